// ASCII letters, told and folded without regard to the machine's locale. Leaves all other bytes
// alone.
#pragma once

namespace tally::base {

/// A capital as a small letter; any other byte as it is.
constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace tally::base
