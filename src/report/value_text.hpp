// What a claim says in a few characters, for people of any language: "> 2T parameters", "≈ 35",
// "2025-04". Nothing is rounded.
#pragma once

#include "model/claim.hpp"
#include "model/finding.hpp"

#include <string>

namespace tally::report {

/// The value with its hedge as a sign and its unit; the quote for days that nothing resolves; empty
/// where nothing is known.
/// ≈ about, ≈< nearly, > over, ≥ at least, < under, ≤ at most, "a – b" a range, "~ a – b" vague.
std::string value_text(const model::Claim& claim);

/// "2025-04-30", "2025-04", "2025", "2025-04-01 – 2025-05-15", "2025-04-01 –"; empty if unknown.
std::string days_text(const model::DayRange& days);

/// Name of the fact without the key's internal form: "Kite · users · region=world".
std::string fact_text(const model::FactKey& fact);

}  // namespace tally::report
