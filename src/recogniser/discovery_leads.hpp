// Whether the first word of a name is of the name: "Dutch Anchor" where nothing is called "Anchor",
// but "Shaken Osprey Mills" where the text has "Osprey Mills". Candidates in and out. Internal to
// discovery.
#pragma once

#include "recogniser/discovery_candidates.hpp"

namespace tally::recogniser {

/// Gives the places of names with and without a first word that may be none of theirs to the one of
/// both that the text means.
void settle_leads(Candidates& candidates);

/// "Kite's" and "Kite": one name, with the genitive where it never stands without.
void settle_brands(Candidates& candidates);

}  // namespace tally::recogniser
