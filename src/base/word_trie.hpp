// Many words in, every place of a text where one of them stands out. A trie over characters, small
// enough to stay in the cache beside what else reads the text; words of ASCII are found by the hash
// of their first word, so that most of a text costs one look a word. Knows neither what the words
// mean nor which of several at one place is meant.
#pragma once

#include "base/head_table.hpp"
#include "base/position.hpp"
#include "base/text_block.hpp"
#include "base/word_starts.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::base {

class WordTrie {
 public:
  /// What a word stands for; handed back where it is found.
  using Value = std::uint32_t;

  /// At which ends a word may touch another: letters and digits of ASCII elsewhere do not meet.
  struct Open {
    bool left = false;
    bool right = false;
  };

  static_assert(HeadTable::kBytes == WordStarts::kLetters);

  /// `word` is UTF-8 in small letters, not empty; added again, it gets the new value and ends.
  void add(std::string_view word, Value value, Open open);
  void add(std::string_view word, Value value) { add(word, value, {}); }
  /// Ends adding; before it nothing is found.
  void build();

  /// Calls found(ByteSpan, Value) for each word inside `span` of `text`, by begin, the shorter
  /// first. Capital letters of ASCII count as small. A span may begin within a character.
  template <class Found>
  void find(std::string_view text, ByteSpan span, Found&& found) const {
    find(text, span, starts_, std::forward<Found>(found));
  }
  /// The same where only some of the words matter, those that `starts` was made of; of the others
  /// it may leave out any.
  template <class Found>
  void find(std::string_view text, ByteSpan span, const WordStarts& starts, Found&& found) const {
    if (nodes_.empty()) return;
    for (std::size_t at = span.begin; at < span.end; at += TextBlock::kSize) {
      const TextBlock block(text, at, span.end);
      auto places = hopeful_of(block, places_in(block, text, at, span.end), starts);
      for (; places != 0; places &= places - 1) {
        const auto place = static_cast<std::size_t>(std::countr_zero(places));
        const Start start = start_at(block, place, text, at + place, starts);
        if (start.node != 0) follow(start, text, {at + place, span.end}, found);
      }
    }
  }

 private:
  static constexpr Value kNone = 0xFFFFFFFF;
  static constexpr char32_t kPlane = 0x10000;  ///< characters that `pages_` has room for
  static constexpr char32_t kPage = 64;

  struct Node {
    std::uint32_t first = 0;  ///< of its children in `nodes_`
    std::uint32_t count = 0;
    std::uint64_t ahead = 0;    ///< a bit for each three bytes that may follow, by their hash
    Value value = kNone;        ///< of the word that ends here
    bool closed_left = false;   ///< which touches no other before it
    bool closed_right = false;  ///< nor behind it
  };
  struct Word {
    Value value;
    Open open;
  };
  using Words = std::map<std::u32string, Word>;
  /// What words that begin at a place have in common: where it ends, and its node; 0 for none.
  struct Start {
    std::size_t end = 0;
    std::uint32_t node = 0;
  };

  /// Of ASCII; a digit is a letter here.
  static constexpr bool is_letter(char32_t c) { return (c | 0x20U) - 'a' < 26 || c - '0' < 10; }
  static bool is_letter_at(std::string_view text, std::size_t at) {
    return is_letter(static_cast<unsigned char>(text[at]));
  }
  static constexpr char32_t small(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }
  /// The character at `at`, which is in the text, small, and `at` moved behind it; some other one
  /// for broken bytes.
  static char32_t character(std::string_view text, std::size_t& at);
  static char32_t rare_character(std::string_view text, std::size_t& at);
  static bool touches(const Node& word, std::string_view text, std::size_t begin, std::size_t end) {
    return (word.closed_left && begin > 0 && is_letter_at(text, begin - 1)) ||
           (word.closed_right && end < text.size() && is_letter_at(text, end));
  }

  /// Where words may begin in the block of `text` at `at`, before `end`.
  [[nodiscard]] TextBlock::Places places_in(const TextBlock& block, std::string_view text,
                                            std::size_t at, std::size_t end) const;
  /// Those of the places that are not refused by two characters of three bytes: told without a
  /// branch for each.
  static TextBlock::Places hopeful_of(const TextBlock& block, TextBlock::Places places,
                                      const WordStarts& starts);
  /// The start at a hopeful place of a block, which is `at` in `text`.
  [[nodiscard]] Start start_at(const TextBlock& block, std::size_t place, std::string_view text,
                               std::size_t at, const WordStarts& starts) const;
  [[nodiscard]] Start latin_start(const TextBlock& block, std::size_t place, std::string_view text,
                                  std::size_t at, const WordStarts& starts) const;
  [[nodiscard]] Start wide_start(const TextBlock& block, std::size_t place, std::size_t at) const;
  /// Calls `found` for the words that go on from a start as the text does. `span` begins there.
  template <class Found>
  void follow(Start start, std::string_view text, ByteSpan span, Found&& found) const;
  [[nodiscard]] Start first_node(std::string_view text, std::size_t at) const;
  /// Whether a word may go on from a node as the text does at `at`: mostly none does.
  [[nodiscard]] static bool may_go_on(const Node& node, std::string_view text, std::size_t at);
  [[nodiscard]] std::uint32_t child(const Node& node, char32_t label) const {
    if (node.count == 1) return labels_[node.first] == label ? node.first : 0;  // as most have
    return one_of_many(node, label);
  }
  [[nodiscard]] std::uint32_t one_of_many(const Node& node, char32_t label) const;
  static unsigned bit_ahead(std::uint32_t three_bytes);
  static std::uint64_t ahead_of(const std::u32string& word, std::size_t depth);
  void index_first_characters();
  void index_starts();
  void index_heads();

