#include "app/database.hpp"

#include "app/listing.hpp"
#include "base/log.hpp"
#include "store/cluster.hpp"
#include "store/migrate.hpp"
#include "store/process.hpp"

#include <utility>

namespace tally::app {
namespace {

store::Cluster private_cluster(const Context& context) {
  return store::Cluster({context.data_home ? context.data_home->string() : "",
                         context.home.string(), context.runtime_dir.string()});
}

bool is_private(const Context& context) {
  return context.database.origin == DatabaseOrigin::kPrivate;
}

/// The private cluster, for commands that manage it.
store::Cluster managed_cluster(const Context& context) {
  if (!is_private(context)) {
    throw base::UsageError(
        "this manages the private database, but --db, TALLY_DB or a PG* variable "
        "names another; unset it, or manage that server with its own tools");
  }
  return private_cluster(context);
}

store::Target target_of(const Context& context) {
  if (!is_private(context)) return {context.database.uri, false};
  return private_cluster(context).start();
}

[[noreturn]] void refuse(const std::string& database, const std::string& what) {
  throw base::DbError(database + what + "; run `tally init`, or choose another with --db");
}

void bring_up(store::Session& session) {
  if (store::schema_state(session, store::embedded_migrations()) != store::SchemaState::kCurrent) {
    store::migrate(session);
  }
}

/// A private server with the schema in it.
store::Session start_private(store::Cluster cluster) {
  store::Session session(cluster.start());
  bring_up(session);
  return session;
}

std::string size_text(std::uintmax_t bytes) {
  return std::to_string((bytes + (1U << 20U) - 1) >> 20U) + " MiB";
}

report::Table settings_table() {
  report::Table table;
  table.name = "database";
  table.columns = {{"setting"}, {"value"}};
  return table;
}

std::string schema_text(store::Session& session) {
  const auto migrations = store::embedded_migrations();
  std::string refusal = store::schema_refusal(session, migrations);
  if (!refusal.empty()) return refusal;
  switch (store::schema_state(session, migrations)) {
    case store::SchemaState::kCurrent:
      return "up to date";
    case store::SchemaState::kOlder:
      return "older; run `tally init`";
    case store::SchemaState::kAbsent:
      break;
  }
  return "none; run `tally init`";
}

void add_schema(report::Table& table, store::Session& session) {
  table.rows.push_back({"database", session.describe()});
  table.rows.push_back({"server", std::to_string(session.server_version() / 10000) + "." +
                                      std::to_string(session.server_version() % 10000)});
  table.rows.push_back({"schema", schema_text(session)});
}

/// The private server with the newest schema, or with one that is refused: psql is what a person
/// mends it with.
store::Target target_to_mend(const Context& context) {
  store::Target target = private_cluster(context).start();
  store::Session session(target);
  const std::string refusal = store::schema_refusal(session, store::embedded_migrations());
  if (refusal.empty()) {
    bring_up(session);
  } else {
    base::log_info(refusal);
  }
  return target;
}

}  // namespace

store::Session open_database(const Context& context, Access access) {
  if (is_private(context)) return start_private(private_cluster(context));
  store::Session session(target_of(context));
  switch (store::schema_state(session, store::embedded_migrations())) {
    case store::SchemaState::kCurrent:
      break;
    case store::SchemaState::kAbsent:
      if (access == Access::kRead) refuse(session.describe(), " holds nothing of tally");
      store::migrate(session);
      break;
    case store::SchemaState::kOlder:
      refuse(session.describe(), " was made by an older version of tally");
  }
  return session;
}

base::ExitCode init_database(const Context& context, const InitOptions& options,
                             const OutputOptions& output) {
  store::Session session(target_of(context));
  if (options.dry_run) {
    print(store::pending_sql(session), output);
    return base::ExitCode::kOk;
  }
  const auto applied = store::migrate(session);
  for (const std::string& name : applied) base::log_info("applied " + name);
  if (applied.empty()) base::log_info(session.describe() + " is up to date");
  if (options.roles) {
    store::create_roles(session);
    base::log_info("the roles tally_reader, tally_reviewer and tally_writer are there");
  }
  return base::ExitCode::kOk;
}

base::ExitCode start_server(const Context& context) {
  store::Cluster cluster = managed_cluster(context);
  // The next command looks at the schema anyway; asking here would take as long again.
  if (cluster.created()) {
    cluster.start();
  } else {
    start_private(cluster);
  }
  base::log_info("the private server runs in " + cluster.folder().string());
  return base::ExitCode::kOk;
}

base::ExitCode stop_server(const Context& context) {
  const bool stopped = managed_cluster(context).stop();
  base::log_info(stopped ? "the private server is stopped" : "the private server was not running");
  return base::ExitCode::kOk;
}

base::ExitCode destroy_server(const Context& context, bool sure) {
  store::Cluster cluster = managed_cluster(context);
  if (!sure && cluster.status().created) {
    throw base::UsageError("this deletes every text, claim and finding in " +
                           cluster.folder().string() + "; say --yes if you mean it");
  }
  const bool destroyed = cluster.destroy();
  base::log_info(destroyed ? "the private database is deleted" : "there is no private database");
  return base::ExitCode::kOk;
}

base::ExitCode show_database(const Context& context, const OutputOptions& output) {
  report::Table table = settings_table();
  if (!is_private(context)) {
    store::Session session(target_of(context));
    add_schema(table, session);
    print(std::move(table), output);
    return base::ExitCode::kOk;
  }
  store::Cluster cluster = private_cluster(context);
  const store::ClusterStatus status = cluster.status();
  table.rows = {{"folder", status.folder.string()},
                {"state", !status.created  ? "not created"
                          : status.running ? "running"
                                           : "stopped"}};
  if (status.created) {
    table.rows.push_back({"made_by", "PostgreSQL " + status.version});
    table.rows.push_back({"size", size_text(status.bytes)});
  }
  if (status.running) {
    table.rows.push_back({"process", std::to_string(status.process)});
    store::Session session(cluster.start());
    add_schema(table, session);
  }
  print(std::move(table), output);
  return base::ExitCode::kOk;
}

void run_psql(const Context& context, const std::vector<std::string>& arguments) {
  const store::PsqlAddress address =
      store::psql_address(is_private(context) ? target_to_mend(context) : target_of(context));
  std::vector<std::string> words = {"psql"};
  if (!address.conninfo.empty()) words.insert(words.end(), {"-d", address.conninfo});
  words.insert(words.end(), arguments.begin(), arguments.end());
  store::replace_process(words, "PGPASSWORD", address.password);
  throw base::DbError("psql cannot be run; install the package postgresql-client");
}

}  // namespace tally::app
