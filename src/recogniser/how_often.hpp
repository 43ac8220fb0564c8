// Whether "nine times" tells how often something was done, or how much more something is. In:
// tokens around the number; out: which. Knows no values.
#pragma once

#include "recogniser/token.hpp"

#include <cstddef>

namespace tally::recogniser {

/// Whether the word "times", token `unit`, tells how often, as nothing behind it is compared and
/// nothing before it grows. `number` is the first token of the number.
bool tells_how_often(const TokenText& text, std::size_t number, std::size_t unit);

}  // namespace tally::recogniser
