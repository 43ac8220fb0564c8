#include "app/config.hpp"

#include "app/listing.hpp"

#include <string>
#include <utility>

namespace tally::app {
namespace {

/// "postgresql://me:secret@host/db" and "host=h password=secret" without the secret.
std::string without_password(std::string uri) {
  const auto scheme = uri.find("://");
  const auto at = uri.find('@', scheme == std::string::npos ? 0 : scheme + 3);
  const auto colon = scheme == std::string::npos ? scheme : uri.find(':', scheme + 3);
  if (at != std::string::npos && colon < at) uri.replace(colon + 1, at - colon - 1, "***");
  for (auto key = uri.find("password="); key != std::string::npos;
       key = uri.find("password=", key + 1)) {
    const auto begin = key + std::string_view("password=").size();
    const auto end = uri.find_first_of(" &", begin);
    uri.replace(begin, (end == std::string::npos ? uri.size() : end) - begin, "***");
  }
  return uri;
}

std::pair<std::string, std::string> database_row(const DatabaseAddress& address) {
  switch (address.origin) {
    case DatabaseOrigin::kOption:
      return {without_password(address.uri), "--db"};
    case DatabaseOrigin::kVariable:
      return {without_password(address.uri), "TALLY_DB"};
    case DatabaseOrigin::kLibpq:
      return {"as libpq resolves it", "PG* variables"};
    case DatabaseOrigin::kPrivate:
      break;
  }
  return {"private cluster", "default"};
}

}  // namespace

base::ExitCode show_config(const Context& context, const OutputOptions& output) {
  report::Table table;
  table.name = "settings";
  table.columns = {{"setting"}, {"value"}, {"origin"}};
  const auto add = [&table](std::string setting, std::string value, std::string origin) {
    table.rows.push_back({std::move(setting), std::move(value), std::move(origin)});
  };
  add("version", TALLY_VERSION, "program");
  const auto [database, origin] = database_row(context.database);
  add("database", database, origin);
  add("data_home",
      context.data_home ? context.data_home->string()
                        : (context.home / ".local" / "share").string(),
      context.data_home ? "XDG_DATA_HOME" : "HOME");
  for (std::size_t i = 0; i < context.rules.size(); ++i) {
    add("rules", context.rules[i].string(), i < context.extra_rules ? "--rules" : "program");
  }
  print(std::move(table), output);
  return base::ExitCode::kOk;
}

}  // namespace tally::app
