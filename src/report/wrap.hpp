// Breaks a text into lines of at most so many columns of a terminal: at spaces, and between wide
// characters, which need none.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tally::report {

/// Lines without spaces at their ends; a word longer than a line is cut. `columns` 0: one line.
/// At least one line, which may be empty. `text` is one safe line (report/width.hpp).
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

}  // namespace tally::report
