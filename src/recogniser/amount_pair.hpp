// Two numbers that are told as one thing: a ratio (比例为1:1.5, "3-to-1") or the score of a match
// (3比1取胜, "beat them 3-1"). A ratio is one value, so many times the other (1:1.5 is 0.666…
// times), since that is what two texts can differ in. A score is of two sides, of whom a claim
// names one, and neither of its numbers counts anything alone: it is taken whole, as idle, and
// nothing is claimed of it. Numbers with 比 or a colon between that are neither for sure are idle
// as well. In: tokens and the first of the numbers; out: both as one part, or no.
#pragma once

#include "recogniser/amount_part.hpp"

#include <cstddef>
#include <optional>

namespace tally::recogniser {

/// A quick no: whether that token may stand between the two.
inline bool may_join_pair(const Token& token) {
  return token.may_be(set_of(Category::kCompareBefore, Category::kConnector)) || token.is(':') ||
         token.is('-') || token.is(0x2013);
}

/// The pair that begins with `first`. Empty where there is none.
[[nodiscard]] std::optional<Part> read_pair(const TokenText& text, const Part& first,
                                            const PartContext& context);

/// Whether a word of ratios stands near the numbers at the tokens `first` and `second`: no time of
/// day.
bool is_told_as_ratio(const TokenText& text, std::size_t first, std::size_t second);

/// The same for a word of matches: no day of a month.
bool is_told_as_score(const TokenText& text, std::size_t first, std::size_t second);

}  // namespace tally::recogniser
