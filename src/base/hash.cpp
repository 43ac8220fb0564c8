#include "base/hash.hpp"

#include "base/hash_parts.hpp"
#include "base/hex.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>

namespace tally::base {

std::string Hash::hex() const {
  std::string out(2 * kHexDigits, '0');
  write_hex(low, write_hex(high, out.data()));
  return out;
}

Hash hash_of(std::string_view bytes) {
  const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
  return {h.high64, h.low64};
}

Hash hash_of_parts(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size() + kLongestPartHead;
  std::array<char, 1024> few;  // bytes: enough for most
  std::string many(size > few.size() ? size : 0, '\0');
  char* const begin = many.empty() ? few.data() : many.data();
  char* at = begin;
  for (const std::string_view part : parts) {
    at = std::copy(part.begin(), part.end(), write_part_head(part.size(), at));
  }
  return hash_of({begin, static_cast<std::size_t>(at - begin)});
}

}  // namespace tally::base
