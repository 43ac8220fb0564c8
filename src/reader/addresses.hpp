// Addresses (URLs): the parts of one, the one form of a recording's address, and the address of
// the source and of the recording where a text names them. Opens nothing.
#pragma once

#include "model/document.hpp"
#include "reader/words.hpp"

#include <string>
#include <string_view>

namespace tally::reader {

/// Whether the whole text is an http or https address.
bool is_address(std::string_view text);

/// A recording's address in the one form of its site ("https://youtu.be/x?t=3" and
/// "https://www.youtube.com/watch?v=x" are the same); empty for the address of anything else.
std::string recording_form(const Words& words, std::string_view address);

/// Fills `url` and `recording` where they are empty, from lines near either end of the text that
/// name them ("原文链接：https://…"); any address of a recording there will do for `recording`.
void find_addresses(const Words& words, model::Document& document);

}  // namespace tally::reader
