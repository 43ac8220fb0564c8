// Prints what a use case has to show: a table in the format asked for, or a text as it is. Sorting
// and cutting to --limit happen here, the same for every listing.
#pragma once

#include "app/context.hpp"
#include "report/table.hpp"

#include <string_view>

namespace tally::app {

/// Sorts, limits and writes the table. Throws base::UsageError for a --sort column that the table
/// has not.
void print(report::Table table, const OutputOptions& options);

/// Writes the text as it is.
void print(std::string_view text, const OutputOptions& options);

/// How to write in the format in force.
report::Style style_of(const OutputOptions& options);

/// The format in force: that asked for, else table to a terminal and plain when piped.
report::Format format_of(const OutputOptions& options);

}  // namespace tally::app
