// The numbers of one sentence against each other: parts and their sum, a change and its share, an
// age and a year of birth, a day and its weekday. Speaks up only where the sentence ties them
// clearly and rounding explains nothing. Pure.
#pragma once

#include "audit/settings.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"

#include <vector>

namespace tally::audit {

/// Findings of the kinds arithmetic and date_mismatch (a wrong weekday), with their prints.
std::vector<model::Finding> check_sentence(const model::ToldSentence& sentence,
                                           const Settings& settings);

}  // namespace tally::audit
