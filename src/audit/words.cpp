#include "audit/words.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace tally::audit {
namespace {

using base::lower_ascii;

bool letter(char c) { return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z'; }

}  // namespace

bool has_word(std::string_view text, std::string_view word) {
  const auto same = [](char x, char y) { return lower_ascii(x) == lower_ascii(y); };
  for (auto at = text.begin();; ++at) {
    at = std::search(at, text.end(), word.begin(), word.end(), same);
    if (at == text.end()) return false;
    const auto end = at + static_cast<std::ptrdiff_t>(word.size());
    const bool begins = !letter(word.front()) || at == text.begin() || !letter(*(at - 1));
    const bool ends = !letter(word.back()) || end == text.end() || !letter(*end);
    if (begins && ends) return true;
  }
}

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return has_word(text, word); });
}

}  // namespace tally::audit
