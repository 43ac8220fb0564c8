#include "recogniser/how_often.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

/// Whether the token is a word that is flagged for multiples in that category.
bool is_flagged(const TokenText& text, std::size_t i, Category category) {
  return text[i].kind == TokenKind::kWord &&
         std::ranges::any_of(text.lexicon->readings(text[i].code), [&](const Reading& r) {
           return r.category == category && (r.flags & kPlural) != 0;
         });
}

/// The first token of a number with the bounds and the numbers before it: "from 40 to 60 times".
std::size_t begin_of_amount(const TokenText& text, std::size_t number) {
  constexpr CategorySet kBounds =
      set_of(Category::kHedgeBefore, Category::kRangeOpener, Category::kConnector);
  const auto bounds = [](const Token& t) {
    return t.kind == TokenKind::kDigits || t.may_be(kBounds) || t.is('-') || t.is('~') ||
           t.is(0x2013);
  };
  while (number > 0 && bounds(text[number - 1])) --number;
  return number;
}

/// "The price rose 4 times", "it is 4 times": how much more.
bool grows_before(const TokenText& text, std::size_t number) {
  constexpr std::size_t kReach = 60;
  const std::size_t first = begin_of_amount(text, number);
  if (first > 0 && is_flagged(text, first - 1, Category::kFiller)) return true;
  for (std::size_t i = first; i > 0; --i) {
    const Token& before = text[i - 1];
    const bool ends = before.is('.') || before.is(',') || before.is(';');
    if (ends || text[first].begin - before.begin > kReach) return false;
    if (is_flagged(text, i - 1, Category::kChange)) return true;
  }
  return false;
}

/// Whether anything but words of amounts stands before the number.
bool said_of_something(const TokenText& text, std::size_t number) {
  for (std::size_t i = number; i > 0; --i) {
    const TokenKind kind = text[i - 1].kind;
    if (kind == TokenKind::kGap || kind == TokenKind::kName) return true;
    if (kind == TokenKind::kBreak) return false;
  }
  return false;
}

/// Whether nothing that is compared stands behind the word.
bool stands_free(const TokenText& text, std::size_t unit) {
  const Token& next = text[unit + 1];
  if (next.kind == TokenKind::kBreak || next.kind == TokenKind::kSymbol) return true;
  const Word word = text.lexicon->longest(text.text, next.begin);
  return std::ranges::any_of(text.lexicon->readings(word.id), [](const Reading& r) {
    return r.category == Category::kNoNoun && (r.flags & kPlural) != 0;
  });
}

}  // namespace

bool tells_how_often(const TokenText& text, std::size_t number, std::size_t unit) {
  if (!text.str(unit).starts_with("time")) return false;  // "x", "fold"
  const bool in_a_row = text.reading(unit + 1, Category::kFractionBar) != nullptr;
  return (in_a_row || (stands_free(text, unit) && said_of_something(text, number))) &&
         !grows_before(text, number);
}

}  // namespace tally::recogniser
