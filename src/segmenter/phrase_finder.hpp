// Finds which kinds of a fixed set of phrases stand in a text, in one pass. ASCII case is folded;
// says whether, not where.
#pragma once

#include "base/head_filter.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tally::segmenter {

class PhraseFinder {
 public:
  /// Phrases are in lower case and of three bytes at least; shorter ones are never found. `kind` is
  /// one bit.
  void add(const std::vector<std::string>& phrases, std::uint8_t kind);
  /// The kinds of phrases that stand in the text.
  [[nodiscard]] std::uint8_t kinds_in(std::string_view text) const;

 private:
  struct Phrase {
    std::string text;
    std::uint8_t kind = 0;
  };

  base::HeadFilter heads_;
  std::unordered_map<std::uint32_t, std::vector<Phrase>> by_head_;
};

/// Whether the phrase, in lower case, stands at that byte of the text. ASCII case is folded.
bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace tally::segmenter
