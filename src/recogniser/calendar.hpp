// Arithmetic on days and on the spans that calendars name: months, quarters, weeks, decades, parts
// of them, and the counting from one day to another. Proleptic Gregorian, weeks start on Monday.
// Knows no words; whatever would leave the years 1400 to 9999 is no day of ours (empty).
#pragma once

#include "model/time.hpp"

#include <cstdint>
#include <optional>

namespace tally::recogniser {

inline constexpr int kFirstYear = 1400;
inline constexpr int kLastYear = 9999;

/// A part of a span as texts name it. The edges (kStart, kMiddle, kEnd) follow the annotation
/// guide where it has a say: the start of a year is January, its middle June and July, its end the
/// last day.
enum class SpanPart : std::uint8_t {
  kNone,
  kStart,
  kMiddle,
  kEnd,
  kEarly,
  kLate,
  kFirstThird,
  kSecondThird,
  kLastThird,
  kFirstHalf,
  kSecondHalf
};

/// Empty for a day that does not exist or lies beyond the years above.
std::optional<model::Day> make_day(int year, int month, int day);

/// 1 for Monday to 7 for Sunday.
int weekday_of(model::Day day);
/// Days from `day` to such a weekday: the next one (direction 1 and more), the last one (-1 and
/// less), or, with direction 0, the day itself or the next one.
int days_to_weekday(model::Day day, int weekday, int direction);

/// Whole spans, both ends inside; empty where the year is out of range or a count does not exist.
std::optional<model::DayRange> year_range(int year);
std::optional<model::DayRange> years_range(int first, int last);
std::optional<model::DayRange> months_range(int year, int month, int count);
/// The n-th season (1 spring, March to May; 4 winter, December to February of the next year).
std::optional<model::DayRange> season_range(int year, int season);
/// The ISO week n of a year; -1 is the last one.
std::optional<model::DayRange> week_of_year(int year, int n);
/// The n-th week whose Monday-to-Sunday lies mostly in the month (its Thursday does); -1 the last.
std::optional<model::DayRange> week_of_month(int year, int month, int n);
/// The n-th given weekday inside `range`; negative counts from the end.
std::optional<model::Day> nth_weekday(const model::DayRange& range, int weekday, int n);

/// The whole span of that size around `day`: its week, month, quarter, half, year, decade, century.
std::optional<model::DayRange> span_around(model::Day day, model::Granularity size);
/// The same, `count` spans later (negative: earlier).
std::optional<model::DayRange> span_shifted(model::Day day, model::Granularity size, int count);

/// `count` units later (negative: earlier), the day of the month cut to the month's length.
std::optional<model::Day> add(model::Day day, model::Granularity unit, int count);
/// `count` days from Monday to Friday later (negative: earlier).
std::optional<model::Day> add_workdays(model::Day day, int count);

/// A part of a span of the given size; the whole span where the size has no such part.
model::DayRange part_of(const model::DayRange& range, model::Granularity size, SpanPart part);

}  // namespace tally::recogniser
