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

}  // namespace tally::base
