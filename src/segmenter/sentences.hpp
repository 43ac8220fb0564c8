// Cuts running text into sentences: Chinese and English marks of either width, closing quotes
// kept with their sentence, abbreviations and decimals left whole. Scans bytes once.
#pragma once

#include "base/position.hpp"
#include "model/mention.hpp"
#include "segmenter/sign_map.hpp"
#include "segmenter/words.hpp"

#include <string_view>
#include <vector>

namespace tally::segmenter {

/// How the lines of a passage relate to its sentences.
enum class Flow {
  kProse,  ///< a line's end means nothing
  kLines,  ///< each line is a sentence unless it plainly runs over
};

/// Appends the sentences of a part of the text, trimmed and in order.
void cut_sentences(const SentenceWords& words, const SignMap& signs, base::ByteSpan part, Flow flow,
                   model::Language language, std::vector<base::ByteSpan>& out);

/// A closing quote, bracket or Markdown mark, which belongs to what it closes.
bool is_closing_mark(char32_t c);

}  // namespace tally::segmenter
