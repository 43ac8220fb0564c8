// Who gives a speech, by the short line with a name that stands between its title and its greeting:
// the title says that it is a speech, the text greets who listens. Lines in, a line's number and a
// name out; texts that only tell of a speech have no greeting.
#pragma once

#include "segmenter/lines.hpp"
#include "segmenter/words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tally::segmenter {

struct Address {
  std::string_view speaker;  ///< into the text
  std::size_t first = 0;     ///< the line that it begins with
};

/// The address that the lines of `text` are, if its head says so.
std::optional<Address> find_address(const LabelWords& words, std::string_view text,
                                    const std::vector<Line>& lines);

}  // namespace tally::segmenter
