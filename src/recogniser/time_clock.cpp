// Times of day: 22:35, 三点半, 5 o'clock, half past six, and the zone behind them.
#include "recogniser/amount_pair.hpp"
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

}  // namespace

/// 22:35, 8:00:31
std::optional<TimeExpression> TimePointReader::colon_clock(std::size_t i) const {
  int length = 0;
  const auto hour = digits(i, &length);
  if (!hour || length > 2 || *hour > 24 || !glued_sign(i + 1, ':')) return std::nullopt;
  if (i > 0 && text_[i].glued() && (is_sign(i - 1, ':') || is_sign(i - 1, '.'))) return {};
  const auto minute = digits(i + 2, &length);
  if (!minute || length != 2 || *minute > 59) return std::nullopt;
  TimeExpression e = begin_at(i, i + 3);
  int time = *hour * kHour + *minute * kMinute;
  e.clock_unit = Granularity::kMinute;
  if (glued_sign(i + 3, ':')) {
    const auto second = digits(i + 4, &length);
    if (!second || length != 2 || *second > 59) return std::nullopt;
    time += *second;
    e.last = i + 5;
    e.clock_unit = Granularity::kSecond;
  } else if (is_told_as_ratio(text_, i, i + 2)) {
    return std::nullopt;  // a ratio of 1:10
  }
  e.set(kClock, time);
  add_meridiem(e);
  return e;
}

/// 三点半, 17点55分23秒, 5 o'clock, 3 pm, 9h30
std::optional<TimeExpression> TimePointReader::clock_atom(std::size_t i,
                                                          const TimeNumber& n) const {
  if (n.value > 24 || n.ordinal) return std::nullopt;
  TimeExpression e = begin_at(i, n.last);
  e.set(kClock, n.value * kHour);
  e.clock_unit = Granularity::kHour;
  if (sense(n.last, TimeRole::kMeridiem) != nullptr && n.value >= 1 && n.value <= 12) {
    add_meridiem(e);
    return e;
  }
  const TimeSense* clock = sense(n.last, TimeRole::kClock);
  if (clock == nullptr || clock->has(kSuffix)) return std::nullopt;
  e.last = n.last + 1;
  if (is_chinese(n.last)) {
    chinese_minutes(e);
  } else if (text_.str(n.last).size() == 1) {  // 9h30
    const auto minute = digits(e.last);
    if (!n.digits || !minute || *minute > 59 || !text_[e.last].glued()) return std::nullopt;
    if (text_[e.last].has(kLetterAfter) || text_.str(n.last) != "h") return std::nullopt;
    e.set(kClock, n.value * kHour + *minute * kMinute);
    e.clock_unit = Granularity::kMinute;
    ++e.last;
  }
  add_meridiem(e);
  return e;
}

/// What follows 点: 半, 一刻, 十五分三十秒, 零五, 整. Nothing of it leaves the hour weak.
void TimePointReader::chinese_minutes(TimeExpression& e) const {
  const int hour = e.value(kClock);
  const auto minutes = [&](int count, std::size_t last) {
    e.set(kClock, hour + count * kMinute);
    e.clock_unit = Granularity::kMinute;
    e.last = last;
  };
  if (sense(e.last, TimeRole::kHalfHour) != nullptr) return minutes(30, e.last + 1);
  if (const TimeSense* exact = sense(e.last, TimeRole::kClock); exact && exact->has(kSuffix)) {
    ++e.last;
    return;
  }
  const auto n = number(e.last);
  if (!n || n->value > 59 || n->ordinal) {
    if (text_.str(e.last - 1).size() <= 3) e.mark(kLatent);
    return;
  }
  const TimeSense* unit = sense(n->last, TimeRole::kUnit);
  if (sense(n->last, TimeRole::kQuarterHour) != nullptr && n->value <= 3) {
    return minutes(n->value * 15, n->last + 1);
  }
  if (unit == nullptr || unit->unit != Granularity::kMinute) {
    if (n->length < 2 && n->value < 10) return e.mark(kLatent);
    minutes(n->value, n->last);
    return e.mark(kLatent);
  }
  minutes(n->value, n->last + 1);
  const auto second = number(e.last);
  const TimeSense* seconds = second ? sense(second->last, TimeRole::kUnit) : nullptr;
  if (seconds == nullptr || seconds->unit != Granularity::kSecond || second->value > 59) return;
  e.set(kClock, e.value(kClock) + second->value);
  e.clock_unit = Granularity::kSecond;
  e.last = second->last + 1;
}

/// The a.m., p.m. and zone behind a time of day.
void TimePointReader::add_meridiem(TimeExpression& e) const {
  if (const TimeSense* half = sense(e.last, TimeRole::kMeridiem)) {
    const int time = e.value(kClock);
    const int hour = time / kHour;
    if (hour >= 1 && hour <= 12) {
      e.set(kClock, time % kHour + (hour % 12 + half->value) * kHour);
      e.mark(kToldMeridiem);
    }
    e.unmark(kLatent);
    ++e.last;
  }
  const std::size_t bracket = is_sign(e.last, '(') ? 1 : 0;
  const TimeSense* zone = sense(e.last + bracket, TimeRole::kZone);
  if (zone == nullptr) return;
  e.offset_minutes = zone->value;
  e.last += 1 + bracket;
  const bool plus = is_sign(e.last, '+');
  if (plus || is_sign(e.last, '-')) {
    const auto hours = text_[e.last].glued() ? digits(e.last + 1) : std::nullopt;
    if (hours && *hours <= 14) {
      e.offset_minutes = zone->value + (plus ? *hours : -*hours) * 60;
      e.last += 2;
    }
  }
  if (bracket != 0 && is_sign(e.last, ')')) ++e.last;
}

/// half past six, a quarter to nine
std::optional<TimeExpression> TimePointReader::spoken_clock(std::size_t i, int minutes) const {
  const TimeSense* past = sense(i + 1, TimeRole::kPast);
  if (past == nullptr || is_chinese(i)) return std::nullopt;
  const auto hour = number(i + 2);
  const TimeSense* noon = sense(i + 2, TimeRole::kDayPart);
  const bool named = noon != nullptr && noon->value == noon->to;
  if (!named && (!hour || hour->value < 1 || hour->value > 12 || hour->ordinal)) return {};
  TimeExpression e = begin_at(i, named ? i + 3 : hour->last);
  const int whole = (named ? noon->value : hour->value) * kHour;
  e.set(kClock, whole + past->value * minutes * kMinute);
  e.clock_unit = Granularity::kMinute;
  add_meridiem(e);
  return e;
}

}  // namespace tally::recogniser
