// `tally show`: one stored claim, fact, finding or document, with all that led to it.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"

#include <string>

namespace tally::app {

/// `name` is an id, shortened as in git, or a document's key or path. Throws base::UsageError for
/// none and for several.
base::ExitCode show(const Context& context, const std::string& name, const OutputOptions& output);

}  // namespace tally::app
