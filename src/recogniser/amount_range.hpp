// Two or more numbers as one amount: 3到5万, "$2-3 million", 10年、15年甚至20年. In: tokens and the
// first part; out: that part widened to the whole range. Shared by the grammar of amounts only.
#pragma once

#include "recogniser/amount_part.hpp"

#include <cstddef>

namespace tally::recogniser {

/// Widens `part` by what stands behind it and belongs to the same amount. `opened` says that a
/// word before it promises two ends (between, 从), which "and" may then join.
void extend_to_range(const TokenText& text, const PartContext& context, Part& part, bool opened);

}  // namespace tally::recogniser
