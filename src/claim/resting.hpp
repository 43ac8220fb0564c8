// What no rule claims and nothing makes clear is a mere mention: a count of nobody knows whom or
// what, a time that only dates another claim. Takes a document's claims in order and clears metric
// and rule of such; adds none, and looks at no claim of a rule.
#pragma once

#include "claim/subject_trust.hpp"
#include "claim/value_words.hpp"
#include "model/claim.hpp"

#include <span>
#include <string_view>

namespace tally::claim {

/// Begin of the rule of a claim that the default of the catalogue made.
inline constexpr std::string_view kGeneral = "general/";

/// "Sales reached 5 million in June": a period that only dates another claim is no event of its
/// own, nor is a time of which nothing is told.
void rest_dates(std::span<model::Claim> claims);

/// "Revenue for Q2 was 5 million": a quarter in an English sentence that tells an amount is its
/// period.
void rest_quarters(std::span<model::Claim> claims);

/// "A few years", "several things": which nobody could compare.
void rest_vague(std::span<model::Claim> claims);

/// "There are three sizes" of nobody knows what, in English.
void rest_unowned(std::span<model::Claim> claims, const SubjectTrust& trust);

/// "All three come in base form": an English count whose noun is no plural counts nothing that the
/// text tells. Where the plural stands a few words on ("six new open models"), that is the noun.
/// `text` is the document's.
void rest_uncounted(std::span<model::Claim> claims, std::string_view text, const ValueWords& words);

}  // namespace tally::claim
