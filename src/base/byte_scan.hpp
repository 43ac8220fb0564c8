// Looks for bytes of a kind, many at once where there are none: a text and a test in, the first
// place out. Knows bytes alone, no characters.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::base {

/// First byte at or after `at` for which `test(unsigned char)` holds; the text's size for none. The
/// test must be a plain comparison, of which the compiler can make sixteen at a time.
template <typename Test>
std::size_t find_byte(std::string_view text, std::size_t at, const Test& test) {
  constexpr std::size_t kBlock = 32;
  const auto holds_in_block = [&](std::size_t begin) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      any |= static_cast<unsigned char>(test(static_cast<unsigned char>(text[begin + i])) ? 1 : 0);
    }
    return any != 0;
  };
  while (at + kBlock <= text.size() && !holds_in_block(at)) at += kBlock;
  // What is left of a longer text is the end of one more block, mostly without any, too.
  const bool rest = at < text.size() && at + kBlock > text.size() && text.size() >= kBlock;
  if (rest && !holds_in_block(text.size() - kBlock)) return text.size();
  while (at < text.size() && !test(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

/// How far a byte is from any of `kBytes`; 0 for one of them. In a form of which the compiler can
/// make sixteen at a time.
template <unsigned char... kBytes>
constexpr std::uint8_t distance_from(char c) {
  std::uint8_t least = 0xFF;
  ((least = std::min(least, static_cast<std::uint8_t>(static_cast<unsigned char>(c) ^ kBytes))),
   ...);
  return least;
}

/// A place from `at` on, not behind the first of `kBytes` and near it; no nearer than `kBlock`
/// bytes to the end where none of them stands.
template <unsigned char... kBytes>
std::size_t skip_without(std::string_view text, std::size_t at) {
  constexpr std::size_t kBlock = 32;
  for (; at + kBlock <= text.size(); at += kBlock) {
    std::uint8_t least = 0xFF;
    for (std::size_t i = 0; i < kBlock; ++i) {
      least = std::min(least, distance_from<kBytes...>(text[at + i]));
    }
    if (least == 0) break;
  }
  return at;
}

}  // namespace tally::base
