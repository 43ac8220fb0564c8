// The program's own voice on standard error: progress of long work and, with --log-sql, every
// statement. The one global of the program. Diagnostics about input do not pass here.
#pragma once

#include <string_view>

namespace tally::base {

enum class LogLevel { kQuiet, kInfo, kDebug };

void set_log_level(LogLevel level);  ///< of the whole program
[[nodiscard]] LogLevel log_level();

/// Each writes one line, "tally: message", where the level allows.
void log_info(std::string_view message);
void log_debug(std::string_view message);
/// "tally: error: message" at every level: why the command ends.
void log_error(std::string_view message);

/// Switches the log of SQL statements on; `log_sql` is silent without it.
void set_log_sql(bool on);
void log_sql(std::string_view statement);

/// Rewrites the current line of a terminal ("ingest 120/4000"); an empty text clears it. The
/// caller decides whether standard error is a terminal.
void show_progress(std::string_view text);

}  // namespace tally::base
