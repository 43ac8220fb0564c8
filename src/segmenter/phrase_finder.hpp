// Finds any of a fixed set of phrases in a text in one pass. ASCII case is folded; says whether,
// not where.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tally::segmenter {

class PhraseFinder {
 public:
  /// Phrases are in lower case and of three bytes at least; shorter ones are never found.
  explicit PhraseFinder(const std::vector<std::string>& phrases);
  [[nodiscard]] bool found_in(std::string_view text) const;

 private:
  static constexpr std::size_t kFilterBits = 1U << 13;
  std::bitset<kFilterBits> filter_;
  std::unordered_map<std::uint32_t, std::vector<std::string>> by_head_;
};

/// Whether the phrase, in lower case, stands at that byte of the text. ASCII case is folded.
bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace tally::segmenter
