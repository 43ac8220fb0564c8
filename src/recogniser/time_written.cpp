// The underspecified form of a time expression: what the text says, in the style of TIMEX3.
#include "recogniser/time_resolve.hpp"

#include <array>
#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

std::string padded(int value, int width) {
  std::string digits = std::to_string(value);
  const std::size_t sign = value < 0 ? 1U : 0U;
  const auto wanted = static_cast<std::size_t>(width);
  if (digits.size() >= wanted) return digits;
  return digits.substr(0, sign) + std::string(wanted - digits.size(), '0') + digits.substr(sign);
}

/// THIS_YEAR, LAST_WEEK, MONTH+2
std::string relative(std::string_view unit, int offset) {
  if (offset >= -1 && offset <= 1) {
    return (offset < 0 ? "LAST_" : offset == 0 ? "THIS_" : "NEXT_") + std::string(unit);
  }
  return std::string(unit) + (offset > 0 ? "+" : "-") +
         std::to_string(offset > 0 ? offset : -offset);
}

std::string_view part_name(SpanPart part) {
  switch (part) {
    case SpanPart::kStart:
      return "-START";
    case SpanPart::kMiddle:
      return "-MID";
    case SpanPart::kEnd:
      return "-END";
    case SpanPart::kEarly:
      return "-EARLY";
    case SpanPart::kLate:
      return "-LATE";
    case SpanPart::kFirstThird:
      return "-T1";
    case SpanPart::kSecondThird:
      return "-T2";
    case SpanPart::kLastThird:
      return "-T3";
    case SpanPart::kFirstHalf:
      return "-H1";
    case SpanPart::kSecondHalf:
      return "-H2";
    case SpanPart::kNone:
      break;
  }
  return "";
}

std::string_view unit_name(Granularity unit) {
  static constexpr std::array<std::string_view, 12> kNames = {
      "",      "SECOND",  "MINUTE", "HOUR", "DAY",    "WEEK",
      "MONTH", "QUARTER", "HALF",   "YEAR", "DECADE", "CENTURY"};
  return kNames[static_cast<std::size_t>(unit)];
}

std::string year_form(const TimeExpression& e) {
  if (e.is_absolute(kYear)) return padded(e.value(kYear), 4);
  if (e.is_relative(kYear)) return relative("YEAR", e.value(kYear));
  if (e.has(kDecade) || e.has(kCentury)) {
    if (e.is_relative(kDecade)) return relative("DECADE", e.value(kDecade));
    if (e.is_relative(kCentury)) return relative("CENTURY", e.value(kCentury));
    const int century = e.is_absolute(kCentury) ? e.value(kCentury) - 1 : -1;
    const std::string lead = century >= 0 ? padded(century, 2) : "XX";
    if (!e.has(kDecade)) return lead + "XX";
    const int decade = e.value(kDecade);
    return decade >= 100 ? padded(decade / 10, 3) + "X" : lead + std::to_string(decade / 10) + "X";
  }
  return "XXXX";
}

std::string week_form(const TimeExpression& e) {
  std::string out =
      e.is_relative(kWeek)
          ? relative("WEEK", e.value(kWeek))
          : (e.has(kMonth) ? year_form(e) + "-" + padded(e.value(kMonth), 2) : year_form(e)) +
                "-W" + padded(e.value(kWeek), 2);
  if (e.marked(kWeekendMark)) out += "-WE";
  if (e.has(kWeekday)) out += "-" + std::to_string(e.value(kWeekday));
  return out;
}

std::string month_form(const TimeExpression& e) {
  if (e.is_relative(kMonth)) return relative("MONTH", e.value(kMonth));
  return year_form(e) + "-" + (e.has(kMonth) ? padded(e.value(kMonth), 2) : "XX");
}

