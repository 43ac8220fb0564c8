// The first letters of words, eight at most, and a number for each: a hash table before which a
// filter stands, as most letters of a text are none of them. Letters come as one number, the first
// in the lowest byte.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tally::base {

class HeadTable {
 public:
  static constexpr std::size_t kBytes = 8;

  HeadTable() = default;
  /// Room for so many: at most half of the places are taken, and a sixteenth of the bits.
  explicit HeadTable(std::size_t count)
      : heads_(std::bit_ceil(2 * count + 2)),
        filter_(std::max<std::size_t>(heads_.size() / 8, 1)),
        shift_(64 - static_cast<unsigned>(std::countr_zero(heads_.size())) - kFiner) {}

  /// `letters` and `number` are not 0; what was added before stays.
  void add(std::uint64_t letters, std::uint32_t number) {
    const std::size_t bit = bit_of(letters);
    filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
    Head& head = heads_[slot_of(letters, bit)];
    if (head.letters == 0) head = {letters, number};
  }

  /// The number; 0 for none.
  [[nodiscard]] std::uint32_t find(std::uint64_t letters) const {
    const std::size_t bit = bit_of(letters);
    if ((filter_[bit / 64] >> bit % 64 & 1U) == 0) return 0;
    return heads_[slot_of(letters, bit)].number;
  }

 private:
  static constexpr unsigned kFiner = 3;  ///< bits of the filter to a place, as a power of two
  struct Head {
    std::uint64_t letters = 0;  ///< 0: empty
    std::uint32_t number = 0;
  };

  [[nodiscard]] std::size_t bit_of(std::uint64_t letters) const {
    return letters * 0x9E3779B97F4A7C15U >> shift_;
  }
  /// Where they stand or would.
  [[nodiscard]] std::size_t slot_of(std::uint64_t letters, std::size_t bit) const {
    std::size_t slot = bit >> kFiner;
    while (heads_[slot].letters != letters && heads_[slot].letters != 0) {
      slot = (slot + 1) & (heads_.size() - 1);
    }
    return slot;
  }

  std::vector<Head> heads_;
  std::vector<std::uint64_t> filter_;
  unsigned shift_ = 0;
};

}  // namespace tally::base
