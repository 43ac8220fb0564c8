// Numbers and readings as English text for reasons and headlines: "nearly 3.5 billion users",
// "12 to 18 months", "rank 35". All words come from the settings.
#pragma once

#include "audit/interval.hpp"
#include "audit/settings.hpp"
#include "base/decimal.hpp"
#include "model/claim.hpp"

#include <string>
#include <string_view>

namespace tally::audit {

/// "3.5 billion", "350,000", "0.125".
std::string number_text(const base::Decimal& value, const Settings& settings);
/// With its unit: "3.5 billion users", "35%", "rank 3".
std::string amount_text(const base::Decimal& value, std::string_view unit,
                        const Settings& settings);
/// "a plan".
std::string mood_text(model::Modality modality, const Settings& settings);
/// With its hedge, in the claim's own unit; dates as ISO days.
std::string value_text(const model::Claim& claim, const Settings& settings);
/// "3 billion to 4 billion users"; "up to …" and "… and more" where an end is open. Both ends are
/// in `unit`.
std::string interval_text(const Interval& interval, std::string_view unit,
                          const Settings& settings);
/// A share as percent: 0.1 is "10%".
std::string percent_text(const base::Decimal& share);
/// "2024-04-18", "2024-04", "2024", "2024-04-10 to 2024-05-12", "until 2024-04-30", "an unknown
/// day".
std::string days_text(const model::DayRange& days);

}  // namespace tally::audit
