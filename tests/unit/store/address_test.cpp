#include "store/address.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace tally::store {
namespace {

TEST(Address, QuotesValues) { EXPECT_EQ(conninfo_quoted("it's a \\"), "'it\\'s a \\\\'"); }

TEST(Address, ReadsWhatPsqlReads) {
  struct Case {
    const char* given;
    const char* conninfo;
    const char* password;
  };
  const std::vector<Case> cases = {
      {"", "", ""},
      {"claims", "dbname='claims'", ""},
      {"host=/run/x dbname=claims", "dbname='claims' host='/run/x'", ""},
      {"postgresql://ann:s%20x@db:5433/claims", "user='ann' dbname='claims' host='db' port='5433'",
       "s x"},
  };
  for (const Case& c : cases) {
    const PsqlAddress address = psql_address({c.given, false});
    EXPECT_EQ(address.conninfo, c.conninfo) << c.given;
    EXPECT_EQ(address.password, c.password) << c.given;
  }
}

TEST(Address, AddsTheSettingsOfASession) {
  EXPECT_EQ(connection_words({"claims", false}),
            "dbname='claims' fallback_application_name='tally' client_encoding='UTF8' "
            "connect_timeout='20'");
}

TEST(Address, RefusesWhatCannotBeReadWithoutRepeatingIt) {
  try {
    (void)psql_address({"postgresql://ann:secret@[db", false});
    FAIL() << "read";
  } catch (const base::DbError& error) {
    EXPECT_EQ(std::string(error.what()).find("secret"), std::string::npos);
  }
}

}  // namespace
}  // namespace tally::store
