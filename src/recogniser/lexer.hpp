// Text in, tokens out, in one pass over the bytes: time and memory are linear whatever the text.
// Decides where words begin and end; never what they mean together.
#pragma once

#include "base/position.hpp"
#include "recogniser/islands.hpp"
#include "recogniser/token.hpp"

#include <span>
#include <string_view>

namespace tally::recogniser {

/// Up to where a text was read; as made, its begin.
struct LexPlace {
  std::size_t pos = 0;
  std::size_t name = 0;    ///< the next one
  std::size_t island = 0;  ///< the next one
  std::size_t core = 0;    ///< of the one that `pos` is on
  unsigned flags = 0;      ///< of the next token
  bool end = false;        ///< the text is read
};

/// Fills `out` (its vector is reused) with the tokens of `text`, which must be valid UTF-8 and
/// shorter than 4 GiB. `lexicon` is frozen and outlives `out`. Each of `names`, in order and not
/// overlapping, becomes one kName token whose code is its index.
void lex(std::string_view text, const Lexicon& lexicon, std::span<const base::ByteSpan> names,
         TokenText& out);

/// The same, from `place` on and no further than a few thousand tokens where the text has a border:
/// an empty line, or the end of a sentence behind words that are unknown. No grammar reads over
/// one. The border is also the first token of what is read next. False at the end of the text.
/// Reads what is on `islands` only; all else is gaps and names.
bool lex_on(std::string_view text, const Lexicon& lexicon, std::span<const base::ByteSpan> names,
            const Islands& islands, LexPlace& place, TokenText& out);

}  // namespace tally::recogniser
