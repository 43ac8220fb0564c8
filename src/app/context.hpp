// What every use case is told besides its own options: where the database and the rules are, how
// to print, what time it is. Made once by the command line; nothing in here is read from the
// environment later.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tally::app {

/// Where the address of the database comes from, in the order of precedence.
enum class DatabaseOrigin { kOption, kVariable, kLibpq, kPrivate };

struct DatabaseAddress {
  DatabaseOrigin origin = DatabaseOrigin::kPrivate;
  std::string uri;  ///< of kOption and kVariable; kLibpq connects with "" and reads PG* itself
};

struct Context {
  DatabaseAddress database;
  std::optional<std::filesystem::path> data_home;  ///< XDG_DATA_HOME; absent where not set
  std::filesystem::path home;                      ///< HOME; may be empty
  std::filesystem::path runtime_dir;               ///< XDG_RUNTIME_DIR; may be empty
  std::vector<std::filesystem::path> rules;  ///< rule folders in force: --rules first, ours last
  std::size_t extra_rules = 0;               ///< how many of them come from --rules
  bool quiet = false;
  bool verbose = false;
  bool progress = false;           ///< standard error is a terminal and --quiet is not given
  std::chrono::sys_seconds now{};  ///< the one reading of the clock (or SOURCE_DATE_EPOCH)
};

/// How a listing is printed; filled from --format, -o, --limit, --sort and the terminal.
struct OutputOptions {
  std::string format;          ///< a name of report::Format; empty: table to a terminal, else plain
  std::filesystem::path file;  ///< empty: standard output
  std::optional<std::size_t> limit;
  std::string sort;  ///< name of a column, with "-" before it for descending; empty: as it comes
  bool colour = false;
  bool terminal = false;           ///< the data goes to a terminal
  std::size_t terminal_width = 0;  ///< columns; 0: unlimited
};

/// The rule folder that comes with the program: below the prefix that the executable is installed
/// in, else that of the source tree it was built from.
std::filesystem::path own_rules();

/// Whether the folder holds anything that is read out of a rule folder.
bool holds_rules(const std::filesystem::path& folder);

}  // namespace tally::app
