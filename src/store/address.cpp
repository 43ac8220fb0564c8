// The one file on libpq itself: libpqxx has no parser for addresses.
#include "store/address.hpp"

#include "base/error.hpp"

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tally::store {
namespace {

using Words = std::vector<std::pair<std::string, std::string>>;

/// A text without these is the name of a database, as for psql.
bool is_address(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://") ||
         text.find('=') != std::string_view::npos;
}

std::optional<Words> words_of(const std::string& conninfo) {
  if (conninfo.empty()) return Words{};
  if (!is_address(conninfo)) return Words{{"dbname", conninfo}};
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
      PQconninfoParse(conninfo.c_str(), &message), &PQconninfoFree);
  if (!options) {
    PQfreemem(message);  // it may quote the password
    return std::nullopt;
  }
  Words out;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) out.emplace_back(option->keyword, option->val);
  }
  return out;
}

void add_word(std::string& out, std::string_view key, std::string_view value) {
  if (!out.empty()) out += ' ';
  out += key;
  out += '=';
  out += conninfo_quoted(value);
}

}  // namespace

std::string conninfo_quoted(std::string_view value) {
  std::string out = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

std::string connection_words(const Target& target) {
  const std::optional<Words> words = words_of(target.conninfo);
  if (!words) return target.conninfo;
  std::string out;
  for (const auto& [key, value] : *words) add_word(out, key, value);
  add_word(out, "fallback_application_name", "tally");
  add_word(out, "client_encoding", "UTF8");
  add_word(out, "connect_timeout", "20");
  return out;
}

PsqlAddress psql_address(const Target& target) {
  const std::optional<Words> words = words_of(target.conninfo);
  if (!words) {
    throw base::DbError(
        "the address of the database cannot be read; "
        "write it as postgresql://user@host/name");
  }
  PsqlAddress out;
  for (const auto& [key, value] : *words) {
    if (key == "password") {
      out.password = value;
    } else {
      add_word(out.conninfo, key, value);
    }
  }
  return out;
}

}  // namespace tally::store
