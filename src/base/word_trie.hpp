// Many words in, every place of a text where one of them stands out. A trie over characters, small
// enough to stay in the cache beside what else reads the text; words of ASCII are found by the hash
// of their first word, so that most of a text costs one look a word. Knows neither what the words
// mean nor which of several at one place is meant.
#pragma once

#include "base/position.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
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

  /// `word` is UTF-8 in small letters, not empty; added again, it gets the new value and ends.
  void add(std::string_view word, Value value, Open open);
  void add(std::string_view word, Value value) { add(word, value, {}); }
  /// Ends adding; before it nothing is found.
  void build();

  /// Calls found(ByteSpan, Value) for each word inside `span` of `text`, by begin, the shorter
  /// first. Capital letters of ASCII count as small. A span may begin within a character.
  template <class Found>
  void find(std::string_view text, ByteSpan span, Found&& found) const {
    for (Start start = next_start(text, span.begin, span.end); start.node != 0;
         start = next_start(text, start.end, span.end)) {
      std::uint32_t node = start.node;
      for (std::size_t next = start.end; node != 0 && next <= span.end;) {
        const Node& here = nodes_[node];
        if (here.value != kNone && !touches(here, text, start.begin, next)) {
          found(ByteSpan{start.begin, next}, here.value);
        }
        if (here.count == 0 || next == span.end) break;
        node = child(here, character(text, next));
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
    std::uint64_t labels = 0;   ///< a bit for each of their labels, modulo 64
    Value value = kNone;        ///< of the word that ends here
    bool closed_left = false;   ///< which touches no other before it
    bool closed_right = false;  ///< nor behind it
  };
  struct Word {
    Value value;
    Open open;
  };
  using Words = std::map<std::u32string, Word>;
  /// The first letters and digits of words of ASCII, eight at most, and where they lead.
  struct Head {
    std::uint64_t letters = 0;  ///< 0: empty
    std::uint32_t node = 0;
  };
  /// A place where words may begin, and what they have in common; no node for none.
  struct Start {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t node = 0;
  };

  static constexpr char32_t small(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }
  /// The character at `at`, which is in the text, small, and `at` moved behind it; some other one
  /// for broken bytes.
  static char32_t character(std::string_view text, std::size_t& at);
  static char32_t rare_character(std::string_view text, std::size_t& at);
  static bool touches(const Node& word, std::string_view text, std::size_t begin, std::size_t end);

  /// The first start at or behind `at`.
  [[nodiscard]] Start next_start(std::string_view text, std::size_t at, std::size_t end) const;
  [[nodiscard]] Start next_of_any(std::string_view text, std::size_t at, std::size_t end) const;
  [[nodiscard]] std::uint32_t node_of_head(std::uint64_t letters) const;
  [[nodiscard]] std::uint32_t first_node(std::string_view text, std::size_t& at) const;
  [[nodiscard]] std::uint32_t child(const Node& node, char32_t label) const {
    return (node.labels >> label % 64 & 1U) == 0 ? 0 : search(node, label);
  }
  [[nodiscard]] std::uint32_t search(const Node& node, char32_t label) const;
  void index_first_characters();
  void index_heads();

  Words words_;                   ///< until `build`
  std::vector<Node> nodes_;       ///< the root first, children of one node side by side
  std::vector<char32_t> labels_;  ///< by node: the character that leads to it
  bool spaces_ = false;           ///< a word begins with a space
  bool any_open_ = false;         ///< a word may begin or end within one of the text
  std::vector<Head> heads_;       ///< by the hash of their letters, or behind it
  unsigned head_bits_ = 0;
  std::vector<std::uint64_t> head_filter_;  ///< a bit by the same hash: most words are none
  std::vector<std::uint32_t> pages_;   ///< by character / kPage: where its page begins in `firsts_`
  std::vector<std::uint32_t> firsts_;  ///< node of a first character; the first page is empty
};

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
