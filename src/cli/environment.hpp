// The one place where the environment, the terminal and the clock are looked at; everything else
// gets them as values.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace tally::cli {

struct Environment {
  std::string tally_db;                  ///< TALLY_DB; empty where not set
  bool libpq = false;                    ///< PG* variables name a server, a database or a service
  std::string home;                      ///< HOME
  std::optional<std::string> data_home;  ///< XDG_DATA_HOME, where it is an absolute path
  std::string runtime_dir;               ///< XDG_RUNTIME_DIR
  bool no_colour = false;                ///< NO_COLOR set to anything, or TERM=dumb
  bool output_terminal = false;          ///< standard output is a terminal
  bool error_terminal = false;           ///< standard error is a terminal
  std::size_t columns = 0;               ///< COLUMNS, else the terminal's width; 0: unknown
  std::chrono::sys_seconds now{};        ///< SOURCE_DATE_EPOCH, else the clock
};

Environment read_environment();

}  // namespace tally::cli
