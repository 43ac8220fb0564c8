// `tally recognise`: texts in JSON lines in, their numbers, amounts and times in JSON lines out, as
// written and nothing resolved beyond the reference time that each line gives.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"

#include <filesystem>
#include <istream>
#include <ostream>

namespace tally::app {

/// Reads {"id", "text", "lang", "reference_time"} a line; writes {"id", "mentions"} a line, in the
/// same order. Throws base::InputError, with the line's number, for a line that is no such object.
void recognise(const Context& context, std::istream& in, std::ostream& out);

/// The same over a file; "-" is standard input. Prints to standard output.
base::ExitCode recognise(const Context& context, const std::filesystem::path& path);

}  // namespace tally::app
