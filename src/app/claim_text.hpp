// Claims for people: a table of them, and how values, days and qualifiers are written in one.
#pragma once

#include "model/claim.hpp"
#include "report/table.hpp"

#include <span>
#include <string>

namespace tally::app {

/// One row a claim, in their order.
report::Table claims_table(std::span<const model::Claim> claims);

/// "over 2000000000000 parameters", "12 to 18 month", "2024-04-18"; the quote for days that nothing
/// resolves; empty where nothing is known.
std::string value_text(const model::Claim& claim);
/// "2024-04-18", "2024-04-01 to 2024-04-30"; empty where neither day is known.
std::string days_text(const model::DayRange& days);
/// "board=Chatbot Arena, variant=total".
std::string qualifiers_text(const model::Qualifiers& qualifiers);

}  // namespace tally::app
