// Words and signs that only look like the unit of the number before them. Tokens in, yes or no out;
// reads no unit.
#pragma once

#include "recogniser/token.hpp"

#include <cstddef>

namespace tally::recogniser {

/// Whether a Chinese word that goes on (毛利) begins a line of subtitles: the line before it is
/// short, and was not broken for its length.
bool begins_line(const TokenText& text, std::size_t i);

/// The mark behind "Fab 21" ends a quotation that begins in its line, and means no inches.
bool ends_quotation(const TokenText& text, std::size_t i);

}  // namespace tally::recogniser
