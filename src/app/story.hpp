// Why a stored claim came out as it did: its text is read once more, and what the builder kept is
// told in sentences. Tells nothing that the reading of today does not bear out.
#pragma once

#include "app/context.hpp"
#include "model/claim.hpp"
#include "report/report_data.hpp"
#include "store/session.hpp"

#include <string>
#include <vector>

namespace tally::app {

/// A claim with the row of `show_claim.sql` that it was read from. One step each for value, rule,
/// subject, speaker, modality and valid time, in this order; a single step that says so where the
/// text no longer gives the claim: rules, program or what is known of the source have changed.
report::ToldClaim told_claim(const Context& context, store::Session& session,
                             const model::Claim& claim, const store::Row& row);

/// The steps of a claim just read; `label` is that of its passage, as written.
std::vector<report::StoryStep> story_of(const model::Claim& claim, const std::string& text,
                                        const std::string& label, const std::string& rule_summary);

}  // namespace tally::app
