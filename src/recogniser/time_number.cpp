// Dates that begin with a number: 2024年, 18 April, 3rd week, 1990s.
#include "recogniser/counted_noun.hpp"
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

#include <algorithm>
#include <iterator>

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

/// What a bare number can be beside the other end of a span, by the finest part that end names.
struct EllipticPart {
  TimeField field;
  int least;
  int most;
  int unit = 1;
};
constexpr EllipticPart kEllipticParts[] = {{kClock, 0, 24, kHour},
                                           {kDay, 1, 31},
                                           {kMonth, 1, 12},
                                           {kQuarter, 1, 4},
                                           {kYear, kLikelyFirst, kLikelyLast},
                                           {kCentury, 1, 21}};

}  // namespace

std::optional<TimeExpression> TimePointReader::number_atom(std::size_t i) const {
  if (text_[i].kind == TokenKind::kDigits) {
    if (auto date = numeric_date(i)) return date;
    if (auto clock = colon_clock(i)) return clock;
    if (auto date = compact_date(i)) return date;
  }
  const auto n = number(i);
  if (!n) return std::nullopt;
  if (auto found = quarter_year(i, *n)) return found;
  if (auto found = era_behind(i, *n)) return found;
  if (auto found = unit_atom(i, *n)) return found;
  if (auto found = bracketed(i, *n)) return found;
  if (auto found = day_month(i, *n)) return found;
  if (auto found = clock_atom(i, *n)) return found;
  if (auto found = decade_atom(i, *n)) return found;
  if (n->ordinal) {
    if (auto found = ordinal_atom(i, *n)) return found;
  }
  return bare_atom(i, *n);
}

/// Numbers with a Chinese unit behind: 2024年, 4月, 18号, 三季度, 20世纪, 三点半.
std::optional<TimeExpression> TimePointReader::unit_atom(std::size_t i, const TimeNumber& n) const {
  if (!is_chinese(n.last) || text_[n.last].has(kLineBefore)) return std::nullopt;
  const TimeSense* unit = nullptr;
  for (const TimeSense& s : words_.senses(text_, n.last)) {
    if (s.role == TimeRole::kUnit && s.has(kNamed)) unit = &s;
  }
  TimeExpression e = begin_at(i, n.last + 1);
  const auto field = [&](TimeField to, int most) -> Point {
    if (n.value < 1 || n.value > most) return std::nullopt;
    e.set(to, n.value);
    return e;
  };
  if (sense(n.last, TimeRole::kFiscal) != nullptr && (n.length == 4 || n.length == 2) && n.digits) {
    e.set(kYear, n.length == 4 ? n.value : full_year(n.value));
    e.mark(kFiscalYear);
    return e;
  }
  if (unit == nullptr) return std::nullopt;
  switch (unit->unit) {
    case Granularity::kYear:
      return year_atom(i, n);
    case Granularity::kMonth: {
      const Point month = n.ordinal ? std::nullopt : field(kMonth, 12);
      const Point day = month ? bare_day(*month) : month;
      return day ? day : month;
    }
    case Granularity::kDay:
      return day_atom(i, n);
    case Granularity::kQuarter:
      return field(kQuarter, 4);
    case Granularity::kCentury:
      return field(kCentury, 99);
    case Granularity::kWeek:
      return n.ordinal ? field(kWeek, 53) : std::nullopt;
    default:
      return std::nullopt;
  }
}

/// The day behind a month that leaves its own unit out: 10月22, 五月廿二.
std::optional<TimeExpression> TimePointReader::bare_day(const TimeExpression& month) const {
  const auto n = number(month.last);
  if (!n || n->ordinal || !text_[month.last].glued() || n->last == month.last) return std::nullopt;
  const bool two = n->digits ? n->length <= 2 : n->value >= 10;
  if (!two || !make_day(2000, month.value(kMonth), n->value)) return std::nullopt;
  if (counts_ahead(n->last) || !words_.senses(text_, n->last).empty()) return std::nullopt;
  if (is_sign(n->last, '.') || is_sign(n->last, ',') || is_sign(n->last, ':')) return std::nullopt;
  TimeExpression e = month;
  e.set(kDay, n->value);
  e.last = n->last;
  return e;
}

