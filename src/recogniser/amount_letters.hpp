// Digits that hang on Latin letters: part of a name (K2, GPT4), unless what stands behind them only
// stands behind numbers (GMV5000亿, token12元).
#pragma once

#include "recogniser/amount_part.hpp"

namespace tally::recogniser {

/// Whether a part is no number since its digits end a word of letters, or it is the scale word
/// behind such digits.
bool hangs_on_letters(const TokenText& text, const UnitTable& units, const Part& part);

}  // namespace tally::recogniser
