// Spans of days in rows: what is said of when something is, was or will be.
#include "report/chart.hpp"
#include "report/chart_frame.hpp"
#include "report/width.hpp"

#include <algorithm>
#include <vector>

namespace tally::report {
namespace {

using model::Day;

// Units of the drawing, which the page scales to its width.
constexpr int kTop = 22;
constexpr int kBottom = 26;
constexpr int kRow = 24;
constexpr int kBar = 10;
constexpr int kLeast = 6;    // length of a day
constexpr int kMargin = 44;  // right of the axis: the mark of the last bar

struct Measures {
  int width;
  int left;             ///< width of the rows' labels
  std::size_t columns;  ///< that a label may take
};

constexpr Measures kHalfPage = {560, 52, 6};
constexpr Measures kWholePage = {960, 330, 44};

std::string cut(const std::string& text, std::size_t columns) {
  if (display_width(text) <= columns) return text;
  return std::string(cut_to(text, columns - 1)) + "…";
}

std::vector<Day> days_of(std::span<const ChartSpan> rows, std::optional<Day> today) {
  std::vector<Day> days;
  for (const ChartSpan& row : rows) {
    for (const auto& day : {row.said, row.days.first, row.days.last}) {
      if (day) days.push_back(*day);
    }
  }
  if (today && !days.empty()) days.push_back(*today);
  return days;
}

View row_view(const ChartSpan& row, int middle, const TimeScale& scale, const Measures& measures) {
  View item;
  item.set("colour", colour_of(row.source)).set("title", row.title).flag("past", row.past);
  item.set("text", cut(row.label, measures.columns)).set("text_y", std::to_string(middle + 4));
  const auto first = row.days.first ? row.days.first : row.days.last;
  item.flag("known", first.has_value());
  if (first) {
    const int from = measures.left + scale.at(*first);
    const int to = measures.left + scale.at(row.days.last.value_or(*first));
    const int length = std::max(to - from, kLeast);
    item.set("x", std::to_string(from)).set("y", std::to_string(middle - kBar / 2));
    item.set("length", std::to_string(length)).set("mark", row.mark);
    item.set("mark_x", std::to_string(from + length + 6));
  }
  item.flag("said", row.said.has_value());
  if (row.said) item.set("said_x", std::to_string(measures.left + scale.at(*row.said)));
  item.set("middle", std::to_string(middle));
  return item;
}

}  // namespace

std::string span_chart(std::span<const ChartSpan> rows, std::optional<Day> today,
                       const std::string& label, ChartSize size) {
  const std::vector<Day> days = days_of(rows, today);
  if (days.empty()) return "";
  const Measures& measures = size == ChartSize::kHalf ? kHalfPage : kWholePage;
  const ChartArea area = {measures.left, measures.width - kMargin, kTop,
                          kTop + kRow * static_cast<int>(rows.size())};
  const TimeScale scale(days, area.right - area.left);
  View view = chart_frame(measures.width, area.bottom + kBottom, area, label);
  view.set("size", size == ChartSize::kHalf ? "half" : "whole");
  add_ticks(view, "days", scale.ticks(), area.left);
  view.flag("today", today.has_value());
  if (today) {
    view.set("today_x", std::to_string(area.left + scale.at(*today)));
    view.set("today_day", model::iso(*today));
  }
  int middle = kTop + kRow / 2;
  for (const ChartSpan& row : rows) {
    view.add("rows", row_view(row, middle, scale, measures));
    middle += kRow;
  }
  static const Template parsed("spans.mustache");
  return parsed.render(view);
}

}  // namespace tally::report
