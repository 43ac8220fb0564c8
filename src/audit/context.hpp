// What surrounds a place, reduced to what can be compared: words, pairs of characters, names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::audit {

/// Hashes of the words of a text (Latin script) and of its pairs of neighbouring characters (other
/// scripts), lower case, without digits and signs; sorted, each once.
std::vector<std::uint32_t> features_of(std::string_view text);

/// Common features in thousandths of the smaller set; 0 where either has fewer than `fewest`.
int overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
            std::size_t fewest);

/// How alike two names are written, in thousandths: common pairs of letters and digits. Case,
/// spaces and signs do not count.
int likeness(std::string_view a, std::string_view b);

}  // namespace tally::audit
