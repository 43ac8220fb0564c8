// Claims' values for people, in both languages: hedges in words, scale words and units of the
// language ("nearly 120M users", "接近1.2亿用户"). Words are the labels'; gives markup, decides
// nothing.
#pragma once

#include "model/claim.hpp"
#include "model/finding.hpp"

#include <string>

namespace tally::report {

/// A text in both languages, plain.
struct BothTexts {
  std::string en;
  std::string zh;

  friend bool operator==(const BothTexts&, const BothTexts&) = default;
};

/// The hedge in words, "nearly"; of days in words of time, "by"; empty for exact and ranges.
BothTexts hedge_words(const model::Claim& claim);

/// Number or days with their unit, without the hedge; what the text says where its days are not
/// known. Empty for a claim that has neither.
BothTexts amount_words(const model::Claim& claim);

/// Hedge and amount together.
BothTexts value_words(const model::Claim& claim);

/// A number with the scale words of each language: "1.2B", "12亿".
BothTexts number_words(const base::Decimal& value);

std::string markup_of(const BothTexts& texts);

/// What stands beside a quote, without the marks of Markdown; where it was cut, an ellipsis stands
/// for the word that lost a part. `at_end`: the cut is at the end of `text`, else at its beginning.
std::string context_text(const std::string& text, bool at_end);

}  // namespace tally::report
