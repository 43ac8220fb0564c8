// Punctuation and symbols beyond ASCII: which they are, and the ASCII signs that some stand for.
#pragma once

#include "recogniser/utf8.hpp"

#include <array>
#include <cstddef>

namespace tally::recogniser {

/// ASCII for the full-width forms; other signs as they are.
constexpr char32_t folded_sign(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  switch (c) {
    case 0x3001:
    case 0x3002:
    case 0x2026:
      return c;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2212:
      return '-';
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return 0x2013;
    case 0x301C:
    case 0x223C:
      return '~';
    case 0xFFE5:
      return 0xA5;
    case 0xFFE1:
      return 0xA3;
    case 0x201C:
    case 0x201D:
      return '"';
    case 0x2018:
    case 0x2019:
      return '\'';
    default:
      return c;
  }
}

/// Punctuation and symbols beyond ASCII; letters of any script and white space are not.
constexpr bool is_wide_sign(char32_t c) {
  if (is_wide_space(c)) return false;
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 ||
         c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF) ||
         (c >= 0x3001 && c <= 0x3020 && c != 0x3005 && c != 0x3007) ||
         (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
         (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || c == 0x301C;
}

/// The pages of nearly all signs of running text, as wide_sign tells them.
inline constexpr std::size_t kSignPage = 0x100;
inline constexpr std::array<char32_t, 3> kSignPages = {0x20, 0x30, 0xFF};
inline constexpr auto kWideSigns = [] {
  std::array<std::array<char32_t, kSignPage>, kSignPages.size()> out{};
  for (std::size_t page = 0; page < kSignPages.size(); ++page) {
    for (std::size_t i = 0; i < kSignPage; ++i) {
      const auto sign = static_cast<char32_t>(kSignPages[page] * kSignPage + i);
      if (is_wide_sign(sign)) out[page][i] = folded_sign(sign);
    }
  }
  return out;
}();

/// What such a sign stands for, as folded_sign tells; 0 for what is none.
constexpr char32_t wide_sign(char32_t c) {
  for (std::size_t page = 0; page < kSignPages.size(); ++page) {
    if (c / kSignPage == kSignPages[page]) return kWideSigns[page][c % kSignPage];
  }
  return is_wide_sign(c) ? folded_sign(c) : 0;
}

}  // namespace tally::recogniser
