// Aliases in, the longest one at a place out. Spellings that differ in spaces, hyphens and case
// only are one alias: "Llama-4-Maverick" is "Llama 4 Maverick". Knows nothing of what a name means.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

/// How the letters of an alias must be written.
enum class LetterCase : std::uint8_t {
  kAny,      ///< holds a digit or is no plain word: any case
  kCapital,  ///< a plain word ("Meta"): at least one capital, so that "meta" is none
  kExact,    ///< an acronym ("US"): exactly so
};

struct AliasMatch {
  std::uint32_t alias = 0;     ///< what `add` was given
  std::size_t end = 0;         ///< byte after the match; 0: none
  bool needs_version = false;  ///< a name only if a version follows ("llama5", "gpt-6")
};

class NameTrie {
 public:
  NameTrie();

  /// Adds a spelling for `alias`; the first to claim a spelling keeps it (returns who has it).
  std::uint32_t add(std::string_view spelling, std::uint32_t alias);

  /// Whether a spelling begins with this code point; ASCII letters in lower case.
  [[nodiscard]] bool may_begin(char32_t c) const {
    return c < kPlane && (first_[c >> 6] >> (c & 63) & 1) != 0;
  }

  /// Longest spelling at `begin`, which must be the begin of a word, that ends with a word and
  /// before `limit`. No more than one separator is skipped where the alias has a joint.
  [[nodiscard]] AliasMatch longest(std::string_view text, std::size_t begin,
                                   std::size_t limit) const;

  /// Whether `spelling` as a whole is in the trie, and whose it is.
  [[nodiscard]] AliasMatch exact(std::string_view spelling) const;

 private:
  static constexpr char32_t kPlane = 0x10000;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Node {
    std::uint32_t alias = kNone;
    std::uint32_t spelling = kNone;  ///< index into exact_, for LetterCase::kExact
    LetterCase letter_case = LetterCase::kAny;
    bool joint = false;  ///< a separator may stand after what leads here
    std::vector<std::pair<char32_t, std::uint32_t>> next;
  };

  [[nodiscard]] std::uint32_t step(std::uint32_t node, char32_t c) const;
  [[nodiscard]] bool written_well(const Node& node, std::string_view written) const;

  std::vector<Node> nodes_;
  std::vector<std::string> exact_;
  std::array<std::uint64_t, kPlane / 64> first_{};
};

/// One separator that may stand inside a name: space, hyphen, underscore, middle dot of any kind.
[[nodiscard]] bool is_name_separator(char32_t c);

}  // namespace tally::recogniser
