// Dates in digits and signs: 2024-04-18, 18.04.2024, 4/18/2024, 20240418, 4Q23, 44 BC.
#include "recogniser/amount_pair.hpp"
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;

std::optional<TimeExpression> date_of(std::size_t first, std::size_t last, int year, int month,
                                      int day) {
  if (!make_day(year, month, day)) return std::nullopt;
  TimeExpression e = begin_at(first, last);
  e.set(kYear, year);
  e.set(kMonth, month);
  e.set(kDay, day);
  return e;
}

/// The month that the tokens from `first` on, a number, a sign and a number, name.
std::optional<TimeExpression> month_of(std::size_t first, int year, int month) {
  if (month < 1 || month > 12) return std::nullopt;
  TimeExpression e = begin_at(first, first + 3);
  e.set(kYear, year);
  e.set(kMonth, month);
  return e;
}

}  // namespace

/// Whether the number at `i` goes on what signs and digits before it began: 1.2024-10, 10:4-5.
bool TimePointReader::inside_signs(std::size_t i, char32_t sign) const {
  return i > 0 && text_[i].glued() &&
         (is_sign(i - 1, sign) || is_sign(i - 1, '.') ||
          (is_sign(i - 1, ':') && i > 1 && text_[i - 2].kind == TokenKind::kDigits));
}

/// Numbers with a sign between: three are a date, two a month or a day.
std::optional<TimeExpression> TimePointReader::numeric_date(std::size_t i) const {
  const char32_t sign = is_sign(i + 1, '-') ? '-' : is_sign(i + 1, '/') ? '/' : '.';
  if (!is_sign(i + 1, sign) || text_[i].has(kLetterBefore)) return std::nullopt;
  if (inside_signs(i, sign)) return std::nullopt;
  const bool three = glued_sign(i + 1, sign) && glued_sign(i + 3, sign);
  return three ? full_date(i, sign) : numeric_month(i);
}

/// 2024-04-18, 18.04.2024, 4/18/2024, 12-11-10, 18.04.24. Who writes points writes the day first,
/// as in Europe, unless the second number can be no month (04.18.2024).
std::optional<TimeExpression> TimePointReader::full_date(std::size_t i, char32_t sign) const {
  int first_length = 0;
  int second_length = 0;
  int third_length = 0;
  const auto a = digits(i, &first_length);
  const auto b = digits(i + 2, &second_length);
  const auto c = digits(i + 4, &third_length);
  if (!a || !b || !c) return std::nullopt;
  if (glued_sign(i + 5, sign) && text_[i + 6].kind == TokenKind::kDigits) return std::nullopt;
  if (first_length == 4 && third_length <= 2) return date_of(i, i + 5, *a, *b, *c);
  if (first_length > 2 || (third_length != 4 && third_length != 2)) return std::nullopt;
  if (third_length == 2) {
    if (sign == '.' && (first_length != 2 || second_length != 2)) return std::nullopt;
    const bool chinese = language_ == model::Language::kZh;
    const auto year_first =
        chinese || sign == '-' ? date_of(i, i + 5, full_year(*a), *b, *c) : std::nullopt;
    if (year_first || chinese) return year_first;
  }
  const int year = third_length == 4 ? *c : full_year(*c);
  const bool day_first = (sign == '.' && *b <= 12) || *a > 12;
  return date_of(i, i + 5, year, day_first ? *b : *a, day_first ? *a : *b);
}

/// Two numbers: 2024-10, 2008.03, 2019/8, 2/2013, and days of a month.
std::optional<TimeExpression> TimePointReader::numeric_month(std::size_t i) const {
  TimeNumber a;
  TimeNumber b;
  const auto first = digits(i, &a.length);
  const auto second = digits(i + 2, &b.length);
  if (!first || !second || text_[i + 2].has(kLetterAfter)) return std::nullopt;
  a.value = *first;
  b.value = *second;
  const bool slash = is_sign(i + 1, '/');
  const bool glued = text_[i + 1].glued() && text_[i + 2].glued();
  if (glued && slash && b.length == 4 && likely_year(b.value) && a.length <= 2) {
    return month_of(i, b.value, a.value);  // 2/2013
  }
  if (b.length > 2) return std::nullopt;
  if (glued && a.length == 4) {
    return likely_year(a.value) && (slash || b.length == 2) ? month_of(i, a.value, b.value)
                                                            : std::nullopt;
  }
  return a.length <= 2 && (glued || slash) ? numeric_day(i, a, b) : std::nullopt;
}