/// 2024年, 二〇二四年, 07年; 24年 only where a month or a part of the year follows.
std::optional<TimeExpression> TimePointReader::year_atom(std::size_t i, const TimeNumber& n) const {
  TimeExpression e = begin_at(i, n.last + 1);
  if (n.ordinal) return std::nullopt;
  if (n.length == 4 && n.value >= 1000) {
    e.set(kYear, n.value);
    return e;
  }
  if (n.length != 2 || n.value > 99) return std::nullopt;
  const bool led = n.value < 10;
  const std::size_t next = n.last + 1;
  const TimeSense* suffix = sense(next, TimeRole::kPart);
  bool part = (suffix != nullptr && suffix->has(kSuffix)) ||
              sense(next, TimeRole::kHalf) != nullptr ||
              (sense(next, TimeRole::kQuarter) != nullptr && text_[next].glued());
  if (const auto follow = number(next); follow && text_[next].glued()) {
    const TimeSense* unit = sense(follow->last, TimeRole::kUnit);
    part = part || (unit != nullptr && unit->has(kNamed) && is_chinese(follow->last) &&
                    (unit->unit == Granularity::kMonth || unit->unit == Granularity::kQuarter) &&
                    text_.str(follow->last).size() <= 6);
  }
  if (!led && (!part || !n.digits)) return std::nullopt;
  e.set(kYear, full_year(n.value));
  return e;
}

/// 18日, 18号; a few days in Chinese numerals (三日) are a duration.
std::optional<TimeExpression> TimePointReader::day_atom(std::size_t i, const TimeNumber& n) const {
  if (n.value < 1 || n.value > 31 || n.ordinal) return std::nullopt;
  const bool counted = sense(n.last, TimeRole::kUnit)->has(kCounted);
  TimeExpression e = begin_at(i, n.last + 1);
  e.set(kDay, n.value);
  if (counted && !n.digits && n.value <= 10) e.mark(kLatent);
  return e;
}

/// 今（16）日, 明（2026）年: a day or year whose number stands in brackets inside the word.
std::optional<TimeExpression> TimePointReader::bracketed(std::size_t i, const TimeNumber& n) const {
  const auto either = [&](std::size_t at, char32_t narrow, char32_t wide) {
    return is_sign(at, narrow) || is_sign(at, wide);
  };
  const bool day = n.value >= 1 && n.value <= 31 && n.length <= 2;
  const bool year = n.length == 4 && likely_year(n.value);
  if (!n.digits || (!day && !year) || i == 0) return std::nullopt;
  if (!either(i - 1, '(', U'（') || !either(n.last, ')', U'）')) return std::nullopt;
  const TimeSense* unit = sense(n.last + 1, TimeRole::kUnit);
  const Granularity named = year ? Granularity::kYear : Granularity::kDay;
  if (unit == nullptr || unit->unit != named || !unit->has(kNamed)) return std::nullopt;
  if (!text_[n.last + 1].glued()) return std::nullopt;
  TimeExpression e = begin_at(i - 1, n.last + 2);
  e.set(year ? kYear : kDay, n.value);
  return e;
}

bool TimePointReader::is_decade(std::size_t i, const TimeNumber& n) const {
  const bool marked = sense(n.last, TimeRole::kDecade) != nullptr && n.value % 10 == 0;
  if (!marked || n.length == 4) return marked;
  return n.length == 2 && i > 0 && text_[n.last].glued() &&
         (is_sign(i - 1, '\'') || sense(i - 1, TimeRole::kLink) != nullptr ||
          (text_.reading(i - 1, Category::kAnd) != nullptr && i > 1 &&
           sense(i - 2, TimeRole::kDecade) != nullptr));  // the 1970s and 80s
}

