#include "recogniser/time_days.hpp"

#include <algorithm>
#include <cstdlib>

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Day;
using model::DayRange;
using model::Granularity;
using std::chrono::days;
using std::chrono::sys_days;

using Range = std::optional<DayRange>;

constexpr int kFarDays = 300;  // a yearless date farther off than this belongs to the next year

int year_of(Day day) { return static_cast<int>(day.year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.month())); }

Range one_day(std::optional<Day> day) {
  if (!day) return std::nullopt;
  return DayRange{day, day};
}

/// Resolves one expression against one reference day, which may be absent.
class PointResolver {
 public:
  PointResolver(const TimeExpression& e, std::optional<Day> reference)
      : e_(e), reference_(reference) {}

  [[nodiscard]] Range run() const {
    if (e_.marked(kBeyond) || !e_.has_date()) return std::nullopt;
    Range range = whole();
    if (range && e_.marked(kWeekAround)) range = week_around(*range->first);
    if (range && e_.edge != 0) range = edge(*range);
    if (range && e_.marked(kWeekendMark) && range->first != range->last) range = weekend(*range);
    if (range && e_.part != SpanPart::kNone && !e_.marked(kWeekendMark)) range = part(*range);
    if (range && reference_) clip(*range);
    return range;
  }

 private:
  [[nodiscard]] Range whole() const {
    if (e_.has(kDay)) return day();
    if (e_.has(kWeek)) return week();
    if (e_.has(kWeekday)) return weekday();
    if (e_.has(kMonth)) return month();
    return span();
  }

  /// Quarters, halves, seasons, years and what is longer.
  [[nodiscard]] Range span() const {
    if (e_.is_relative(kQuarter)) return shifted(Granularity::kQuarter, e_.value(kQuarter));
    if (e_.is_relative(kHalf)) return shifted(Granularity::kHalf, e_.value(kHalf));
    const auto year = this->year();
    if (e_.has(kSeason)) return season(year);
    if (e_.has(kQuarter) || e_.has(kHalf)) {
      if (!year) return std::nullopt;
      return e_.has(kQuarter) ? months_range(*year, e_.value(kQuarter) * 3 - 2, 3)
                              : months_range(*year, e_.value(kHalf) * 6 - 5, 6);
    }
    if (e_.has(kDecade)) return decade();
    if (e_.is_relative(kCentury)) return shifted(Granularity::kCentury, e_.value(kCentury));
    if (e_.has(kCentury))
      return years_range(e_.value(kCentury) * 100 - 100, e_.value(kCentury) * 100 - 1);
    if (e_.has(kYear)) return year ? year_range(*year) : std::nullopt;
    return bare_part();
  }

  /// 年底, "the first 3 months" without a span: of the current one.
  [[nodiscard]] Range bare_part() const {
    const Granularity unit = e_.part != SpanPart::kNone ? e_.part_unit : Granularity::kYear;
    return reference_ ? span_around(*reference_, unit) : std::nullopt;
  }

  [[nodiscard]] Range shifted(Granularity size, int count) const {
    return reference_ ? span_shifted(*reference_, size, count) : std::nullopt;
  }

  [[nodiscard]] std::optional<int> year() const {
    if (e_.is_absolute(kYear)) return e_.value(kYear);
    if (!reference_) return std::nullopt;
    return year_of(*reference_) + (e_.has(kYear) ? e_.value(kYear) : 0);
  }

  [[nodiscard]] Range decade() const {
    const int value = e_.value(kDecade);
    if (e_.is_relative(kDecade)) return shifted(Granularity::kDecade, value);
    int first = value;
    if (value < 100 && e_.is_absolute(kCentury)) {
      first = e_.value(kCentury) * 100 - 100 + value;
    } else if (e_.is_relative(kCentury)) {
      if (!reference_) return std::nullopt;
      first = (year_of(*reference_) / 100 + e_.value(kCentury)) * 100 + value;
    } else if (value < 100) {
      first = value + (value < 30 ? 2000 : 1900);
    }
    return years_range(first, first + 9);
  }

  [[nodiscard]] Range season(std::optional<int> year) const {
    if (!year) return std::nullopt;
    Range here = season_range(*year, e_.value(kSeason));
    if (e_.has(kYear) || e_.direction == 0 || !here) return here;
    const bool ahead = *here->first > *reference_;
    const bool behind = *here->last < *reference_;
    if (e_.direction > 0 && !ahead) return season_range(*year + 1, e_.value(kSeason));
    if (e_.direction < 0 && !behind) return season_range(*year - 1, e_.value(kSeason));
    return here;
  }

  /// The year of a month that the text leaves without one.
  [[nodiscard]] std::optional<int> year_of_month(int month, int day) const {
    if (e_.has(kYear)) return year();
    if (!reference_) return std::nullopt;
    const int here = year_of(*reference_);
    const int away = (month - month_of(*reference_));
    if (e_.direction > 0) return away > 0 ? here : here + 1;
    if (e_.direction < 0) return away < 0 ? here : here - 1;
    const auto date = make_day(here, month, std::min(day, 28));
    if (!date) return here;
    const auto distance = (sys_days(*date) - sys_days(*reference_)).count();
    int year = distance > kFarDays ? here - 1 : distance < -kFarDays ? here + 1 : here;
    while (day == 29 && month == 2 && !std::chrono::year(year).is_leap()) --year;
    return year;
  }

