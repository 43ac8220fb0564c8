// Errors of the server. The text of an error as libpq writes it goes in, as libpqxx hands on
// nothing else; its parts come out, or the error that the program ends with. Asks no server.
#pragma once

#include <string>
#include <string_view>

namespace tally::store {

/// Empty where the text has no such part.
struct ServerMessage {
  std::string primary;  ///< without "ERROR:" and the like
  std::string detail;
  std::string context;  ///< "COPY stage_claim, line 7, column low: …"
};
ServerMessage server_message(std::string_view text);

/// The first line, without "ERROR:" and the like.
std::string first_line(std::string_view text);

/// Throws the SqlError of a refusal with that SQLSTATE, and of a connection that broke.
[[noreturn]] void fail(std::string_view name, const std::string& state, std::string_view text);
[[noreturn]] void fail_broken(std::string_view name, std::string_view text);

}  // namespace tally::store
