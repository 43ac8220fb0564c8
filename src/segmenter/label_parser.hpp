// One line in, the label that it begins with out ("Ada Moss (12:03):", "**晚点**："), by its form
// alone. Knows no name and looks at no other line.
#pragma once

#include "segmenter/lines.hpp"
#include "segmenter/sign_map.hpp"
#include "segmenter/speakers.hpp"

#include <string_view>

namespace tally::segmenter {

/// A cheap test that spares most lines the parser: a colon of either width, or a dash between
/// spaces.
bool may_be_label(const SignMap& signs, const Line& line);

/// The label of a line of `text`, of weak evidence; of none where it has no such form.
Label parse_label(std::string_view text, const Line& line);

}  // namespace tally::segmenter
