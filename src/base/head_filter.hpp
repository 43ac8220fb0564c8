// A quick no for words looked for at every character of a text: a bit for each pair of bytes that
// tells how they begin. Says yes in vain at times, never no.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace tally::base {

class HeadFilter {
 public:
  static constexpr std::size_t kReach = 3;  ///< bytes that a word must have, and that are looked at

  /// A word of kReach bytes or more; ASCII letters stand for both cases.
  void add(std::string_view word) {
    for (const unsigned char first : cases(byte(word, 0))) {
      for (const unsigned char second : cases(byte(word, 1))) {
        bits_.set(first < kWide ? pair(first, second) : pair(second, byte(word, 2)));
      }
    }
  }

  /// Whether a word may begin at `at`; kReach bytes stand there.
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t at) const {
    const unsigned char first = byte(text, at);
    // All Chinese characters have few first bytes: the others tell them apart.
    return bits_[first < kWide ? pair(first, byte(text, at + 1))
                               : pair(byte(text, at + 1), byte(text, at + 2))];
  }

 private:
  static constexpr unsigned char kWide = 0xE0;
  struct Cases {
    unsigned char bytes[2];
    [[nodiscard]] const unsigned char* begin() const { return bytes; }
    [[nodiscard]] const unsigned char* end() const { return bytes + 2; }
  };

  static unsigned char byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
  }
  static std::size_t pair(unsigned char first, unsigned char second) {
    return static_cast<std::size_t>(first) << 8U | second;
  }
  static Cases cases(unsigned char c) {
    const auto other = static_cast<unsigned char>(c ^ 0x20U);
    const bool letter = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
    return {{c, letter ? other : c}};
  }

  std::bitset<1U << 16U> bits_;
};

}  // namespace tally::base
