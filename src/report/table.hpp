// Rows and columns for a listing, and how they are printed: aligned for a terminal (a Chinese
// character is two columns wide), tab-separated when piped, CSV, Markdown, JSON or JSON Lines.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::report {

enum class Format { kTable, kPlain, kCsv, kMarkdown, kJson, kJsonl };

struct Column {
  std::string name;           ///< snake_case; also the key in JSON
  bool right = false;         ///< numbers stand right
  std::size_t max_width = 0;  ///< columns on a terminal before it is cut with "…"; 0: whole
  bool raw = false;           ///< cells are JSON as they stand: counts, booleans, nested objects
};

/// An absent cell is null in JSON and empty elsewhere.
using Cell = std::optional<std::string>;

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::string name = "rows";  ///< what the rows are ("claims"): the key of their list in JSON
};

struct Style {
  Format format = Format::kPlain;
  bool colour = false;
  std::size_t terminal_width = 0;  ///< 0: unlimited
};

/// "table", "plain", "csv", "md", "json", "jsonl"; empty for any other name.
std::optional<Format> format_from(std::string_view name);

/// A column that the terminal is too narrow for is cut, the widest first. Control characters and
/// marks that turn the direction of writing never reach a terminal. TSV and CSV have a header.
void write(const Table& table, const Style& style, std::ostream& out);

/// The rows as a member of a JSON object: "name":[…].
void write_list(const Table& table, std::ostream& out);

}  // namespace tally::report
