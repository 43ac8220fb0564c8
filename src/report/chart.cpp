#include "report/chart.hpp"

#include "report/scale.hpp"
#include "report/template.hpp"
#include "report/width.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace tally::report {
namespace {

using model::Day;
using model::Hedge;

// Units of the drawing, which the page scales to its width.
constexpr int kWidth = 720;
constexpr int kLeft = 64;   // labels of the values
constexpr int kRight = 24;  // room for the last mark's label
constexpr int kTop = 24;
constexpr int kPlot = 170;   // height of a history's plot
constexpr int kBottom = 24;  // labels of the days
constexpr int kArrow = 26;   // length of "more than" and "less than"
constexpr int kRadius = 4;
constexpr int kApart = 20;  // between marks of one day
constexpr int kRow = 24;
constexpr int kRowLabel = 236;  // width of the labels of rows
constexpr std::size_t kRowLabelColumns = 34;
constexpr std::size_t kColours = 8;

class Path {
 public:
  Path& move(int x, int y) { return step('M', x, y); }
  Path& line(int x, int y) { return step('L', x, y); }
  [[nodiscard]] const std::string& str() const { return text_; }

 private:
  Path& step(char letter, int x, int y) {
    text_ += letter + std::to_string(x) + ' ' + std::to_string(y);
    return *this;
  }
  std::string text_;
};

/// A stem of `length` (negative: upward) with a head at its end.
std::string arrow(int x, int y, int length) {
  const int end = y + length;
  const int back = length < 0 ? 5 : -5;
  return Path()
      .move(x, y)
      .line(x, end)
      .move(x - 4, end + back)
      .line(x, end)
      .line(x + 4, end + back)
      .str();
}

std::string bar(int x, int from, int to) {
  return Path()
      .move(x, from)
      .line(x, to)
      .move(x - 4, from)
      .line(x + 4, from)
      .move(x - 4, to)
      .line(x + 4, to)
      .str();
}

/// What the hedge leaves open around the number, as a path; empty for an exact one.
std::string reach(Hedge hedge, int x, int low, int high) {
  switch (hedge) {
    case Hedge::kExact:
      return "";
    case Hedge::kAbout:
      return bar(x, low - 8, high + 8);
    case Hedge::kOver:
    case Hedge::kAtLeast:
      return arrow(x, low, -kArrow);
    case Hedge::kNearly:
    case Hedge::kUnder:
    case Hedge::kAtMost:
      return arrow(x, high, kArrow);
    case Hedge::kRange:
    case Hedge::kVague:
      return bar(x, low, high);
  }
  return "";
}

void add_ticks(View& view, const char* name, const std::vector<Tick>& ticks, int offset,
               bool mirrored) {
  for (const Tick& tick : ticks) {
    View item;
    const int at = mirrored ? offset - tick.position : offset + tick.position;
    item.set("at", std::to_string(at)).set("text", tick.label);
    view.add(name, std::move(item));
  }
}

View mark_of(const ChartPoint& point, int x, const ValueScale& scale) {
  const auto height = [&](const base::Decimal& v) { return kTop + kPlot - scale.at(v); };
  const int low = height(point.low ? *point.low : *point.high);
  const int high = height(point.high ? *point.high : *point.low);
  const bool one = low == high;
  View mark;
  mark.set("colour", colour_of(point.source)).set("title", point.title);
  mark.set("path", reach(point.hedge, x, low, high));
  mark.flag("vague", point.hedge == Hedge::kVague || point.hedge == Hedge::kAbout);
  mark.flag("dot", one).set("x", std::to_string(x)).set("y", std::to_string(low));
  mark.set("radius", std::to_string(kRadius));
  mark.set("text_x", std::to_string(x + 7)).set("text_y", std::to_string(low - 6));
  mark.set("source", point.source);
  return mark;
}

View frame(int height, const std::string& label) {
  View view;
  view.set("width", std::to_string(kWidth)).set("height", std::to_string(height));
  view.set("label", label);
  return view;
}

std::string cut(const std::string& text, std::size_t columns) {
  if (display_width(text) <= columns) return text;
  return std::string(cut_to(text, columns - 1)) + "…";
}

}  // namespace

