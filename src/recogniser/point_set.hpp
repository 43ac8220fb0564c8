// A set of characters of the basic plane, one bit each, and the walk over a text from one of them
// to the next.
#pragma once

#include "base/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::recogniser {

class PointSet {
 public:
  /// Nothing for a character beyond the plane.
  void add(char32_t c) {
    if (c < kPlane) bits_[c >> 6U] |= std::uint64_t{1} << (c & 63U);
  }
  /// Each character of a text.
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const base::CodePoint c = base::code_point_at(text, at);
      add(c.value);
      at += c.size;
    }
  }
  void add(const PointSet& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  /// Makes it hold the character where `other` does, and only there; and the others beside it.
  void copy(char32_t c, const PointSet& other) {
    if (c < kPlane) bits_[c >> 6U] = other.bits_[c >> 6U];
  }
  [[nodiscard]] bool has(char32_t c) const {
    return c < kPlane && (bits_[c >> 6U] >> (c & 63U) & 1U) != 0;
  }

  static constexpr std::size_t kBits = 64;
  /// As many characters from `c` on, a multiple of that, as bits: the first the lowest.
  [[nodiscard]] std::uint64_t bits_from(char32_t c) const { return bits_[c / kBits]; }

  /// The first character at or after `at`, the begin of one, that is in the set or beyond the
  /// plane; the text's size for none. The text is valid UTF-8.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const {
    while (at < text.size()) {
      const std::uint32_t lead = byte(text, at);
      if ((lead & 0xF0U) == 0xE0U && at + 2 < text.size()) {
        // The bits of its code point as they stand in its bytes.
        const std::uint32_t word = (lead & 0x0FU) << 6U | (byte(text, at + 1) & 0x3FU);
        if ((bits_[word] >> (byte(text, at + 2) & 0x3FU) & 1U) != 0) return at;
        at += 3;
      } else if (lead < 0x80) {
        if (has(lead)) return at;
        ++at;
      } else {
        const base::CodePoint c = base::code_point_at(text, at);
        if (c.value >= kPlane || has(c.value)) return at;
        at += c.size;
      }
    }
    return at;
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  static std::uint32_t byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
  }

  std::array<std::uint64_t, kPlane / 64> bits_{};
};

}  // namespace tally::recogniser