/// 1990s, 90年代, 七十年代
std::optional<TimeExpression> TimePointReader::decade_atom(std::size_t i,
                                                           const TimeNumber& n) const {
  const TimeSense* decade = sense(n.last, TimeRole::kDecade);
  if (decade == nullptr || n.value % 10 != 0) return std::nullopt;
  const bool chinese = is_chinese(n.last);
  if (!chinese && (!n.digits || n.length < 2)) return std::nullopt;
  TimeExpression e = begin_at(i, n.last + 1);
  if (n.value % 100 == 0 && n.value >= 1000 && n.value < 2000) {
    e.set(kCentury, n.value / 100 + 1);  // the 1800s
  } else if (n.value >= 1000 && n.value <= 9990) {
    e.set(kDecade, n.value);
  } else if (n.value >= 10 && n.value <= 90) {
    e.set(kDecade, n.value);
    if (!chinese) e.mark(kLatent);
  } else {
    return std::nullopt;
  }
  return e;
}

/// 18 April, 18th of April, 22/Jan/2019
std::optional<TimeExpression> TimePointReader::day_month(std::size_t i, const TimeNumber& n) const {
  if (n.value < 1 || n.value > 31) return std::nullopt;
  std::size_t at = n.last;
  if (is_sign(at, '-') || is_sign(at, '/') || is_sign(at, '.')) ++at;
  at = at == n.last && sense(at, TimeRole::kIn) == nullptr ? skip_links(at) : at;
  const TimeSense* month = sense(at, TimeRole::kMonth);
  if (month == nullptr || !make_day(2000, month->value, n.value)) return std::nullopt;
  TimeExpression e = begin_at(i, at + 1);
  e.set(kDay, n.value);
  e.set(kMonth, month->value);
  int length = 0;
  const bool signs = is_sign(n.last, '-') || is_sign(n.last, '/');
  const auto year = signs && is_sign(e.last, text_[n.last].code) && text_[e.last].glued()
                        ? digits(e.last + 1, &length)
                        : std::nullopt;
  if (year && length == 2 && text_[e.last + 1].glued()) {  // 31-Oct-74
    e.set(kYear, full_year(*year));
    e.last += 2;
  }
  return e;
}

/// 3rd week, second Monday, 第三天, 19th century, first quarter: what contains it joins later.
std::optional<TimeExpression> TimePointReader::ordinal_atom(std::size_t i,
                                                            const TimeNumber& n) const {
  std::size_t at = n.last;
  int count = n.value;
  if (is_sign(at, '-') && text_[at].glued() && text_[at + 1].glued()) ++at;  // second-quarter
  if (const TimeSense* last = sense(at, TimeRole::kShift); last && last->value == -1) {
    count = -count;  // the second last week
    ++at;
  }
  const bool measured = is_chinese(at) && text_.reading(at, Category::kMeasure) != nullptr;
  if (measured && sense(at, TimeRole::kUnit) == nullptr) ++at;
  TimeExpression e = begin_at(i, at + 1);
  if (const TimeSense* weekday = sense(at, TimeRole::kWeekday)) {
    e.set(kWeekday, weekday->value);
    e.nth = count;
    e.mark(kLatent);
    return e;
  }
  if (const int day = weekday_behind(at); day != 0) {
    e.set(kWeekday, day);
    e.nth = count;
    e.mark(kLatent);
    ++e.last;
    return e;
  }
  const TimeSense* unit = sense(at, TimeRole::kUnit);
  if (unit == nullptr || unit->flags & (kWeekend | kWorkday) || count == 0) return std::nullopt;
  const auto field = [&](TimeField to, int most, bool weak) -> Point {
    if (count > most) return std::nullopt;
    e.set(to, count);
    if (weak) e.mark(kLatent);
    return e;
  };
  switch (unit->unit) {
    case Granularity::kDay:
      return field(kDay, 31, true);
    case Granularity::kWeek:
      return field(kWeek, 53, true);
    case Granularity::kMonth:
      return field(kMonth, 12, true);
    case Granularity::kQuarter: {
      // 2025年第四季; alone it is one of a series, as 《风筝》第4季 is, but not 第4季 of a report.
      const bool titled = i > 0 && is_sign(i - 1, U'》');
      return field(kQuarter, 4, is_chinese(at) && (!n.digits || titled));
    }
    case Granularity::kHalf:
      return field(kHalf, 2, true);
    case Granularity::kCentury:
      return field(kCentury, 99, false);
    default:
      return std::nullopt;
  }
}

