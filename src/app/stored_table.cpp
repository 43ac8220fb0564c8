#include "app/stored_table.hpp"

#include <utility>

namespace tally::app {
namespace {

using store::ColumnKind;

constexpr std::size_t kWidest = 40;  // columns of a text on a terminal

report::Column column_of(const store::Row& header, int index) {
  const ColumnKind kind = header.column_kind(index);
  report::Column column;
  column.name = header.column_name(index);
  column.right = kind == ColumnKind::kInteger || kind == ColumnKind::kAmount;
  // Amounts are strings in JSON: they keep their digits.
  column.raw =
      kind == ColumnKind::kInteger || kind == ColumnKind::kBoolean || kind == ColumnKind::kJson;
  if (kind == ColumnKind::kText) column.max_width = kWidest;
  return column;
}

report::Cell cell_of(const store::Row& row, int index) {
  if (row.column_kind(index) != ColumnKind::kBoolean || row.is_null(index)) {
    return row.optional(index);
  }
  return row.boolean(index) ? "true" : "false";
}

}  // namespace

report::Table stored_table(store::Session& session, std::string_view query,
                           const store::Params& params, std::string name) {
  const store::Result rows = session.run(query, params);
  report::Table table;
  table.name = std::move(name);
  const store::Row header = rows.header();
  for (int i = 0; i < header.columns(); ++i) table.columns.push_back(column_of(header, i));
  for (int r = 0; r < rows.size(); ++r) {
    std::vector<report::Cell> cells;
    cells.reserve(static_cast<std::size_t>(header.columns()));
    for (int i = 0; i < header.columns(); ++i) cells.push_back(cell_of(rows[r], i));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace tally::app
