// Finds which kinds of a fixed set of phrases stand in a text. Skips as many bytes as no phrase can
// begin at, told by a block of three (Wu and Manber 1994). ASCII case is folded; says whether, not
// where.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::segmenter {

class PhraseFinder {
 public:
  static constexpr std::size_t kShortest = 3;  ///< bytes of a phrase that can be found

  /// Phrases are in lower case, none shorter than that. `kind` is one bit.
  void add(const std::vector<std::string>& phrases, std::uint8_t kind);
  /// The kinds of phrases that stand in the text.
  [[nodiscard]] std::uint8_t kinds_in(std::string_view text) const;

 private:
  static constexpr unsigned kBits = 12;
  struct Phrase {
    std::string text;
    std::uint8_t kind = 0;
  };

  void measure_skips();
  [[nodiscard]] static std::uint8_t kinds_of(const std::vector<Phrase>& phrases,
                                             std::string_view text, std::size_t begin);

  std::map<char, std::vector<Phrase>> by_first_;   ///< the few short ones, by either case
  std::size_t shortest_ = 0;                       ///< bytes of the shortest other one; 0: none
  std::array<std::uint8_t, 1U << kBits> skips_{};  ///< by the hash of a block
  std::vector<Phrase> long_;
  std::array<std::uint16_t, 1U << kBits>
      group_of_{};                           ///< by the hash of such a block: in `groups_`
  std::vector<std::vector<Phrase>> groups_;  ///< those whose last block looked at has that hash
};

/// Whether the phrase, in lower case, stands at that byte of the text. ASCII case is folded.
bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace tally::segmenter
