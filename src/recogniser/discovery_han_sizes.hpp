// How long names in Chinese are. Internal to discovery.
#pragma once

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

inline constexpr std::size_t kShortestStem = 2;  ///< characters before "科技", "银行"
inline constexpr std::size_t kLongestStem = 4;
inline constexpr std::size_t kLongestOwner = 6;  ///< characters of a company before a title

/// Characters of a text that holds nothing but Chinese ones.
inline std::size_t characters(std::string_view text) { return text.size() / 3; }

}  // namespace tally::recogniser
