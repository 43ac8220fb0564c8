// What an amount may be off by: "$890 million plus or minus $20 million", 50毫米±2%. In: an amount
// and what follows it; out: the amount as the range from the one bound to the other.
#pragma once

#include "recogniser/amount_part.hpp"

#include <cstddef>

namespace tally::recogniser {

/// Makes `part` a range where an amount by which it may be off begins with token `i`, behind the
/// word or sign that says so: in its own unit, in points of a percentage, or in percent of it.
/// False where there is none, or one that is no less than the amount.
bool take_tolerance(const TokenText& text, std::size_t i, const PartContext& context, Part& part);

}  // namespace tally::recogniser
