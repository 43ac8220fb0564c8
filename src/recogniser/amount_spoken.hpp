// Numbers in a row that speech says for a range: "five, six people", "like 15, 20 people". Shared
// by the files of the grammar of amounts only.
#pragma once

#include "recogniser/amount_part.hpp"

#include <vector>

namespace tally::recogniser {

/// The numbers behind `part` that make a range with it, in order: the last alone says what all of
/// them count. Empty where none do, or where they are rather a list.
std::vector<Part> said_for_range(const TokenText& text, const PartContext& context,
                                 const Part& part);

}  // namespace tally::recogniser
