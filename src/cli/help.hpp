// The help of the program and of each command: what it does, how it is typed, its options under
// their headings. The manual and the tests read the same text.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace tally::cli {

/// Of the innermost sub-command that was typed, or of the program. Lines fit into 100 columns.
std::string help_of(const CLI::App& app);

}  // namespace tally::cli
