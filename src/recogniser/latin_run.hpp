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
  /// Tells it from most others; to be mixed before it is cut or added to.
  [[nodiscard]] std::uint64_t hash() const { return letters ^ more; }
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

constexpr std::uint64_t kEveryByte = 0x0101010101010101U;
constexpr std::uint64_t kSmallLetters = 0x20 * kEveryByte;

/// The highest bit of the first byte that is none of 'a' to 'z', the lowest bit that is set; 0 if
/// all are. Higher bits mean nothing: what is carried out of that byte falls on them.
constexpr std::uint64_t first_no_letter(std::uint64_t small) {
  return (small | (small - 'a' * kEveryByte) | (small + (0x7F - 'z') * kEveryByte)) &
         0x80 * kEveryByte;
}

/// Adds those of the letters at `pos` that stand in one piece of eight bytes; how many.
inline std::size_t take_letters(std::string_view text, std::size_t pos, LatinRun& run) {
  const std::uint64_t written = eight_bytes(text, pos);
  const std::uint64_t small = written | kSmallLetters;
  const std::uint64_t other = first_no_letter(small);
  const std::uint64_t taken = ((other & (0 - other)) >> 7U) - 1;  // the bytes before; all for 0
  const std::uint64_t kept = small & taken;
  const std::size_t count = static_cast<std::size_t>(std::countr_zero(other)) / 8;
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
