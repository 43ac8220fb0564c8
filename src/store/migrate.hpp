// Brings the schema of a database to what this program needs: numbered, checksummed files of
// sql/migrations, each in a transaction of its own, then the views. Never touches other schemas.
#pragma once

#include "store/session.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tally::store {

struct Migration {
  int version = 0;   ///< from the four digits of its name
  std::string name;  ///< "0001_init.sql"
  std::string_view text;
  std::string checksum;
};

/// Those embedded in this program, in order.
std::vector<Migration> embedded_migrations();

/// How the schema of a database stands to this program.
enum class SchemaState { kAbsent, kOlder, kCurrent };

/// Why this program may not use the schema: a newer one made it, or a migration was changed after
/// it had been applied. Empty where it may.
std::string schema_refusal(Session& session, const std::vector<Migration>& migrations);

/// Throws base::DbError with the refusal.
SchemaState schema_state(Session& session, const std::vector<Migration>& migrations);

/// Applies what is missing, under a lock that lets one program at a time do so; gives the names of
/// what it applied. Safe to repeat. Throws as `schema_state`.
std::vector<std::string> migrate(Session& session, const std::vector<Migration>& migrations);
inline std::vector<std::string> migrate(Session& session) {
  return migrate(session, embedded_migrations());
}

/// The SQL that `migrate` would run now.
std::string pending_sql(Session& session);

/// Creates tally_reader, tally_reviewer and tally_writer and grants them their rights.
void create_roles(Session& session);

}  // namespace tally::store
