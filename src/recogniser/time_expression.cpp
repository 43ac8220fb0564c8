#include "recogniser/time_expression.hpp"

#include <initializer_list>

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

constexpr std::uint16_t bits(std::initializer_list<TimeField> fields) {
  std::uint16_t set = 0;
  for (const TimeField field : fields) set = set | TimeExpression::bit(field);
  return set;
}

constexpr std::uint16_t kClockFields = bits({kDayPart, kClock});
constexpr std::uint16_t kHours = kClockFields;

/// The fields that are coarser than `field`.
constexpr std::uint16_t coarser_than(TimeField field) {
  return static_cast<std::uint16_t>(TimeExpression::bit(field) - 1U);
}

std::uint16_t named(const TimeExpression& e) {
  return static_cast<std::uint16_t>(e.absolute | e.relative);
}

bool any(const TimeExpression& e, std::uint16_t set) { return (named(e) & set) != 0; }

bool coherent_day(const TimeExpression& e) {
  if (!e.has(kDay)) return true;
  if (any(e, bits({kCentury, kDecade, kHalf, kQuarter, kSeason, kWeek}))) return false;
  if (e.is_relative(kDay)) return !any(e, bits({kYear, kMonth}));
  return !e.has(kYear) || e.has(kMonth);
}

bool coherent_weekday(const TimeExpression& e) {
  if (!e.has(kWeekday)) return true;
  if (e.has(kDay) || e.has(kWeek)) return true;
  return e.nth != 0 ? any(e, bits({kYear, kQuarter, kMonth})) || e.nth == 1
                    : !any(e, coarser_than(kWeek));
}

bool coherent_spans(const TimeExpression& e) {
  if (e.has(kMonth) && any(e, bits({kHalf, kQuarter, kSeason}))) return false;
  if (e.has(kQuarter) && any(e, bits({kHalf, kSeason}))) return false;
  if (e.has(kSeason) && e.has(kHalf)) return false;
  if (e.has(kYear) && any(e, bits({kCentury, kDecade}))) return false;
  if (any(e, bits({kCentury, kDecade})) &&
      any(e, coarser_than(kClock) & ~bits({kCentury, kDecade}))) {
    return false;
  }
  for (const TimeField field : {kHalf, kQuarter, kSeason, kMonth, kWeek}) {
    if (e.is_relative(field) && any(e, coarser_than(field))) return false;
  }
  return true;
}

/// Copies the fields of `set` that `to` lacks.
void copy_fields(const TimeExpression& from, TimeExpression& to, std::uint16_t set) {
  for (std::size_t i = 0; i < kTimeFields; ++i) {
    const auto field = static_cast<TimeField>(i);
    if ((set & TimeExpression::bit(field)) == 0 || to.has(field) || !from.has(field)) continue;
    if (from.is_relative(field)) {
      to.set_relative(field, from.value(field));
    } else {
      to.set(field, from.value(field));
    }
  }
}

std::uint16_t coarsest_bit(const TimeExpression& e) {
  const unsigned set = named(e);
  return static_cast<std::uint16_t>(set & (~set + 1U));
}

void share_meridiem(TimeExpression& from, TimeExpression& to) {
  constexpr int kHour = 3600;
  if (from.has(kDayPart) && !to.has(kDayPart) && !to.marked(kToldMeridiem)) {
    to.part_to = from.part_to;
    to.set(kDayPart, from.value(kDayPart));
    if (from.marked(kPastNoon)) to.mark(kPastNoon);
    if (from.marked(kAroundNoon)) to.mark(kAroundNoon);
  } else if (to.marked(kToldMeridiem) && !from.marked(kToldMeridiem) && !from.has(kDayPart)) {
    const int later = from.value(kClock) + 12 * kHour;
    if (to.value(kClock) >= 12 * kHour && later < to.value(kClock)) from.set(kClock, later);
    from.mark(kToldMeridiem);
  }
}

}  // namespace

void TimeExpression::set(TimeField field, int value) {
  absolute = absolute | bit(field);
  values[static_cast<std::size_t>(field)] = value;
}

