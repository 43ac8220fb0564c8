// Words of an English sentence in, what each does there out: by what it may be and by the words
// around it. Names and numbers of the text are one word each.
#pragma once

#include "claim/sentence_form.hpp"

#include <string_view>
#include <vector>

namespace tally::claim {

/// Fills `words` with those of `sentence`, tagged, in order; they know no phrase and no clause yet.
/// `scene` must outlive them.
void tag_words(const Scene& scene, base::ByteSpan sentence, const GrammarWords& grammar,
               std::vector<Word>& words);

}  // namespace tally::claim
