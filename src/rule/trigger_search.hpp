// Many words in, every place where one of them stands out, in one pass (Aho and Corasick, 1975).
// Knows bytes only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::rule {

class TriggerSearch {
 public:
  struct Hit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t word = 0;  ///< number of the word, in the order of `add`
  };

  /// Adds a word that is not empty and returns its number. None may be added after `build`.
  std::uint32_t add(std::string_view word);
  void build();

  /// Appends all hits in `text`, ordered by their ends, overlapping ones too.
  void find(std::string_view text, std::vector<Hit>& out) const;

  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  [[nodiscard]] std::uint32_t& next(std::uint32_t state, std::uint8_t column) {
    return table_[state * columns_ + column];
  }

  std::vector<std::string_view> words_;  ///< views of what was added, until `build`
  std::vector<std::uint32_t> lengths_;
  std::array<std::uint8_t, 256> column_{};  ///< bytes that occur in words, numbered from 1
  std::size_t columns_ = 1;
  std::vector<std::uint32_t> table_;       ///< state, column > state
  std::vector<std::uint32_t> first_word_;  ///< state > index into ends_, by prefix sums
  std::vector<std::uint32_t> ends_;        ///< words that end in a state
  std::size_t longest_ = 0;
};

}  // namespace tally::rule
