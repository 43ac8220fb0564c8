#include "base/hash.hpp"

#include <xxhash.h>

namespace tally::base {
namespace {

void append_hex(std::string& out, std::uint64_t value) {
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> shift) & 15U];
}

}  // namespace

std::string Hash::hex() const {
  std::string out;
  out.reserve(32);
  append_hex(out, high);
  append_hex(out, low);
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
  std::string joined;
  joined.reserve(size);
  for (const std::string_view part : parts) {
    joined += std::to_string(part.size());
    joined += ':';
    joined += part;
  }
  return hash_of(joined);
}

}  // namespace tally::base
