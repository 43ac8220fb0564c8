#include "base/decimal.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <array>
#include <cassert>

namespace tally::base {
namespace {

using Wide = boost::multiprecision::checked_int1024_t;

constexpr auto kPowers = [] {
  std::array<Int128, 39> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr int digits_of(Int128 value) {
  if (value < 0) value = -value;
  int digits = 1;
  while (digits < 39 && value >= kPowers[static_cast<std::size_t>(digits)]) ++digits;
  return digits;
}

Wide power_of_ten(int exponent) {
  return boost::multiprecision::pow(Wide(10), static_cast<unsigned>(exponent));
}

/// value / 10^drop, half to even.
Wide shorten(const Wide& value, int drop) {
  const Wide unit = power_of_ten(drop);
  Wide quotient;
  Wide remainder;
  boost::multiprecision::divide_qr(value, unit, quotient, remainder);
  const Wide twice = 2 * abs(remainder);
  if (twice > unit || (twice == unit && quotient % 2 != 0)) quotient += value < 0 ? -1 : 1;
  return quotient;
}

Decimal narrow(Wide value, int exponent) {
  const Wide limit = power_of_ten(Decimal::kMaxDigits);
  if (abs(value) >= limit) {
    const int drop = static_cast<int>(abs(value).str().size()) - Decimal::kMaxDigits;
    value = shorten(value, drop);
    exponent += drop;
    if (abs(value) >= limit) {
      value /= 10;
      ++exponent;
    }
  }
  return Decimal::of(static_cast<Int128>(value), exponent);
}

/// Both coefficients on the smaller of the two exponents. Only for exponents that lie near.
std::pair<Wide, Wide> aligned(const Decimal& a, const Decimal& b) {
  const int low = std::min(a.exponent(), b.exponent());
  return {Wide(a.coefficient()) * power_of_ten(a.exponent() - low),
          Wide(b.coefficient()) * power_of_ten(b.exponent() - low)};
}

/// The coefficient on the exponent `low`, where it keeps to the digits of a decimal; no boost
/// needed.
std::optional<Int128> lengthened(const Decimal& value, int low) {
  const int more = value.exponent() - low;
  if (digits_of(value.coefficient()) + more > Decimal::kMaxDigits) return std::nullopt;
  return value.coefficient() * kPowers[static_cast<std::size_t>(more)];
}

/// Power of ten of the first digit.
int magnitude(const Decimal& value) { return digits_of(value.coefficient()) + value.exponent(); }

/// The value written down to the power of ten `exponent`, as far as the digits reach.
Decimal with_decimals(const Decimal& value, int exponent) {
  const int more = value.exponent() - exponent;
  if (more <= 0 || digits_of(value.coefficient()) + more > Decimal::kMaxDigits) return value;
  return Decimal::of(value.coefficient() * kPowers[static_cast<std::size_t>(more)], exponent);
}

struct Written {
  Int128 coefficient = 0;
  int digits = 0;
  int decimals = 0;
  std::size_t used = 0;
};

/// Digits with at most one point in them; nothing where there is no digit or too many.
std::optional<Written> read_digits(std::string_view text) {
  Written w;
  bool point = false;
  bool any = false;
  for (; w.used < text.size(); ++w.used) {
    const char c = text[w.used];
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9') break;
    any = true;
    if (w.digits == Decimal::kMaxDigits) return std::nullopt;
    w.coefficient = w.coefficient * 10 + (c - '0');
    if (w.coefficient != 0) ++w.digits;
    if (point) ++w.decimals;
  }
  if (!any) return std::nullopt;
  return w;
}

std::optional<int> read_exponent(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] != 'e' && text[0] != 'E') return std::nullopt;
  text.remove_prefix(1);
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  if (text.empty() || text.size() > 4) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

/// Whether 64 bits are enough: most amounts are small, and 128 bits divide slowly.
constexpr bool is_small(Int128 value) { return value == static_cast<std::int64_t>(value); }

std::string digits_string(Int128 value) {
  if (value < 0) value = -value;
  if (is_small(value)) return std::to_string(static_cast<std::int64_t>(value));
  std::string out;
  do {
    out.insert(out.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  return out;
}

}  // namespace

Decimal Decimal::of(Int128 coefficient, int exponent) {
  assert(digits_of(coefficient) <= kMaxDigits && "coefficient has too many digits");
  Decimal d;
  d.coefficient_ = coefficient;
  d.exponent_ = coefficient == 0 ? std::min(exponent, 0) : exponent;
  return d;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const auto written = read_digits(text);
  if (!written) return std::nullopt;
  const auto exponent = read_exponent(text.substr(written->used));
  if (!exponent) return std::nullopt;
  const int power = *exponent - written->decimals;
  if (power > kMaxExponent || power < -kMaxExponent) return std::nullopt;
  return of(negative ? -written->coefficient : written->coefficient, power);
}

bool Decimal::is_integer() const { return normalized().exponent() >= 0; }

Decimal Decimal::scaled(int power) const { return of(coefficient_, exponent_ + power); }

Decimal Decimal::normalized() const {
  Int128 c = coefficient_;
  int e = exponent_;
  if (c == 0) return {};
  while (!is_small(c) && c % 10 == 0) {
    c /= 10;
    ++e;
  }
  if (!is_small(c)) return of(c, e);
  auto small = static_cast<std::int64_t>(c);
  for (; small % 10 == 0; small /= 10) ++e;
  return of(small, e);
}

Decimal Decimal::operator-() const { return of(-coefficient_, exponent_); }

std::string Decimal::str() const {
  std::string out = digits_string(coefficient_);
  if (exponent_ > 0) out.append(static_cast<std::size_t>(exponent_), '0');
  if (exponent_ < 0) {
    const auto decimals = static_cast<std::size_t>(-exponent_);
    if (out.size() <= decimals) out.insert(0, decimals + 1 - out.size(), '0');
    out.insert(out.size() - decimals, ".");
  }
  if (coefficient_ < 0) out.insert(0, "-");
  return out;
}

std::string Decimal::mantissa() const { return digits_string(normalized().coefficient()); }

std::optional<std::int64_t> Decimal::to_int64() const {
  const Decimal n = normalized();
  if (n.exponent() < 0 || magnitude(n) > 18) return std::nullopt;
  return static_cast<std::int64_t>(n.coefficient() *
                                   kPowers[static_cast<std::size_t>(n.exponent())]);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  // Beyond this distance the smaller summand lies below the last digit that could be kept.
  constexpr int kFar = 2 * Decimal::kMaxDigits + 2;
  if (a.is_zero()) return with_decimals(b, a.exponent());
  if (b.is_zero()) return with_decimals(a, b.exponent());
  if (magnitude(a) - magnitude(b) > kFar) return a;
  if (magnitude(b) - magnitude(a) > kFar) return b;
  const int low = std::min(a.exponent(), b.exponent());
  const auto p = lengthened(a, low);
  const auto q = lengthened(b, low);
  if (p && q && digits_of(*p + *q) <= Decimal::kMaxDigits) return Decimal::of(*p + *q, low);
  const auto [x, y] = aligned(a, b);
  return narrow(x + y, low);
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(const Decimal& a, const Decimal& b) {
  const int exponent = a.exponent() + b.exponent();
  if (digits_of(a.coefficient()) + digits_of(b.coefficient()) <= Decimal::kMaxDigits) {
    return Decimal::of(a.coefficient() * b.coefficient(), exponent);
  }
  return narrow(Wide(a.coefficient()) * Wide(b.coefficient()), exponent);
}

Decimal Decimal::divide(const Decimal& a, const Decimal& b) {
  assert(!b.is_zero() && "division by zero");
  constexpr int kRounded = 20;
  const Decimal x = a.normalized();
  const Decimal y = b.normalized();
  if (x.coefficient() % y.coefficient() == 0) {
    return of(x.coefficient() / y.coefficient(), x.exponent() - y.exponent()).normalized();
  }
  const Wide numerator = Wide(x.coefficient()) * power_of_ten(2 * kMaxDigits);
  const Wide quotient = numerator / Wide(y.coefficient());
  const int exponent = x.exponent() - y.exponent() - 2 * kMaxDigits;
  if (quotient * Wide(y.coefficient()) == numerator) return narrow(quotient, exponent).normalized();
  const int drop = static_cast<int>(abs(quotient).str().size()) - kRounded;
  return narrow(shorten(quotient, drop), exponent + drop);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.sign() != b.sign() || a.sign() == 0) return a.sign() <=> b.sign();
  if (a.exponent() == b.exponent()) return a.coefficient() <=> b.coefficient();
  const int by_size = magnitude(a) - magnitude(b);
  if (by_size != 0)
    return (by_size < 0) == (a.sign() > 0) ? std::strong_ordering::less
                                           : std::strong_ordering::greater;
  const int low = std::min(a.exponent(), b.exponent());
  const auto p = lengthened(a, low);
  const auto q = lengthened(b, low);
  if (p && q) return *p <=> *q;
  const auto [x, y] = aligned(a, b);
  return x.compare(y) <=> 0;
}

Decimal Fraction::apply(const Decimal& value) const {
  const auto is_one = [](const Decimal& d) { return d.coefficient() == 1 && d.exponent() == 0; };
  if (is_one(numerator) && is_one(denominator)) return value;
  if (denominator == Decimal(1)) return value * numerator;
  return Decimal::divide(value * numerator, denominator);
}

}  // namespace tally::base
