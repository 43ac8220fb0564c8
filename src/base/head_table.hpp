// The first letters of words, eight at most, and a number for each: a hash table. Letters come as
// one number, the first in the lowest byte. WordStarts refuses most letters of a text before.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tally::base {

class HeadTable {
 public:
  static constexpr std::size_t kBytes = 8;

  HeadTable() = default;
  /// Room for so many: at most half of the places are taken.
  explicit HeadTable(std::size_t count)
      : heads_(std::bit_ceil(2 * count + 2)),
        shift_(64 - static_cast<unsigned>(std::countr_zero(heads_.size()))) {}

  /// `letters` and `number` are not 0; what was added before stays.
  void add(std::uint64_t letters, std::uint32_t number) {
    Head& head = heads_[slot_of(letters)];
    if (head.letters == 0) head = {letters, number};
  }

  /// The number; 0 for none.
  [[nodiscard]] std::uint32_t find(std::uint64_t letters) const {
    return heads_[slot_of(letters)].number;
  }

 private:
  struct Head {
    std::uint64_t letters = 0;  ///< 0: empty
    std::uint32_t number = 0;
  };

  /// Where they stand or would.
  [[nodiscard]] std::size_t slot_of(std::uint64_t letters) const {
    std::size_t slot = letters * 0x9E3779B97F4A7C15U >> shift_;
    while (heads_[slot].letters != letters && heads_[slot].letters != 0) {
      slot = (slot + 1) & (heads_.size() - 1);
    }
    return slot;
  }

  std::vector<Head> heads_;
  unsigned shift_ = 0;
};

}  // namespace tally::base
