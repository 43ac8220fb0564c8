// The words around a quote that a claim is shown with. Text and a place in it go in, 32 characters
// at most come out. Never cuts a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tally::claim {

/// The characters that end at the byte `at`.
std::string context_before(std::string_view text, std::size_t at);

/// The characters that begin at the byte `at`.
std::string context_after(std::string_view text, std::size_t at);

}  // namespace tally::claim
