#include "recogniser/amount_short.hpp"

#include "recogniser/counted_noun.hpp"
#include "recogniser/numeral_parts.hpp"

namespace tally::recogniser {
namespace {

constexpr CategorySet kMeasureOnly = set_of(Category::kMeasure);
constexpr CategorySet kMeasureOrFiller = set_of(Category::kMeasure, Category::kFiller);

bool is_measure(const Token& t) {
  return t.kind == TokenKind::kWord && t.glued() &&
         (t.categories == kMeasureOnly || t.categories == kMeasureOrFiller);
}

/// Whether no word behind the measure word makes more of it, nor is what it counts.
bool ends_there(const Token& t) {
  constexpr CategorySet kNothing = set_of(Category::kFiller, Category::kTime, Category::kNoNoun);
  if (t.kind == TokenKind::kWord) return t.glued() && (t.categories & ~kNothing) == 0;
  return t.kind == TokenKind::kGap || t.kind == TokenKind::kBreak || t.is(0x3002);
}

/// What is divided by stands before: 每一个, 元/一个.
bool divides(const TokenText& text, std::size_t i) {
  return i > 0 && (text[i - 1].is('/') || text[i - 1].may_be(set_of(Category::kPer)));
}

}  // namespace

bool is_short_amount(const TokenText& text, std::size_t i) {
  return lone_digit(text, i) != 0 && is_measure(text[i + 1]) && ends_there(text[i + 2]) &&
         !divides(text, i);
}

std::optional<Amount> short_amount(const TokenText& text, std::size_t i, const UnitTable& units) {
  const int value = lone_digit(text, i);
  std::optional<Amount> amount(std::in_place);
  Amount& out = *amount;
  out.first = i;
  out.last = i + 2;
  out.core = text[i].span();
  out.unit = text.reading(i + 1, Category::kMeasure)->payload;
  out.unit_word = i + 1;
  const UnitKind kind = units[out.unit].kind;
  if (out.unit != 0) out.kind = kind_of(kind);
  out.quantity.low = out.quantity.high = value;
  out.quantity.noun = noun_behind(text, i + 2);
  out.quantity.unit = units.model_unit(out.unit);
  out.idle = value == 1 && kind == UnitKind::kCount;
  Numeral number;
  number.first = i;
  number.last = i + 1;
  number.span = out.core;
  number.low = number.high = value;
  number.article = value == 1;
  out.numbers.push_back(number);
  return amount;
}

}  // namespace tally::recogniser
