// Whether one of a list of words stands at an end of a text: told by one byte for most of them.
// Internal to discovery.
#pragma once

#include "base/ascii.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

inline bool begins_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& word) {
    const std::size_t last = word.size() - 1;
    return last < text.size() && text[last] == word[last] && text.starts_with(word);
  });
}

inline bool ends_with_any(std::string_view text, const std::vector<std::string>& words) {
  return !text.empty() && std::ranges::any_of(words, [last = text.back(), text](const auto& word) {
    return !word.empty() && word.back() == last && text.ends_with(word);
  });
}

/// The end of the capitals and digits at `at` that may be the code of a thing (K7, RX580); `at`
/// where they are none. What stands behind them is not looked at.
inline std::size_t end_of_code(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostLetters = 4;
  constexpr std::size_t kMostDigits = 3;
  std::size_t end = at;
  while (end < text.size() && base::is_upper(text[end])) ++end;
  const std::size_t letters = end - at;
  while (end < text.size() && base::is_digit(text[end])) ++end;
  const std::size_t digits = end - at - letters;
  const bool fits = letters > 0 && letters <= kMostLetters && digits > 0 && digits <= kMostDigits;
  return fits ? end : at;
}

/// Where the word stands last in a short text; npos for nowhere.
inline std::size_t last_place_of(const std::string& word, std::string_view text) {
  if (word.empty() || word.size() > text.size()) return std::string_view::npos;
  std::size_t at = text.size() - word.size();
  const auto here = [&] {
    return text[at + word.size() - 1] == word.back() && text.substr(at).starts_with(word);
  };
  while (at > 0 && !here()) --at;
  return here() ? at : std::string_view::npos;
}

}  // namespace tally::recogniser
