#include "recogniser/calendar.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

using model::Day;
using model::DayRange;
using model::Granularity;

Day day(std::string_view iso) { return model::day_from_iso(iso).value(); }

std::string show(const std::optional<Day>& value) { return value ? model::iso(*value) : "none"; }

std::string show(const std::optional<DayRange>& range) {
  return range ? show(range->first) + "/" + show(range->last) : "none";
}

TEST(CalendarMakeDay, RefusesDaysThatDoNotExist) {
  EXPECT_EQ(show(make_day(2024, 2, 29)), "2024-02-29");
  EXPECT_FALSE(make_day(2023, 2, 29));
  EXPECT_FALSE(make_day(2024, 13, 1));
  EXPECT_FALSE(make_day(2024, 1, 0));
  EXPECT_FALSE(make_day(1399, 12, 31));
  EXPECT_FALSE(make_day(10000, 1, 1));
}

TEST(CalendarWeekday, CountsFromMonday) {
  EXPECT_EQ(weekday_of(day("2024-04-15")), 1);
  EXPECT_EQ(weekday_of(day("2024-04-21")), 7);
}

TEST(CalendarWeekday, CountsTheDaysToOne) {
  struct Row {
    int weekday;
    int direction;
    int days;
  };
  const Row rows[] = {{3, 0, 0}, {3, 1, 7},   {3, -1, -7}, {5, 0, 2},  {5, 1, 2},
                      {5, 4, 2}, {5, -1, -5}, {1, 0, 5},   {1, -2, -2}};
  for (const Row& row : rows) {
    EXPECT_EQ(days_to_weekday(day("2024-04-17"), row.weekday, row.direction), row.days)
        << row.weekday << " " << row.direction;
  }
}

TEST(CalendarRanges, AreWholeSpans) {
  EXPECT_EQ(show(year_range(2024)), "2024-01-01/2024-12-31");
  EXPECT_EQ(show(years_range(1990, 1999)), "1990-01-01/1999-12-31");
  EXPECT_EQ(show(years_range(1999, 1990)), "none");
  EXPECT_EQ(show(months_range(2023, 11, 4)), "2023-11-01/2024-02-29");
  EXPECT_EQ(show(season_range(2023, 4)), "2023-12-01/2024-02-29");
  EXPECT_EQ(show(season_range(2023, 5)), "none");
  EXPECT_EQ(show(year_range(10000)), "none");
}

TEST(CalendarWeeks, FollowIso) {
  EXPECT_EQ(show(week_of_year(2021, 1)), "2021-01-04/2021-01-10");
  EXPECT_EQ(show(week_of_year(2020, -1)), "2020-12-28/2021-01-03");
  EXPECT_EQ(show(week_of_year(2021, 53)), "none");
  EXPECT_EQ(show(week_of_month(2024, 10, 1)), "2024-09-30/2024-10-06");
  EXPECT_EQ(show(week_of_month(2024, 10, -1)), "2024-10-28/2024-11-03");
  EXPECT_EQ(show(week_of_month(2024, 10, 6)), "none");
}

TEST(CalendarNthWeekday, CountsFromEitherEnd) {
  const DayRange may = *months_range(2024, 5, 1);
  EXPECT_EQ(show(nth_weekday(may, 3, 1)), "2024-05-01");
  EXPECT_EQ(show(nth_weekday(may, 2, 1)), "2024-05-07");
  EXPECT_EQ(show(nth_weekday(may, 5, -1)), "2024-05-31");
  EXPECT_EQ(show(nth_weekday(may, 6, -1)), "2024-05-25");
  EXPECT_EQ(show(nth_weekday(may, 6, 5)), "none");
  EXPECT_EQ(show(nth_weekday({}, 6, 1)), "none");
}

TEST(CalendarAdd, CutsToTheMonth) {
  struct Case {
    std::string_view from;
    Granularity unit;
    int count;
    std::string_view to;
  };
  const std::vector<Case> cases = {
      {"2024-01-31", Granularity::kMonth, 1, "2024-02-29"},
      {"2024-02-29", Granularity::kYear, 1, "2025-02-28"},
      {"2024-02-29", Granularity::kYear, -4, "2020-02-29"},
      {"2024-04-18", Granularity::kMonth, -16, "2022-12-18"},
      {"2024-04-18", Granularity::kQuarter, 3, "2025-01-18"},
      {"2024-04-18", Granularity::kDay, -109, "2023-12-31"},
      {"2024-04-18", Granularity::kWeek, 2, "2024-05-02"},
      {"2024-04-18", Granularity::kDecade, -1, "2014-04-18"},
      {"2024-04-18", Granularity::kCentury, 1, "2124-04-18"},
      {"2024-04-18", Granularity::kYear, 8000, "none"},
      {"2024-04-18", Granularity::kYear, -2000000000, "none"},
      {"2024-04-18", Granularity::kDay, 2000000000, "none"},
      {"2024-04-18", Granularity::kHour, 3, "none"},
  };
  for (const Case& c : cases) EXPECT_EQ(show(add(day(c.from), c.unit, c.count)), c.to);
}

