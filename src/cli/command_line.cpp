#include "cli/command_line.hpp"

#include "app/context.hpp"
#include "app/listing.hpp"
#include "base/log.hpp"
#include "cli/command.hpp"
#include "cli/environment.hpp"
#include "cli/help.hpp"
#include "cli/suggest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <memory>
#include <system_error>

namespace tally::cli {
namespace {

/// The options of every command, as typed.
struct Global {
  std::string database;
  std::vector<std::string> rules;
  bool no_colour = false;
  bool quiet = false;
  bool verbose = false;
  bool log_sql = false;
};

std::string check_folder(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(path, ignored)) return "'" + path + "' is not a folder";
  return app::holds_rules(path) ? "" : "'" + path + "' holds no rules, words, names or queries";
}

void add_global(CLI::App& app, Global& global) {
  app.set_help_flag("-h,--help", "Print this help");
  app.set_version_flag("--version", std::string("tally ") + TALLY_VERSION, "Print the version");
  app.add_option("--db", global.database,
                 "Database, as postgresql://… (else TALLY_DB, PG*, the private one)")
      ->type_name("URI");
  app.add_option("--rules", global.rules, "Read rules from DIR too")
      ->allow_extra_args(false)
      ->check(check_folder)
      ->type_name("DIR");
  app.add_flag("--no-colour,--no-color", global.no_colour, "No colours (also NO_COLOR)");
  app.add_flag("-q,--quiet", global.quiet, "No messages but errors");
  app.add_flag("-v,--verbose", global.verbose, "Say more of what is done");
  app.add_flag("--log-sql", global.log_sql, "Print every SQL statement to standard error");
}

/// A folder that is there already, by whatever path, is not read twice.
void add_folder(const std::filesystem::path& folder, std::vector<std::filesystem::path>& folders) {
  const bool known = std::ranges::any_of(folders, [&](const std::filesystem::path& other) {
    std::error_code unknown;  // what does not exist is told by those who read it
    return std::filesystem::equivalent(folder, other, unknown);
  });
  if (!known) folders.push_back(folder);
}

app::Context context_of(const Global& global, const Environment& environment) {
  app::Context context;
  if (!global.database.empty()) {
    context.database = {app::DatabaseOrigin::kOption, global.database};
  } else if (!environment.tally_db.empty()) {
    context.database = {app::DatabaseOrigin::kVariable, environment.tally_db};
  } else if (environment.libpq) {
    context.database.origin = app::DatabaseOrigin::kLibpq;
  }
  context.home = environment.home;
  context.runtime_dir = environment.runtime_dir;
  if (environment.data_home) context.data_home = *environment.data_home;
  for (const std::string& folder : global.rules) add_folder(folder, context.rules);
  context.extra_rules = context.rules.size();
  add_folder(app::own_rules(), context.rules);
  context.quiet = global.quiet;
  context.verbose = global.verbose;
  context.progress = environment.error_terminal && !global.quiet;
  context.now = environment.now;
  return context;
}

void apply_log(const Global& global) {
  if (global.verbose) base::set_log_level(base::LogLevel::kDebug);
  if (global.quiet) base::set_log_level(base::LogLevel::kQuiet);
  base::set_log_sql(global.log_sql);
}

/// Options of a sub-command's parents may follow it.
void prepare(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands({})) {
    command->fallthrough();
    if (!command->get_subcommands({}).empty()) prepare(*command);
  }
}

int code_of(base::ExitCode code) { return static_cast<int>(code); }

int parse_and_run(CLI::App& app, const Environment& environment, int argc, char** argv) {
  Global global;
  add_global(app, global);
  Invocation invocation(environment.output_terminal, environment.columns, !environment.no_colour);
  for (const AddCommand add : commands()) add(app, invocation);
  app.require_subcommand(1);
  prepare(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    app::print(help_of(app), {});
    return 0;
  } catch (const CLI::CallForVersion& version) {
    app::print(std::string(version.what()) + "\n", {});
    return 0;
  } catch (const CLI::ParseError& error) {
    throw base::UsageError(explain(app, error));
  }
  if (global.no_colour) invocation.no_colour();
  apply_log(global);
  return code_of(invocation.action()(context_of(global, environment)));
}

}  // namespace

int run(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of write(), told apart there
  try {
    CLI::App app(
        "Do the numbers tally? Extracts claims with numbers and dates from texts and "
        "shows where sources disagree.",
        "tally");
    return parse_and_run(app, read_environment(), argc, argv);
  } catch (const base::ClosedPipe&) {
    return 0;
  } catch (const base::Error& error) {
    base::log_error(error.what());
    return code_of(error.code());
  } catch (const std::exception& error) {
    base::log_error(std::string("internal error: ") + error.what());
  } catch (...) {
    base::log_error("internal error of an unknown kind");
  }
  return code_of(base::ExitCode::kInternal);
}

}  // namespace tally::cli
