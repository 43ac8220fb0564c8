// Many words in, every place of a text where one of them stands out. A trie over characters, small
// enough to stay in the cache beside what else reads the text; a character that begins no word
// costs one bit. Knows neither what the words mean nor which of several at one place is meant.
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

  /// `word` is UTF-8 in small letters, not empty; added again, it gets the new value. One that
  /// begins with a letter or digit of ASCII begins behind another only if `inside` words.
  void add(std::string_view word, Value value, bool inside = false);
  /// Ends adding; before it nothing is found.
  void build();

  /// Calls found(ByteSpan, Value) for each word inside `span` of `text`, by begin, the shorter
  /// first. Capital letters of ASCII count as small. A span may begin within a character.
  template <class Found>
  void find(std::string_view text, ByteSpan span, Found&& found) const {
    for (std::size_t at = span.begin; at < span.end;) {
      std::size_t end = at;
      std::uint32_t node = first_node(text, end);
      for (std::size_t next = end; node != 0 && next <= span.end;) {
        if (nodes_[node].value != kNone) found(ByteSpan{at, next}, nodes_[node].value);
        if (nodes_[node].count == 0 || next == span.end) break;
        node = child(nodes_[node], character(text, next));
      }
      at = end;
    }
  }

 private:
  static constexpr Value kNone = 0xFFFFFFFF;
  static constexpr char32_t kPlane = 0x10000;  ///< characters that `pages_` has room for
  static constexpr char32_t kPage = 64;
  static constexpr char32_t kBroken = 0xFFFFFFFF;
  enum : std::uint8_t { kBegins = 1, kBeginsInside = 2, kLetter = 4 };

  struct Node {
    std::uint32_t first = 0;  ///< of its children in `nodes_`
    std::uint32_t count = 0;
    std::uint64_t labels = 0;  ///< a bit for each of their labels, modulo 64
    Value value = kNone;       ///< of the word that ends here
  };
  struct Word {
    Value value;
    bool inside;
  };
  using Words = std::map<std::u32string, Word>;

  static constexpr char32_t small(char32_t c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; }
  /// The character at `at`, small, and `at` moved behind it; some other one for broken bytes.
  static char32_t character(std::string_view text, std::size_t& at);
  /// The node of the character at `at` as the first of a word, 0 for none; `at` is moved behind it.
  [[nodiscard]] std::uint32_t first_node(std::string_view text, std::size_t& at) const;
  [[nodiscard]] std::uint32_t child(const Node& node, char32_t label) const {
    return (node.labels >> label % 64 & 1U) == 0 ? 0 : search(node, label);
  }
  [[nodiscard]] std::uint32_t search(const Node& node, char32_t label) const;
  void index_first_characters();

  Words words_;                   ///< until `build`
  std::vector<Node> nodes_;       ///< the root first, children of one node side by side
  std::vector<char32_t> labels_;  ///< by node: the character that leads to it
  std::array<std::uint8_t, 128> ascii_ = {};
  std::vector<std::uint32_t> pages_;   ///< by character / kPage: where its page begins in `firsts_`
  std::vector<std::uint32_t> firsts_;  ///< node of a first character; the first page is empty
};

inline char32_t WordTrie::character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return small(lead);
  }
  const std::uint32_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) value = value << 6 | (byte(at + i) & 0x3FU);
  at += size;
  return size == 1 ? kBroken : value;
}

inline std::uint32_t WordTrie::first_node(std::string_view text, std::size_t& at) const {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < ascii_.size()) {
    const auto before = at == 0 ? 0U : static_cast<unsigned char>(text[at - 1]);
    const bool inside =
        (ascii_[lead] & kLetter) != 0 && before < ascii_.size() && (ascii_[before] & kLetter) != 0;
    if ((ascii_[lead] & (inside ? kBeginsInside : kBegins)) == 0) {
      ++at;
      return 0;
    }
  }
  const char32_t first = character(text, at);
  if (pages_.empty()) return 0;
  if (first >= kPlane) return child(nodes_[0], first);
  return firsts_[pages_[first / kPage] + first % kPage];
}

}  // namespace tally::base
