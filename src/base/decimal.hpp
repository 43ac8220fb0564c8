// Exact decimal numbers as people write them: an integer coefficient and a power of ten.
// 1.50 keeps its two decimals (exponent -2) and 2万亿 its one digit (2 with exponent 12), so the
// written precision is never lost. No binary floating point takes part anywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tally::base {

__extension__ typedef __int128 Int128;  // NOLINT(readability-identifier-naming)

/// coefficient * 10^exponent, with at most kMaxDigits digits in the coefficient. Sums and products
/// are exact as long as they fit and round half to even beyond; comparisons are always exact.
class Decimal {
 public:
  static constexpr int kMaxDigits = 36;
  static constexpr int kMaxExponent = 1000;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t value) : coefficient_(value) {}  // NOLINT: a whole number is one
  /// Requires |coefficient| < 10^kMaxDigits and |exponent| <= kMaxExponent.
  static Decimal of(Int128 coefficient, int exponent);

  /// Reads "-12.50", "405", "1e9"; nothing else around it. Empty for anything else, for more than
  /// kMaxDigits significant digits and for exponents out of range.
  static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] constexpr Int128 coefficient() const { return coefficient_; }
  /// Power of ten of the last written digit: -2 for 1.50, 12 for 2万亿.
  [[nodiscard]] constexpr int exponent() const { return exponent_; }
  [[nodiscard]] constexpr bool is_zero() const { return coefficient_ == 0; }
  [[nodiscard]] constexpr int sign() const {
    return coefficient_ > 0 ? 1 : coefficient_ < 0 ? -1 : 0;
  }
  [[nodiscard]] bool is_integer() const;  ///< by value: 1.50 is none, 2.0 one

  /// The value times 10^power; the digits stay.
  [[nodiscard]] Decimal scaled(int power) const;
  /// The same value without trailing zeros in the coefficient: 1.50 becomes 1.5, 300 becomes 3e2.
  [[nodiscard]] Decimal normalized() const;
  [[nodiscard]] Decimal operator-() const;

  /// Plain digits without an exponent, written decimals kept: "2000000000000", "1.50".
  [[nodiscard]] std::string str() const;
  /// The digits of the value alone, without sign, point and zeros at either end: "15" for 1.50e9.
  [[nodiscard]] std::string mantissa() const;
  /// As an integer, where the value is one and fits.
  [[nodiscard]] std::optional<std::int64_t> to_int64() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  /// a / b; exact where a decimal can be, else 20 significant digits, half to even. b is not zero.
  [[nodiscard]] static Decimal divide(const Decimal& a, const Decimal& b);

  /// By value: 1.50 == 1.5.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Int128 coefficient_ = 0;
  int exponent_ = 0;
};

/// |value|.
inline Decimal absolute(const Decimal& value) { return value.sign() < 0 ? -value : value; }

/// An exact ratio of two decimals, for conversions of units; the denominator is not zero.
struct Fraction {
  Decimal numerator = 1;
  Decimal denominator = 1;

  [[nodiscard]] Decimal apply(const Decimal& value) const;  ///< rounded to 20 digits if it must
  friend bool operator==(const Fraction&, const Fraction&) = default;
};

}  // namespace tally::base
