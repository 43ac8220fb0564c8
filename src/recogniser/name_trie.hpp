// Aliases in, the longest one at a place out. Spellings that differ in spaces, hyphens and case
// only are one alias: "Llama-4-Maverick" is "Llama 4 Maverick". Knows nothing of what a name means.
#pragma once

#include "base/han.hpp"
#include "recogniser/hash_filter.hpp"
#include "recogniser/latin_run.hpp"
#include "recogniser/name_edges.hpp"
#include "recogniser/name_filters.hpp"
#include "recogniser/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

/// How the letters of an alias must be written.
enum class LetterCase : std::uint8_t {
  kAny,      ///< holds a digit or is no plain word: any case
  kInner,    ///< a capital inside ("DataBank"): in small letters in one word alone, "databank"
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
  /// For how many spellings.
  enum class Size : std::uint8_t { kFew, kMany };

  /// `fold` must outlive the trie; spellings find traditional and simplified text alike.
  NameTrie(const base::HanFold& fold, Size size);

  /// Adds a spelling for `alias`; the first to claim a spelling keeps it.
  void add(std::string_view spelling, std::uint32_t alias);

  /// Forgets all spellings but keeps their room.
  void clear();

  /// The characters that spellings begin with; one may stand more than once.
  [[nodiscard]] const std::vector<FirstOfName>& firsts() const { return firsts_; }
  /// The hashes of the runs of Latin letters that they begin with, in the same way.
  [[nodiscard]] const std::vector<std::uint64_t>& first_runs() const { return first_runs_; }
  /// A quick no: what spellings may begin with; two Chinese characters as six_bytes tells them.
  [[nodiscard]] const HashFilter& begins() const { return begins_; }

  /// The same for those that begin with a Latin letter: the hashes of their runs of letters; all,
  /// or only those in LetterCase::kAny.
  [[nodiscard]] const HashFilter& runs(bool any_case) const { return runs_[any_case ? 1 : 0]; }

  /// A quick no: whether a spelling may begin with exactly these letters, which end before `end`,
  /// and what stands behind. `any_case`: only spellings in LetterCase::kAny are asked for.
  [[nodiscard]] bool may_begin(const LatinRun& run, bool any_case, std::string_view text,
                               std::size_t end) const {
    const std::uint64_t hash = run.hash();
    if (!runs_[any_case ? 1 : 0].has(hash)) return false;
    const Next next = next_of(text, end);
    return next.first >= 0x80 || wholes_.has(hash) || nexts_.has(with_next(hash, next));
  }

  /// The same for one that begins with another character.
  [[nodiscard]] bool may_begin(const NameHead& head) const {
    const std::uint64_t bytes = head.bytes_;
    if (head.first_ < 0x80) {
      return begins_.has((bytes & 0xFFFFFFFF) | kSmall) ||
             begins_.has((bytes & 0xFFFFFF) | kSmall >> 8U) ||
             begins_.has((bytes & 0xFFFF) | kSmall >> 16U);
    }
    if (head.first_ >= 0xE0 && head.first_ < 0xF0) {
      const bool wide = (bytes >> 28U & 0xFU) == 0xE;  // so is the second
      return begins_.has(wide ? bytes & 0xFFFFFFFFFFFF : (bytes & 0xFFFFFF) | kMixed) ||
             begins_.has(bytes & 0xFFFFFF);
    }
    return begins_.has(head.first_ < 0xE0 ? bytes & 0xFFFF : bytes & 0xFFFFFFFF);
  }

  /// Longest spelling at `begin`, which must be the begin of a word, that ends with a word and
  /// before `limit`. No more than one separator is skipped where the alias has a joint.
  [[nodiscard]] AliasMatch longest(std::string_view text, std::size_t begin,
                                   std::size_t limit) const;

  /// Whether `spelling` as a whole is in the trie, in any case, and whose it is.
  [[nodiscard]] AliasMatch exact(std::string_view spelling) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  /// Set in ASCII bytes, so that case is no matter.
  static constexpr std::uint64_t kSmall = 0x20202020;
  /// Set beside the first three bytes of spellings whose second character has not three.
  static constexpr std::uint64_t kMixed = 0x01000000;

  /// A character of a spelling and whether a separator may stand behind it.
  struct Point {
    char32_t c = 0;
    bool joint = false;
  };
  static std::vector<Point> points_of(std::string_view spelling);

  /// The bytes with which a spelling goes on, in small letters; the second one only where both are
  /// letters, else 0.
  struct Next {
    unsigned char first = 0;
    unsigned char second = 0;
  };
  /// Those at `end`: behind one separator.
  static Next next_of(std::string_view text, std::size_t end);
  static std::uint64_t with_next(std::uint64_t hash, Next next) {
    return hash ^ (next.first | std::uint64_t{next.second} << 8U) * 0xD6E8FEB86659FD93U;
  }

  /// Of 16 bytes: there are some hundred thousand.
  struct Node {
    std::uint32_t alias = kNone;
    std::uint32_t spelling = kNone;  ///< index into exact_, for LetterCase::kExact
    std::uint32_t next = 0;          ///< where the edge leads; NameEdges::kNone for none
    char32_t c : 21 = 0;             ///< of the edge that was added first: most nodes have no other
    LetterCase letter_case : 2 = LetterCase::kAny;
    bool joint : 1 = false;     ///< a separator may stand after what leads here
    bool branches : 1 = false;  ///< has edges beside the one kept here
    bool whole : 1 = false;     ///< letters without a joint: "We build" is no Webuild
  };
  [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t c) const {
    const Node& from = nodes_[node];
    if (from.c == c) return from.next;
    return from.branches ? edges_.find(node, c) : NameEdges::kNone;
  }
  std::uint32_t add_child(std::uint32_t node, char32_t c);

  [[nodiscard]] bool written_well(const Node& node, std::string_view written) const;
  [[nodiscard]] char32_t folded(char32_t c) const;
  [[nodiscard]] bool begins_plainly(const std::vector<Point>& points) const;
  [[nodiscard]] std::vector<std::string> beginnings(const std::vector<Point>& points) const;
  void add_to_filters(const std::vector<Point>& points, LetterCase letter_case);
  void add_begins(const std::vector<Point>& points);
  void add_begin(std::string_view begin);

  const base::HanFold* fold_;
  std::vector<Node> nodes_;
  NameEdges edges_;  ///< of nodes that branch
  std::vector<std::string> exact_;
  std::vector<FirstOfName> firsts_;
  std::vector<std::uint64_t> first_runs_;
  HashFilter begins_;               ///< of those that begin with no Latin letter
  std::array<HashFilter, 2> runs_;  ///< of the others: all, and those in LetterCase::kAny
  HashFilter wholes_;               ///< of those that may end with the letters
  HashFilter nexts_;                ///< of those that go on: the letters with the next byte
};

inline NameTrie::Next NameTrie::next_of(std::string_view text, std::size_t end) {
  const auto at = [&](std::size_t i) -> unsigned char {
    const auto c = static_cast<unsigned char>(i < text.size() ? text[i] : '\0');
    return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c | 0x20U) : c;
  };
  const auto is_small = [](unsigned char c) { return c >= 'a' && c <= 'z'; };
  unsigned char first = at(end);
  if (first == ' ' || first == '-' || first == '_') first = at(++end);
  const unsigned char second = at(end + 1);
  return {first, is_small(first) && is_small(second) ? second : std::uint8_t{0}};
}

/// One separator that may stand inside a name: space, hyphen, underscore, middle dot of any kind.
[[nodiscard]] bool is_name_separator(char32_t c);

}  // namespace tally::recogniser
