#include "report/table.hpp"

#include "report/json_writer.hpp"
#include "report/width.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace tally::report {
namespace {

constexpr std::size_t kGap = 2;         // columns between two columns
constexpr std::size_t kLeastWidth = 8;  // no column is cut below this
constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kReset = "\x1b[0m";

using Lines = std::vector<std::vector<std::string>>;
using Widths = std::vector<std::size_t>;

/// Header and rows as safe single lines.
Lines lines_of(const Table& table) {
  Lines lines;
  lines.reserve(table.rows.size() + 1);
  auto& header = lines.emplace_back();
  for (const Column& column : table.columns) header.push_back(column.name);
  for (const auto& row : table.rows) {
    auto& line = lines.emplace_back();
    for (const Cell& cell : row) line.push_back(one_safe_line(cell.value_or("")));
  }
  return lines;
}

/// The greatest width that, with every wider text column cut to it, lets the table fit.
void shrink(Widths& widths, const std::vector<Column>& columns, std::size_t available) {
  std::size_t total = kGap * (widths.empty() ? 0 : widths.size() - 1);
  for (const std::size_t width : widths) total += width;
  while (total > available) {
    std::size_t widest = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (columns[i].right || widths[i] <= kLeastWidth) continue;
      if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
    }
    if (widest == widths.size()) return;
    --widths[widest];
    --total;
  }
}

Widths widths_of(const Table& table, const Lines& lines, std::size_t available) {
  Widths widths(table.columns.size());
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(line[i]));
    }
  }
  if (available == 0) return widths;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t most = table.columns[i].max_width;
    if (most != 0) widths[i] = std::min(widths[i], std::max(most, table.columns[i].name.size()));
  }
  shrink(widths, table.columns, available);
  return widths;
}

std::string fitted(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  return std::string(cut_to(text, columns - 1)) + "…";
}

void write_aligned(const Table& table, const Style& style, std::ostream& out) {
  const Lines lines = lines_of(table);
  const Widths widths = widths_of(table, lines, style.terminal_width);
  for (std::size_t row = 0; row < lines.size(); ++row) {
    const bool header = row == 0 && style.colour;
    std::string text;
    std::size_t owed = 0;  // spaces before the next text, so that no line ends in any
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string cell = fitted(lines[row][i], widths[i]);
      const std::size_t padding = widths[i] - display_width(cell);
      if (table.columns[i].right) owed += padding;
      if (!cell.empty()) text.append(std::exchange(owed, 0), ' ').append(cell);
      owed += kGap + (table.columns[i].right ? 0 : padding);
    }
    out << (header ? kBold : "") << text << (header ? kReset : "") << '\n';
  }
}

void write_plain(const Table& table, std::ostream& out) {
  for (const auto& line : lines_of(table)) {
    for (std::size_t i = 0; i < line.size(); ++i) out << (i == 0 ? "" : "\t") << line[i];
    out << '\n';
  }
}

/// RFC 4180: quoted where it must be, quotes doubled, CR LF between records.
std::string csv_field(std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
  std::string field = "\"";
  for (const char character : text) field.append(character == '"' ? 2 : 1, character);
  return field + '"';
}

void write_csv(const Table& table, std::ostream& out) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    out << (i == 0 ? "" : ",") << csv_field(table.columns[i].name);
  }
  out << "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out << (i == 0 ? "" : ",") << csv_field(row[i].value_or(""));
    }
    out << "\r\n";
  }
}

std::string markdown_cell(std::string_view text) {
  std::string cell;
  for (const char character : one_safe_line(text)) {
    if (std::string_view("\\|*_`<>[]").find(character) != std::string_view::npos) cell += '\\';
    cell += character;
  }
  return cell;
}

void write_markdown(const Table& table, std::ostream& out) {
  out << '|';
  for (const Column& column : table.columns) out << ' ' << markdown_cell(column.name) << " |";
  out << "\n|";
  for (const Column& column : table.columns) out << (column.right ? " ---: |" : " --- |");
  out << '\n';
  for (const auto& row : table.rows) {
    out << '|';
    for (const Cell& cell : row) out << ' ' << markdown_cell(cell.value_or("")) << " |";
    out << '\n';
  }
}

void write_object(const Table& table, const std::vector<Cell>& row, JsonWriter& json) {
  json.begin_object();
  for (std::size_t i = 0; i < row.size(); ++i) {
    json.key(table.columns[i].name);
    if (!row[i]) {
      json.null();
    } else if (table.columns[i].raw) {
      json.raw(*row[i]);
    } else {
      json.string(*row[i]);
    }
  }
  json.end_object();
}

void write_json(const Table& table, std::ostream& out) {
  out << R"({"schema":"tally/1",)";
  write_list(table, out);
  out << "}\n";
}

void write_json_lines(const Table& table, std::ostream& out) {
  JsonWriter json;
  for (const auto& row : table.rows) {
    write_object(table, row, json);
    out << json.take() << '\n';
  }
}

}  // namespace

void write_list(const Table& table, std::ostream& out) {
  JsonWriter json;
  out << '"' << table.name << "\":[";
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    write_object(table, table.rows[i], json);
    out << (i == 0 ? "\n" : ",\n") << json.take();
  }
  out << "\n]";
}

std::optional<Format> format_from(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Format>, 6> kFormats = {
      {{"table", Format::kTable},
       {"plain", Format::kPlain},
       {"csv", Format::kCsv},
       {"md", Format::kMarkdown},
       {"json", Format::kJson},
       {"jsonl", Format::kJsonl}}};
  const auto found = std::ranges::find(kFormats, name, &decltype(kFormats)::value_type::first);
  if (found == kFormats.end()) return {};
  return found->second;
}

void write(const Table& table, const Style& style, std::ostream& out) {
  switch (style.format) {
    case Format::kTable:
      return write_aligned(table, style, out);
    case Format::kPlain:
      return write_plain(table, out);
    case Format::kCsv:
      return write_csv(table, out);
    case Format::kMarkdown:
      return write_markdown(table, out);
    case Format::kJson:
      return write_json(table, out);
    case Format::kJsonl:
      return write_json_lines(table, out);
  }
}

}  // namespace tally::report
