// What makes a claim the same claim: its source, everything that it claims, and its quote. Offsets,
// lines, rules and runs have no part in it, so an edit elsewhere in the text changes nothing.
#pragma once

#include "model/claim.hpp"

#include <vector>

namespace tally::claim {

/// Sets `id` of every claim of one document; those that are equal in all that counts are told apart
/// by their order in the text.
void identify(std::vector<model::Claim>& claims);

}  // namespace tally::claim
