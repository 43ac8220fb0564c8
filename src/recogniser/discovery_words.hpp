// Whether a word or one of a list of words stands at an end of a text: told by one byte for most.
// Internal to discovery.
#pragma once

#include "base/ascii.hpp"
#include "base/json.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

inline bool begins_with(std::string_view text, const std::string& word) {
  const std::size_t last = word.size() - 1;
  return last < text.size() && text[last] == word[last] && text.starts_with(word);
}

inline bool ends_with(std::string_view text, const std::string& word) {
  return !text.empty() && !word.empty() && word.back() == text.back() && text.ends_with(word);
}

inline bool begins_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return begins_with(text, word); });
}

inline bool ends_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return ends_with(text, word); });
}

/// Nouns and the types of what they stand for, in the order of their bytes.
using Nouns = std::vector<std::pair<std::string, std::string>>;

/// Those below `key`. Throws base::RuleError for what is no type.
inline Nouns nouns_of(base::JsonObject& object, std::string_view key) {
  Nouns out;
  for (const base::JsonValue& noun : object.need(key, base::JsonValue::Kind::kObject).members) {
    if (noun.kind != base::JsonValue::Kind::kString) object.fail(key, "expected types as text");
    if (noun.key.empty()) object.fail(key, "holds an empty word");
    out.emplace_back(noun.key, noun.text);
  }
  std::ranges::sort(out);
  return out;
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

/// The name in Latin letters that stands in brackets at `at`: "Ada Moss" of （Ada Moss）. Empty for
/// none and for what is no more than capitals.
inline std::string_view latin_form_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 60;  // bytes
  std::string_view rest = text.substr(std::min(at, text.size()));
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  std::string_view closing;
  for (const auto& [opening, end] :
       {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    if (!rest.starts_with(opening)) continue;
    rest.remove_prefix(opening.size());
    closing = end;
  }
  if (closing.empty() || rest.empty() || !base::is_upper(rest.front())) return {};
  const std::string_view name = rest.substr(0, std::min(rest.find(closing), kLongest));
  const auto fits = [](char c) {
    constexpr std::string_view kSigns = " .-':&,!";
    return base::is_letter(c) || base::is_digit(c) || kSigns.find(c) != kSigns.npos;
  };
  const bool whole = rest.substr(name.size()).starts_with(closing);
  const bool small = std::ranges::any_of(name, base::is_lower);
  return whole && small && std::ranges::all_of(name, fits) ? name : std::string_view();
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
