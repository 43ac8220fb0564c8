// Who is meant where a label is only a role ("Q:", "主持人:"), or where there is no label at all
// and form alone tells question from answer. Names come from what the document declares, never from
// guessing.
#pragma once

#include "model/document.hpp"
#include "segmenter/lines.hpp"
#include "segmenter/speakers.hpp"
#include "segmenter/words.hpp"

#include <string>
#include <vector>

namespace tally::segmenter {

/// Fills `speaker` of the labels that stand; adds labels for bold questions and their answers
/// where no label stands and exactly one host and one guest are declared.
void name_voices(const LabelWords& words, const model::Document& document,
                 const std::vector<Line>& lines, std::vector<Label>& labels);

/// The one declared speaker of a text without turns (a speech); empty for none or several, and
/// for texts about somebody.
std::string sole_speaker(const model::Document& document, const std::vector<Label>& labels);

}  // namespace tally::segmenter