TEST(CalendarAdd, WorkdaysSkipWeekends) {
  EXPECT_EQ(show(add_workdays(day("2024-04-18"), 4)), "2024-04-24");
  EXPECT_EQ(show(add_workdays(day("2024-04-18"), -4)), "2024-04-12");
  EXPECT_EQ(show(add_workdays(day("2024-04-18"), 10)), "2024-05-02");
  EXPECT_EQ(show(add_workdays(day("2024-04-20"), 5)), "2024-04-26");
  EXPECT_EQ(show(add_workdays(day("2024-04-21"), -1)), "2024-04-19");
}

TEST(CalendarSpans, AroundAndShifted) {
  EXPECT_EQ(show(span_around(day("2024-04-18"), Granularity::kWeek)), "2024-04-15/2024-04-21");
  EXPECT_EQ(show(span_around(day("2024-04-18"), Granularity::kHalf)), "2024-01-01/2024-06-30");
  EXPECT_EQ(show(span_around(day("2024-04-18"), Granularity::kDecade)), "2020-01-01/2029-12-31");
  EXPECT_EQ(show(span_shifted(day("2024-04-18"), Granularity::kQuarter, -2)),
            "2023-10-01/2023-12-31");
  EXPECT_EQ(show(span_shifted(day("2024-03-31"), Granularity::kMonth, -1)),
            "2024-02-01/2024-02-29");
  EXPECT_EQ(show(span_shifted(day("2024-04-18"), Granularity::kCentury, -1)),
            "1900-01-01/1999-12-31");
  EXPECT_EQ(show(span_shifted(day("9999-04-18"), Granularity::kYear, 1)), "none");
}

TEST(CalendarPartOf, FollowsTheGuide) {
  struct Case {
    std::string_view first;
    Granularity size;
    SpanPart part;
    std::string_view expect;
  };
  const std::vector<Case> cases = {
      {"2024-01-01", Granularity::kYear, SpanPart::kStart, "2024-01-01/2024-01-31"},
      {"2024-01-01", Granularity::kYear, SpanPart::kMiddle, "2024-06-01/2024-07-31"},
      {"2024-01-01", Granularity::kYear, SpanPart::kEnd, "2024-12-31/2024-12-31"},
      {"2024-01-01", Granularity::kYear, SpanPart::kEarly, "2024-01-01/2024-03-31"},
      {"2024-01-01", Granularity::kYear, SpanPart::kSecondHalf, "2024-07-01/2024-12-31"},
      {"2024-02-01", Granularity::kMonth, SpanPart::kFirstThird, "2024-02-01/2024-02-10"},
      {"2024-02-01", Granularity::kMonth, SpanPart::kLastThird, "2024-02-21/2024-02-29"},
      {"2024-02-01", Granularity::kMonth, SpanPart::kEnd, "2024-02-29/2024-02-29"},
      {"2024-02-01", Granularity::kMonth, SpanPart::kSecondHalf, "2024-02-16/2024-02-29"},
      {"2024-04-15", Granularity::kWeek, SpanPart::kStart, "2024-04-15/2024-04-17"},
      {"2024-04-15", Granularity::kWeek, SpanPart::kEnd, "2024-04-19/2024-04-21"},
      {"2024-04-01", Granularity::kQuarter, SpanPart::kEnd, "2024-06-30/2024-06-30"},
      {"2024-04-01", Granularity::kQuarter, SpanPart::kLate, "2024-05-31/2024-06-30"},
      {"1990-01-01", Granularity::kDecade, SpanPart::kEarly, "1990-01-01/1992-12-31"},
      {"1990-01-01", Granularity::kDecade, SpanPart::kLate, "1997-01-01/1999-12-31"},
      {"2024-04-18", Granularity::kDay, SpanPart::kLate, "2024-04-18/2024-04-18"},
  };
  for (const Case& c : cases) {
    const DayRange whole = span_around(day(c.first), c.size).value();
    EXPECT_EQ(show(part_of(whole, c.size, c.part)), c.expect) << c.first;
  }
}

}  // namespace
}  // namespace tally::recogniser
