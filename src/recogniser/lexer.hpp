// Text in, tokens out, in one pass over the bytes: time and memory are linear whatever the text.
// Decides where words begin and end; never what they mean together.
#pragma once

#include <string_view>

#include "recogniser/token.hpp"

namespace tally::recogniser {

/// Fills `out` (its vector is reused) with the tokens of `text`, which must be valid UTF-8 and
/// shorter than 4 GiB. `lexicon` is frozen and outlives `out`.
void lex(std::string_view text, const Lexicon& lexicon, TokenText& out);

}  // namespace tally::recogniser
