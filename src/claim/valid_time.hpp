// Spans of time in, days out: when something that lies "12 to 18 months" ahead is due, which years
// "the past ten years" were. Reckons at the granularity of the unit from the document's day; reads
// no text.
#pragma once

#include "model/mention.hpp"
#include "model/time.hpp"

#include <optional>

namespace tally::claim {

enum class Direction { kAhead, kAgo, kPast };  ///< due in, so long ago, over the past

/// The days that a duration from `today` means: months whole, years whole; a single year ago or
/// over the past one by its month. Nothing for vague spans and for units without a calendar.
model::DayRange days_of(const model::Quantity& quantity, Direction direction, model::Day today);

}  // namespace tally::claim
