// How a list of parts becomes the bytes that are hashed: the one place that says so. For those who
// put the bytes together themselves, because most of them stay from one hash to the next.
#pragma once

#include <charconv>
#include <cstddef>

namespace tally::base {

/// The most bytes that stand before a part.
inline constexpr std::size_t kLongestPartHead = 21;

/// Writes at `place` what stands before a part of `size` bytes; where that ends.
inline char* write_part_head(std::size_t size, char* place) {
  char* const end = std::to_chars(place, place + kLongestPartHead - 1, size).ptr;
  *end = ':';
  return end + 1;
}

}  // namespace tally::base
