// Turns that a name on a line of its own opens, without colon or time, as transcripts of calls have
// them. Lines in, labels out; never asked where a label of another form stands.
#pragma once

#include "segmenter/lines.hpp"
#include "segmenter/speakers.hpp"

#include <vector>

namespace tally::segmenter {

/// Fills `labels`, one for each line, with the names that stand alone over what they say; with none
/// unless a role is among them ("Operator") or two names both come back.
void take_lone_names(const LabelWords& words, const model::Document& document,
                     const std::vector<Line>& lines, std::vector<Label>& labels);

}  // namespace tally::segmenter
