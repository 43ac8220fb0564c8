#include "base/hash.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace tally::base {
namespace {

constexpr std::size_t kDigits = 16;  // of one half

void write_hex(std::uint64_t value, char* last) {
  for (std::size_t i = 0; i < kDigits; ++i, value >>= 4U) *last-- = "0123456789abcdef"[value & 15U];
}

}  // namespace

std::string Hash::hex() const {
  std::string out(2 * kDigits, '0');
  write_hex(high, &out[kDigits - 1]);
  write_hex(low, &out[2 * kDigits - 1]);
  return out;
}

Hash hash_of(std::string_view bytes) {
  const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
  return {h.high64, h.low64};
}

Hash hash_of_parts(std::initializer_list<std::string_view> parts) {
  constexpr std::size_t kLengthDigits = 20;
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size() + kLengthDigits + 1;
  std::array<char, 1024> few;  // bytes: enough for most
  std::string many(size > few.size() ? size : 0, '\0');
  char* const begin = many.empty() ? few.data() : many.data();
  char* at = begin;
  for (const std::string_view part : parts) {
    at = std::to_chars(at, at + kLengthDigits, part.size()).ptr;
    *at++ = ':';
    at = std::copy(part.begin(), part.end(), at);
  }
  return hash_of({begin, static_cast<std::size_t>(at - begin)});
}

}  // namespace tally::base
