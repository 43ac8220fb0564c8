#include "recogniser/island_border.hpp"

#include "base/utf8.hpp"
#include "recogniser/latin_run.hpp"
#include "recogniser/lexicon.hpp"
#include "recogniser/utf8.hpp"

namespace tally::recogniser {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Whether the Chinese character there is surely in no word.
bool is_unknown(const Lexicon& lexicon, std::string_view text, std::size_t at) {
  const char32_t c = han_at(text, at);
  if (!lexicon.may_hold(c)) return true;
  if (at < kHanBytes || !leads_han(byte(text, at - kHanBytes))) return false;
  if (lexicon.begin(c).id != 0 || at + kHanBytes == text.size()) return false;
  return !lexicon.may_adjoin(c, base::code_point_at(text, at + kHanBytes).value) &&
         !lexicon.may_adjoin(han_at(text, at - kHanBytes), c);
}

}  // namespace

std::size_t border_before(const Lexicon& lexicon, std::string_view text, std::size_t at,
                          std::size_t floor, std::size_t read) {
  while (at > read) {
    const std::size_t end = at--;
    if (is_letter(byte(text, at))) {
      while (at > floor && is_letter(byte(text, at - 1))) --at;
      if (!lexicon.latin().may_hold(latin_run(text, at))) return end;
    } else if (end - read >= kHanBytes && leads_han(byte(text, end - kHanBytes))) {
      at = end - kHanBytes;
      if (is_unknown(lexicon, text, at)) return end;
    }
  }
  return floor;
}

}  // namespace tally::recogniser
