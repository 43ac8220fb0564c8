// What single bytes and signs of a text say to the search for names: tables and tests without a
// branch. Internal to the search.
#pragma once

#include "recogniser/cursor.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tally::recogniser {

/// What a byte can be part of; several bits may be set.
enum ByteClass : std::uint8_t { kLower = 1, kUpper = 2, kDigit = 4, kAlnum = 8, kJoins = 16 };

constexpr std::array<std::uint8_t, 256> byte_classes() {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t i = 0; i < 128; ++i) {
    const char c = static_cast<char>(i);
    if (is_ascii_lower(c)) out[i] = kLower | kAlnum;
    if (is_ascii_upper(c)) out[i] = kUpper | kAlnum;
    if (is_ascii_digit(c)) out[i] = kDigit | kAlnum;
  }
  for (const char c : {'.', '@', ':', '-', '_', '+', '%'})
    out[static_cast<unsigned char>(c)] = kJoins;
  return out;
}

inline constexpr std::array<std::uint8_t, 256> kBytes = byte_classes();

/// Signs that part words and lead no number.
inline bool is_punctuation(char32_t c) {
  return (c >= 0x2010 && c <= 0x2026) || (c >= 0x3000 && c <= 0x3003) ||
         (c >= 0x3008 && c <= 0x3011) || c == 0xFF01 || c == 0xFF08 || c == 0xFF09 || c == 0xFF0C ||
         c == 0xFF1A || c == 0xFF1B || c == 0xFF1F;
}

/// Those from a place on, the first the lowest; zeros behind the end.
inline std::uint32_t four_bytes(std::string_view text, std::size_t at) {
  std::uint32_t bytes = 0;
  if (at + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
  } else {
    std::memcpy(&bytes, text.data() + at, text.size() - at);
  }
  return bytes;
}

/// Whether a digit is among the first three of four bytes.
constexpr bool near_digit(std::uint32_t bytes) {
  const std::uint32_t value = bytes ^ 0x303030U;  // below 10 for a digit
  return ((value | ((value & 0x7F7F7FU) + 0x767676U)) & 0x808080U) != 0x808080U;
}

}  // namespace tally::recogniser