/// Weakly 10/1 and 2 / 15; 09-01 where a zero leads.
std::optional<TimeExpression> TimePointReader::numeric_day(std::size_t i, const TimeNumber& a,
                                                           const TimeNumber& b) const {
  const bool led = (a.length == 2 && a.value < 10) || (b.length == 2 && b.value < 10);
  const bool point = is_sign(i + 1, '.');
  const bool decimal = language_ == model::Language::kEn && a.length != 2;  // "a ratio of 1.09"
  if (point && (!led || decimal)) return std::nullopt;
  const bool day_first = a.value > 12;
  const int month = day_first ? b.value : a.value;
  const int day = day_first ? a.value : b.value;
  // 6/3, 3/20 beside Chinese: no part of a whole is told so.
  const bool no_part = language_ == model::Language::kZh && !point && text_[i + 1].glued() &&
                       text_[i + 2].glued() && !day_first &&
                       (a.value > b.value || (a.value > 1 && b.value > 10));
  if (!make_day(2000, month, day) || counts_ahead(i + 3)) return std::nullopt;
  if (is_chinese(i + 3) && !no_part) return std::nullopt;
  if (is_sign(i + 1, '-') && is_told_as_score(text_, i, i + 2)) return std::nullopt;
  TimeExpression e = begin_at(i, i + 3);
  e.set(kMonth, month);
  e.set(kDay, day);
  if (!no_part && (!led || a.length != 2 || b.length != 2 || point)) e.mark(kLatent);
  return e;
}

/// 20240418
std::optional<TimeExpression> TimePointReader::compact_date(std::size_t i) const {
  int length = 0;
  const auto value = digits(i, &length);
  if (!value || length != 8 || text_[i].has(kLetterBefore) || text_[i].has(kLetterAfter)) return {};
  const int year = *value / 10000;
  if (year < 1900 || year > kLikelyLast || counts_ahead(i + 1)) return std::nullopt;
  return date_of(i, i + 1, year, *value / 100 % 100, *value % 100);
}

/// 24Q3, 2018H1: a year glued to its quarter; 4Q23, 1H 2024: the number before the letter.
std::optional<TimeExpression> TimePointReader::quarter_year(std::size_t i,
                                                            const TimeNumber& n) const {
  if (!n.digits || n.ordinal || !text_[n.last].glued()) return std::nullopt;
  TimeExpression e = begin_at(i, n.last + 1);
  for (const TimeRole role : {TimeRole::kQuarter, TimeRole::kHalf}) {
    const TimeSense* part = sense(n.last, role);
    if (part == nullptr) continue;
    const TimeField field = role == TimeRole::kHalf ? kHalf : kQuarter;
    if (part->value != 0) {
      if (n.length != 2) return std::nullopt;  // years of four digits stand by themselves
      e.set(kYear, full_year(n.value));
      e.set(field, part->value);
      return e;
    }
    int length = 0;
    const auto year = digits(n.last + 1, &length);
    if (n.length != 1 || n.value < 1 || n.value > (role == TimeRole::kHalf ? 2 : 4)) return {};
    if (!year || (length != 4 && !(length == 2 && text_[n.last + 1].glued()))) return {};
    e.set(field, n.value);
    e.set(kYear, length == 4 ? *year : full_year(*year));
    e.last = n.last + 2;
    return e;
  }
  return std::nullopt;
}

/// 44 BC, 79 AD: the era behind its year.
std::optional<TimeExpression> TimePointReader::era_behind(std::size_t i,
                                                          const TimeNumber& first) const {
  const bool grouped = is_sign(first.last, ',') && text_[first.last].glued();
  const auto whole = grouped ? whole_number(i) : std::nullopt;
  const TimeNumber n = whole ? *whole : first;
  const TimeSense* before = sense(n.last, TimeRole::kBeforeEra);
  const TimeSense* era = before != nullptr ? before : sense(n.last, TimeRole::kEra);
  if (era == nullptr || !era->has(kSuffix) || n.ordinal || n.chinese || n.value < 1) return {};
  TimeExpression e = begin_at(i, n.last + 1);
  e.set(kYear, n.value);
  if (before != nullptr) e.mark(kBeyond);
  return e;
}

}  // namespace tally::recogniser
