#include "base/word_starts.hpp"

#include "base/ascii.hpp"

#include <cstring>

namespace tally::base {
namespace {

constexpr std::size_t kWide = 3;  ///< bytes

bool leads_wide(std::string_view text, std::size_t at) {
  return at + kWide <= text.size() && (static_cast<unsigned char>(text[at]) & 0xF0U) == 0xE0U;
}

/// Eight at most, the first in the lowest byte.
std::uint64_t bytes_of(std::string_view few) {
  std::uint64_t out = 0;
  std::memcpy(&out, few.data(), few.size());
  return out;
}

}  // namespace

void WordStarts::add(std::string_view word) {
  if (leads_wide(word, 0)) {
    const std::uint64_t first = bytes_of(word.substr(0, kWide));
    if (!leads_wide(word, kWide)) return seconds_.add(first);
    return seconds_.add(first, static_cast<unsigned char>(word[2 * kWide - 1]));
  }
  std::size_t size = 0;
  while (size < word.size() && size < kLetters && (is_letter(word[size]) || is_digit(word[size]))) {
    ++size;
  }
  if (size == 0) return;
  const std::uint64_t bit = bit_of(bytes_of(word.substr(0, size)));
  letters_[bit / 64] |= std::uint64_t{1} << bit % 64;
}

}  // namespace tally::base
