#include "db/fixture.hpp"
#include "store/migrate.hpp"

namespace tally {
namespace {

class Migrate : public test::DatabaseTest {};

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::DbError& error) {
    return error.what();
  }
  return "";
}

TEST_F(Migrate, ASecondTimeDoesNothing) {
  EXPECT_EQ(store::schema_state(session(), store::embedded_migrations()),
            store::SchemaState::kCurrent);
  EXPECT_TRUE(store::migrate(session()).empty());
  EXPECT_EQ(store::pending_sql(session()), "");
}

TEST_F(Migrate, RefusesAChangedMigration) {
  session().command("test", "UPDATE tally.schema_migration SET checksum = 'x' WHERE version = 1");
  const std::string message = message_of([&] { store::migrate(session()); });
  EXPECT_NE(message.find("0001_init.sql was changed"), std::string::npos) << message;
}

TEST_F(Migrate, RefusesANewerDatabase) {
  session().command("test", "INSERT INTO tally.schema_migration VALUES (9000, 'future', 'x')");
  const std::string message =
      message_of([&] { store::schema_state(session(), store::embedded_migrations()); });
  EXPECT_NE(message.find("newer version of tally"), std::string::npos) << message;
}

TEST_F(Migrate, AppliesWhatIsMissingAndRemakesTheViews) {
  auto migrations = store::embedded_migrations();
  migrations.push_back({9001, "9001_more.sql",
                        "ALTER TABLE tally.claim RENAME COLUMN quote TO words;"
                        "ALTER TABLE tally.claim RENAME COLUMN words TO quote",
                        "sum"});
  EXPECT_EQ(store::schema_state(session(), migrations), store::SchemaState::kOlder);
  const std::vector<std::string> expected = {"9001_more.sql", "views"};
  EXPECT_EQ(store::migrate(session(), migrations), expected);
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "0");
}

TEST_F(Migrate, AFailedMigrationLeavesNothing) {
  auto migrations = store::embedded_migrations();
  migrations.push_back(
      {9001, "9001_bad.sql", "CREATE TABLE tally.half (a int); SELECT 1/0", "sum"});
  const std::string message = message_of([&] { store::migrate(session(), migrations); });
  EXPECT_NE(message.find("9001_bad.sql: division by zero (SQLSTATE 22012)"), std::string::npos)
      << message;
  EXPECT_EQ(value("SELECT to_regclass('tally.half') IS NULL"), "t");
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "0") << "the views are still there";
}

TEST_F(Migrate, ExplainsEveryTableViewAndColumn) {
  EXPECT_EQ(value("SELECT string_agg(c.relname || coalesce('.' || a.attname, ''), ', ')"
                  "  FROM pg_class c LEFT JOIN pg_attribute a"
                  "    ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                  " WHERE c.relnamespace = 'tally'::regnamespace AND c.relkind IN ('r', 'v')"
                  "   AND (col_description(c.oid, a.attnum) IS NULL"
                  "        OR obj_description(c.oid, 'pg_class') IS NULL)"),
            "");
}

TEST_F(Migrate, OffersTheViewsOfTheContract) {
  for (const char* view :
       {"claims", "facts", "fact_history", "findings", "documents", "forecasts", "agreement"}) {
    EXPECT_EQ(value(std::string("SELECT count(*) FROM tally.") + view), "0") << view;
  }
}

TEST_F(Migrate, RolesMayDoWhatTheyShouldAndNoMore) {
  store::create_roles(session());
  store::create_roles(session());
  struct Case {
    const char* role;
    const char* statement;
    bool allowed;
  };
  for (const Case& c : {Case{"tally_reader", "SELECT FROM tally.claims", true},
                        Case{"tally_reader", "SELECT FROM tally.claim", false},
                        Case{"tally_reviewer", "SELECT FROM tally.findings", true},
                        Case{"tally_reviewer", "DELETE FROM tally.source", false},
                        Case{"tally_writer", "DELETE FROM tally.source", true},
                        Case{"tally_writer", "DELETE FROM tally.schema_migration", false}}) {
    store::Session other = connect();
    other.command("test", std::string("SET ROLE ") + c.role);
    const std::string message = message_of([&] { other.command("test", c.statement); });
    EXPECT_EQ(message.empty(), c.allowed) << c.role << ": " << c.statement << ": " << message;
  }
}

TEST_F(Migrate, DecisionsAreOnlyEverAdded) {
  const std::string message =
      message_of([&] { session().command("test", "DELETE FROM tally.decision"); });
  EXPECT_NE(message.find("only ever added"), std::string::npos) << message;
}

}  // namespace
}  // namespace tally
