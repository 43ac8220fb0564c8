// When a plan can be held against what came of it: only once its time is over, and only against a
// value of that very time. Claims go in; compares no values.
#pragma once

#include "audit/verdict.hpp"

namespace tally::audit {

/// Whether `actual` tells what came of `plan`, an amount with a time of its own.
bool came_due(const Side& plan, const Side& actual, const model::Metric& metric);

}  // namespace tally::audit
