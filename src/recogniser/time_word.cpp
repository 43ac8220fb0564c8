// Dates that begin with a word: April 18, next week, 上周三, early March, 年底, the week of May 5.
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

}  // namespace

/// April; April 18(th), April the 28th, Apr '24; a month that is an everyday word stays weak alone.
std::optional<TimeExpression> TimePointReader::month_atom(std::size_t i,
                                                          const TimeSense& sense) const {
  TimeExpression e = begin_at(i, i + 1);
  e.set(kMonth, sense.value);
  std::size_t at = e.last;
  if (is_sign(at, '.') && text_[at].glued()) ++at;
  if (const Point dated = short_year(e)) return dated;
  if ((is_sign(at, '-') || is_sign(at, '/')) && text_[at].glued() && text_[at + 1].glued()) ++at;
  if (const TimeSense* link = this->sense(at, TimeRole::kLink); link != nullptr) ++at;
  const auto n = number(at);
  const bool day = n && n->value >= 1 && n->value <= 31 && !n->chinese &&
                   (n->digits || n->ordinal || n->value > 0) &&
                   make_day(2000, sense.value, n->value) && !text_[at].has(kLineBefore);
  if (!day || (n->length > 2 && n->digits) || counts_ahead(n->last) ||
      (is_sign(n->last, ':') && !n->ordinal) ||
      this->sense(n->last, TimeRole::kMeridiem) != nullptr) {
    if (sense.has(kCompanion)) e.mark(kLatent);
    return e;
  }
  const auto spoken = !n->digits ? bare_atom(at, *n) : std::nullopt;
  if (spoken && spoken->has(kYear)) return e;
  e.set(kDay, n->value);
  e.last = n->last;
  return e;
}

/// A year of two digits behind its apostrophe: Apr '24, Q1'24.
std::optional<TimeExpression> TimePointReader::short_year(TimeExpression e) const {
  std::size_t at = e.last;
  if (is_sign(at, '.') && text_[at].glued()) ++at;
  int length = 0;
  const auto year =
      is_sign(at, '\'') && text_[at + 1].glued() ? digits(at + 1, &length) : std::nullopt;
  if (!year || length != 2) return std::nullopt;
  e.set(kYear, full_year(*year));
  e.last = at + 2;
  return e;
}

/// A whole calendar unit, so many units from that of the reference.
std::optional<TimeExpression> TimePointReader::unit_span(std::size_t i, int offset) const {
  const TimeSense* unit = nullptr;
  for (const TimeSense& s : words_.senses(text_, i)) {
    if (s.role == TimeRole::kUnit && (unit == nullptr || s.has(kNamed))) unit = &s;
  }
  if (unit == nullptr || unit->unit < Granularity::kDay || unit->has(kWorkday)) return std::nullopt;
  if (!is_chinese(i) && !unit->has(kNamed)) return std::nullopt;
  TimeExpression e = begin_at(i, i + 1);
  switch (unit->unit) {
    case Granularity::kDay:
      e.set_relative(kDay, offset);
      break;
    case Granularity::kWeek:
      e.set_relative(kWeek, offset);
      break;
    case Granularity::kMonth:
      e.set_relative(kMonth, offset);
      break;
    case Granularity::kQuarter:
      e.set_relative(kQuarter, offset);
      break;
    case Granularity::kHalf:
      e.set_relative(kHalf, offset);
      break;
    case Granularity::kYear:
      e.set_relative(kYear, offset);
      break;
    case Granularity::kDecade:
      e.set_relative(kDecade, offset);
      break;
    default:
      e.set_relative(kCentury, offset);
      break;
  }
  if (unit->has(kWeekend)) e.mark(kWeekendMark);
  return e;
}

