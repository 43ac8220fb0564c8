// How wide a text stands on a terminal, and the same text made safe for one. Text in, numbers and
// text out; no terminal is asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tally::report {

/// Columns of one code point: 0 for marks that stand on their neighbour, 2 for East Asian wide and
/// full-width characters and for emoji, else 1.
std::size_t code_point_width(char32_t point);

/// Columns of a UTF-8 text; a broken byte counts 1.
std::size_t display_width(std::string_view text);

/// The longest beginning of `text` that takes at most `columns`.
std::string_view cut_to(std::string_view text, std::size_t columns);

/// One line that cannot steer a terminal: line breaks and tabs become spaces, other control
/// characters, marks that turn the direction of writing and broken bytes become U+FFFD.
std::string one_safe_line(std::string_view text);

}  // namespace tally::report
