#include "audit/words.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace tally::audit {

using base::is_letter;
using base::lower_ascii;

bool has_word(std::string_view text, std::string_view word) {
  const auto same = [](char x, char y) { return lower_ascii(x) == lower_ascii(y); };
  for (auto at = text.begin();; ++at) {
    at = std::search(at, text.end(), word.begin(), word.end(), same);
    if (at == text.end()) return false;
    const auto end = at + static_cast<std::ptrdiff_t>(word.size());
    const bool begins = !is_letter(word.front()) || at == text.begin() || !is_letter(*(at - 1));
    const bool ends = !is_letter(word.back()) || end == text.end() || !is_letter(*end);
    if (begins && ends) return true;
  }
}

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return has_word(text, word); });
}

}  // namespace tally::audit
