// The words around a quote that a claim is shown with: 32 characters on each side at most. Never
// cuts a character.
#pragma once

#include "model/claim.hpp"

#include <string_view>
#include <vector>

namespace tally::claim {

/// Fills `before` and `after` of claims whose spans are of `text`. Apart from building them, as
/// most who extract show none.
void add_contexts(std::string_view text, std::vector<model::Claim>& claims);

}  // namespace tally::claim
