#include "recogniser/amount_letters.hpp"

#include "base/ascii.hpp"

namespace tally::recogniser {
namespace {

/// How many letters stand right before a byte.
std::size_t letters_before(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < at && base::is_letter(text[at - count - 1])) ++count;
  return count;
}

/// 5000亿, 12元, 30%: a scale or currency of Chinese, or a percentage, is of no name.
bool only_of_numbers(const TokenText& text, const UnitTable& units, const Part& part) {
  constexpr unsigned char kHan = 0xE3;
  const UnitKind kind = units[part.unit].kind;
  if (part.has_unit && kind == UnitKind::kPercent) return true;
  const bool money = part.has_unit && kind == UnitKind::kMoney;
  const auto last = static_cast<unsigned char>(text.text[text[part.last - 1].begin]);
  return (money || part.scale > 0) && last >= kHan;
}

}  // namespace

bool hangs_on_letters(const TokenText& text, const UnitTable& units, const Part& part) {
  constexpr std::size_t kWord = 2;  // one letter begins a name: K2, H100
  const Token& first = text[part.first];
  if (first.kind != TokenKind::kDigits) {
    const bool behind =
        part.first > 0 && first.glued() && text[part.first - 1].kind == TokenKind::kDigits;
    return behind && text[part.first - 1].has(kLetterBefore);
  }
  if (!first.has(kLetterBefore)) return false;
  return letters_before(text.text, first.begin) < kWord || !only_of_numbers(text, units, part);
}

}  // namespace tally::recogniser
