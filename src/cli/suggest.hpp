// What is said about a command line that cannot be understood: one sentence, with the nearest
// command or option that exists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace tally::cli {

/// The known word nearest to `typed` by single edits, or empty where none is near.
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

/// One sentence, without "error:", and where to read on.
std::string explain(const CLI::App& app, const CLI::ParseError& error);

}  // namespace tally::cli
