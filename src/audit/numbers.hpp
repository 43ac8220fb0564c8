// Two numbers of one dimension: do they agree, refine, strain or contradict each other? The table
// of hedges, with written digits tested before bounds and tolerance last.
#pragma once

#include "audit/verdict.hpp"

namespace tally::audit {

/// Total and symmetric over every pair of hedges. Requires a reading on both sides, of one
/// dimension. Answers with kAgree … kMagnitudeSlip only.
Verdict compare_numbers(const Side& a, const Side& b, const Frame& frame);

}  // namespace tally::audit
