// Looks for bytes of a kind, many at once where there are none: a text and a test in, the first
// place out. Knows bytes alone, no characters.
#pragma once

#include <cstddef>
#include <string_view>

namespace tally::base {

/// First byte at or after `at` for which `test(unsigned char)` holds; the text's size for none. The
/// test must be a plain comparison, of which the compiler can make sixteen at a time.
template <typename Test>
std::size_t find_byte(std::string_view text, std::size_t at, const Test& test) {
  constexpr std::size_t kBlock = 32;
  for (; at + kBlock <= text.size(); at += kBlock) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      any |= static_cast<unsigned char>(test(static_cast<unsigned char>(text[at + i])) ? 1 : 0);
    }
    if (any != 0) break;
  }
  while (at < text.size() && !test(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

}  // namespace tally::base
