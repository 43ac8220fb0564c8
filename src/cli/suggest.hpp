// What is said about a command line that cannot be understood: one sentence, with the nearest
// command or option that exists.
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace tally::cli {

/// One sentence, without "error:", and where to read on.
std::string explain(const CLI::App& app, const CLI::ParseError& error);

}  // namespace tally::cli
