#include "report/sections.hpp"

#include <ostream>

namespace tally::report {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kReset = "\x1b[0m";

/// One record a cell, the form in which unlike tables share columns.
Table cells_of(const std::vector<Section>& sections) {
  Table cells;
  cells.name = "cells";
  cells.columns = {{"section"}, {"row", true, 0, true}, {"column"}, {"value"}};
  for (const Section& section : sections) {
    for (std::size_t row = 0; row < section.table.rows.size(); ++row) {
      for (std::size_t i = 0; i < section.table.columns.size(); ++i) {
        cells.rows.push_back({section.table.name, std::to_string(row + 1),
                              section.table.columns[i].name, section.table.rows[row][i]});
      }
    }
  }
  return cells;
}

void write_object(const std::vector<Section>& sections, std::ostream& out) {
  out << "{\"schema\":\"tally/1\"";
  for (const Section& section : sections) {
    out << ",\n";
    write_list(section.table, out);
  }
  out << "}\n";
}

}  // namespace

void write(const std::vector<Section>& sections, const Style& style, std::ostream& out) {
  if (style.format == Format::kJson) return write_object(sections, out);
  if (style.format == Format::kCsv || style.format == Format::kJsonl) {
    return write(cells_of(sections), style, out);
  }
  bool first = true;
  for (const Section& section : sections) {
    if (section.table.rows.empty()) continue;
    if (!first) out << '\n';
    first = false;
    if (style.format == Format::kMarkdown) {
      out << "## " << section.title << "\n\n";
    } else {
      out << (style.colour ? kBold : "") << section.title << (style.colour ? kReset : "") << '\n';
    }
    write(section.table, style, out);
  }
}

}  // namespace tally::report
