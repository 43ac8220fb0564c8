// The run of ASCII letters at a place of a text, read eight bytes at a time: how long it is, and
// what tells it from others. Case is no matter. Knows no word.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tally::recogniser {

struct LatinRun {
  static constexpr std::size_t kWhole = 8;  ///< a run of no more letters is told by `letters`

  std::uint64_t letters = 0;  ///< the first eight as small letters, first the lowest; then zeros
  std::uint64_t more = 0;     ///< a hash of those behind them; 0 for none
  std::size_t length = 0;     ///< all of them
  bool capital = false;       ///< one of them is a capital

  [[nodiscard]] bool whole() const { return length <= kWhole; }
  [[nodiscard]] std::uint64_t hash() const {
    return ((letters ^ more) * 0x9E3779B97F4A7C15U) ^ (letters >> 32U);
  }
};

/// Eight bytes at `pos`, zeros behind the end of the text.
inline std::uint64_t eight_bytes(std::string_view text, std::size_t pos) {
  std::uint64_t bytes = 0;
  if (pos + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + pos, sizeof bytes);
  } else if (pos < text.size()) {
    std::memcpy(&bytes, text.data() + pos, text.size() - pos);
  }
  return bytes;
}

/// The highest bit of every byte that lies between two ASCII characters; other bits are 0.
constexpr std::uint64_t bytes_between(std::uint64_t bytes, char first, char last) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  const std::uint64_t low = bytes & ~kHigh;
  const std::uint64_t from = low + (0x80 - static_cast<std::uint64_t>(first)) * kOnes;
  const std::uint64_t above = low + (0x7F - static_cast<std::uint64_t>(last)) * kOnes;
  return from & ~above & ~bytes & kHigh;
}

constexpr std::uint64_t kSmallLetters = 0x2020202020202020U;

/// How many of the bytes before the first that is not marked by its highest bit.
constexpr std::size_t leading_bytes(std::uint64_t marks) {
  return static_cast<std::size_t>(std::countr_zero(~marks & 0x8080808080808080U)) / 8;
}

/// Adds those of the letters at `pos` that stand in one piece of eight bytes; how many.
inline std::size_t take_letters(std::string_view text, std::size_t pos, LatinRun& run) {
  const std::uint64_t written = eight_bytes(text, pos);
  const std::uint64_t small = written | kSmallLetters;
  const std::size_t count = leading_bytes(bytes_between(small, 'a', 'z'));
  const std::uint64_t taken =
      count == LatinRun::kWhole ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * count) - 1;
  const std::uint64_t kept = small & taken;
  run.capital = run.capital || (~written & kSmallLetters & taken) != 0;
  if (run.length == 0) {
    run.letters = kept;
  } else if (count > 0) {
    run.more = (run.more + kept) * 0xD6E8FEB86659FD93U + 1;
  }
  run.length += count;
  return count;
}

inline LatinRun latin_run(std::string_view text, std::size_t pos) {
  LatinRun run;
  if (take_letters(text, pos, run) < LatinRun::kWhole) return run;
  while (take_letters(text, pos + run.length, run) == LatinRun::kWhole) continue;
  return run;
}

}  // namespace tally::recogniser
