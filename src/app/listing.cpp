#include "app/listing.hpp"

#include "base/decimal.hpp"
#include "base/error.hpp"
#include "report/output.hpp"

#include <algorithm>
#include <utility>

namespace tally::app {
namespace {

using report::Cell;
using report::Table;

std::size_t column_of(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table.columns, name, &report::Column::name);
  if (found != table.columns.end()) {
    return static_cast<std::size_t>(found - table.columns.begin());
  }
  std::string known;
  for (const auto& column : table.columns) known += (known.empty() ? "" : ", ") + column.name;
  throw base::UsageError("no column '" + std::string(name) + "' to sort by; there are: " + known);
}

/// Absent cells last, numbers by value, everything else by its bytes.
bool before(const Cell& a, const Cell& b) {
  if (!a || !b) return a.has_value() && !b.has_value();
  const auto x = base::Decimal::parse(*a);
  const auto y = base::Decimal::parse(*b);
  if (x && y) return *x < *y;
  if (x || y) return x.has_value();
  return *a < *b;
}

void sort_by(Table& table, std::string_view order) {
  const bool descending = order.starts_with('-');
  const std::size_t column = column_of(table, descending ? order.substr(1) : order);
  std::ranges::stable_sort(table.rows, [&](const auto& left, const auto& right) {
    const Cell& a = left[column];
    const Cell& b = right[column];
    return descending && a && b ? before(b, a) : before(a, b);
  });
}

}  // namespace

report::Format format_of(const OutputOptions& options) {
  if (const auto format = report::format_from(options.format)) return *format;
  return options.terminal ? report::Format::kTable : report::Format::kPlain;
}

report::Style style_of(const OutputOptions& options) {
  return {format_of(options), options.colour, options.terminal_width};
}

void print(Table table, const OutputOptions& options) {
  if (!options.sort.empty()) sort_by(table, options.sort);
  if (options.limit && *options.limit < table.rows.size()) table.rows.resize(*options.limit);
  report::Output output(options.file);
  report::write(table, style_of(options), output.stream());
  output.commit();
}

void print(std::string_view text, const OutputOptions& options) {
  report::Output output(options.file);
  output.stream() << text;
  output.commit();
}

}  // namespace tally::app
