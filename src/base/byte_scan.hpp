// Looks for bytes of a kind, many at once where there are none: a text and a test in, the first
// place out. Knows bytes alone, no characters.
#pragma once

#include "base/byte_block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace tally::base {

/// First byte at or after `at` for which `test` holds, a comparison of the bytes of a block that
/// answers as ByteBlock does; the text's size for none.
template <typename Test>
std::size_t find_byte(std::string_view text, std::size_t at, const Test& test) {
  constexpr std::size_t kBlock = ByteBlock::kSize;
  for (; at + kBlock <= text.size(); at += kBlock) {
    const ByteBlock found = test(ByteBlock(text.data() + at));
    if (found.any()) return at + found.first();
  }
  if (at >= text.size()) return text.size();
  if (text.size() >= kBlock) {  // what is left is the end of one more block
    const std::size_t last = text.size() - kBlock;
    const std::uint32_t bits = test(ByteBlock(text.data() + last)).bits() >> (at - last);
    return bits == 0 ? text.size() : at + static_cast<std::size_t>(std::countr_zero(bits));
  }
  std::array<char, kBlock> rest{};
  text.copy(rest.data(), kBlock, at);
  const ByteBlock found = test(ByteBlock(rest.data()));
  return found.any() ? std::min(at + found.first(), text.size()) : text.size();
}

/// Steps over a text from one byte of a kind to the next; each block of it is looked at once.
template <typename Test>
class ByteWalk {
 public:
  /// `test` is one as above.
  ByteWalk(std::string_view text, Test test) : text_(text), test_(std::move(test)) {}

  /// The first such byte at or after `at`, which never goes back; the text's size for none.
  std::size_t next(std::size_t at) {
    if (at >= end_) {
      look_from(at);
    } else if (at > begin_) {
      found_ = found_ >> (at - begin_) << (at - begin_);
    }
    while (found_ == 0 && end_ < text_.size()) look_from(end_);
    if (found_ == 0) return text_.size();
    return begin_ + static_cast<std::size_t>(std::countr_zero(found_));
  }

 private:
  static constexpr std::size_t kSize = 64;  ///< bytes that a word has bits for

  void look_from(std::size_t at) {
    begin_ = std::min(at, text_.size());
    end_ = std::min(begin_ + kSize, text_.size());
    if (begin_ + kSize <= text_.size()) {
      found_ = look_at(text_.data() + begin_);
    } else if (text_.size() >= kSize) {  // what is left is the end of one more word
      const std::size_t last = text_.size() - kSize;
      found_ = begin_ == end_ ? 0 : look_at(text_.data() + last) >> (begin_ - last);
    } else {
      std::array<char, kSize> rest{};
      const std::size_t size = text_.copy(rest.data(), kSize, begin_);
      found_ = look_at(rest.data()) & ((std::uint64_t{1} << size) - 1);
    }
  }

  [[nodiscard]] std::uint64_t look_at(const char* bytes) const {
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < kSize; i += ByteBlock::kSize) {
      found |= std::uint64_t{test_(ByteBlock(bytes + i)).bits()} << i;
    }
    return found;
  }

  std::string_view text_;
  Test test_;
  std::uint64_t found_ = 0;  ///< a bit for each byte from `begin_` on
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace tally::base
