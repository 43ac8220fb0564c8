// A mention's value as a claim holds it: bounds in the canonical unit, resolution, days. Nothing
// about who, what or when the claim is.
#pragma once

#include "model/claim.hpp"
#include "model/rule_match.hpp"

namespace tally::claim {

/// Fills the fields of value, unit, hedge, kind and date. `effect` may be null; its unit and hedge
/// stand in where the mention has none of its own. Durations keep the unit of
/// the text where that is one of second to year; a quarter is three months.
void fill_value(const model::Mention& mention, const model::RuleEffect* effect,
                model::Claim& claim);

/// Place value of the last digit that counts, in the unit of the amount: 1.5e8 has 1e7; a whole
/// number that ends in three or more zeros counts to its last other digit.
base::Decimal resolution_of(const base::Decimal& amount);

/// Whether the claim's value is a date or time of day, not an amount.
bool is_date(const model::Mention& mention);

}  // namespace tally::claim
