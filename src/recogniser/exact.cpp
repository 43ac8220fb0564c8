#include "recogniser/exact.hpp"

namespace tally::recogniser {
namespace {

// Below the limit of base::Decimal; products of two such that fit are tested before multiplying.
constexpr base::Int128 kLimit = [] {
  base::Int128 limit = 1;
  for (int i = 0; i < base::Decimal::kMaxDigits; ++i) limit *= 10;
  return limit;
}();

constexpr base::Int128 magnitude(base::Int128 value) { return value < 0 ? -value : value; }

constexpr Exact kUnsound{0, 0, false};

/// The same value with its coefficient `by` digits longer.
Exact lengthened(Exact value, int by) {
  for (; by > 0 && value.sound; --by) {
    value.sound = magnitude(value.coefficient) < kLimit / 10;
    value.coefficient = value.sound ? value.coefficient * 10 : 0;
    --value.power;
  }
  return value;
}

}  // namespace

void Exact::append(int digit) {
  sound = sound && magnitude(coefficient) < kLimit / 10;
  if (sound) coefficient = coefficient * 10 + digit;
}

std::optional<base::Decimal> Exact::decimal() const {
  if (!sound || power > base::Decimal::kMaxExponent || power < -base::Decimal::kMaxExponent) {
    return std::nullopt;
  }
  return base::Decimal::of(coefficient, power);
}

Exact operator+(const Exact& a, const Exact& b) {
  if (!a.sound || !b.sound) return kUnsound;
  if (a.zero()) return b;
  if (b.zero()) return a;
  const int power = std::min(a.power, b.power);
  const Exact x = lengthened(a, a.power - power);
  const Exact y = lengthened(b, b.power - power);
  const base::Int128 sum = x.coefficient + y.coefficient;
  return {sum, power, x.sound && y.sound && magnitude(sum) < kLimit};
}

Exact operator*(const Exact& a, const Exact& b) {
  if (!a.sound || !b.sound) return kUnsound;
  const base::Int128 x = magnitude(a.coefficient);
  const base::Int128 y = magnitude(b.coefficient);
  if (y != 0 && x >= kLimit / y) return kUnsound;
  return {a.coefficient * b.coefficient, a.power + b.power, true};
}

}  // namespace tally::recogniser
