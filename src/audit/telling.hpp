// From two claims and what a comparison came to, a finding in sentences: headline, reason, likely
// fault, next step, severity. Decides on wording and weight, never on what disagrees.
#pragma once

#include "audit/verdict.hpp"
#include "model/finding.hpp"

#include <string>
#include <string_view>

namespace tally::audit {

/// What a finding is told of.
struct Subject {
  const model::FactKey* fact = nullptr;   ///< null between two aligned mentions
  const model::Metric* metric = nullptr;  ///< null where no rule claimed them
};

/// One text is the translation of the other.
bool translated(const Side& a, const Side& b);

/// A finding of `kind` about two claims, without fingerprints and support; `b` may be null.
model::Finding tell(std::string_view kind, const Side& a, const Side* b, const Verdict& verdict,
                    const Subject& subject, const Settings& settings);

/// Who is heard: a narrator lets others speak. Empty for the narrator's own voice.
std::string voice_of(const model::Claim& claim);

/// "in interview.txt:12".
std::string place_text(const model::Claim& claim, const Settings& settings);

/// "Llama 4 Maverick, leaderboard rank (Chatbot Arena)".
std::string fact_text(const Subject& subject, const model::Claim& claim, const Settings& settings);

}  // namespace tally::audit