  Words words_;                        ///< until `build`
  std::vector<Node> nodes_;            ///< the root first, children of one node side by side
  std::vector<char32_t> labels_;       ///< by node: the character that leads to it
  bool spaces_ = false;                ///< a word begins with a space
  bool any_open_ = false;              ///< a word may begin or end within one of the text
  HeadTable heads_;                    ///< nodes by the first letters and digits of words of ASCII
  WordStarts starts_;                  ///< of all words
  std::vector<std::uint32_t> pages_;   ///< by character / kPage: where its page begins in `firsts_`
  std::vector<std::uint32_t> firsts_;  ///< node of a first character; the first page is empty
};

inline TextBlock::Places WordTrie::places_in(const TextBlock& block, std::string_view text,
                                             std::size_t at, std::size_t end) const {
  using Places = TextBlock::Places;
  const Places letters = block.letters();
  const Places inside = at > 0 && is_letter_at(text, at - 1) ? 1 : 0;
  const Places others = ~(letters | block.tails() | (spaces_ ? 0 : block.spaces()));
  const Places places = any_open_ ? ~block.tails() : others | (letters & ~(letters << 1U | inside));
  return end - at < TextBlock::kSize ? places & ((Places{1} << (end - at)) - 1) : places;
}

inline WordTrie::Start WordTrie::start_at(const TextBlock& block, std::size_t place,
                                          std::string_view text, std::size_t at,
                                          const WordStarts& starts) const {
  if ((block.letters() >> place & 1U) != 0 && !any_open_) {
    return latin_start(block, place, text, at, starts);
  }
  const bool three = (block.byte(place) & 0xF0U) == 0xE0U;
  return three ? wide_start(block, place, at) : first_node(text, at);
}

inline TextBlock::Places WordTrie::hopeful_of(const TextBlock& block, TextBlock::Places places,
                                              const WordStarts& starts) {
  using Places = TextBlock::Places;
  const Places wide = places & block.threes();
  Places hopeful = places ^ wide;
  for (Places left = wide; left != 0; left &= left - 1) {
    const auto place = static_cast<std::size_t>(std::countr_zero(left));
    hopeful |= Places{starts.may_hold_wide(block.eight(place))} << place;
  }
  return hopeful;
}

/// By the character.
inline WordTrie::Start WordTrie::wide_start(const TextBlock& block, std::size_t place,
                                            std::size_t at) const {
  const auto part = [&](std::size_t i) { return static_cast<char32_t>(block.byte(place + i)); };
  const char32_t c = (part(0) & 0x0FU) << 12U | (part(1) & 0x3FU) << 6U | (part(2) & 0x3FU);
  return {at + 3, firsts_[pages_[c / kPage] + c % kPage]};
}

/// By the hash of the first eight letters.
inline WordTrie::Start WordTrie::latin_start(const TextBlock& block, std::size_t place,
                                             std::string_view text, std::size_t at,
                                             const WordStarts& starts) const {
  constexpr std::uint64_t kSmall = 0x2020202020202020;
  const auto run = static_cast<std::size_t>(std::countr_one(block.letters() >> place));
  if (run < HeadTable::kBytes && place + run == TextBlock::kSize) {
    return latin_start(TextBlock(text, at, at + HeadTable::kBytes), 0, text, at, starts);
  }
  const std::size_t size = std::min(run, HeadTable::kBytes);
  const std::uint64_t letters =
      (block.eight(place) | kSmall) & ~std::uint64_t{0} >> (64 - size * 8);
  if (!starts.may_hold_letters(letters)) return {};
  return {at + size, heads_.find(letters)};
}

/// Three bytes in the lowest ones of a number, capitals as small letters: their bit in Node::ahead.
inline unsigned WordTrie::bit_ahead(std::uint32_t three_bytes) {
  return static_cast<std::uint32_t>((three_bytes | 0x202020U) << 8U) * 0x9E3779B1U >> 26U;
}

inline bool WordTrie::may_go_on(const Node& node, std::string_view text, std::size_t at) {
  std::uint32_t bytes = 0;
  if (at + sizeof bytes > text.size()) return true;
  std::memcpy(&bytes, text.data() + at, sizeof bytes);
  return (node.ahead >> bit_ahead(bytes) & 1U) != 0;
}

template <class Found>
void WordTrie::follow(Start start, std::string_view text, ByteSpan span, Found&& found) const {
  std::uint32_t node = start.node;
  for (std::size_t next = start.end; node != 0 && next <= span.end;) {
    const Node& here = nodes_[node];
    // What ends with a run of letters that was found whole touches no other.
    const bool whole = !any_open_ && next == start.end && next - span.begin < HeadTable::kBytes;
    if (here.value != kNone && (whole || !touches(here, text, span.begin, next))) {
      found(ByteSpan{span.begin, next}, here.value);
    }
    if (here.count == 0 || next == span.end || !may_go_on(here, text, next)) break;
    node = child(here, character(text, next));
  }
}

inline char32_t WordTrie::character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  if (byte(at) < 0x80) return small(byte(at++));
  if ((byte(at) & 0xF0U) != 0xE0U || at + 2 >= text.size()) return rare_character(text, at);
  at += 3;
  return (byte(at - 3) & 0x0FU) << 12U | (byte(at - 2) & 0x3FU) << 6U | (byte(at - 1) & 0x3FU);
}

}  // namespace tally::base
