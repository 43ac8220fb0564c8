// How long names in Chinese are, and where one of that length begins. Internal to discovery.
#pragma once

#include "base/utf8.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

inline constexpr std::size_t kShortestStem = 2;  ///< characters before "科技", "银行"
inline constexpr std::size_t kLongestStem = 4;
inline constexpr std::size_t kLongestOwner = 6;  ///< characters of a company before a title

/// Characters of a text that holds nothing but Chinese ones.
inline std::size_t characters(std::string_view text) { return text.size() / 3; }

/// Where a name of any Chinese characters begins that ends at `end`; one character more than names
/// have where they go on.
inline std::size_t stem_of_any(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t stem = 0; stem <= kLongestStem; ++stem) {
    const base::CodePoint c = base::code_point_before(text, begin);
    if (c.size == 0 || !base::is_han(c.value)) break;
    begin -= c.size;
  }
  return begin;
}

}  // namespace tally::recogniser
