#include "store/migrate.hpp"

#include "base/hash.hpp"
#include "base/log.hpp"
#include "store/sql.hpp"

#include <charconv>
#include <map>

namespace tally::store {
namespace {

constexpr std::string_view kMigrations = "migrations/";
constexpr std::string_view kViews = "views/";
constexpr int kViewsVersion = 0;

struct Applied {
  std::string name;
  std::string checksum;
};

std::map<int, Applied> applied_migrations(Session& session) {
  std::map<int, Applied> out;
  if (!session.run("queries/migration_exists.sql")[0].boolean(0)) return out;
  const Result rows = session.run("queries/migration_list.sql");
  for (int i = 0; i < rows.size(); ++i) {
    out[static_cast<int>(rows[i].number(0))] = {std::string(rows[i].text(1)),
                                                std::string(rows[i].text(2))};
  }
  return out;
}

std::vector<sql::File> files_below(std::string_view folder) {
  std::vector<sql::File> out;
  for (const sql::File& file : sql::files()) {
    if (file.path.starts_with(folder)) out.push_back(file);
  }
  return out;
}

std::string views_checksum() {
  std::string all;
  for (const sql::File& file : files_below(kViews)) all += file.text;
  return base::hash_of(all).hex();
}

std::string refusal(const std::map<int, Applied>& applied,
                    const std::vector<Migration>& migrations) {
  const int newest = migrations.empty() ? 0 : migrations.back().version;
  if (!applied.empty() && applied.rbegin()->first > newest) {
    return "the database was made by a newer version of tally (schema " +
           std::to_string(applied.rbegin()->first) + ", this program knows " +
           std::to_string(newest) + "); install that version or use another database";
  }
  for (const Migration& migration : migrations) {
    const auto found = applied.find(migration.version);
    if (found == applied.end() || found->second.checksum == migration.checksum) continue;
    return "migration " + migration.name + " was changed after it had been applied; " +
           "restore its text, or start a new database";
  }
  return "";
}

void check(const std::map<int, Applied>& applied, const std::vector<Migration>& migrations) {
  const std::string why = refusal(applied, migrations);
  if (!why.empty()) throw base::DbError(why);
}

bool is_pending(const std::map<int, Applied>& applied, const Migration& migration) {
  return !applied.contains(migration.version);
}

bool views_are_old(const std::map<int, Applied>& applied) {
  const auto found = applied.find(kViewsVersion);
  return found == applied.end() || found->second.checksum != views_checksum();
}

void record(Session& session, int version, const std::string& name, const std::string& checksum) {
  session.run("queries/migration_record.sql", {std::to_string(version), name, checksum});
}

void create_views(Session& session) {
  session.script("queries/drop_views.sql");
  for (const sql::File& file : files_below(kViews)) session.script(file.path);
  session.script("roles/2_grant.sql");
  record(session, kViewsVersion, "views", views_checksum());
}

/// Runs `change` in a transaction that holds the lock, if `wanted` still says so under it.
template <class Wanted, class Change>
bool locked(Session& session, const Wanted& wanted, const Change& change) {
  Transaction transaction(session);
  session.run("queries/migration_lock.sql");
  const bool needed = wanted(applied_migrations(session));
  if (needed) change();
  transaction.commit();
  return needed;
}

}  // namespace

std::vector<Migration> embedded_migrations() {
  std::vector<Migration> out;
  for (const sql::File& file : files_below(kMigrations)) {
    Migration migration;
    const std::string_view name = file.path.substr(kMigrations.size());
    std::from_chars(name.data(), name.data() + name.size(), migration.version);
    migration.name = name;
    migration.text = file.text;
    migration.checksum = base::hash_of(file.text).hex();
    out.push_back(std::move(migration));
  }
  return out;
}

std::string schema_refusal(Session& session, const std::vector<Migration>& migrations) {
  return refusal(applied_migrations(session), migrations);
}

SchemaState schema_state(Session& session, const std::vector<Migration>& migrations) {
  const auto applied = applied_migrations(session);
  if (applied.empty()) return SchemaState::kAbsent;
  check(applied, migrations);
  for (const Migration& migration : migrations) {
    if (is_pending(applied, migration)) return SchemaState::kOlder;
  }
  return views_are_old(applied) ? SchemaState::kOlder : SchemaState::kCurrent;
}

std::vector<std::string> migrate(Session& session, const std::vector<Migration>& migrations) {
  std::vector<std::string> done;
  locked(
      session, [](const auto& applied) { return applied.empty(); },
      [&] { session.script("queries/migration_table.sql"); });
  for (const Migration& migration : migrations) {
    const bool applied_now = locked(
        session,
        [&](const auto& applied) {
          check(applied, migrations);
          return is_pending(applied, migration);
        },
        [&] {
          // Views would stand in the way of changes to the tables; they are made anew at the end.
          session.script("queries/drop_views.sql");
          record(session, kViewsVersion, "views", "");
          session.command(migration.name, std::string(migration.text));
          record(session, migration.version, migration.name, migration.checksum);
        });
    if (applied_now) done.push_back(migration.name);
  }
  if (locked(session, views_are_old, [&] { create_views(session); })) done.emplace_back("views");
  return done;
}

std::string pending_sql(Session& session) {
  const auto migrations = embedded_migrations();
  const auto applied = applied_migrations(session);
  check(applied, migrations);
  std::string out;
  if (applied.empty()) out += sql::text("queries/migration_table.sql");
  for (const Migration& migration : migrations) {
    if (is_pending(applied, migration)) out += migration.text;
  }
  if (!views_are_old(applied)) return out;
  out += sql::text("queries/drop_views.sql");
  for (const sql::File& file : files_below(kViews)) out += file.text;
  return out;
}

void create_roles(Session& session) {
  Transaction transaction(session);
  session.run("queries/migration_lock.sql");
  session.script("roles/1_create.sql");
  session.script("roles/2_grant.sql");
  transaction.commit();
}

}  // namespace tally::store
