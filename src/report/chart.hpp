// Drawings of the HTML report as inline SVG: a fact's values over time, and spans of days in rows.
// Plain shapes with classes; colours and type are the style sheet's. Needs no script.
#pragma once

#include "base/decimal.hpp"
#include "model/mention.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace tally::report {

/// Class of the colour of a document's number: "s1" … "s8", again from the start beyond; "s0" for
/// 0.
std::string colour_of(std::size_t number);

/// One value of a fact.
struct ChartPoint {
  std::size_t source = 0;  ///< number of the document, from 1: its colour, its shape and its label
  model::DayRange days;    ///< a line where it is long; unknown: drawn apart, before the axis
  std::optional<base::Decimal> low;
  std::optional<base::Decimal> high;
  model::Hedge hedge = model::Hedge::kExact;
  std::string title;  ///< shown for the mark when pointed at, and read out
};

/// Values upward, or downward for ranks (`first_on_top`), time to the right, a bar or an arrow for
/// what the hedge leaves open. Empty for fewer than two different points with a value.
std::string history_chart(std::span<const ChartPoint> points, const std::string& label,
                          bool first_on_top = false);

/// One row: something said on a day about days.
struct ChartSpan {
  std::size_t source = 0;
  std::string label;  ///< at the left
  std::string mark;   ///< beside the days; may be empty
  std::optional<model::Day> said;
  model::DayRange days;
  bool past = false;  ///< lies before today
  std::string title;
};

enum class ChartSize { kHalf, kWhole };  ///< of the page's width

/// Rows from the top, time to the right, a line for `today` where it is given. Empty for no rows.
std::string span_chart(std::span<const ChartSpan> rows, std::optional<model::Day> today,
                       const std::string& label, ChartSize size);

}  // namespace tally::report
