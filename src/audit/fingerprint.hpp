// What makes a finding the same finding tomorrow: three hashes of what is claimed, at three scopes.
// No offset, rule, run, row, path or display name goes into them.
#pragma once

#include "audit/settings.hpp"
#include "base/hash.hpp"
#include "model/claim.hpp"
#include "model/finding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tally::audit {

/// The value as claimed: bounds in the base unit, hedge, stated time, mood. Two claims of a fact
/// with the same token say the same.
std::string value_token(const model::Claim& claim, const Settings& settings);

/// tally/fact/v1: the family of the kind and the fact (or pair of texts). Outlives other values.
base::Hash fact_print(std::string_view kind, const base::Hash& fact, const Settings& settings);
/// tally/value/v1: that, and the values set against each other. Outlives edits and new sources.
base::Hash value_print(const base::Hash& fact_print, std::vector<std::string> tokens);
/// tally/source/v1: that, and where they stand.
base::Hash source_print(const base::Hash& value_print, std::vector<std::string> source_keys);

/// Sets the three prints from the finding's kind, fact and claims.
void set_prints(model::Finding& finding, const base::Hash& fact, const Settings& settings);

}  // namespace tally::audit
