// Words beside a name: where its clause begins and ends, and which of a list stand there. Internal
// to discovery.
#pragma once

#include "base/ascii.hpp"
#include "base/word_set.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace tally::recogniser {

inline bool has_any(std::span<const std::string_view> words, const base::WordSet& wanted) {
  return std::ranges::any_of(words, [&](std::string_view word) { return wanted.contains(word); });
}

/// Where the clause that goes on to the end of the text begins, and where the one at `at` ends.
inline std::size_t clause_begin(std::string_view text) {
  const auto stops = [](char c) { return c == '.' || c == ';' || c == ':' || c == '\n'; };
  const auto last = std::find_if(text.rbegin(), text.rend(), stops);
  return static_cast<std::size_t>(text.rend() - last);
}
inline std::size_t clause_end(std::string_view text, std::size_t at) {
  const auto stops = [](char c) { return c == ',' || c == '.' || c == ';' || c == '\n'; };
  const auto inside_number = [&](std::size_t i) {  // "a $24,000 robot"
    return i > 0 && i + 1 < text.size() && base::is_digit(text[i - 1]) &&
           base::is_digit(text[i + 1]);
  };
  while (at < text.size() && (!stops(text[at]) || inside_number(at))) ++at;
  return std::min(at, text.size());
}

/// Whether the word is the "s" of a genitive: "Kite's".
inline bool is_genitive(std::string_view word) {
  if (word != "s") return false;
  const auto before = static_cast<unsigned char>(word.data()[-1]);
  return before == '\'' || before == 0x99;  // the last byte of the printed one
}

}  // namespace tally::recogniser
