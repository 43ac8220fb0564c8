// The claims of one fact in, its findings out: equal values are gathered first, so that a
// disagreement is told once however many places repeat it. Pure; keeps nothing between facts.
#pragma once

#include "audit/settings.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/metric.hpp"

#include <cstddef>
#include <vector>

namespace tally::audit {

/// What came of one fact. Pairs are of distinct values, or of the same value in two sources.
struct Judgement {
  std::vector<model::Finding> findings;  ///< the most severe first
  std::size_t agreements = 0;            ///< pairs that agree, as written or rounded
  std::size_t not_comparable = 0;
};

/// Superseded claims are compared with nothing, questions and suppositions are left out. Quadratic
/// in the distinct values of the fact, not in its claims.
Judgement judge(const model::FactClaims& fact, const model::Metric& metric,
                const Settings& settings);

}  // namespace tally::audit
