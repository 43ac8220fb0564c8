// Codes made of digits and letters that count nothing: hashes, phone numbers, network addresses,
// versions, share codes, numbers of houses. Each function answers with the byte after the code that
// begins at `begin`, or 0; none looks at what stands before it but for the sign of a currency.
#pragma once

#include "recogniser/name_words.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

/// A quick no: whether one of the codes below may begin with the digits at `begin`, by how many
/// they are and what stands behind them.
bool may_begin_code(std::string_view text, std::size_t begin);

/// Hexadecimal digits that are no number: long, or a UUID, and with a letter among them.
std::size_t hash_at(std::string_view text, std::size_t begin);

/// Phone numbers as they stand in running text: mobile, area code and number, groups by hyphens.
std::size_t phone_at(std::string_view text, std::size_t begin, const NameWords& words);

/// Four groups of an address of the network, or three of a version that can be no date.
std::size_t dotted_at(std::string_view text, std::size_t begin);

/// "600519.SH": the code of a share at its exchange.
std::size_t share_code_at(std::string_view text, std::size_t begin, const NameWords& words);

/// "8x7B": experts and their size; neither factor is a size by itself.
std::size_t experts_at(std::string_view text, std::size_t begin);

/// "221B Baker Street", "1600 Pennsylvania Avenue", "5th Avenue": the number of a house or street.
std::size_t street_at(std::string_view text, std::size_t begin, const NameWords& words);

}  // namespace tally::recogniser
