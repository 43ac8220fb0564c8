// The command line: what was typed becomes a call of one use case in `app` and an exit code.
#pragma once

namespace tally::cli {

/// Runs the program; returns the exit code of base/error.hpp. Never throws.
int run(int argc, char** argv);

}  // namespace tally::cli
