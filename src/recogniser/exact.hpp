// Sums and products of written numbers while a numeral is read: a coefficient and a power of ten
// in machine words. Becomes a base::Decimal at the end; says so where it would not fit one.
#pragma once

#include "base/decimal.hpp"

#include <algorithm>
#include <optional>

namespace tally::recogniser {

/// coefficient * 10^power; `sound` turns false for good when the digits no longer fit.
struct Exact {
  base::Int128 coefficient = 0;
  int power = 0;
  bool sound = true;

  [[nodiscard]] bool zero() const { return coefficient == 0; }
  [[nodiscard]] Exact scaled(int by) const { return {coefficient, power + by, sound}; }
  [[nodiscard]] Exact negated() const { return {-coefficient, power, sound}; }
  /// Appends one decimal digit on the right: 12 and 3 give 123.
  void append(int digit);
  /// As a decimal; empty where it does not fit.
  [[nodiscard]] std::optional<base::Decimal> decimal() const;
  friend bool operator==(const Exact&, const Exact&) = default;
};

/// Written precision is kept: 3e8 + 5e7 is 35e7. Zero adds no digits.
Exact operator+(const Exact& a, const Exact& b);
Exact operator*(const Exact& a, const Exact& b);

}  // namespace tally::recogniser
