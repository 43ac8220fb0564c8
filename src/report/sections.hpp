// Several tables under titles as one text: what a digest is made of.
#pragma once

#include "report/table.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace tally::report {

struct Section {
  std::string title;  ///< for people
  Table table;        ///< its name is the key in JSON
};

/// Titles and tables below each other; in JSON one object with a list a table; in CSV and JSON
/// Lines one record a cell: section, row (from 1), column, value.
void write(const std::vector<Section>& sections, const Style& style, std::ostream& out);

}  // namespace tally::report
