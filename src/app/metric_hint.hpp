// A word to those who filter by a metric that is not there: which ones are like it.
#pragma once

#include "app/context.hpp"
#include "model/filter.hpp"

namespace tally::app {

/// Says on standard error, for each metric asked for that the rules in force do not know, what was
/// perhaps meant. Changes nothing else: a filter may ask in vain, and what is stored may come of
/// other rules.
void hint_at_metrics(const Context& context, const model::Filter& filter);

}  // namespace tally::app
