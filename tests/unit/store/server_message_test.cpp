#include "store/server_message.hpp"

#include "store/session.hpp"

#include <gtest/gtest.h>

namespace tally::store {
namespace {

TEST(ServerMessage, TakesTheTextApart) {
  const ServerMessage said = server_message(
      "FEHLER:  falsch: so\nLINE 1: SELECT\n        ^\nDETAIL:  a\nb\nHINT:  c\nCONTEXT:  COPY t, "
      "line 7\n");
  EXPECT_EQ(said.primary, "falsch: so");
  EXPECT_EQ(said.detail, "a\nb");
  EXPECT_EQ(said.context, "COPY t, line 7");
}

TEST(ServerMessage, LeavesOutWhatIsNotThere) {
  const ServerMessage said = server_message("ERROR:  gone\n");
  EXPECT_EQ(said.primary, "gone");
  EXPECT_EQ(said.detail, "");
  EXPECT_EQ(said.context, "");
}

TEST(ServerMessage, KeepsAColonThatEndsNoSeverity) {
  EXPECT_EQ(first_line("connection to server failed: a:  b\nmore"),
            "connection to server failed: a:  b");
}

TEST(ServerMessage, SaysWhichRoleWouldDo) {
  try {
    fail("queries/x.sql", "42501", "ERROR:  permission denied for table claim\n");
  } catch (const SqlError& error) {
    EXPECT_EQ(error.sqlstate(), "42501");
    EXPECT_STREQ(error.what(),
                 "queries/x.sql: permission denied for table claim (SQLSTATE 42501); "
                 "ask for one of the roles of `tally init --roles`");
  }
}

}  // namespace
}  // namespace tally::store
