#include "store/server_message.hpp"

#include "store/session.hpp"

#include <algorithm>
#include <array>

namespace tally::store {
namespace {

// What libpq writes before each part that may follow the message, at the begin of a line. They stay
// English: the program never sets a locale.
constexpr std::array<std::string_view, 5> kLabels = {
    "LINE ", "DETAIL:  ", "HINT:  ", "QUERY:  ", "CONTEXT:  "};

/// Where the part that begins at `from` ends: before the next label, or at the end.
std::size_t end_of_part(std::string_view text, std::size_t from) {
  std::size_t end = text.size();
  for (const std::string_view label : kLabels) {
    const std::string mark = '\n' + std::string(label);
    end = std::min(end, text.find(mark, from));
  }
  return end;
}

std::string part(std::string_view text, std::string_view label) {
  const std::string mark = '\n' + std::string(label);
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + mark.size();
  return std::string(text.substr(from, end_of_part(text, from) - from));
}

/// The severity is one word in the server's language, and two spaces follow its colon.
std::string_view without_severity(std::string_view text) {
  const std::size_t colon = text.find(":  ");
  const bool is_word = colon != std::string_view::npos && text.find_first_of(" \n") > colon;
  return is_word ? text.substr(colon + 3) : text;
}

}  // namespace

ServerMessage server_message(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  ServerMessage out;
  out.primary = without_severity(text.substr(0, end_of_part(text, 0)));
  out.detail = part(text, "DETAIL:  ");
  out.context = part(text, "CONTEXT:  ");
  return out;
}

std::string first_line(std::string_view text) {
  return std::string(without_severity(text.substr(0, std::min(text.find('\n'), text.size()))));
}

void fail(std::string_view name, const std::string& state, std::string_view text) {
  const ServerMessage said = server_message(text);
  std::string message = std::string(name) + ": " + said.primary;
  if (!said.detail.empty()) message += " (" + said.detail + ')';
  message += " (SQLSTATE " + state + ')';
  if (state == "42501") message += "; ask for one of the roles of `tally init --roles`";
  throw SqlError(message, state, said.context);
}

void fail_broken(std::string_view name, std::string_view text) {
  throw SqlError(std::string(name) + ": the connection to the database broke: " + first_line(text),
                 "", "");
}

}  // namespace tally::store
