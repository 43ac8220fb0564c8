// How words begin: whether one of them may begin at a place of a text, told by two characters of
// three bytes or by the first letters of a run. A filter: refuses most places, none where a word
// stands. Cheap to make, so that a part of the words of a WordTrie can have one of its own.
#pragma once

#include "base/second_table.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::base {

class WordStarts {
 public:
  /// Letters that are looked at, at most.
  static constexpr std::size_t kLetters = 8;

  WordStarts() : WordStarts(0) {}
  /// For so many words.
  explicit WordStarts(std::size_t words)
      : letters_(std::max<std::size_t>(std::bit_ceil(words) / 4, 1)),
        shift_(58 - static_cast<unsigned>(std::countr_zero(letters_.size()))) {}

  /// `word` is UTF-8 in small letters. What begins with neither is never refused.
  void add(std::string_view word);

  /// By eight bytes of a text that begin with a character of three; the first byte is the lowest.
  [[nodiscard]] bool may_hold_wide(std::uint64_t bytes) const { return seconds_.may_hold(bytes); }
  /// By a whole run of letters and digits, or its first eight, small; the first is the lowest byte.
  [[nodiscard]] bool may_hold_letters(std::uint64_t letters) const {
    const std::uint64_t bit = bit_of(letters);
    return (letters_[bit / 64] >> bit % 64 & 1U) != 0;
  }

 private:
  [[nodiscard]] std::uint64_t bit_of(std::uint64_t letters) const {
    return letters * 0x9E3779B97F4A7C15U >> shift_;
  }

  SecondTable seconds_;
  std::vector<std::uint64_t> letters_;  ///< bits by hash: a power of two, at most a sixteenth taken
  unsigned shift_;
};

}  // namespace tally::base
