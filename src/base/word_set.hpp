// Words in, whether a text is one of them out: most are none, told by one byte of a small table.
// Says nothing of case. Words are kept in the order in which they came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::base {

/// Tells words apart by their first and last bytes and their length. For tables in memory only: it
/// is another one on another machine.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
    const auto [first, last] = edges(word);
    const std::uint64_t mixed = (first ^ word.size()) * kMix;
    return static_cast<std::size_t>(((mixed ^ mixed >> 32U) + last) * kMix >> 16U);
  }

 private:
  struct Edges {
    std::uint64_t first = 0, last = 0;
  };
  template <class Bytes>
  static Edges edges_of(std::string_view word) {
    Bytes first{}, last{};
    std::memcpy(&first, word.data(), sizeof first);
    std::memcpy(&last, word.data() + word.size() - sizeof last, sizeof last);
    return {first, last};
  }
  static Edges edges(std::string_view word) {
    if (word.size() >= 8) return edges_of<std::uint64_t>(word);
    if (word.size() >= 4) return edges_of<std::uint32_t>(word);
    if (word.size() >= 2) return edges_of<std::uint16_t>(word);
    return word.empty() ? Edges{} : edges_of<std::uint8_t>(word);
  }
};

class WordSet {
 public:
  WordSet() = default;
  template <class Iterator>
  WordSet(Iterator from, Iterator to) {
    for (; from != to; ++from) insert(*from);
  }

  /// The place of the word in the order in which they came.
  std::size_t insert(std::string word) {
    if (const auto known = find(word)) return *known;
    words_.push_back(std::move(word));
    if (words_.size() * 2 > tags_.size()) {
      grow();
    } else {
      put(words_.size() - 1);
    }
    return words_.size() - 1;
  }

  /// The same for a word that may be none of them.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view word) const {
    if (tags_.empty()) return std::nullopt;
    const std::size_t hash = WordHash{}(word);
    const std::size_t mask = tags_.size() - 1;
    for (std::size_t at = hash & mask; tags_[at] != 0; at = (at + 1) & mask) {
      if (tags_[at] == tag_of(hash) && words_[indices_[at]] == word) return indices_[at];
    }
    return std::nullopt;
  }
  [[nodiscard]] bool contains(std::string_view word) const { return find(word).has_value(); }

  [[nodiscard]] auto begin() const { return words_.begin(); }
  [[nodiscard]] auto end() const { return words_.end(); }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  /// Not 0, which stands for no word.
  static std::uint8_t tag_of(std::size_t hash) {
    return static_cast<std::uint8_t>(hash >> 24U | 1U);
  }

  void put(std::size_t index) {
    const std::size_t hash = WordHash{}(words_[index]);
    const std::size_t mask = tags_.size() - 1;
    std::size_t at = hash & mask;
    while (tags_[at] != 0) at = (at + 1) & mask;
    tags_[at] = tag_of(hash);
    indices_[at] = static_cast<std::uint32_t>(index);
  }

  void grow() {
    constexpr std::size_t kLeast = 16;
    const std::size_t size = tags_.empty() ? kLeast : tags_.size() * 4;
    tags_.assign(size, 0);
    indices_.assign(size, 0);
    for (std::size_t i = 0; i < words_.size(); ++i) put(i);
  }

  std::vector<std::string> words_;
  std::vector<std::uint8_t> tags_;      ///< a power of two, at most half full
  std::vector<std::uint32_t> indices_;  ///< into `words_`
};

}  // namespace tally::base