std::string date_form(const TimeExpression& e) {
  static constexpr std::array<std::string_view, 5> kSeasons = {"", "-SP", "-SU", "-FA", "-WI"};
  if (e.marked(kPresent)) return "PRESENT_REF";
  if (e.is_relative(kDay)) return relative("DAY", e.value(kDay));
  if (e.has(kDay)) return month_form(e) + "-" + padded(e.value(kDay), 2);
  if (e.has(kWeek)) return week_form(e);
  if (e.has(kWeekday)) {
    const std::string day = "-" + std::to_string(e.value(kWeekday));
    if (e.nth != 0) return month_form(e) + "-WXX" + day + "#" + std::to_string(e.nth);
    return (e.direction > 0 ? "NEXT" : e.direction < 0 ? "LAST" : "XXXX") + ("-WXX" + day);
  }
  if (e.has(kMonth)) return month_form(e);
  if (e.is_relative(kQuarter)) return relative("QUARTER", e.value(kQuarter));
  if (e.is_relative(kHalf)) return relative("HALF", e.value(kHalf));
  if (e.has(kQuarter)) return year_form(e) + "-Q" + std::to_string(e.value(kQuarter));
  if (e.has(kHalf)) return year_form(e) + "-H" + std::to_string(e.value(kHalf));
  if (e.has(kSeason)) {
    return year_form(e) + std::string(kSeasons[static_cast<std::size_t>(e.value(kSeason))]);
  }
  if (e.absolute == 0 && e.relative == 0 && e.part != SpanPart::kNone) {
    return "THIS_" + std::string(unit_name(e.part_unit));
  }
  return year_form(e);
}

std::string clock_form(const TimeExpression& e) {
  const auto digits = [](int seconds, Granularity unit) {
    std::string out = padded(seconds / 3600, 2);
    if (unit != Granularity::kHour) out += ":" + padded(seconds / 60 % 60, 2);
    if (unit == Granularity::kSecond) out += ":" + padded(seconds % 60, 2);
    return out;
  };
  std::string out = "T";
  if (e.has(kDayPart) && (!e.has(kClock) || !e.marked(kToldMeridiem))) {
    out += padded(e.value(kDayPart), 2) + "/" + padded(e.part_to, 2);
    if (e.has(kClock)) out += "T";
  }
  if (e.has(kClock)) out += digits(e.value(kClock), e.clock_unit);
  return out;
}

std::string point_form(const TimeExpression& e) {
  std::string out;
  if (e.has_date()) {
    out = date_form(e);
    if (e.edge != 0) {
      out += "-" + std::string(e.edge > 0 ? "FIRST_" : "LAST_") +
             std::to_string(e.edge > 0 ? e.edge : -e.edge) + std::string(unit_name(e.edge_unit));
    }
    out += part_name(e.part);
    if (e.marked(kFromReference)) out += "-LATER";
    if (e.marked(kToReference)) out += "-EARLIER";
    if (e.marked(kBeyond)) out = "OTHER:" + out;
  }
  if (e.has_clock()) out += clock_form(e);
  return out;
}

std::string period(const base::Decimal& count, const TimeCount& c) {
  static constexpr std::array<std::string_view, 12> kUnits = {"",  "S", "M",  "H", "D",  "W",
                                                              "M", "Q", "6M", "Y", "DE", "CE"};
  const std::string unit = c.workdays       ? "BD"
                           : c.weekends     ? "WE"
                           : c.weekday != 0 ? "WXX-" + std::to_string(c.weekday)
                                            : std::string(kUnits[static_cast<std::size_t>(c.unit)]);
  const bool clock = c.unit <= Granularity::kHour;
  return std::string(clock ? "PT" : "P") + count.str() + unit;
}

std::string count_form(const TimeCount& c) {
  if (c.low && c.high && *c.low != *c.high) return period(*c.low, c) + "/" + period(*c.high, c);
  if (c.low) return period(*c.low, c) + (c.high ? "" : "+");
  return c.high ? "<" + period(*c.high, c) : "PX";
}

}  // namespace

std::string written_form(const TimePhrase& p) {
  switch (p.shape) {
    case TimeShape::kPoint:
      return point_form(p.from);
    case TimeShape::kSpan:
      return point_form(p.from) + "/" + point_form(p.to);
    case TimeShape::kBefore:
      return (p.from.part == SpanPart::kEnd ? "<=" : "<") + point_form(p.from);
    case TimeShape::kUntil:
    case TimeShape::kDue:
      return "<=" + point_form(p.from);
    case TimeShape::kSince:
      return ">=" + point_form(p.from);
    case TimeShape::kAfter:
      return ">" + point_form(p.from);
    case TimeShape::kShift:
      return (p.anchored ? point_form(p.from) : "REF") + (p.direction < 0 ? "-" : "+") +
             count_form(p.count);
    case TimeShape::kLasting:
      return point_form(p.from) + "/" + count_form(p.count);
    case TimeShape::kWithin:
    case TimeShape::kFrame:
      return (p.direction < 0 ? "PAST_REF:" : "FUTURE_REF:") + count_form(p.count);
    case TimeShape::kRepeat:
      break;
  }
  return "R:" + (p.from.last != 0 ? point_form(p.from) : count_form(p.count));
}

}  // namespace tally::recogniser
