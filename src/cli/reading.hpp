// The options of every command that reads texts.
#pragma once

#include "app/extract.hpp"

namespace CLI {
class App;
}

namespace tally::cli {

/// Declares PATH…, --source, --date, --max-size, --allow-empty and --jobs.
void add_reading(CLI::App& command, app::ReadOptions& options);

}  // namespace tally::cli
