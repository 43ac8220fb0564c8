// Values of a fact over time.
#include "model/bounds.hpp"
#include "report/chart.hpp"
#include "report/chart_frame.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <vector>

namespace tally::report {
namespace {

using base::Decimal;
using model::Hedge;

// Units of the drawing, which the page scales to its width.
constexpr int kWidth = 560;
constexpr int kLeft = 60;     // labels of the values
constexpr int kUndated = 64;  // for claims of no known day
constexpr int kRight = 20;
constexpr int kTop = 22;
constexpr int kPlot = 150;
constexpr int kFlatPlot = 64;  // where all say the same
constexpr int kBottom = 26;    // labels of the days
constexpr int kArrow = 24;     // length of "more than" and "less than"
constexpr int kRadius = 4;
constexpr int kAside = 13;  // step of a mark that makes room
constexpr int kMostAside = 8;
constexpr int kLetter = 8;  // width of one in a mark's label
constexpr int kLine = 12;   // height of a label
constexpr int kClear = 14;  // of the first day from the undated
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

/// A mark with what it takes of the drawing.
struct Mark {
  const ChartPoint* point = nullptr;
  int x = 0;
  int low = 0;  ///< heights of the bounds
  int high = 0;
  int open = 0;  ///< where an arrow ends; else as `low`
  int from = 0;  ///< the days that the value is about
  int to = 0;
  [[nodiscard]] ChartArea box(int at) const {
    const auto [top, bottom] = std::minmax({low, high, open});
    return {at - kRadius - 1, at + kRadius + 1, top - kRadius - 1, bottom + kRadius + 1};
  }
};

/// First and last day, both or neither.
std::pair<std::optional<model::Day>, std::optional<model::Day>> ends(const model::DayRange& days) {
  return {days.first ? days.first : days.last, days.last ? days.last : days.first};
}

/// Direction of the values that the hedge leaves open: 1 greater, -1 less, 0 neither.
int open_side(Hedge hedge) {
  switch (hedge) {
    case Hedge::kOver:
    case Hedge::kAtLeast:
      return 1;
    case Hedge::kNearly:
    case Hedge::kUnder:
    case Hedge::kAtMost:
      return -1;
    case Hedge::kExact:
    case Hedge::kAbout:
    case Hedge::kRange:
    case Hedge::kVague:
      break;
  }
  return 0;
}

std::string arrow(int x, int from, int to) {
  const int back = to < from ? 5 : -5;
  return Path()
      .move(x, from)
      .line(x, to)
      .move(x - 4, to + back)
      .line(x, to)
      .line(x + 4, to + back)
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
std::string reach(const Mark& mark) {
  const Hedge hedge = mark.point->hedge;
  if (open_side(hedge) != 0) return arrow(mark.x, mark.low, mark.open);
  if (hedge == Hedge::kAbout) {
    const auto [top, bottom] = std::minmax(mark.low, mark.high);
    return bar(mark.x, top - 9, bottom + 9);
  }
  return mark.low == mark.high ? "" : bar(mark.x, mark.low, mark.high);
}

/// Documents beyond the eighth share a colour and have a shape of their own.
std::string dot(std::size_t source, int x, int y) {
  const auto corner = [](int at_x, int at_y) {
    return std::to_string(at_x) + ' ' + std::to_string(at_y);
  };
  const std::size_t round = source == 0 ? 0 : (source - 1) / kColours % 3;
  if (round == 0) return 'M' + corner(x - kRadius, y) + "a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
  if (round == 1) return 'M' + corner(x - kRadius, y - kRadius) + "h8v8h-8z";
  return 'M' + corner(x, y - kRadius - 1) + "l5 5l-5 5l-5-5z";
}

class History {
 public:
  History(std::span<const ChartPoint> points, bool first_on_top);

  [[nodiscard]] bool drawn() const { return marks_.size() > 1; }
  [[nodiscard]] std::string render(const std::string& label);

 private:
  [[nodiscard]] int height_of(const Decimal& value) const;
  void place(Mark& mark);
  [[nodiscard]] std::pair<int, int> label_of(const Mark& mark);
  [[nodiscard]] View view_of(const Mark& mark);

  std::vector<Mark> marks_;
  std::vector<Decimal> values_;
  std::vector<model::Day> days_;
  bool first_on_top_;
  bool undated_ = false;
  ChartArea area_;
  std::optional<ValueScale> value_scale_;
  std::optional<TimeScale> time_scale_;
  Room room_;
};

History::History(std::span<const ChartPoint> points, bool first_on_top)
    : first_on_top_(first_on_top) {
  using Same = std::tuple<std::size_t, std::optional<model::Day>, std::optional<model::Day>,
                          std::optional<Decimal>, std::optional<Decimal>, Hedge>;
  std::set<Same> seen;
  for (const ChartPoint& point : points) {
    if (!point.low && !point.high) continue;
    const auto [first, last] = ends(point.days);
    if (!seen.emplace(point.source, first, last, point.low, point.high, point.hedge).second) {
      continue;
    }
    for (const auto& value : {point.low, point.high}) {
      if (value) values_.push_back(*value);
    }
    if (first) days_.insert(days_.end(), {*first, *last});
    undated_ = undated_ || !first;
    marks_.push_back({&point});
  }
  if (!drawn()) return;
  const bool flat = std::ranges::all_of(values_, [&](const Decimal& v) { return v == values_[0]; });
  area_ = {kLeft, kWidth - kRight, kTop, kTop + (flat ? kFlatPlot : kPlot)};
  value_scale_.emplace(values_, area_.bottom - area_.top);
  const int left = area_.left + (undated_ ? kUndated : 0);
  if (!days_.empty()) time_scale_.emplace(days_, area_.right - left);
}

int History::height_of(const Decimal& value) const {
  const int at = value_scale_->at(value);
  return first_on_top_ ? area_.top + at : area_.bottom - at;
}

/// Beside others that stand at its place already.
void History::place(Mark& mark) {
  const ChartPoint& point = *mark.point;
  mark.low = height_of(*model::low_end(point));
  mark.high = height_of(*model::high_end(point));
  const int side = open_side(point.hedge) * (first_on_top_ ? 1 : -1);
  mark.open = mark.low + side * kArrow;
  const int from = area_.left + (undated_ ? kUndated : 0);
  const auto [first, last] = ends(point.days);
  mark.from = first ? from + time_scale_->at(*first) : area_.left + kUndated / 2;
  mark.to = last ? from + time_scale_->at(*last) : mark.from;
  const int wanted = (mark.from + mark.to) / 2;
  mark.x = wanted;
  for (int nth = 0; nth < kMostAside; ++nth) {
    const int x = wanted + (nth + 1) / 2 * kAside * (nth % 2 == 0 ? -1 : 1);
    if (x < area_.left + kRadius || x > area_.right || !room_.is_free(mark.box(x))) continue;
    mark.x = x;
    break;
  }
  room_.take(mark.box(mark.x));
}

/// Where the label's text begins: the first place around the mark that is free.
std::pair<int, int> History::label_of(const Mark& mark) {
  const int width = kLetter * static_cast<int>(1 + std::to_string(mark.point->source).size());
  const ChartArea box = mark.box(mark.x);
  const int beside = (mark.low + mark.high) / 2 + 4;
  const std::array<std::pair<int, int>, 6> places = {{{box.right + 1, beside - 8},
                                                      {box.left - 1 - width, beside - 8},
                                                      {box.right + 1, beside + 8},
                                                      {box.left - 1 - width, beside + 8},
                                                      {mark.x - width / 2, box.top - 2},
                                                      {mark.x - width / 2, box.bottom + kLine}}};
  for (const auto& [x, y] : places) {
    const ChartArea text{x, x + width, y - kLine + 2, y + 1};
    if (text.right > kWidth || text.bottom > area_.bottom + kLine || !room_.is_free(text)) continue;
    room_.take(text);
    return {x, y};
  }
  return places.front();
}

View History::view_of(const Mark& mark) {
  View view;
  view.set("colour", colour_of(mark.point->source)).set("title", mark.point->title);
  view.set("path", reach(mark)).flag("long", mark.to - mark.from > 2 * kRadius);
  const int middle = (mark.low + mark.high) / 2;
  view.set("days", Path().move(mark.from, middle).line(mark.to, middle).str());
  const Hedge hedge = mark.point->hedge;
  view.flag("vague", hedge == Hedge::kVague || hedge == Hedge::kAbout);
  const bool one = mark.low == mark.high;
  view.flag("one", one).set("dot", one ? dot(mark.point->source, mark.x, mark.low) : "");
  const auto [x, y] = label_of(mark);
  view.set("text_x", std::to_string(x)).set("text_y", std::to_string(y));
  view.set("source", mark.point->source);
  return view;
}

std::string History::render(const std::string& label) {
  View view = chart_frame(kWidth, area_.bottom + kBottom, area_, label);
  view.flag("logarithmic", value_scale_->logarithmic()).flag("undated", undated_);
  view.set("undated_x", std::to_string(area_.left + kUndated / 2));
  view.set("dated_from", std::to_string(area_.left + kUndated));
  auto values = value_scale_->ticks();
  if (first_on_top_) {
    std::erase_if(values, [](const Tick& tick) { return tick.value && tick.value->is_zero(); });
  }
  for (Tick& tick : values) tick.position *= first_on_top_ ? 1 : -1;
  add_ticks(view, "values", values, first_on_top_ ? area_.top : area_.bottom);
  if (time_scale_) {
    auto days = time_scale_->ticks();
    if (undated_) std::erase_if(days, [](const Tick& tick) { return tick.position < kClear; });
    add_ticks(view, "days", days, area_.left + (undated_ ? kUndated : 0));
  }
  for (Mark& mark : marks_) place(mark);
  for (const Mark& mark : marks_) view.add("marks", view_of(mark));
  static const Template parsed("history.mustache");
  return parsed.render(view);
}

}  // namespace

std::string history_chart(std::span<const ChartPoint> points, const std::string& label,
                          bool first_on_top) {
  History history(points, first_on_top);
  return history.drawn() ? history.render(label) : "";
}

}  // namespace tally::report
