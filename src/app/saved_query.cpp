#include "app/saved_query.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace tally::app {
namespace {

namespace fs = std::filesystem;

std::set<std::string> names_in(const std::vector<fs::path>& folders) {
  std::set<std::string> names;
  for (const fs::path& folder : folders) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder / "queries", none)) {
      if (entry.path().extension() == ".sql") names.insert(entry.path().stem().string());
    }
  }
  return names;
}

std::string text_of(const Context& context, const std::string& name) {
  const std::set<std::string> names = names_in(context.rules);
  if (!names.contains(name)) {
    std::string known;
    for (const std::string& each : names) known += (known.empty() ? "" : ", ") + each;
    throw base::UsageError("no saved query '" + name + "'; there are: " + known +
                           "; a file queries/" + name + ".sql in a folder of --rules adds it");
  }
  for (const fs::path& folder : context.rules) {
    std::ifstream file(folder / "queries" / (name + ".sql"), std::ios::binary);
    if (!file) continue;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  throw base::UsageError("cannot read the saved query '" + name + "'");
}

}  // namespace

report::Table run_saved_query(const Context& context, store::Session& session,
                              const std::string& name) {
  report::Table table;
  table.name = "rows";
  store::Transaction transaction(session);  // never committed
  session.command("read only", "SET TRANSACTION READ ONLY");
  session.query_text(name, text_of(context, name), [&table](const store::Row& row) {
    if (table.columns.empty()) {
      for (int i = 0; i < row.columns(); ++i) {
        table.columns.push_back({std::string(row.column_name(i))});
      }
    }
    std::vector<report::Cell> cells;
    cells.reserve(static_cast<std::size_t>(row.columns()));
    for (int i = 0; i < row.columns(); ++i) cells.push_back(row.optional(i));
    table.rows.push_back(std::move(cells));
  });
  return table;
}

}  // namespace tally::app