std::string colour_of(std::size_t number) {
  return "s" + std::to_string(number == 0 ? 0 : (number - 1) % kColours + 1);
}

std::string history_chart(std::span<const ChartPoint> points, const std::string& label) {
  std::vector<base::Decimal> values;
  std::vector<Day> days;
  std::vector<const ChartPoint*> drawn;
  for (const ChartPoint& point : points) {
    if (!point.low && !point.high) continue;
    for (const auto& value : {point.low, point.high}) {
      if (value) values.push_back(*value);
    }
    days.push_back(point.day);
    drawn.push_back(&point);
  }
  if (drawn.size() < 2) return "";
  const ValueScale value_scale(values, kPlot);
  const TimeScale time_scale(days, kWidth - kLeft - kRight);
  View view = frame(kTop + kPlot + kBottom, label);
  view.set("left", std::to_string(kLeft)).set("right", std::to_string(kWidth - kRight));
  view.set("top", std::to_string(kTop)).set("bottom", std::to_string(kTop + kPlot));
  view.set("label_y", std::to_string(kTop + kPlot + 17)).set("label_x", std::to_string(kLeft - 8));
  view.flag("logarithmic", value_scale.logarithmic());
  add_ticks(view, "values", value_scale.ticks(), kTop + kPlot, true);
  add_ticks(view, "days", time_scale.ticks(), kLeft, false);
  std::map<int, int> taken;  // marks that stand at a place already
  for (const ChartPoint* point : drawn) {
    const int place = kLeft + time_scale.at(point->day);
    const int nth = taken[place / kApart]++;
    const int shift = (nth + 1) / 2 * kApart * (nth % 2 == 0 ? -1 : 1);
    const int x = std::clamp(place + shift, kLeft + kRadius, kWidth - kRight);
    view.add("marks", mark_of(*point, x, value_scale));
  }
  static const Template kTemplate("history.mustache");
  return kTemplate.render(view);
}

std::string span_chart(std::span<const ChartSpan> rows, std::optional<Day> today,
                       const std::string& label) {
  if (rows.empty()) return "";
  std::vector<Day> days;
  for (const ChartSpan& row : rows) {
    for (const auto& day : {row.said, row.days.first, row.days.last}) {
      if (day) days.push_back(*day);
    }
  }
  if (today) days.push_back(*today);
  if (days.empty()) return "";
  const TimeScale scale(days, kWidth - kRowLabel - kRight);
  const int bottom = kTop + kRow * static_cast<int>(rows.size());
  View view = frame(bottom + kBottom, label);
  view.set("top", std::to_string(kTop)).set("bottom", std::to_string(bottom));
  view.set("label_y", std::to_string(bottom + 17)).set("label_x", std::to_string(kRowLabel - 10));
  add_ticks(view, "days", scale.ticks(), kRowLabel, false);
  view.flag("today", today.has_value());
  if (today) view.set("today_x", std::to_string(kRowLabel + scale.at(*today)));
  int y = kTop + kRow / 2;
  for (const ChartSpan& row : rows) {
    const auto first = row.days.first ? row.days.first : row.days.last;
    const auto last = row.days.last ? row.days.last : row.days.first;
    View item;
    item.set("colour", colour_of(row.source)).set("title", row.title).flag("past", row.past);
    item.set("text", cut(row.label, kRowLabelColumns)).set("text_y", std::to_string(y + 4));
    item.flag("known", first.has_value());
    if (first) {
      const int from = kRowLabel + scale.at(*first);
      item.set("x", std::to_string(from)).set("y", std::to_string(y - 5));
      item.set("length", std::to_string(std::max(kRowLabel + scale.at(*last) - from, 6)));
    }
    item.flag("said", row.said.has_value());
    if (row.said) item.set("said_x", std::to_string(kRowLabel + scale.at(*row.said)));
    item.set("middle", std::to_string(y));
    view.add("rows", std::move(item));
    y += kRow;
  }
  static const Template kTemplate("spans.mustache");
  return kTemplate.render(view);
}

}  // namespace tally::report
