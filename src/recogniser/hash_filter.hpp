// A set of numbers of 64 bits that says a certain no or a perhaps vain yes, one bit a number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tally::recogniser {

class HashFilter {
 public:
  /// Of 2^`bits` bits.
  explicit HashFilter(int bits) : bits_((std::size_t{1} << bits) / 64), shift_(64 - bits) {}

  void add(std::uint64_t key) { bits_[slot(key) >> 6U] |= std::uint64_t{1} << (slot(key) & 63U); }
  [[nodiscard]] bool has(std::uint64_t key) const {
    return (bits_[slot(key) >> 6U] >> (slot(key) & 63U) & 1U) != 0;
  }

 private:
  [[nodiscard]] std::uint64_t slot(std::uint64_t key) const {
    return key * 0x9E3779B97F4A7C15U >> shift_;
  }
  std::vector<std::uint64_t> bits_;
  int shift_;
};

}  // namespace tally::recogniser