/// "In 1546 Kite", "10 August 1793": four digits of an early year, where nothing is counted.
bool TimePointReader::old_year(std::size_t i, const TimeNumber& n) const {
  constexpr int kEarliest = 1000;
  if (!n.digits || n.value < kEarliest || n.value >= kLikelyFirst || i == 0) return false;
  const bool dated = sense(i - 1, TimeRole::kMonth) != nullptr ||
                     (is_sign(i - 1, ',') && i > 2 && sense(i - 3, TimeRole::kMonth) != nullptr);
  const auto opens = [&](auto... roles) { return (... || (sense(i - 1, roles) != nullptr)); };
  using enum TimeRole;
  if (!dated && !opens(kIn, kSince, kUntil, kBefore, kAfter, kFrom)) return false;
  if (counts_ahead(n.last)) return false;
  const bool gap = text_[n.last].kind == TokenKind::kGap;
  const std::string_view noun = gap ? noun_behind(text_, n.last) : std::string_view{};
  return !noun.ends_with('s') || (noun.front() >= 'A' && noun.front() <= 'Z');
}

/// A year of four digits and an English day of the month, both weak.
std::optional<TimeExpression> TimePointReader::bare_atom(std::size_t i, const TimeNumber& n) const {
  TimeExpression e = begin_at(i, n.last);
  const bool bracketed = i > 0 && text_[i - 1].is('(') && text_[n.last].is(')');
  if (!bracketed || n.length != 4) e.mark(kLatent);  // "200 people (2026)"
  if (counts_ahead(n.last)) return std::nullopt;
  if (n.ordinal) {
    if (n.value < 1 || n.value > 31 || n.chinese) return std::nullopt;
    e.set(kDay, n.value);
    return e;
  }
  if (!n.digits && !n.chinese) {  // nineteen eighty six, two thousand and twelve
    const auto rest = n.value >= 16 && n.value <= 20 ? number(n.last) : std::nullopt;
    if (rest && !rest->digits && !rest->ordinal && rest->value >= 10 && rest->value <= 99) {
      e.set(kYear, n.value * 100 + rest->value);
      e.last = rest->last;
      return e;
    }
  }
  if (n.digits && n.length <= 2 && n.value >= 1 && n.value <= 31 &&
      sense(n.last, TimeRole::kLink) != nullptr &&
      sense(skip_links(n.last), TimeRole::kShift) != nullptr) {
    e.set(kDay, n.value);  // 20 of this month
    e.mark(kElliptic);
    return e;
  }
  if (n.chinese || (n.digits && n.length != 4)) return std::nullopt;
  if (!likely_year(n.value) && !old_year(i, n)) return std::nullopt;
  if (n.digits && text_[i].has(kLetterAfter) && words_.senses(text_, n.last).empty()) return {};
  e.set(kYear, n.value);
  return e;
}

std::optional<TimeExpression> TimePointReader::elliptic(std::size_t i,
                                                        const TimeExpression& model) const {
  const auto n = number(i);
  const auto* const part =
      std::find_if(std::begin(kEllipticParts), std::end(kEllipticParts),
                   [&](const EllipticPart& p) { return model.is_absolute(p.field); });
  if (!n || part == std::end(kEllipticParts)) return std::nullopt;
  const std::size_t named = model.last - 1;  // "in September — 4,500 jobs": no months are so told
  if (part->field == kMonth && !is_chinese(named) && text_[named].kind != TokenKind::kDigits) {
    return std::nullopt;
  }
  TimeExpression e = begin_at(i, n->last);
  e.mark(kElliptic);
  if (part->field == kYear && n->digits && n->length == 2 && text_[i].glued() &&
      text_[i - 1].glued()) {
    const int year = model.value(kYear) / 100 * 100 + n->value;  // 2019-20
    if (year <= model.value(kYear)) return std::nullopt;
    e.set(kYear, year);
    return e;
  }
  if (n->value < part->least || n->value > part->most) return std::nullopt;
  e.set(part->field, n->value * part->unit);
  if (part->field == kClock) e.clock_unit = Granularity::kHour;
  return e;
}

}  // namespace tally::recogniser
