// Where words of a fixed set may begin in a text, told by their first three bytes (a Chinese
// character, or three letters): one look at a table for each character. Says yes in vain at times,
// never no.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::base {

class HeadFilter {
 public:
  static constexpr std::size_t kReach = 3;  ///< bytes that a word must have at least

  /// ASCII letters of the word stand for both cases.
  void add(std::string_view word) {
    for (unsigned cases = 0; cases < 1U << kReach; ++cases) {
      std::array<char, kReach> head{};
      for (std::size_t i = 0; i < kReach; ++i) {
        const bool letter = (word[i] | 0x20) >= 'a' && (word[i] | 0x20) <= 'z';
        const bool turned = letter && (cases >> i & 1U) != 0;
        head[i] = turned ? static_cast<char>(word[i] ^ 0x20) : word[i];
      }
      heads_.set(slot(head.data()));
    }
  }

  /// The first character at or after `at`, which is the begin of one, where a word may begin; the
  /// text's size for none. The text is valid UTF-8.
  [[nodiscard]] std::size_t next(std::string_view text, std::size_t at) const {
    const std::size_t end = text.size() - std::min(text.size(), kReach - 1);
    while (at < end && !heads_[slot(text.data() + at)]) {
      at += static_cast<unsigned char>(text[at]) < kWide ? 1U : 3U;
    }
    return at < end ? at : text.size();
  }

  /// The character after the one at `at`, or a byte inside it, at which no word begins.
  [[nodiscard]] static std::size_t after(std::string_view text, std::size_t at) {
    return at + (static_cast<unsigned char>(text[at]) < kWide ? 1U : 3U);
  }

 private:
  static constexpr unsigned char kWide = 0xE0;
  static constexpr unsigned kBits = 16;

  static std::size_t slot(const char* bytes) {
    const auto byte = [&](std::size_t i) {
      return std::uint32_t{static_cast<unsigned char>(bytes[i])};
    };
    const std::uint32_t head = byte(0) << 16U | byte(1) << 8U | byte(2);
    return head * 0x9E3779B1U >> (32U - kBits);
  }

  std::bitset<1U << kBits> heads_;
};

}  // namespace tally::base
