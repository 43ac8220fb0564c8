// `tally init` and `tally db`: the schema and the private server.
#include "app/database.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace tally::cli {

void add_init(CLI::App& parent, Invocation& invocation) {
  auto options = std::make_shared<app::InitOptions>();
  auto file = std::make_shared<Listing>();
  CLI::App& command =
      *parent.add_subcommand("init", "Create the schema, or bring it up to date")->group(kManaging);
  command.add_flag("--roles", options->roles,
                   "Also create the roles tally_reader, tally_reviewer, tally_writer");
  command.add_flag("--dry-run", options->dry_run, "Print the SQL and change nothing");
  invocation.on(command, [options, file, &invocation](const app::Context& context) {
    return app::init_database(context, *options, invocation.output(*file));
  });
}

void add_db(CLI::App& parent, Invocation& invocation) {
  CLI::App& db = *parent.add_subcommand("db", "Manage the private database")->group(kManaging);
  db.require_subcommand(1);

  CLI::App& start = *db.add_subcommand("start", "Start its server; create it first if need be");
  invocation.on(start, [](const app::Context& context) { return app::start_server(context); });

  CLI::App& stop = *db.add_subcommand("stop", "Stop its server");
  invocation.on(stop, [](const app::Context& context) { return app::stop_server(context); });

  auto listing = std::make_shared<Listing>();
  CLI::App& status = *db.add_subcommand("status", "Show which database is in use and how it is");
  add_listing(status, *listing);
  invocation.on(status, [listing, &invocation](const app::Context& context) {
    return app::show_database(context, invocation.output(*listing));
  });

  auto arguments = std::make_shared<std::vector<std::string>>();
  CLI::App& psql =
      *db.add_subcommand("psql", "Run psql on the database in use: tally db psql -- ARGS");
  psql.add_option("ARGS", *arguments, "Options and arguments of psql, after --");
  invocation.on(psql, [arguments](const app::Context& context) -> base::ExitCode {
    app::run_psql(context, *arguments);
  });

  auto sure = std::make_shared<bool>(false);
  CLI::App& destroy = *db.add_subcommand("destroy", "Delete it with everything in it");
  destroy.add_flag("--yes", *sure, "Do not ask back");
  invocation.on(
      destroy, [sure](const app::Context& context) { return app::destroy_server(context, *sure); });
}

}  // namespace tally::cli
