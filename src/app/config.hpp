// `tally config`: every setting in force, its value and where the value comes from.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"

namespace tally::app {

/// Prints one row a setting. Passwords in a database address are left out.
base::ExitCode show_config(const Context& context, const OutputOptions& output);

}  // namespace tally::app
