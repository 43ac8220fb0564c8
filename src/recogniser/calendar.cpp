#include "recogniser/calendar.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

using model::Day;
using model::DayRange;
using model::Granularity;
using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFarthest =
    12 * (kLastYear - kFirstYear + 1);  // months between the ends of our years

std::optional<Day> in_reach(sys_days point) {
  const Day day{point};
  if (static_cast<int>(day.year()) < kFirstYear || static_cast<int>(day.year()) > kLastYear) {
    return std::nullopt;
  }
  return day;
}

std::optional<DayRange> range_of(sys_days first, sys_days last) {
  const auto begin = in_reach(first);
  const auto end = in_reach(last);
  if (!begin || !end) return std::nullopt;
  return DayRange{begin, end};
}

int year_of(Day day) { return static_cast<int>(day.year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.month())); }
int day_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.day())); }

int floor_divide(int value, int by) { return value >= 0 ? value / by : -((by - 1 - value) / by); }

sys_days monday_of(sys_days point) { return point - days(weekday_of(Day{point}) - 1); }

Day last_of_month(int year, int month) {
  return Day{sys_days(std::chrono::year(year) / month / std::chrono::last)};
}

std::optional<Day> add_months(Day day, std::int64_t count) {
  if (count < -kFarthest || count > kFarthest) return std::nullopt;
  const int index = year_of(day) * 12 + month_of(day) - 1 + static_cast<int>(count);
  const int year = floor_divide(index, 12);
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  const int month = index - year * 12 + 1;
  return make_day(year, month, std::min(day_of(day), day_of(last_of_month(year, month))));
}

std::optional<Day> add_days(Day day, std::int64_t count) {
  constexpr std::int64_t kFarthestDays = std::int64_t{kFarthest} * 31;
  if (count < -kFarthestDays || count > kFarthestDays) return std::nullopt;
  return in_reach(sys_days(day) + days(count));
}

/// How many months a span of that size has; 0 for those that are not made of months.
int months_in(Granularity size) {
  switch (size) {
    case Granularity::kMonth:
      return 1;
    case Granularity::kQuarter:
      return 3;
    case Granularity::kHalf:
      return 6;
    case Granularity::kYear:
      return 12;
    case Granularity::kDecade:
      return 120;
    case Granularity::kCentury:
      return 1200;
    default:
      return 0;
  }
}

DayRange third_of_month(const DayRange& range, int third) {
  const int year = year_of(*range.first);
  const int month = month_of(*range.first);
  const Day last = third == 3 ? last_of_month(year, month) : *make_day(year, month, third * 10);
  return {make_day(year, month, (third - 1) * 10 + 1), last};
}

DayRange part_of_year(const DayRange& range, SpanPart part) {
  const int year = year_of(*range.first);
  const auto months = [&](int first, int count) {
    return months_range(year, first, count).value_or(range);
  };
  switch (part) {
    case SpanPart::kStart:
      return months(1, 1);
    case SpanPart::kMiddle:
      return months(6, 2);
    case SpanPart::kEnd:
      return {range.last, range.last};
    case SpanPart::kEarly:
      return months(1, 3);
    case SpanPart::kLate:
      return months(10, 3);
    case SpanPart::kFirstHalf:
      return months(1, 6);
    case SpanPart::kSecondHalf:
      return months(7, 6);
    default:
      return range;
  }
}

DayRange part_of_month(const DayRange& range, SpanPart part) {
  switch (part) {
    case SpanPart::kStart:
    case SpanPart::kEarly:
    case SpanPart::kFirstThird:
      return third_of_month(range, 1);
    case SpanPart::kMiddle:
    case SpanPart::kSecondThird:
      return third_of_month(range, 2);
    case SpanPart::kEnd:
      return {range.last, range.last};
    case SpanPart::kLate:
    case SpanPart::kLastThird:
      return third_of_month(range, 3);
    default:
      break;
  }
  const int year = year_of(*range.first);
  const int month = month_of(*range.first);
  if (part == SpanPart::kFirstHalf) return {range.first, make_day(year, month, 15)};
  if (part == SpanPart::kSecondHalf) return {make_day(year, month, 16), range.last};
  return range;
}