/// next week, 上上周三, 下个月, last Tuesday, this March, next summer, this morning
std::optional<TimeExpression> TimePointReader::shift_atom(std::size_t i,
                                                          const TimeSense& shift) const {
  int offset = shift.value;
  if (shift.has(kSuffix)) return std::nullopt;
  std::size_t at = i + 1;
  while (text_[at].code == text_[i].code && text_[at].kind == TokenKind::kWord &&
         text_[at].glued() && is_chinese(at) && at < i + 8) {
    offset += shift.value;
    ++at;
  }
  if (text_[at].has(kLineBefore)) return std::nullopt;
  if (is_chinese(i) && text_.reading(at, Category::kMeasure) != nullptr &&
      words_.senses(text_, at).empty()) {
    ++at;
  }
  if (sense(at, TimeRole::kHalfHour) != nullptr && is_chinese(at)) {  // 上个半年
    const TimeSense* year = sense(at + 1, TimeRole::kUnit);
    if (year == nullptr || year->unit != Granularity::kYear) return std::nullopt;
    TimeExpression e = begin_at(i, at + 2);
    e.set_relative(kHalf, offset);
    return e;
  }
  for (const TimeSense& s : words_.senses(text_, at)) {
    TimeExpression e = begin_at(i, at + 1);
    e.direction = offset;
    switch (s.role) {
      case TimeRole::kWeekday:
        e.set(kWeekday, s.value);
        if (!shift.has(kNearest)) e.set_relative(kWeek, offset);
        return e;
      case TimeRole::kMonth:
      case TimeRole::kSeason:
        e.set(s.role == TimeRole::kMonth ? kMonth : kSeason, s.value);
        if (offset == 0) e.set_relative(kYear, 0);
        if (offset == 0 && s.role == TimeRole::kMonth && s.has(kCompanion) && !capital(at)) {
          e.mark(kLatent);  // this may be so
        }
        return e;
      case TimeRole::kDayPart:
        if (is_chinese(i)) break;
        e.set_relative(kDay, offset);
        set_day_part(e, s);
        return e;
      case TimeRole::kHoliday:
        e.set(kMonth, s.value);
        e.set(kDay, s.to);
        return e;
      case TimeRole::kFiscal:
        e.set_relative(kYear, offset);
        e.mark(kBeyond);
        return e;
      default:
        break;
    }
  }
  if (is_chinese(i) && (text_.str(at) == text_.str(at + 1) || shift.has(kRolling))) return {};
  Point e = unit_span(at, offset);
  if (!e || (is_chinese(i) != is_chinese(at))) return std::nullopt;
  e->first = i;
  if (const int day = weekday_behind(at); day != 0) {
    e->set(kWeekday, day);  // 上个星期三, where 个星期 is a word of its own
    ++e->last;
  }
  return e;
}

/// early March, mid-2023, end of next month, the beginning of 2017, late last year, end of the year
std::optional<TimeExpression> TimePointReader::part_atom(std::size_t i,
                                                         const TimeSense& part) const {
  if (part.has(kSuffix)) return std::nullopt;
  std::size_t at = i + 1;
  if (is_sign(at, '-') && text_[at].glued()) ++at;
  const std::size_t linked = skip_links(at);
  Point e = atom(linked);
  if (!e && linked > at) e = unit_span(linked, 0);
  if (!e || e->part != SpanPart::kNone) return std::nullopt;
  extend(*e);
  if (e->has_clock() || e->edge != 0) return std::nullopt;
  const Granularity unit = e->finest();
  e->first = i;
  // "the early nineties" are years, "her early nineties" an age.
  const bool age = e->is_absolute(kDecade) && e->value(kDecade) < 100 && !is_chinese(i);
  if (!age) e->unmark(kLatent);
  if (unit == Granularity::kDay) return e;
  e->part = part.part;
  e->part_unit = unit;
  return e;
}

/// later this year, earlier in the week, 今年晚些时候 (as what stands behind the span)
std::optional<TimeExpression> TimePointReader::rough_atom(std::size_t i,
                                                          const TimeSense& rough) const {
  if (is_chinese(i)) return std::nullopt;
  Point e = atom(i + 1);
  if (!e || (e->marked(kLatent) && !e->is_absolute(kYear))) e = unit_span(i + 1, 0);
  if (!e || e->finest() <= Granularity::kDay) return std::nullopt;
  e->first = i;
  e->unmark(kLatent);
  e->mark(rough.role == TimeRole::kLate ? kFromReference : kToReference);
  return e;
}

/// 公元1999年, 民国113年, AD 79; before our era there is nothing to resolve.
std::optional<TimeExpression> TimePointReader::era_atom(std::size_t i, const TimeSense& era) const {
  if (era.has(kSuffix)) return std::nullopt;
  const bool before = era.role == TimeRole::kBeforeEra;
  const auto n = before ? whole_number(i + 1) : number(i + 1);
  if (!n || n->ordinal || (era.has(kNamed) && (!n->digits || (n->length != 4 && n->length != 2)))) {
    return std::nullopt;
  }
  TimeExpression e = begin_at(i, n->last);
  if (era.has(kNamed) && n->length == 2 && !text_[i + 1].glued()) return std::nullopt;
  const TimeSense* unit = sense(n->last, TimeRole::kUnit);
  if (unit != nullptr && is_chinese(n->last)) {
    ++e.last;
    if (before && unit->unit == Granularity::kCentury) {
      e.set(kCentury, n->value);
      e.mark(kBeyond);
      return e;
    }
    if (unit->unit != Granularity::kYear) return std::nullopt;
  } else if (is_chinese(i)) {
    return std::nullopt;
  }
  e.set(kYear, n->value + era.value + (era.has(kNamed) && n->length == 2 ? 2000 : 0));
  if (before) e.mark(kBeyond);
  return e;
}

