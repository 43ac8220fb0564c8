// What the drawings share: their frame, the ticks of an axis, room that is taken. Internal to the
// room; draws no values.
#pragma once

#include "report/scale.hpp"
#include "report/template.hpp"

#include <string>
#include <vector>

namespace tally::report {

struct ChartArea {
  int left = 0;
  int right = 0;
  int top = 0;
  int bottom = 0;
};

/// Width, height, label and the edges of the area that is drawn on.
View chart_frame(int width, int height, const ChartArea& area, const std::string& label);

/// Each tick as "at" and "text", the text in both languages, `offset` plus its position away.
void add_ticks(View& view, const char* name, const std::vector<Tick>& ticks, int offset);

/// Boxes that nothing else may cover.
class Room {
 public:
  [[nodiscard]] bool is_free(const ChartArea& box) const;
  void take(const ChartArea& box) { taken_.push_back(box); }

 private:
  std::vector<ChartArea> taken_;
};

}  // namespace tally::report
