// Any bytes as the valid UTF-8 that the stages behind the reader are promised.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace tally::test {

/// Bytes that are no UTF-8 become a space each.
inline std::string valid_utf8(const std::uint8_t* data, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size;) {
    const std::uint8_t lead = data[i];
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    bool whole = length > 0 && i + length <= size;
    for (std::size_t k = 1; whole && k < length; ++k) whole = (data[i + k] & 0xC0) == 0x80;
    if (whole && length == 3) whole = lead != 0xE0 || data[i + 1] >= 0xA0;
    if (whole && length == 3) whole = lead != 0xED || data[i + 1] < 0xA0;
    if (whole && length == 4)
      whole = (lead != 0xF0 || data[i + 1] >= 0x90) && (lead != 0xF4 || data[i + 1] < 0x90);
    if (whole) {
      out.append(reinterpret_cast<const char*>(data) + i, length);
      i += length;
    } else {
      out += ' ';
      ++i;
    }
  }
  return out;
}

}  // namespace tally::test
