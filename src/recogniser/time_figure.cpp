// The numbers that parts of a date are written in: digits, numerals, ordinals. Tokens in, a small
// whole number out; what it is of (a day, a year) is asked elsewhere.
#include "recogniser/numeral.hpp"
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

constexpr int kFarthestYear = 2'000'000'000;  // before the calendars; kept as text only

}  // namespace

std::optional<int> TimePointReader::digits(std::size_t i, int* length) const {
  const Token& t = text_[i];
  if (t.kind != TokenKind::kDigits) return std::nullopt;
  const int width = t.has(kWide) ? 3 : 1;
  const int count = static_cast<int>(t.end - t.begin) / width;
  if (count > 8) return std::nullopt;
  const auto value = digits_value(text_, i);
  if (!value) return std::nullopt;
  if (length != nullptr) *length = count;
  return static_cast<int>(*value);
}

bool TimePointReader::glued_sign(std::size_t i, char32_t sign) const {
  return is_sign(i, sign) && text_[i].glued() && text_[i + 1].glued();
}

std::optional<TimeNumber> TimePointReader::read_number(std::size_t i) const {
  TimeNumber n;
  const Token& t = text_[i];
  if (i > 0 && text_.reading(i - 1, Category::kCurrencySign) != nullptr) return std::nullopt;
  if (t.kind == TokenKind::kDigits) {
    if (t.has(kLetterBefore) && (i == 0 || words_.senses(text_, i - 1).empty())) return {};
    const auto value = digits(i, &n.length);
    if (!value) return std::nullopt;
    n.value = *value;
    n.last = i + 1;
    n.digits = true;
    const bool of_month = i > 0 && sense(i - 1, TimeRole::kMonth) != nullptr;  // "March 7 th"
    const bool near = text_[i + 1].glued() || (of_month && text_[i + 1].flags == kSpaceBefore);
    n.ordinal = near && text_.reading(i + 1, Category::kOrdinalSuffix) != nullptr;
    if (n.ordinal) ++n.last;
    return n;
  }
  if (t.kind != TokenKind::kWord || !begins_number(t)) return std::nullopt;
  const Reading* mark = text_.reading(i, Category::kOrdinalMark);
  if (mark == nullptr) return spoken_number(i);
  if ((mark->flags & kLocal) != 0) return std::nullopt;  // 前三季度
  auto marked = number(i + 1);
  if (!marked || marked->ordinal || !text_[i + 1].glued()) return std::nullopt;
  marked->ordinal = true;
  return marked;
}

/// A number in words; 廿 alone is twenty.
std::optional<TimeNumber> TimePointReader::spoken_number(std::size_t i) const {
  TimeNumber n;
  NumeralOptions options;
  options.fractions = options.decimals = options.groups = options.spoken = false;
  const auto read = read_numeral(text_, i, options);
  if (const Reading* tens = text_.reading(i, Category::kTens); !read && tens != nullptr) {
    const Reading* ones = text_[i + 1].glued() ? text_.reading(i + 1, Category::kDigit) : nullptr;
    n.value = tens->value + (ones != nullptr ? ones->value : 0);
    n.last = i + (ones != nullptr ? 2 : 1);
    n.length = 2;
    n.chinese = is_chinese(i);
    return n;
  }
  if (!read || read->low != read->high || read->hedge != model::Hedge::kExact) return std::nullopt;
  if (read->form != NumeralForm::kCardinal && read->form != NumeralForm::kOrdinal) return {};
  const auto value = read->low.to_int64();
  if (!value || *value < 0 || *value > 99'999'999) return std::nullopt;
  n.value = static_cast<int>(*value);
  n.last = read->last;
  n.length = static_cast<int>(read->last - read->first);
  n.ordinal = read->form == NumeralForm::kOrdinal;
  n.chinese = is_chinese(i) && !read->digits;
  return n;
}

/// A number with groups and scales, as years before the calendars have (10万, 10,000).
std::optional<TimeNumber> TimePointReader::whole_number(std::size_t i) const {
  const auto read = read_numeral(text_, i);
  const auto value = read && read->form == NumeralForm::kCardinal && read->low == read->high
                         ? read->low.to_int64()
                         : std::nullopt;
  if (!value || *value < 1 || *value > kFarthestYear) return number(i);
  TimeNumber n;
  n.value = static_cast<int>(*value);
  n.last = read->last;
  n.length = static_cast<int>(read->last - read->first);
  n.digits = read->digits;
  return n;
}

}  // namespace tally::recogniser
