// Whether a bare number in running text is rather a year than a count. A number in, yes or no out.
#pragma once

#include "base/decimal.hpp"

namespace tally::recogniser {

/// From 1900 to 2100: what stands as a number without a unit there is hardly ever an amount.
inline bool may_be_bare_year(const base::Decimal& value) {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2100;
  return value >= base::Decimal(kFirst) && value <= base::Decimal(kLast);
}

}  // namespace tally::recogniser
