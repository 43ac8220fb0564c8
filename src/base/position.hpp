// Where something stands in a text. Offsets are bytes in the document's UTF-8; lines and columns
// count from 1. Knows nothing of what stands there.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tally::base {

/// A half-open range of bytes [begin, end).
struct ByteSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::size_t offset) const {
    return begin <= offset && offset < end;
  }
  [[nodiscard]] constexpr bool overlaps(ByteSpan other) const {
    return begin < other.end && other.begin < end;
  }
  friend constexpr bool operator==(ByteSpan, ByteSpan) = default;
};

/// A line and a column, both from 1; the column counts code points. 0 means unknown.
struct LineCol {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend constexpr bool operator==(LineCol, LineCol) = default;
};

}  // namespace tally::base
