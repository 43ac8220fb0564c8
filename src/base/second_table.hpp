// Pairs of characters of three bytes: whether the second of a text may go on from the first. A
// filter: most pairs are refused, none that was added.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tally::base {

class SecondTable {
 public:
  SecondTable() : seconds_(std::size_t{1} << kBits) {}

  /// `first` in the lowest bytes; any second one, of any size or none, may follow.
  void add(std::uint64_t first) { seconds_[slot_of(first)] = ~std::uint64_t{0}; }
  /// The same for that second one alone.
  void add(std::uint64_t first, char32_t second) {
    seconds_[slot_of(first)] |= std::uint64_t{1} << second % 64;
  }

  /// Whether two characters of a text may stand together: the first byte is the lowest.
  [[nodiscard]] bool may_hold(std::uint64_t six_bytes) const {
    // The last byte of a character holds its lowest six bits.
    return (seconds_[slot_of(six_bytes & 0xFFFFFF)] >> (six_bytes >> 40U) % 64 & 1U) != 0;
  }

 private:
  static constexpr unsigned kBits = 10;
  static std::size_t slot_of(std::uint64_t first) {
    return first * 0x9E3779B97F4A7C15U >> (64U - kBits);
  }

  std::vector<std::uint64_t> seconds_;  ///< by the hash of the first: a bit for each, modulo 64
};

}  // namespace tally::base
