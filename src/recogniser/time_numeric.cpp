// Dates in digits and signs: 2024-04-18, 18.04.2024, 4/18/2024, 20240418, 4Q23, 44 BC.
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

}  // namespace

/// 2024-04-18, 18.04.2024, 4/18/2024, 12-11-10; of two numbers 2024-10 and, weakly, 10/1.
std::optional<TimeExpression> TimePointReader::numeric_date(std::size_t i) const {
  const char32_t sign = is_sign(i + 1, '-') ? '-' : is_sign(i + 1, '/') ? '/' : '.';
  if (!is_sign(i + 1, sign) || text_[i].has(kLetterBefore)) return std::nullopt;
  if (i > 0 && text_[i].glued() &&
      (is_sign(i - 1, sign) || is_sign(i - 1, '.') || is_sign(i - 1, ':'))) {
    return std::nullopt;
  }
  if (!glued_sign(i + 1, sign) || !glued_sign(i + 3, sign)) return numeric_month(i);
  int first_length = 0;
  int third_length = 0;
  const auto a = digits(i, &first_length);
  const auto b = digits(i + 2);
  const auto c = digits(i + 4, &third_length);
  if (!a || !b || !c) return std::nullopt;
  if (glued_sign(i + 5, sign) && text_[i + 6].kind == TokenKind::kDigits) return std::nullopt;
  if (first_length == 4 && third_length <= 2) return date_of(i, i + 5, *a, *b, *c);
  if (first_length > 2 || (third_length != 4 && third_length != 2)) return std::nullopt;
  if (third_length == 2 && sign == '.') return std::nullopt;
  if (third_length == 2 && (language_ == model::Language::kZh || sign == '-')) {
    const auto year_first = date_of(i, i + 5, full_year(*a), *b, *c);
    if (year_first || language_ == model::Language::kZh) return year_first;
  }
  const int year = third_length == 4 ? *c : full_year(*c);
  const bool day_first = (sign == '.' && *b <= 12) || *a > 12;
  return date_of(i, i + 5, year, day_first ? *b : *a, day_first ? *a : *b);
}

/// 2024-10, 2008.03, 2019/8; weakly 10/1 and 2 / 15; 09-01 where a zero leads.
std::optional<TimeExpression> TimePointReader::numeric_month(std::size_t i) const {
  int first_length = 0;
  int second_length = 0;
  const auto a = digits(i, &first_length);
  const auto b = digits(i + 2, &second_length);
  const bool glued = text_[i + 1].glued() && text_[i + 2].glued();
  if (!a || !b || text_[i + 2].has(kLetterAfter)) return std::nullopt;
  TimeExpression e = begin_at(i, i + 3);
  if (second_length == 4 && glued && is_sign(i + 1, '/') && likely_year(*b) && first_length <= 2) {
    if (*a < 1 || *a > 12) return std::nullopt;
    e.set(kYear, *b);  // 2/2013
    e.set(kMonth, *a);
    return e;
  }
  if (second_length > 2) return std::nullopt;
  if (first_length == 4 && glued) {
    if (!likely_year(*a) || *b < 1 || *b > 12) return std::nullopt;
    if (!is_sign(i + 1, '/') && second_length != 2) return std::nullopt;
    e.set(kYear, *a);
    e.set(kMonth, *b);
    return e;
  }
  const bool led = (first_length == 2 && *a < 10) || (second_length == 2 && *b < 10);
  const bool slash = is_sign(i + 1, '/');
  if (first_length > 2 || (!glued && !slash) || (is_sign(i + 1, '.') && !led)) return {};
  const bool day_first = *a > 12;
  const int month = day_first ? *b : *a;
  const int day = day_first ? *a : *b;
  if (!make_day(2000, month, day) || counts_ahead(i + 3) || is_chinese(i + 3)) return std::nullopt;
  e.set(kMonth, month);
  e.set(kDay, day);
  if (!(led && first_length == 2 && second_length == 2 && !is_sign(i + 1, '.'))) e.mark(kLatent);
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
