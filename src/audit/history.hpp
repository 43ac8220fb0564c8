// The values of one fact in the order of their times: what changed, what went the wrong way, what
// jumped further than is credible.
#pragma once

#include "audit/telling.hpp"
#include "audit/verdict.hpp"
#include "model/finding.hpp"

#include <vector>

namespace tally::audit {

/// Compares neighbours in time only. `sides` in any order; facts of static, event, flow and target
/// metrics have no history.
std::vector<model::Finding> judge_history(std::vector<const Side*> sides, const Subject& subject,
                                          const Frame& frame);

}  // namespace tally::audit
