// Text in, tokens out, in one pass over the bytes: time and memory are linear whatever the text.
// Decides where words begin and end; never what they mean together.
#pragma once

#include "base/position.hpp"
#include "recogniser/token.hpp"

#include <span>
#include <string_view>

namespace tally::recogniser {

/// Fills `out` (its vector is reused) with the tokens of `text`, which must be valid UTF-8 and
/// shorter than 4 GiB. `lexicon` is frozen and outlives `out`. Each of `names`, in order and not
/// overlapping, becomes one kName token whose code is its index.
void lex(std::string_view text, const Lexicon& lexicon, std::span<const base::ByteSpan> names,
         TokenText& out);

}  // namespace tally::recogniser
