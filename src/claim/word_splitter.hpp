// Text of an English sentence between its names and numbers in, its words and signs out, each with
// what it may be. Knows nothing of what stands around a word.
#pragma once

#include "claim/sentence_form.hpp"

#include <string_view>
#include <vector>

namespace tally::claim {

/// Appends the words and signs of `span` of a text, as nouns and numbers; they know no clause yet.
void split_words(std::string_view text, base::ByteSpan span, const GrammarWords& grammar,
                 std::vector<Word>& words);

}  // namespace tally::claim
