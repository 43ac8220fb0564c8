// A number as hexadecimal digits: sixteen small ones, the highest first. Without memory of its own.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace tally::base {

/// Of 64 bits.
inline constexpr std::size_t kHexDigits = 16;

/// Eight digits of 32 bits at `place`; where they end.
inline char* write_hex_half(std::uint32_t value, char* place) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  std::uint64_t digits = value;  // four bits a byte, the lowest first
  digits = (digits | digits << 16U) & 0x0000FFFF0000FFFF;
  digits = (digits | digits << 8U) & 0x00FF00FF00FF00FF;
  digits = (digits | digits << 4U) & 0x0F0F0F0F0F0F0F0F;
  const std::uint64_t letters = (digits + kOnes * 6) >> 4U & kOnes;
  digits = __builtin_bswap64(digits + kOnes * '0' + letters * ('a' - '0' - 10));
  std::memcpy(place, &digits, sizeof digits);
  return place + sizeof digits;
}

/// `kHexDigits` digits at `place`; where they end.
inline char* write_hex(std::uint64_t value, char* place) {
  place = write_hex_half(static_cast<std::uint32_t>(value >> 32U), place);
  return write_hex_half(static_cast<std::uint32_t>(value), place);
}

}  // namespace tally::base
