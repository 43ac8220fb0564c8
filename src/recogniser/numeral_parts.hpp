// What the files of the numeral grammar share: literals, and a value under construction with both
// of its bounds. Not for use outside numeral*.cpp.
#pragma once

#include "recogniser/exact.hpp"
#include "recogniser/numeral.hpp"

#include <cstddef>
#include <optional>

namespace tally::recogniser {

/// Digits with their signs: 1,234.5, 2e5, 1/10, 3½.
struct Literal {
  std::size_t last = 0;  ///< behind its last token
  Exact value;
  Exact denominator{1, 0, true};
  int length = 0;     ///< digits of the whole part as written
  bool plain = true;  ///< one token of digits
  bool fraction = false;
};

/// Whether the code point is ½ or one of its kin.
constexpr bool is_vulgar_fraction(char32_t c) {
  return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x2189);
}

std::optional<Literal> read_literal(const TokenText& text, std::size_t i,
                                    const NumeralOptions& options);

/// Low and high bound of what was read so far.
struct Bounds {
  Exact low;
  Exact high;
  model::Hedge hedge = model::Hedge::kExact;

  [[nodiscard]] bool zero() const { return low.zero() && high.zero(); }
  [[nodiscard]] Bounds scaled(int by) const { return {low.scaled(by), high.scaled(by), hedge}; }
  static Bounds of(const Exact& value) { return {value, value, model::Hedge::kExact}; }
};

Bounds operator+(const Bounds& a, const Bounds& b);

/// A number of one language's words, perhaps begun by the literal that stands at `i`. Each fills
/// first, last, the bounds and what else it knows; false where no number begins.
bool read_chinese(const TokenText& text, std::size_t i, const std::optional<Literal>& literal,
                  const NumeralOptions& options, Numeral& out);
bool read_english(const TokenText& text, std::size_t i, const std::optional<Literal>& literal,
                  const NumeralOptions& options, Numeral& out);

/// The value of token `i` where it is a Chinese digit from one on and nothing else; 0 where not.
int lone_digit(const TokenText& text, std::size_t i);

/// Reads a numeral that is such a digit alone; false where none stands at `i`.
bool read_lone_digit(const TokenText& text, std::size_t i, Numeral& out);

/// Where the scale word stands of a number said by pieces of a scale (4.7个亿, 三个多亿), if a
/// measure word of that use stands at `i`; 0 where none does.
std::size_t scale_behind_measure(const TokenText& text, std::size_t i);

/// Puts a value into `out`; false where it does not fit.
bool put(const Bounds& bounds, Numeral& out);
/// numerator / denominator as a value of `out`; false for a zero denominator.
bool put_quotient(const Exact& numerator, const Exact& denominator, Numeral& out);

}  // namespace tally::recogniser
