// Chinese numerals of one digit, as most are: told without the reader of long ones.
#include "recogniser/numeral_parts.hpp"

namespace tally::recogniser {
namespace {

/// Whether nothing at `i` could go on with a numeral.
bool ends_numeral(const TokenText& text, std::size_t i) {
  constexpr CategorySet kGoesOn = kChineseHeads | set_of(Category::kMore, Category::kPoint);
  const Token& t = text[i];
  if (t.kind == TokenKind::kDigits || t.may_be(kGoesOn)) return false;
  return !t.may_be(set_of(Category::kMeasure)) || scale_behind_measure(text, i) == 0;
}

}  // namespace

int lone_digit(const TokenText& text, std::size_t i) {
  const Token& t = text[i];
  if (t.kind != TokenKind::kWord || t.categories != set_of(Category::kDigit)) return 0;
  const auto readings = text.lexicon->readings(t.code);
  return readings.size() == 1 && readings[0].flags == 0 ? readings[0].value : 0;
}

bool read_lone_digit(const TokenText& text, std::size_t i, Numeral& out) {
  const int value = lone_digit(text, i);
  if (value == 0 || !ends_numeral(text, i + 1)) return false;
  out.first = i;
  out.last = i + 1;
  out.low = out.high = value;
  out.article = value == 1;
  return true;
}

}  // namespace tally::recogniser