  [[nodiscard]] Range month() const {
    if (e_.is_relative(kMonth)) return shifted(Granularity::kMonth, e_.value(kMonth));
    const auto year = year_of_month(e_.value(kMonth), 1);
    return year ? months_range(*year, e_.value(kMonth), 1) : std::nullopt;
  }

  [[nodiscard]] Range day() const {
    if (e_.is_relative(kDay)) {
      return reference_ ? one_day(add(*reference_, Granularity::kDay, e_.value(kDay))) : Range{};
    }
    const int day = e_.value(kDay);
    if (day < 0) {  // the third last day of May
      const Range month = e_.has(kMonth) ? this->month() : Range{};
      return month ? one_day(add(*month->last, Granularity::kDay, day + 1)) : Range{};
    }
    if (e_.is_absolute(kMonth)) {
      const auto year = year_of_month(e_.value(kMonth), day);
      return year ? one_day(make_day(*year, e_.value(kMonth), day)) : Range{};
    }
    return day_of_month(day);
  }

  /// The 18th: of the current month, or of the nearest in which it falls on the weekday told.
  [[nodiscard]] Range day_of_month(int day) const {
    const int offset = e_.is_relative(kMonth) ? e_.value(kMonth) : 0;
    if (!reference_) return std::nullopt;
    for (int step = 0; step <= 12; ++step) {
      const auto there = span_shifted(*reference_, Granularity::kMonth, offset + step);
      if (!there) break;
      const auto date = make_day(year_of(*there->first), month_of(*there->first), day);
      const bool fits = date && (!e_.has(kWeekday) || weekday_of(*date) == e_.value(kWeekday));
      if (fits) return one_day(date);
      if (e_.is_relative(kMonth)) break;
    }
    return std::nullopt;
  }

  [[nodiscard]] Range week() const {
    Range week;
    if (e_.is_relative(kWeek)) {
      week = shifted(Granularity::kWeek, e_.value(kWeek));
    } else if (e_.has(kMonth)) {
      const Range month = this->month();
      if (!month) return std::nullopt;
      week = week_of_month(year_of(*month->first), month_of(*month->first), e_.value(kWeek));
    } else if (e_.has(kYear)) {
      week = week_of_year(year().value_or(0), e_.value(kWeek));
    }
    if (!week || !e_.has(kWeekday)) return week;
    return one_day(nth_weekday(*week, e_.value(kWeekday), 1));
  }

  [[nodiscard]] Range weekday() const {
    const int weekday = e_.value(kWeekday);
    if (e_.nth != 0) {
      const Range container = e_.has(kMonth)                      ? month()
                              : e_.has(kYear) || e_.has(kQuarter) ? span()
                                                                  : Range{};
      return container ? one_day(nth_weekday(*container, weekday, e_.nth)) : Range{};
    }
    if (!reference_) return std::nullopt;
    const int step = days_to_weekday(*reference_, weekday, e_.direction);
    return one_day(add(*reference_, Granularity::kDay, step));
  }

  /// The week of a day. "The week of" a Sunday is the one that people begin with it.
  [[nodiscard]] Range week_around(Day day) const {
    const bool sunday = weekday_of(day) == 7 && !e_.marked(kWeekendMark);
    const auto inside = sunday ? add(day, Granularity::kDay, 1) : day;
    return inside ? span_around(*inside, Granularity::kWeek) : Range{};
  }

  [[nodiscard]] static Range weekend(const DayRange& week) {
    return DayRange{nth_weekday(week, 6, 1), nth_weekday(week, 7, 1)};
  }

  /// The first or last so many units of a span; weeks are those that lie wholly in it.
  [[nodiscard]] Range edge(const DayRange& range) const {
    const int count = std::abs(e_.edge);
    const bool head = e_.edge > 0;
    if (e_.edge_unit == Granularity::kWeek) return edge_weeks(range, count, head);
    const auto cut = head ? add(*range.first, e_.edge_unit, count)
                          : add(Day{sys_days(*range.last) + days(1)}, e_.edge_unit, -count);
    if (!cut) return std::nullopt;
    DayRange out = range;
    if (head) {
      out.last = std::min(*range.last, Day{sys_days(*cut) - days(1)});
    } else {
      out.first = std::max(*range.first, *cut);
    }
    return out;
  }

  [[nodiscard]] static Range edge_weeks(const DayRange& range, int count, bool head) {
    const auto from = nth_weekday(range, head ? 1 : 7, head ? 1 : -1);
    const auto to = from ? add(*from, Granularity::kDay, (count * 7 - 1) * (head ? 1 : -1)) : from;
    if (!to) return std::nullopt;
    return head ? DayRange{from, to} : DayRange{to, from};
  }

  [[nodiscard]] DayRange part(const DayRange& range) const {
    if (e_.part_unit == Granularity::kMonth && e_.has(kYear) && !e_.has(kMonth)) return range;
    return part_of(range, e_.part_unit, e_.part);
  }

  /// Later this year: from the reference on; earlier this year: up to it.
  void clip(DayRange& range) const {
    if (e_.marked(kFromReference) && *range.first < *reference_ && *reference_ <= *range.last) {
      range.first = reference_;
    }
    if (e_.marked(kToReference) && *range.first <= *reference_ && *reference_ < *range.last) {
      range.last = reference_;
    }
  }

  const TimeExpression& e_;
  std::optional<Day> reference_;
};

}  // namespace

std::optional<DayRange> days_of(const TimeExpression& e, std::optional<Day> reference) {
  return PointResolver(e, reference).run();
}

}  // namespace tally::recogniser
