// Power-of-ten slips: the same digits at another scale, and which usual mistake explains it.
#pragma once

#include "audit/interval.hpp"
#include "audit/settings.hpp"
#include "audit/verdict.hpp"
#include "model/claim.hpp"

#include <optional>
#include <string>

namespace tally::audit {

/// k where b = a * 10^k, k ≠ 0, same digits and sign; empty for everything else.
std::optional<int> power_between(const base::Decimal& a, const base::Decimal& b);

/// k ≠ 0 where b / a lies within the slack for scales of 10^k though the digits differ.
std::optional<int> power_nearly_between(const base::Decimal& a, const base::Decimal& b,
                                        const Thresholds& thresholds);

/// The usual mistake that turns one quote's number into the other's, `power` apart (b = a *
/// 10^power), in either direction; empty where none fits the words of the quotes.
std::optional<std::string> slip_cause(const model::Claim& a, const model::Claim& b, int power,
                                      const Settings& settings);

/// Whether the digits that two numbers share are one only, and no usual mistake explains `power`:
/// one in nine pairs of any numbers has that much in common.
bool chance_digits(const Side& a, const Side& b, int power, const Settings& settings);

}  // namespace tally::audit
