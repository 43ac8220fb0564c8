// words/zh.json and words/en.json: the numerals, hedges, connectors, measure words and guards of a
// rule folder. In: the files; out: words in the lexicon. Which words there are is data alone.
#pragma once

#include "recogniser/lexicon.hpp"
#include "recogniser/unit.hpp"

#include <filesystem>

namespace tally::recogniser {

/// Adds the other ways to write a Chinese character; to be called before any word is added.
void load_variants(const std::filesystem::path& file, Lexicon& lexicon);

/// Adds the words of one file; `units` gives the payload of words that name a unit. Throws
/// base::RuleError with line and column for unknown sections and values of the wrong kind.
void load_words(const std::filesystem::path& file, const UnitTable& units, Lexicon& lexicon);

}  // namespace tally::recogniser
