// Which of two kinds of things may begin with two Chinese characters, in one look: no is certain,
// yes may be in vain.
#pragma once

#include "recogniser/hash_filter.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tally::recogniser {

class PairKinds {
 public:
  PairKinds() = default;
  /// Of pairs as six_bytes tells them.
  PairKinds(const HashFilter& first, const HashFilter& second) {
    for (std::uint64_t slot = 0; slot < std::uint64_t{1} << kBits; ++slot) {
      const std::uint64_t kinds =
          unsigned{first.any_at(slot, kBits)} | unsigned{second.any_at(slot, kBits)} << 1U;
      cells_[slot / kCells] |= kinds << (slot % kCells * 2);
    }
  }

  /// 1: of the first kind; 2: of the second. What is above these bits means nothing.
  [[nodiscard]] std::uint64_t of(std::uint64_t pair) const {
    const std::uint64_t slot = HashFilter::slot_of(pair, kBits);
    return cells_[slot / kCells] >> (slot % kCells * 2);
  }

 private:
  static constexpr int kBits = 16;
  static constexpr std::size_t kCells = 32;  // in one number
  std::array<std::uint64_t, (std::size_t{1} << kBits) / kCells> cells_{};
};

}  // namespace tally::recogniser
