// What one value of a passage says of another. A change told in one breath, "from 2nd to 32nd",
// makes the earlier value a thing of the past and says what the later one is a value of, and "up
// from 5 million" makes the later one a thing of the past; a value
// told again is about what it was about before. Claims in, the same claims marked out.
#pragma once

#include "claim/cues.hpp"
#include "model/claim.hpp"

#include <span>
#include <string_view>

namespace tally::claim {

/// Where `later` is the end of a change that begins with the last of `claims`: marks that one, and
/// what repeats it before in the same passage, as superseded; a later value that no rule claimed
/// (`ruled` is false) takes metric, subject and qualifiers from the earlier one. `text` is that of
/// the document.
void tell_change(std::string_view text, const CueFinder& cues, bool ruled,
                 std::span<model::Claim> claims, model::Claim& later);

/// Where `claim` repeats one of `claims` (same passage, metric, subject and value) that names its
/// subject outright, its own subject is no assumption either.
void confirm_subject(std::span<const model::Claim> claims, model::Claim& claim);

}  // namespace tally::claim
