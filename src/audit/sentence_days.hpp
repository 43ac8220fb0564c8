// The days of one sentence: an age against a year of birth, a day against the weekday that it is
// called. Part of check_sentence.
#pragma once

#include "audit/sentence.hpp"

#include <vector>

namespace tally::audit {

void check_days(const SentenceView& view, std::vector<model::Finding>& findings);

}  // namespace tally::audit