void TimeExpression::set_relative(TimeField field, int value) {
  relative = relative | bit(field);
  values[static_cast<std::size_t>(field)] = value;
}

bool TimeExpression::has_date() const {
  return ((absolute | relative) & ~kHours) != 0 || part != SpanPart::kNone || edge != 0;
}

bool TimeExpression::has_clock() const { return ((absolute | relative) & kHours) != 0; }

Granularity TimeExpression::finest() const {
  if (has(kClock)) return clock_unit;
  if (has(kDayPart)) return Granularity::kHour;
  if (edge != 0) return edge_unit;
  if (has(kDay) || has(kWeekday))
    return marked(kWeekAround) ? Granularity::kWeek : Granularity::kDay;
  if (has(kWeek)) return Granularity::kWeek;
  if (has(kMonth)) return Granularity::kMonth;
  if (has(kQuarter) || has(kSeason)) return Granularity::kQuarter;
  if (has(kHalf)) return Granularity::kHalf;
  if (has(kYear)) return Granularity::kYear;
  if (has(kDecade)) return Granularity::kDecade;
  return has(kCentury) ? Granularity::kCentury : part_unit;
}

bool coherent(const TimeExpression& e) {
  if (e.has_clock() && any(e, coarser_than(kWeekday)) && !e.has(kDay) && !e.has(kWeekday)) {
    return false;
  }
  if (e.has(kWeek) && e.is_absolute(kWeek) && e.has(kDay)) return false;
  if (e.edge != 0 && (e.has(kWeekday) || e.has(kDay))) return false;
  if (e.part != SpanPart::kNone && (e.has_clock() || e.finest() < e.part_unit)) return false;
  return coherent_day(e) && coherent_weekday(e) && coherent_spans(e);
}

std::optional<TimeExpression> joined(const TimeExpression& a, const TimeExpression& b) {
  if (a.is_relative(kWeek) && a.has(kWeekday) && b.is_absolute(kDay) && b.has(kMonth)) {
    TimeExpression weekday = a;  // this Friday, June 15: the date says which
    weekday.relative = static_cast<std::uint16_t>(weekday.relative & ~TimeExpression::bit(kWeek));
    return joined(weekday, b);
  }
  if ((named(a) & named(b)) != 0) return std::nullopt;
  if (a.part != SpanPart::kNone && b.part != SpanPart::kNone) return std::nullopt;
  if (a.edge != 0 && b.edge != 0) return std::nullopt;
  TimeExpression out = a;
  copy_fields(b, out, named(b));
  out.last = b.last;
  out.marks = static_cast<std::uint16_t>((a.marks | b.marks) & ~(kLatent | kElliptic));
  if (b.nth != 0) out.nth = b.nth;
  if (b.direction != 0) out.direction = b.direction;
  if (b.edge != 0) {
    out.edge = b.edge;
    out.edge_unit = b.edge_unit;
  }
  if (b.part != SpanPart::kNone) {
    out.part = b.part;
    out.part_unit = b.part_unit;
  }
  if (b.has(kDayPart)) out.part_to = b.part_to;
  if (b.has(kClock)) out.clock_unit = b.clock_unit;
  if (b.offset_minutes) out.offset_minutes = b.offset_minutes;
  if (!coherent(out)) return std::nullopt;
  return out;
}

void share(TimeExpression& from, TimeExpression& to) {
  if (from.has(kClock) && to.has(kClock)) share_meridiem(from, to);
  const auto before = static_cast<std::uint16_t>(coarsest_bit(from) - 1U);
  if (!to.has(kDay) || to.is_absolute(kDay)) {
    const unsigned lead = coarsest_bit(to);
    TimeExpression filled = to;
    if (from.part == SpanPart::kNone || lead != 0) {
      copy_fields(from, filled, static_cast<std::uint16_t>(lead - 1U));
    }
    if (coherent(filled)) to = filled;
  }
  if (from.is_absolute(kDay) || !from.has(kDay)) {
    TimeExpression filled = from;
    copy_fields(to, filled, before);
    if (coherent(filled)) from = filled;
  }
}

}  // namespace tally::recogniser
