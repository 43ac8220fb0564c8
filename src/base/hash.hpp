// Content hashes: the identity of documents, claims, facts and findings (XXH3, 128 bits, as
// specified and kept stable by xxHash 0.8; written big-endian as 32 hexadecimal digits).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace tally::base {

/// 128 bits of content hash. Orders and prints as its hexadecimal form.
struct Hash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  [[nodiscard]] std::string hex() const;  ///< 32 small digits
  friend auto operator<=>(const Hash&, const Hash&) = default;
};

/// Of the bytes as they are.
Hash hash_of(std::string_view bytes);

/// Of a list of parts, each preceded by its length, so that {"ab","c"} and {"a","bc"} differ.
/// The first part should name what is hashed and its version ("tally/claim/v1").
Hash hash_of_parts(std::initializer_list<std::string_view> parts);

}  // namespace tally::base
