#include "cli/environment.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace tally::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

template <typename Number>
std::optional<Number> number_in(const char* name) {
  const std::string_view text = variable(name);
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
  return value;
}

std::size_t terminal_columns() {
  if (const auto columns = number_in<std::size_t>("COLUMNS")) return *columns;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

bool libpq_names_a_server() {
  for (const char* name : {"PGHOST", "PGHOSTADDR", "PGPORT", "PGDATABASE", "PGSERVICE"}) {
    if (!variable(name).empty()) return true;
  }
  return false;
}

std::chrono::sys_seconds current_time() {
  if (const auto epoch = number_in<std::int64_t>("SOURCE_DATE_EPOCH")) {
    return std::chrono::sys_seconds(std::chrono::seconds(*epoch));
  }
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

Environment read_environment() {
  Environment result;
  result.tally_db = variable("TALLY_DB");
  result.libpq = libpq_names_a_server();
  result.home = variable("HOME");
  if (variable("XDG_DATA_HOME").starts_with('/')) result.data_home = variable("XDG_DATA_HOME");
  result.runtime_dir = variable("XDG_RUNTIME_DIR");
  result.no_colour = !variable("NO_COLOR").empty() || variable("TERM") == "dumb";
  result.output_terminal = ::isatty(STDOUT_FILENO) == 1;
  result.error_terminal = ::isatty(STDERR_FILENO) == 1;
  if (result.output_terminal) result.columns = terminal_columns();
  result.now = current_time();
  return result;
}

}  // namespace tally::cli
