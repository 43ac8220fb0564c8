// Quick answers to whether a name may begin at a place, from its first bytes: no is certain, yes
// may be in vain. Knows no name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace tally::recogniser {

/// Which bytes spellings begin with: a quick no that may say yes in vain.
class PrefixFilter {
 public:
  /// Of 2^`bits` bits.
  explicit PrefixFilter(int bits) : bits_((std::size_t{1} << bits) / 64), shift_(64 - bits) {}

  void add(std::uint64_t bytes) {
    bits_[slot(bytes) >> 6U] |= std::uint64_t{1} << (slot(bytes) & 63U);
  }
  [[nodiscard]] bool has(std::uint64_t bytes) const {
    return (bits_[slot(bytes) >> 6U] >> (slot(bytes) & 63U) & 1U) != 0;
  }

 private:
  [[nodiscard]] std::uint64_t slot(std::uint64_t bytes) const {
    return bytes * 0x9E3779B97F4A7C15U >> shift_;
  }
  std::vector<std::uint64_t> bits_;
  int shift_;
};

/// The bytes at a place where no letter stands, read once for several tries.
class NameHead {
 public:
  /// `begin` is inside the text.
  NameHead(std::string_view text, std::size_t begin)
      : cut_(text.size() - begin < sizeof bytes_), first_(static_cast<std::uint8_t>(text[begin])) {
    if (cut_) return;
    std::memcpy(&bytes_, text.data() + begin, sizeof bytes_);
  }

 private:
  friend class NameTrie;
  std::uint64_t bytes_ = 0;
  bool cut_;  ///< too near to the end of the text to be looked at
  std::uint8_t first_;
};

}  // namespace tally::recogniser
