// Tagged words of an English sentence in, the phrases and clauses that they make out. One pass from
// left to right: it never goes back, so a sentence costs as much as it is long.
#pragma once

#include "claim/sentence_form.hpp"

namespace tally::claim {

/// Fills phrases and clauses of a form whose words are tagged (claim/word_tagger.hpp), and tells
/// each word its own. `scene` holds the text of the words. A sentence of so many words that they
/// cannot be counted is one clause without phrases.
void parse_clauses(const Scene& scene, SentenceForm& form);

}  // namespace tally::claim
