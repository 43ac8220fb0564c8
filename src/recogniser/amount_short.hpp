// The commonest amount of Chinese prose by a short way: one digit before a measure word (一个朋友,
// 三条路). Gives what read_amount gives, or nothing where more must be asked.
#pragma once

#include "recogniser/amount.hpp"

#include <optional>

namespace tally::recogniser {

/// The amount at token `i`, if it is one of these.
std::optional<Amount> read_short_amount(const TokenText& text, std::size_t i,
                                        const UnitTable& units);

}  // namespace tally::recogniser
