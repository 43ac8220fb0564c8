// Days told without their year: the recogniser takes the next such day after the document's own;
// where the clause tells of something done, the one before is meant ("raised it in October", read
// in March). So too "on Monday", and "in ten years" of what was done or is the first since, which
// is a span and no time to come. Mentions in, the same mentions out; reads and keeps nothing else.
#pragma once

#include "claim/cues.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <span>

namespace tally::claim {

/// Moves such days a year or a week back, and takes such spans for durations. `mentions` are those
/// of the whole document in order; nothing happens in a document of unknown day.
void settle_past_days(const model::Document& document, const CueFinder& cues,
                      std::span<model::Mention> mentions);

}  // namespace tally::claim
