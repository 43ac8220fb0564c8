#include "audit/dates.hpp"

#include "audit/wording.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>

namespace tally::audit {
namespace {

using model::Claim;
using model::Day;
using model::DayRange;

/// Month and day of a date without a year; `day` 0 where only the month is named.
struct YearDay {
  unsigned month = 0;
  unsigned day = 0;
};

unsigned number_at(std::string_view text, std::size_t at) {
  unsigned value = 0;
  if (at + 2 <= text.size()) std::from_chars(text.data() + at, text.data() + at + 2, value);
  return value;
}

/// Of "XXXX-04-18" and "XXXX-04".
std::optional<YearDay> yearless_of(std::string_view written) {
  if (!written.starts_with("XXXX-")) return std::nullopt;
  const YearDay d{number_at(written, 5), number_at(written, 8)};
  return d.month == 0 ? std::nullopt : std::optional(d);
}

std::optional<YearDay> year_day(const Claim& claim) {
  if (const auto written = yearless_of(claim.date_written)) return written;
  if (!claim.date.first) return std::nullopt;
  const Day first = *claim.date.first;
  const bool one_day = claim.date.last == claim.date.first;
  const bool one_month = claim.date.last && claim.date.last->year() == first.year() &&
                         claim.date.last->month() == first.month();
  if (!one_day && !one_month) return std::nullopt;
  return YearDay{unsigned{first.month()}, one_day ? unsigned{first.day()} : 0};
}

std::chrono::sys_days at(Day day) { return std::chrono::sys_days(day); }

bool single(const DayRange& days) { return days.first && days.first == days.last; }

/// 12 and 21: the same digits the other way round.
bool swapped(unsigned a, unsigned b) { return a != b && a / 10 == b % 10 && a % 10 == b / 10; }

/// The mistake that two single days suggest: a reason's name, or "".
std::string_view hint_for(Day a, Day b) {
  const int apart = static_cast<int>((at(a) - at(b)).count());
  if (apart == 1 || apart == -1) return "hint_zone";
  const bool same_day = a.day() == b.day();
  const bool same_month = a.month() == b.month();
  if (same_day && same_month) return "hint_year";
  if (a.year() != b.year()) return "";
  if (same_day) return "hint_month";
  const bool crossed =
      unsigned{a.month()} == unsigned{b.day()} && unsigned{b.month()} == unsigned{a.day()};
  if (crossed || (same_month && swapped(unsigned{a.day()}, unsigned{b.day()}))) {
    return "hint_swapped";
  }
  return "";
}

/// Length of the span that "about" is said of.
int days_of(const DayRange& days) {
  if (!days.first || !days.last) return 0;
  return static_cast<int>((at(*days.last) - at(*days.first)).count()) + 1;
}

Values values_of(const Claim& a, const Claim& b, const Frame& frame, std::string_view hint) {
  const auto told = [](const Claim& c) { return c.date.known() ? days_text(c.date) : c.quote; };
  Values v{{"a", told(a)}, {"b", told(b)}};
  const int days = days_between(a.date, b.date);
  v["days"] = std::to_string(days) + (days == 1 ? " day" : " days");
  v["hint"] = hint.empty() ? std::string() : frame.settings->reasons.find(hint)->second;
  return v;
}

Verdict tell(const Claim& a, const Claim& b, const Frame& frame, Relation relation,
             std::string_view row, std::string_view hint = "") {
  return verdict(frame, relation, row, [&] { return values_of(a, b, frame, hint); });
}

Verdict without_year(const Claim& a, const Claim& b, const Frame& frame) {
  const auto x = year_day(a);
  const auto y = year_day(b);
  if (!x || !y) return tell(a, b, frame, Relation::kNotComparable, "unknown_value");
  const bool same = x->month == y->month && (x->day == y->day || x->day == 0 || y->day == 0);
  if (same) return tell(a, b, frame, Relation::kAgreeRounded, "date_yearless");
  const bool months = x->day == 0 || y->day == 0;
  Verdict found =
      tell(a, b, frame, Relation::kDateMismatch, months ? "months_apart" : "yearless_apart",
           !months && x->day == y->day ? "hint_month" : "");
  if (months) found.steps = frame.settings->steps.date_spans;
  return found;
}

Verdict apart(const Claim& a, const Claim& b, const Frame& frame) {
  const int gap = days_between(a.date, b.date);
  const bool about = a.hedge == model::Hedge::kAbout || b.hedge == model::Hedge::kAbout;
  if (about && gap <= std::max(days_of(a.date), days_of(b.date))) {
    return tell(a, b, frame, Relation::kTension, "date_near");
  }
  // "Before the end of the year" and "by its last day" are one deadline.
  const bool deadline = !a.date.first || !b.date.first;
  if (deadline && gap <= 1) return tell(a, b, frame, Relation::kAgreeRounded, "date_inside");
  const bool days = single(a.date) && single(b.date);
  const std::string_view hint = days ? hint_for(*a.date.first, *b.date.first) : "";
  Verdict found =
      tell(a, b, frame, Relation::kDateMismatch, days ? "date_apart" : "date_disjoint", hint);
  const Steps& less = frame.settings->steps;
  if (!days) found.steps = less.date_spans;
  if (hint == "hint_zone" && a.language != b.language) found.steps = less.time_zone;
  return found;
}

Verdict ordered(const Claim& a, const Claim& b, const Frame& frame) {
  const bool yearless = a.date_yearless || b.date_yearless;
  if (yearless) return without_year(a, b, frame);
  if (!a.date.known() || !b.date.known()) {
    return tell(a, b, frame, Relation::kNotComparable, "unknown_value");
  }
  if (a.date == b.date) return tell(a, b, frame, Relation::kAgree, "date_equal");
  if (days_cover(a.date, b.date) || days_cover(b.date, a.date)) {
    return tell(a, b, frame, Relation::kAgreeRounded, "date_inside");
  }
  if (days_meet(a.date, b.date)) return tell(a, b, frame, Relation::kTension, "date_overlap");
  return apart(a, b, frame);
}

}  // namespace

bool days_before(const DayRange& a, const DayRange& b) {
  return a.last && b.first && *a.last < *b.first;
}

bool days_meet(const DayRange& a, const DayRange& b) {
  return !days_before(a, b) && !days_before(b, a);
}

bool days_cover(const DayRange& outer, const DayRange& inner) {
  const bool starts = !outer.first || (inner.first && *outer.first <= *inner.first);
  const bool ends = !outer.last || (inner.last && *inner.last <= *outer.last);
  return starts && ends;
}

int days_between(const DayRange& a, const DayRange& b) {
  if (days_before(a, b)) return static_cast<int>((at(*b.first) - at(*a.last)).count());
  if (days_before(b, a)) return static_cast<int>((at(*a.first) - at(*b.last)).count());
  return 0;
}

Verdict compare_dates(const Side& a, const Side& b, const Frame& frame) {
  const auto rank = [](const Claim& c) {
    return std::tuple(c.date.first.value_or(Day{}), c.date.last.value_or(Day{}), c.id);
  };
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  return rank(x) <= rank(y) ? ordered(x, y, frame) : ordered(y, x, frame);
}

}  // namespace tally::audit
