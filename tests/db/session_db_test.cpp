#include "db/fixture.hpp"
#include "store/session.hpp"

#include <gmock/gmock.h>

#include <vector>

namespace tally {
namespace {

using store::Row;
using store::Session;
using store::SqlError;
using store::Transaction;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class SessionDb : public test::DatabaseTest {
 protected:
  /// So many rows of queries/audit_sources.sql: sources, each with a version of its text.
  void add_sources(int count) {
    const std::string numbers = " FROM generate_series(1, " + std::to_string(count) + ") n";
    session().command("test",
                      "INSERT INTO tally.source (source_key, document_uid, language, added_at)"
                      " SELECT 'text-' || n, uuid_in(md5(n::text)::cstring), 'en', now()" +
                          numbers);
    session().command("test",
                      "INSERT INTO tally.document (document_uid, source_key, path, text, text_hash,"
                      " bytes, encoding, ingested_at, extraction)"
                      " SELECT uuid_in(md5(n::text)::cstring), 'text-' || n, 'text-' || n, '',"
                      " uuid_in(md5('')::cstring), 0, 'UTF-8', now(), uuid_in(md5('')::cstring)" +
                          numbers);
  }
};

/// The error that `action` ends with; its message is empty where it ends well.
template <class Action>
SqlError error_of(const Action& action) {
  try {
    action();
  } catch (const SqlError& error) {
    return error;
  }
  return {"", "", ""};
}

TEST_F(SessionDb, NamesStatementAndStateOfEveryKindOfError) {
  struct Case {
    const char* statement;
    const char* state;
    const char* message;
  };
  session().command("test", "CREATE TABLE pair (a integer PRIMARY KEY, b text NOT NULL)");
  session().command("test", "INSERT INTO pair VALUES (1, 'one')");
  const std::vector<Case> cases = {
      {"SELECT 1 +", "42601", "label: syntax error at end of input (SQLSTATE 42601)"},
      {"SELECT 1 / 0", "22012", "label: division by zero (SQLSTATE 22012)"},
      {"INSERT INTO pair VALUES (1, 'x')", "23505",
       "label: duplicate key value violates unique constraint \"pair_pkey\" "
       "(Key (a)=(1) already exists.) (SQLSTATE 23505)"},
      {"DO $$ BEGIN RAISE 'x' USING ERRCODE = '40001', HINT = 'h'; END $$", "40001",
       "label: x (SQLSTATE 40001)"},
      {"DO $$ BEGIN RAISE 'x' USING ERRCODE = '40P01'; END $$", "40P01",
       "label: x (SQLSTATE 40P01)"},
      {"DO $$ BEGIN RAISE 'first\nsecond' USING DETAIL = 'd'; END $$", "P0001",
       "label: first\nsecond (d) (SQLSTATE P0001)"},
  };
  for (const Case& c : cases) {
    const SqlError error = error_of([&] { session().command("label", c.statement); });
    EXPECT_EQ(error.sqlstate(), c.state) << c.statement;
    EXPECT_STREQ(error.what(), c.message) << c.statement;
  }
  EXPECT_EQ(value("SELECT count(*) FROM pair"), "1");  // the session goes on
}

TEST_F(SessionDb, StreamsAllBatchesAndEndsItsOwnTransaction) {
  int rows = 0;
  session().query_text("test", "SELECT n, NULL AS nothing FROM generate_series(1, 2500) n",
                       [&rows](const Row& row) {
                         EXPECT_EQ(row.number(0), ++rows);
                         EXPECT_TRUE(row.is_null(row.column("nothing")));
                         EXPECT_EQ(row.column("none"), -1);
                       });
  EXPECT_EQ(rows, 2500);
  add_sources(2500);
  int sources = 0;
  session().each("queries/audit_sources.sql", {}, [&sources](const Row&) { ++sources; });
  EXPECT_EQ(sources, 2500);
  EXPECT_EQ(value("SELECT pg_current_xact_id_if_assigned() IS NULL"), "t");
}

TEST_F(SessionDb, AConsumerThatThrowsLeavesTheSessionUsable) {
  add_sources(2);
  const auto stop = [](const Row&) { throw std::runtime_error("enough"); };
  EXPECT_THROW(session().each("queries/audit_sources.sql", {}, stop), std::runtime_error);
  Transaction transaction(session());
  EXPECT_THROW(session().each("queries/audit_sources.sql", {}, stop), std::runtime_error);
  int sources = 0;
  session().each("queries/audit_sources.sql", {}, [&sources](const Row&) { ++sources; });
  EXPECT_EQ(sources, 2);
  transaction.commit();
}

TEST_F(SessionDb, RollsBackUnlessCommitted) {
  session().command("test", "CREATE TABLE kept (a integer)");
  {
    const Transaction transaction(session());
    session().command("test", "INSERT INTO kept VALUES (1)");
  }
  EXPECT_EQ(value("SELECT count(*) FROM kept"), "0");
  Transaction transaction(session());
  session().command("test", "INSERT INTO kept VALUES (2)");
  transaction.commit();
  EXPECT_EQ(value("SELECT a FROM kept"), "2");
}

TEST_F(SessionDb, CopiesChunksOfReadyRowsAndNamesTheFaultyLine) {
  session().command("test", "CREATE TABLE line (a integer, b text)");
  std::string rows;
  for (int i = 0; i < 50000; ++i) rows += std::to_string(i) + "\ttab \\t and \\\\ end\n";
  session().copy("line", rows);
  session().copy("line", "");
  EXPECT_EQ(value("SELECT count(*) || ' ' || sum(a) || ' ' || min(b) FROM line"),
            "50000 1249975000 tab \t and \\ end");
  const SqlError error = error_of([&] { session().copy("line", "1\ta\nx\tb\n"); });
  EXPECT_EQ(error.sqlstate(), "22P02");
  EXPECT_THAT(error.what(), StartsWith("line: invalid input syntax for type integer: \"x\""));
  EXPECT_THAT(error.context(), HasSubstr("COPY line, line 2, column a"));
  EXPECT_EQ(value("SELECT count(*) FROM line"), "50000");
}

TEST_F(SessionDb, ALostConnectionStaysLost) {
  Session other = connect();
  std::string pid;
  other.query_text("test", "SELECT pg_backend_pid()",
                   [&pid](const Row& row) { pid = row.text(0); });
  session().command("test", "SELECT pg_terminate_backend(" + pid + ", 5000)");
  for (int i = 0; i < 2; ++i) {
    const SqlError error = error_of([&] { other.command("label", "SELECT 1"); });
    EXPECT_THAT(error.what(), StartsWith("label: ")) << i;
  }
  EXPECT_EQ(error_of([&] { other.command("label", "SELECT 1"); }).sqlstate(), "");
}

}  // namespace
}  // namespace tally
