// The database in use: which one it is, that it has the schema of this program, and the commands
// `tally init` and `tally db`. The private server is created and started as it is needed.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "store/session.hpp"

#include <string>
#include <vector>

namespace tally::app {

enum class Access {
  kRead,   ///< an empty database of the user's own is an error
  kWrite,  ///< an empty database gets the schema
};

/// A session in the database in use. The private one always has the newest schema; one of the
/// user's own is only brought up to date by `init`. Throws base::DbError that says what to do.
store::Session open_database(const Context& context, Access access);

struct InitOptions {
  bool roles = false;    ///< also create the three roles
  bool dry_run = false;  ///< print the SQL, change nothing
};

/// Creates the schema or brings it up to date.
base::ExitCode init_database(const Context& context, const InitOptions& options,
                             const OutputOptions& output);

/// The private server. Each refuses where another database is in use.
base::ExitCode start_server(const Context& context);
base::ExitCode stop_server(const Context& context);
base::ExitCode destroy_server(const Context& context, bool sure);
/// Of the database in use, private or not.
base::ExitCode show_database(const Context& context, const OutputOptions& output);

/// Runs psql on the database in use in place of this process. Throws base::DbError without psql.
[[noreturn]] void run_psql(const Context& context, const std::vector<std::string>& arguments);

}  // namespace tally::app
