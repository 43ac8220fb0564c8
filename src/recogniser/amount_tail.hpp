// What may stand behind a number and its unit and still belongs to it: 三年半, 3公里多, 5元3角,
// "20 dollars 43", "a minute and a half". Shared by the grammar of amounts only.
#pragma once

#include "recogniser/amount_part.hpp"
#include "recogniser/unit_phrase.hpp"

namespace tally::recogniser {

/// Gives `part` the unit that was read behind its number.
void set_unit(Part& part, const UnitPhrase& phrase);

/// Takes what stands behind `part`, which has its unit, into its value.
void take_tail(const TokenText& text, const UnitTable& units, Part& part);

/// "... and a half" alone.
void take_and_a_half(const TokenText& text, const UnitTable& units, Part& part);

}  // namespace tally::recogniser
