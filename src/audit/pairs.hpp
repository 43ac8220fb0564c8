// What two texts of one event make of each place: the relation of aligned pairs, and the findings
// worth keeping of them. Facts that the judge sees anyway are left to it.
#pragma once

#include "audit/align.hpp"
#include "audit/settings.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/metric.hpp"
#include "model/pair.hpp"

#include <span>
#include <vector>

namespace tally::audit {

/// One of the two texts: where it comes from, and its places in order.
struct TextSide {
  const model::SourceInfo* source = nullptr;
  std::span<const Place> places;
};

/// One is the translation of the other.
bool translated(const TextSide& a, const TextSide& b);

/// Every number and date of either text in order with what the other makes of it; of the names only
/// those that differ.
std::vector<model::AlignedPair> tell_pairs(const TextSide& a, const TextSide& b,
                                           const std::vector<Match>& matches,
                                           const model::Catalogue& catalogue,
                                           const Settings& settings);

/// The disagreements among the matches. Missing places count between original and translation
/// only. Equal findings of several places are one, with all their claims.
std::vector<model::Finding> judge_pairs(const TextSide& a, const TextSide& b,
                                        const std::vector<Match>& matches,
                                        const model::Catalogue& catalogue,
                                        const Settings& settings);

}  // namespace tally::audit
