// A fact and others that it may be one with: the same but for a qualifier that it leaves unsaid, of
// a comparable metric, or of a version of its subject. What it may be is compared one severity step
// lower, and only as far as the kinship bears. Pure.
#pragma once

#include "audit/settings.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/metric.hpp"

#include <vector>

namespace tally::audit {

/// Findings between the loose fact and its kin. A value that fits one of several kin is held
/// against none of the others; of comparable metrics and of versions only closeness is told, and
/// slips of scale of the former: 3 and 5 million may count other things.
std::vector<model::Finding> judge_kin(const model::KinFacts& facts,
                                      const model::Catalogue& catalogue, const Settings& settings);

}  // namespace tally::audit
