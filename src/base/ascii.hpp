// ASCII letters and digits, told and folded without regard to the machine's locale. Leaves all
// other bytes alone.
#pragma once

namespace tally::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
/// A capital has one bit less than its small letter.
constexpr bool is_letter(char c) { return is_lower(static_cast<char>(c | 0x20)); }

/// A capital as a small letter; any other byte as it is.
constexpr char lower_ascii(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace tally::base
