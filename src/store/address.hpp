// Addresses of databases as text: what a person gave goes in; words for libpqxx, or for another
// program with the password apart, come out. Connects to nothing.
#pragma once

#include <string>
#include <string_view>

namespace tally::store {

/// Where a database is. `conninfo` is a URI, "key=value" words or a name, as psql takes them.
struct Target {
  std::string conninfo;
  bool is_private = false;  ///< the server is the program's own
};

/// As "key=value" words with the settings of our sessions behind them; holds the password. An
/// address that cannot be read comes back as it is, so that connecting says what is wrong with it.
std::string connection_words(const Target& target);

/// An address to hand to another program, its password apart so that no list of processes shows it.
struct PsqlAddress {
  std::string conninfo;
  std::string password;
};
/// Throws base::DbError for an address that cannot be read.
PsqlAddress psql_address(const Target& target);

/// As a value in "key=value" words.
std::string conninfo_quoted(std::string_view value);

}  // namespace tally::store