/// fiscal year 2024, FY24: days are those of a company's own calendar.
std::optional<TimeExpression> TimePointReader::fiscal_atom(std::size_t i) const {
  std::size_t at = i + 1;
  if (is_sign(at, '\'')) ++at;
  int length = 0;
  const auto year = digits(at, &length);
  TimeExpression e = begin_at(i, at + 1);
  e.mark(kBeyond);
  if (!year || (length != 4 && length != 2)) return std::nullopt;
  e.set(kYear, length == 4 ? *year : full_year(*year));
  return e;
}

/// 腊月十八, 农历五月廿二: kept as text.
std::optional<TimeExpression> TimePointReader::lunar_atom(std::size_t i,
                                                          const TimeSense& lunar) const {
  TimeExpression e = begin_at(i, i + 1);
  if (lunar.value != 0) {
    e.set(kMonth, lunar.value);
    if (const auto day = number(i + 1); day && day->value >= 1 && day->value <= 30) {
      e.set(kDay, day->value);
      e.last = day->last;
    }
  } else {
    Point rest = atom(i + 1);
    if (!rest || !rest->has_date()) return std::nullopt;
    extend(*rest);
    e = *rest;
    e.first = i;
    if (const auto day = number(e.last);
        day && e.finest() == Granularity::kMonth && day->value >= 1 && day->value <= 30) {
      e.set(kDay, day->value);
      e.last = day->last;
    }
  }
  e.mark(kBeyond);
  return e;
}

/// 年底, 月初, 年内: a part of the current span, or of the one named before.
std::optional<TimeExpression> TimePointReader::unit_part(std::size_t i) const {
  const TimeSense* part = sense(i + 1, TimeRole::kPart);
  const TimeSense* within = sense(i + 1, TimeRole::kWithin);
  if (!text_[i + 1].glued() || text_.str(i).size() > 3 || number_before(i)) return std::nullopt;
  if (part != nullptr && part->has(kSuffix)) {
    const TimeSense* unit = sense(i, TimeRole::kUnit);
    if (unit->unit < Granularity::kWeek) return std::nullopt;
    TimeExpression e = begin_at(i, i + 2);
    e.part = part->part;
    e.part_unit = unit->unit;
    return e;
  }
  if (within == nullptr || !within->has(kSuffix) || within->has(kRough)) return std::nullopt;
  Point e = unit_span(i, 0);
  if (!e || e->finest() <= Granularity::kDay) return std::nullopt;
  ++e->last;
  return e;
}

/// the week of October 6th, week commencing Feb 4; latent, the month
std::optional<TimeExpression> TimePointReader::week_of_atom(std::size_t i) const {
  std::size_t at = i;
  if (sense(at, TimeRole::kLink) != nullptr) ++at;
  const TimeSense* unit = sense(at, TimeRole::kUnit);
  if (unit == nullptr || !unit->has(kNamed) || is_chinese(at)) return std::nullopt;
  const bool week = unit->unit == Granularity::kWeek;
  ++at;
  if (sense(at, TimeRole::kEnded) != nullptr) return std::nullopt;  // the year ended June 30
  const std::size_t linked = skip_links(sense(at, TimeRole::kStarting) != nullptr ? at + 1 : at);
  Point e = week && linked > at ? atom(linked) : std::nullopt;
  if (!e) {
    if (number(at)) return std::nullopt;  // the year 2008
    const TimeSense* before = i > 0 ? sense(i - 1, TimeRole::kLink) : nullptr;
    const bool article = at > i + 1 || (before != nullptr && before->has(kNamed));
    Point current =
        article && unit->unit >= Granularity::kWeek ? unit_span(at - 1, 0) : std::nullopt;
    if (!current || linked > at) return std::nullopt;
    current->first = i;
    if (!unit->has(kWeekend)) current->mark(kLatent);
    if (unit->has(kTold)) current->mark(kFromTold);  // the quarter that is reported
    return current;
  }
  extend(*e);
  if (e->finest() != Granularity::kDay) return std::nullopt;
  e->first = i;
  e->unmark(kLatent);
  e->mark(unit->has(kWeekend) ? kWeekendMark : kWeekAround);
  e->mark(kWeekAround);
  return e;
}

}  // namespace tally::recogniser
