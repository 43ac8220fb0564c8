// What a number counts that is no word of the lexicon: nouns in the gaps behind it, English ones by
// their form, Chinese ones by their length. Tokens in, the noun as written out; knows no units.
#pragma once

#include "recogniser/token.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

/// The English word that a gap begins with; empty where that is longer than a noun.
std::string_view first_word(std::string_view gap);

/// Whether a gap is one or two English words and nothing else ("active", "mixture of").
bool short_gap(std::string_view gap);

/// Whether a gap ends in a word that leads away from what is counted: "incidents with", but not
/// "mixture of" nor "many more".
bool leads_away(const TokenText& text, std::string_view gap);

/// Whether a word that only adds to a number (more, further) stands at that byte.
bool is_adjective(const TokenText& text, std::size_t begin);

/// What an English gap counts: "countries" of "countries that", "new cars" of "new cars in"; a verb
/// of the past without such a plural is none.
std::string_view counted_noun(const TokenText& text, std::string_view gap);

/// The noun that a number before token `i` counts, in either language; empty where the token is no
/// gap, or begins with a word that is no noun.
std::string_view noun_behind(const TokenText& text, std::size_t i);

/// Whether an English noun in the singular, and no unit of ours, begins at token `i`.
bool names_one_thing(const TokenText& text, std::size_t i);

/// Whether a known English noun begins at token `i` ("users"), or behind a word or two there that
/// tell of which ("weekly active users").
bool counts_known_noun(const TokenText& text, std::size_t i);

/// Whether an English word that looks like a plural, and is no unit of ours, begins at token `i`.
bool counts_unknown_plural(const TokenText& text, std::size_t i);

}  // namespace tally::recogniser
