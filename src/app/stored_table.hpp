// The rows of a stored query as a table to print: the query decides on columns, their names and
// their order, its types on how they stand.
#pragma once

#include "report/table.hpp"
#include "store/session.hpp"

#include <string>
#include <string_view>

namespace tally::app {

/// Runs sql/`query` and takes all its rows; `name` is what they are ("documents").
report::Table stored_table(store::Session& session, std::string_view query,
                           const store::Params& params, std::string name);

}  // namespace tally::app
