// A set of characters of the basic plane, one bit each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace tally::recogniser {

class PointSet {
 public:
  /// Nothing for a character beyond the plane.
  void add(char32_t c) {
    if (c < kPlane) bits_[c >> 6U] |= std::uint64_t{1} << (c & 63U);
  }
  void add(const PointSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  [[nodiscard]] bool has(char32_t c) const {
    return c < kPlane && (bits_[c >> 6U] >> (c & 63U) & 1U) != 0;
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  std::array<std::uint64_t, kPlane / 64> bits_{};
};

}  // namespace tally::recogniser
