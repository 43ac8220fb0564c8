// Code points out of UTF-8 that is known to be valid, for the recogniser's scanners. No checks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tally::recogniser {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
};

/// The code point at `pos`; text that ends inside one gives value 0 and the bytes that are left.
inline CodePoint code_point_at(std::string_view text, std::size_t pos) {
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[pos + i]));
  };
  const char32_t lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (pos + length > text.size()) return {0, text.size() - pos};
  switch (length) {
    case 1:
      return {lead, 1};
    case 2:
      return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    case 3:
      return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    default:
      return {
          (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F),
          4};
  }
}

constexpr bool is_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
constexpr bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
/// Whether a Chinese character of three bytes begins with this byte (all of U+4000 to U+9FFF do).
constexpr bool leads_han(unsigned char c) { return c >= 0xE4 && c <= 0xE9; }
inline constexpr std::uint32_t kHanBytes = 3;
/// That character, which stands whole at `pos`. What marks its bytes is taken off their sum.
inline char32_t han_at(std::string_view text, std::size_t pos) {
  constexpr char32_t kMarks = (0xE0U << 12) + (0x80U << 6) + 0x80U;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[pos + i]); };
  return static_cast<char32_t>((byte(0) << 12) + (byte(1) << 6) + byte(2)) - kMarks;
}
/// Whether a Chinese character is the last of the word.
inline bool ends_chinese(std::string_view word) {
  return word.size() >= kHanBytes &&
         leads_han(static_cast<unsigned char>(word[word.size() - kHanBytes]));
}
/// Two of them as a number.
inline std::uint64_t six_bytes(std::string_view text, std::size_t pos) {
  std::uint32_t first = 0;
  std::uint16_t second = 0;
  std::memcpy(&first, text.data() + pos, sizeof first);
  std::memcpy(&second, text.data() + pos + sizeof first, sizeof second);
  return std::uint64_t{second} << 32U | first;
}
/// The end of the letters that go on at `end`, apostrophes and accents among them.
inline std::size_t end_of_letters(std::string_view text, std::size_t end) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(i < text.size() ? text[i] : '\0');
  };
  while (byte(end) == '\'' || is_letter(byte(end))) ++end;
  while (byte(end) >= 0xC3 && byte(end) <= 0xC9) end += 2;
  return end;
}
/// Han, kana and their kin: characters that need no spaces between words.
constexpr bool is_cjk(char32_t c) { return c >= 0x2E80 && c < 0xFF00; }
/// A letter of the Latin script beyond ASCII (é, ß, Ż).
constexpr bool is_latin_letter(char32_t c) {
  return c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7;
}

/// White space beyond ASCII that is no line break: no-break, thin, full-width, zero-width.
constexpr bool is_wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x205F || c == 0x2060 ||
         c == 0x3000 || c == 0xFEFF;
}

/// Length of the white space at `pos` that is no line break: space, tab, no-break, thin,
/// full-width, zero-width; 0 where there is none.
inline std::size_t space_at(std::string_view text, std::size_t pos) {
  if (pos >= text.size()) return 0;
  const auto c = static_cast<unsigned char>(text[pos]);
  if (c == ' ' || c == '\t') return 1;
  if (c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF) return 0;
  const CodePoint p = code_point_at(text, pos);
  return is_wide_space(p.value) ? p.length : 0;
}

}  // namespace tally::recogniser
