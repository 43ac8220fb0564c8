#include "audit/scale.hpp"

#include "audit/words.hpp"

#include <algorithm>

namespace tally::audit {
namespace {

using base::Decimal;

bool explains(const SlipCause& cause, std::string_view from, std::string_view to) {
  return (cause.first.empty() || has_any(from, cause.first)) &&
         (cause.second.empty() || has_any(to, cause.second)) && !has_any(from, cause.first_lacks) &&
         !has_any(to, cause.second_lacks);
}

}  // namespace

std::optional<int> power_between(const Decimal& a, const Decimal& b) {
  const Decimal x = a.normalized();
  const Decimal y = b.normalized();
  if (x.is_zero() || x.coefficient() != y.coefficient() || x.exponent() == y.exponent()) {
    return std::nullopt;
  }
  return y.exponent() - x.exponent();
}

std::optional<int> power_nearly_between(const Decimal& a, const Decimal& b, const Thresholds& t) {
  if (a.is_zero() || a.sign() != b.sign()) return std::nullopt;
  const Decimal small = std::min(absolute(a), absolute(b));
  const Decimal large = std::max(absolute(a), absolute(b));
  for (int power = 1; power <= t.greatest_slip; ++power) {
    const Decimal target = small.scaled(power);
    const Decimal room = target * t.scale_slack;
    if (large < target - room) return std::nullopt;
    if (large <= target + room) return absolute(b) == large ? power : -power;
  }
  return std::nullopt;
}

std::optional<std::string> slip_cause(const model::Claim& a, const model::Claim& b, int power,
                                      const Settings& settings) {
  for (const SlipCause& cause : settings.causes) {
    if ((cause.power == power && explains(cause, a.quote, b.quote)) ||
        (cause.power == -power && explains(cause, b.quote, a.quote))) {
      return cause.text;
    }
  }
  return std::nullopt;
}

bool chance_digits(const Side& a, const Side& b, int power, const Settings& settings) {
  return a.reading && a.reading->nominal().mantissa().size() == 1 &&
         !slip_cause(*a.claim, *b.claim, power, settings);
}

}  // namespace tally::audit
