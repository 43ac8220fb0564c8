// Sixty-four bytes of a text as sets of places: where letters stand, where spaces, where characters
// begin and go on. Bytes in, one bit for each out; so what looks for the begins of words steps from
// one to the next and over all else. Reads nothing behind the text.
#pragma once

#include "base/byte_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tally::base {

class TextBlock {
 public:
  /// The lowest bit stands for the first byte.
  using Places = std::uint64_t;
  static constexpr std::size_t kSize = 64;
  static constexpr std::size_t kEight = 8;

  /// The bytes from `at` on, which is in the text; told are those up to eight behind `end`.
  TextBlock(std::string_view text, std::size_t at, std::size_t end) : bytes_(text.data() + at) {
    const std::size_t left = text.size() - at;
    if (left < kSize + kEight) {
      rest_ = {};
      std::memcpy(rest_.data(), bytes_, left);
      bytes_ = rest_.data();
    }
    const std::size_t told = std::min(kSize, end - at + kEight);
    Places letters = 0, spaces = 0, tails = 0, threes = 0;
    for (std::size_t i = 0; i < told; i += ByteBlock::kSize) {
      const ByteBlock row(bytes_ + i);
      const ByteBlock letter = ((row | 0x20) - 'a').is_below(26) | (row - '0').is_below(10);
      letters |= Places{letter.bits()} << i;
      spaces |= Places{row.is(' ').bits()} << i;
      tails |= Places{(row - 0x80).is_below(0x40).bits()} << i;
      threes |= Places{(row - 0xE0).is_below(0x10).bits()} << i;
    }
    letters_ = letters;
    spaces_ = spaces;
    tails_ = tails;
    threes_ = threes;
  }
  TextBlock(const TextBlock&) = delete;  // points into itself
  TextBlock& operator=(const TextBlock&) = delete;

  /// Letters and digits of ASCII.
  [[nodiscard]] Places letters() const { return letters_; }
  [[nodiscard]] Places spaces() const { return spaces_; }
  /// Bytes that go on in a character of UTF-8.
  [[nodiscard]] Places tails() const { return tails_; }
  /// Bytes that begin a character of three.
  [[nodiscard]] Places threes() const { return threes_; }
  [[nodiscard]] unsigned char byte(std::size_t place) const {
    return static_cast<unsigned char>(bytes_[place]);
  }
  /// Eight bytes from a place on, the first in the lowest byte; zeros behind the text.
  [[nodiscard]] std::uint64_t eight(std::size_t place) const {
    static_assert(std::endian::native == std::endian::little);
    std::uint64_t word = 0;
    std::memcpy(&word, bytes_ + place, sizeof word);
    return word;
  }

 private:
  const char* bytes_;
  Places letters_ = 0, spaces_ = 0, tails_ = 0, threes_ = 0;
  std::array<char, kSize + kEight> rest_;  ///< of the text, where it is shorter
};

}  // namespace tally::base