/// Slices of a span cut into `of` equal pieces, by days: the pieces from `first` to `last`.
DayRange slice(const DayRange& range, int first, int last, int of) {
  const sys_days begin = *range.first;
  const auto size = (sys_days(*range.last) - begin).count() + 1;
  return {Day{begin + days(size * first / of)}, Day{begin + days(size * last / of - 1)}};
}

DayRange part_of_years(const DayRange& range, SpanPart part) {
  const int first = year_of(*range.first);
  const int count = year_of(*range.last) - first + 1;
  const auto years = [&](int from, int to) {
    return years_range(first + from, first + to - 1).value_or(range);
  };
  const int third = count * 3 / 10;
  switch (part) {
    case SpanPart::kStart:
    case SpanPart::kEarly:
      return years(0, third);
    case SpanPart::kMiddle:
      return years(third, count - third);
    case SpanPart::kEnd:
    case SpanPart::kLate:
      return years(count - third, count);
    case SpanPart::kFirstHalf:
      return years(0, count / 2);
    case SpanPart::kSecondHalf:
      return years(count / 2, count);
    default:
      return range;
  }
}

DayRange part_of_week(const DayRange& range, SpanPart part) {
  switch (part) {
    case SpanPart::kStart:
    case SpanPart::kEarly:
      return slice(range, 0, 3, 7);
    case SpanPart::kMiddle:
      return slice(range, 2, 4, 7);
    case SpanPart::kEnd:
    case SpanPart::kLate:
      return slice(range, 4, 7, 7);
    case SpanPart::kFirstHalf:
      return slice(range, 0, 3, 7);
    case SpanPart::kSecondHalf:
      return slice(range, 3, 7, 7);
    default:
      return range;
  }
}

DayRange part_of_months(const DayRange& range, SpanPart part) {
  switch (part) {
    case SpanPart::kStart:
    case SpanPart::kEarly:
      return slice(range, 0, 1, 3);
    case SpanPart::kMiddle:
      return slice(range, 1, 2, 3);
    case SpanPart::kEnd:
      return {range.last, range.last};
    case SpanPart::kLate:
      return slice(range, 2, 3, 3);
    case SpanPart::kFirstHalf:
      return slice(range, 0, 1, 2);
    case SpanPart::kSecondHalf:
      return slice(range, 1, 2, 2);
    default:
      return range;
  }
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const Day result = std::chrono::year(year) / month / day;
  if (!result.ok()) return std::nullopt;
  return result;
}

int weekday_of(Day day) {
  return static_cast<int>(std::chrono::weekday(sys_days(day)).iso_encoding());
}

int days_to_weekday(Day day, int weekday, int direction) {
  const int ahead = (weekday - weekday_of(day) + 7) % 7;
  if (direction < 0) return ahead == 0 ? -7 : ahead - 7;
  return direction > 0 && ahead == 0 ? 7 : ahead;
}

std::optional<DayRange> year_range(int year) { return years_range(year, year); }

std::optional<DayRange> years_range(int first, int last) {
  const auto begin = make_day(first, 1, 1);
  const auto end = make_day(last, 12, 31);
  if (!begin || !end || last < first) return std::nullopt;
  return DayRange{begin, end};
}

std::optional<DayRange> months_range(int year, int month, int count) {
  const auto begin = make_day(year, month, 1);
  const auto end = begin ? add_months(*begin, count - 1) : std::nullopt;
  if (!end) return std::nullopt;
  return DayRange{begin, last_of_month(year_of(*end), month_of(*end))};
}

std::optional<DayRange> season_range(int year, int season) {
  if (season < 1 || season > 4) return std::nullopt;
  return months_range(year, season * 3, 3);
}

