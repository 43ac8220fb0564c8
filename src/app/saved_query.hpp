// Queries that people keep: files `queries/NAME.sql` of the rule folders, one SELECT each on the
// views, run in a transaction that can write nothing.
#pragma once

#include "app/context.hpp"
#include "report/table.hpp"
#include "store/session.hpp"

#include <string>

namespace tally::app {

/// Throws base::UsageError that lists the names there are for one that no folder has.
report::Table run_saved_query(const Context& context, store::Session& session,
                              const std::string& name);

}  // namespace tally::app
