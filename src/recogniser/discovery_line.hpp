// How a line writes its words: where most begin with a capital, a capital is no sign of a name.
// A line in, what it is out. Internal to discovery.
#pragma once

#include "base/position.hpp"
#include "recogniser/discovery_beside.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace tally::recogniser {

/// The line that a name stands in.
struct Line {
  base::ByteSpan span;
  bool heading = false;  ///< begins a passage that is a heading
  bool plain = false;    ///< a heading written as a sentence is
  bool titled = false;   ///< "How Kite Lost Its Way"
  bool shouted = false;  ///< "KITE REPORTS RECORD RESULTS"
};

/// Words of a line that begin with a capital, and with a small letter.
struct Capitals {
  int capital = 0;
  int small = 0;
};

/// Whether a line of several words has no small letter.
inline bool is_shouted(std::string_view line) {
  constexpr int kFewestSpaces = 2;
  return std::ranges::none_of(line, base::is_lower) &&
         std::ranges::count(line, ' ') >= kFewestSpaces &&
         std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Counts the words of `shortest` letters or more.
inline Capitals capitals_of(std::string_view line, std::size_t shortest) {
  Capitals out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = word_end(line, at);
    if (end >= at + shortest) ++(capital_at(line, at) ? out.capital : out.small);
    at = end + 1;
  }
  return out;
}

/// The line of `text`, a passage, around `at`; `heading`: the passage is one.
inline Line line_at(std::string_view text, std::size_t at, bool heading) {
  constexpr std::size_t kLongestTitle = 160;  ///< bytes
  constexpr std::size_t kLongWord = 4;        ///< letters: shorter ones are small in titles, too
  constexpr int kFewest = 3;                  ///< capitals of a title
  constexpr int kSmallWords = 4;              ///< capitals for each small word of a title
  const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  Line line;
  line.span.begin = before == std::string_view::npos ? 0 : before + 1;
  line.span.end = std::min(text.find('\n', at), text.size());
  line.heading = heading && line.span.begin == 0;
  const std::string_view words = text.substr(line.span.begin, line.span.size());
  line.shouted = is_shouted(words);
  if (line.heading) {
    const Capitals all = capitals_of(words, 1);
    line.plain = all.small > all.capital;
    line.titled = !line.plain;
  } else if (words.size() <= kLongestTitle && !words.ends_with('.')) {
    const Capitals all = capitals_of(words, kLongWord);
    line.titled = all.capital >= kFewest && all.small * kSmallWords <= all.capital;
  }
  return line;
}

/// "TILDA BRANDT" as a name is written.
inline std::string in_title_case(std::string_view label) {
  std::string out(label);
  bool inside = false;
  for (char& c : out) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && inside) c = static_cast<char>(c + 32);
    inside = upper || (inside && c != ' ');
  }
  return out;
}

/// Whether no letter is small.
inline bool all_capitals(std::string_view label) {
  return std::ranges::none_of(label, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace tally::recogniser