std::optional<DayRange> week_of_year(int year, int n) {
  const auto anchor = n > 0 ? make_day(year, 1, 4) : make_day(year, 12, 28);
  if (!anchor || n == 0) return std::nullopt;
  const sys_days monday = monday_of(*anchor) + days(7) * (n > 0 ? n - 1 : n + 1);
  if (year_of(Day{monday + days(3)}) != year) return std::nullopt;
  return range_of(monday, monday + days(6));
}

std::optional<DayRange> week_of_month(int year, int month, int n) {
  const auto first = make_day(year, month, 1);
  if (!first || n == 0) return std::nullopt;
  const sys_days from =
      n > 0 ? sys_days(*first) + days(3) : sys_days(last_of_month(year, month)) - days(3);
  const sys_days monday = monday_of(from) + days(7) * (n > 0 ? n - 1 : n + 1);
  if (month_of(Day{monday + days(3)}) != month) return std::nullopt;
  return range_of(monday, monday + days(6));
}

std::optional<Day> nth_weekday(const DayRange& range, int weekday, int n) {
  if (!range.first || !range.last || n == 0) return std::nullopt;
  const sys_days first = *range.first;
  const sys_days last = *range.last;
  const int ahead = days_to_weekday(*range.first, weekday, 0);
  const int behind = (weekday_of(*range.last) - weekday + 7) % 7;
  const sys_days found =
      n > 0 ? first + days(ahead) + days(7) * (n - 1) : last - days(behind) + days(7) * (n + 1);
  if (found < first || found > last) return std::nullopt;
  return Day{found};
}

std::optional<DayRange> span_around(Day day, Granularity size) {
  if (size == Granularity::kWeek) {
    const sys_days monday = monday_of(day);
    return range_of(monday, monday + days(6));
  }
  const int months = months_in(size);
  if (months == 0) return DayRange{day, day};
  if (size == Granularity::kDecade || size == Granularity::kCentury) {
    const int years = months / 12;
    const int first = year_of(day) / years * years;
    return years_range(first, first + years - 1);
  }
  return months_range(year_of(day), (month_of(day) - 1) / months * months + 1, months);
}

std::optional<DayRange> span_shifted(Day day, Granularity size, int count) {
  const auto here = span_around(day, size);
  if (!here) return std::nullopt;
  const auto there = add(*here->first, size, count);
  return there ? span_around(*there, size) : std::nullopt;
}

std::optional<Day> add(Day day, Granularity unit, int count) {
  if (unit == Granularity::kDay) return add_days(day, count);
  if (unit == Granularity::kWeek) return add_days(day, std::int64_t{count} * 7);
  const int months = months_in(unit);
  if (months == 0) return std::nullopt;
  return add_months(day, std::int64_t{count} * months);
}

std::optional<Day> add_workdays(Day day, int count) {
  const int step = count < 0 ? -1 : 1;
  const int beyond = weekday_of(day) - 5;  // days since Friday; from a weekend, count from its edge
  const int edge = beyond <= 0 ? 0 : step > 0 ? -beyond : 3 - beyond;
  const int weeks = count / 5;
  auto at = add_days(day, std::int64_t{weeks} * 7 + edge);
  for (int left = (count - weeks * 5) * step; at && left > 0;) {
    at = add_days(*at, step);
    if (at && weekday_of(*at) <= 5) --left;
  }
  return at;
}

DayRange part_of(const DayRange& range, Granularity size, SpanPart part) {
  if (!range.first || !range.last || part == SpanPart::kNone) return range;
  switch (size) {
    case Granularity::kYear:
      return part_of_year(range, part);
    case Granularity::kMonth:
      return part_of_month(range, part);
    case Granularity::kWeek:
      return part_of_week(range, part);
    case Granularity::kQuarter:
    case Granularity::kHalf:
      return part_of_months(range, part);
    case Granularity::kDecade:
    case Granularity::kCentury:
      return part_of_years(range, part);
    default:
      return range;
  }
}

}  // namespace tally::recogniser
