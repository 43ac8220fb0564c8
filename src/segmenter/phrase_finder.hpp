// Finds which kinds of a fixed set of phrases stand in a text. Looks at every fourth place only: a
// phrase of six bytes or more has three of its first six there. ASCII case is folded; says whether,
// not where.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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
    std::size_t looked = 0;  ///< byte of the phrase at the place that is looked at
  };

  using Short = std::pair<char, std::vector<Phrase>>;  ///< by the first byte

  [[nodiscard]] static std::size_t slot_of(std::uint32_t block);
  void add_short(char first, const std::string& phrase, std::uint8_t kind);
  void add_long(const std::string& phrase, std::uint8_t kind);
  [[nodiscard]] static std::uint8_t kinds_of(const std::vector<Phrase>& phrases,
                                             std::string_view text, std::size_t place);

  /// The few short ones, by either case.
  std::vector<Short> by_first_;
  std::array<std::uint16_t, 1U << kBits> group_of_{};  ///< by the hash of three bytes: in `groups_`
  std::vector<std::vector<Phrase>> groups_{1};  ///< phrases that have such bytes; none in the first
};

/// Whether the phrase, in lower case, stands at that byte of the text. ASCII case is folded.
bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace tally::segmenter
