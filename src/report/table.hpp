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
};

/// An absent cell is null in JSON and empty elsewhere.
using Cell = std::optional<std::string>;

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

struct Style {
  Format format = Format::kPlain;
  bool colour = false;
  std::size_t terminal_width = 0;  ///< 0: unlimited
};

void write(const Table& table, const Style& style, std::ostream& out);

/// Columns that a UTF-8 text takes on a terminal (East Asian wide and full-width count two).
std::size_t display_width(std::string_view text);

}  // namespace tally::report
