// A claim's value made comparable: in the base unit of its dimension, with the precision that its
// digits show, and as two intervals: what the words commit to (hard), what a reader expects (soft).
#pragma once

#include "audit/settings.hpp"
#include "base/decimal.hpp"
#include "model/claim.hpp"

#include <optional>
#include <string>

namespace tally::audit {

/// An absent end is unbounded; an open end does not belong to it.
struct Interval {
  std::optional<base::Decimal> low;
  std::optional<base::Decimal> high;
  bool low_open = false;
  bool high_open = false;

  [[nodiscard]] bool contains(const base::Decimal& value) const;
  /// Every value of `other` lies in this one.
  [[nodiscard]] bool covers(const Interval& other) const;
  /// Some value lies in both.
  [[nodiscard]] bool meets(const Interval& other) const;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// A value in the base unit of its dimension.
struct Reading {
  model::Hedge hedge = model::Hedge::kExact;
  std::optional<base::Decimal> low;
  std::optional<base::Decimal> high;
  base::Decimal resolution = 0;  ///< place of the last written digit
  std::string dimension;         ///< the unit itself where it converts to no other

  /// One number, with whatever hedge; ranges and vague values are none.
  [[nodiscard]] bool one_number() const;
  /// The number named: the bound of a one-sided hedge. Requires a known value.
  [[nodiscard]] base::Decimal nominal() const;
};

/// Place value of the last digit that means something, in the claim's unit: 1e7 for 1.5亿, 1e9 for
/// 405B; a number written out with as many zeros as the
/// thresholds ask for ends before them (350,000 is 1e4).
base::Decimal resolution_of(const model::Claim& claim, const Thresholds& thresholds);

/// Empty for dates and where no bound is known.
std::optional<Reading> read(const model::Claim& claim, const Settings& settings);

Interval hard_interval(const Reading& reading, const Thresholds& thresholds);  ///< for sure
Interval soft_interval(const Reading& reading, const Thresholds& thresholds);  ///< likely

/// The next number with one digit: 2e9 above 1.3e9, 8e8 above 7e8. For value > 0.
base::Decimal next_round(const base::Decimal& value);

}  // namespace tally::audit
