// The commonest amount of Chinese prose by a short way: one digit before a measure word (一个朋友,
// 三条路). Gives what read_amount gives.
#pragma once

#include "recogniser/amount.hpp"

namespace tally::recogniser {

/// Whether such an amount stands at token `i`.
bool is_short_amount(const TokenText& text, std::size_t i);

/// That amount: never empty.
std::optional<Amount> short_amount(const TokenText& text, std::size_t i, const UnitTable& units);

}  // namespace tally::recogniser
