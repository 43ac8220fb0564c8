// Fiscal years whose company is known: "the second quarter of fiscal 2025" of one whose years end
// in January is May to July 2024, and so is "Q2" in its earnings call of August 2024. The
// recogniser takes them for the calendar's. Mentions in, the same mentions out; whose year it is is
// told by the last company named before, else by the first of the text; of any other company they
// stay as they are.
#pragma once

#include "claim/entities.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <span>

namespace tally::claim {

/// Moves the days of such times. `mentions` are those of the whole document in order; `calls` are
/// words by which the head of a text tells that a company speaks of its own quarters.
void settle_fiscal_years(const model::Document& document, const EntityView& entities,
                         const base::WordSet& calls, std::span<model::Mention> mentions);

}  // namespace tally::claim
