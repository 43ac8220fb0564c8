#include "report/chart_frame.hpp"

#include "report/chart.hpp"
#include "report/html_value.hpp"

#include <algorithm>

namespace tally::report {
namespace {

constexpr std::size_t kColours = 8;
constexpr int kTickLabel = 17;  // below the area

}  // namespace

std::string colour_of(std::size_t number) {
  return "s" + std::to_string(number == 0 ? 0 : (number - 1) % kColours + 1);
}

View chart_frame(int width, int height, const ChartArea& area, const std::string& label) {
  View view;
  view.set("width", std::to_string(width)).set("height", std::to_string(height));
  view.set("left", std::to_string(area.left)).set("right", std::to_string(area.right));
  view.set("top", std::to_string(area.top)).set("bottom", std::to_string(area.bottom));
  view.set("label_x", std::to_string(area.left - 8));
  view.set("label_y", std::to_string(area.bottom + kTickLabel)).set("label", label);
  return view;
}

void add_ticks(View& view, const char* name, const std::vector<Tick>& ticks, int offset) {
  for (const Tick& tick : ticks) {
    View item;
    item.set("at", std::to_string(offset + tick.position));
    const BothTexts words =
        tick.value ? number_words(*tick.value) : BothTexts{tick.label, tick.label};
    item.set("text", in_both(words.en, words.zh, "tspan"));
    view.add(name, std::move(item));
  }
}

bool Room::is_free(const ChartArea& box) const {
  return std::ranges::none_of(taken_, [&box](const ChartArea& other) {
    return box.left < other.right && other.left < box.right && box.top < other.bottom &&
           other.top < box.bottom;
  });
}

}  // namespace tally::report
