// Two aligned texts side by side for people: what stands in the one, what in the other, and how
// they relate. Rows in, text out; aligns nothing.
#pragma once

#include "model/pair.hpp"
#include "report/table.hpp"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace tally::report {

/// What the two texts are called.
struct PairTitles {
  std::string a;
  std::string b;
};

/// A count of each relation, then one line a pair: line and quote of either side around the
/// relation; the reason below where there is one.
void write_pairs(std::span<const model::AlignedPair> pairs, const PairTitles& titles,
                 const Style& style, std::ostream& out);

/// One row a pair, for CSV and Markdown.
Table pair_table(std::span<const model::AlignedPair> pairs);

/// One object of the schema "tally/1": "a", "b" and "pairs".
std::string pairs_json(std::span<const model::AlignedPair> pairs, const PairTitles& titles);

}  // namespace tally::report
