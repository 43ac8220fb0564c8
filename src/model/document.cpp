#include "model/document.hpp"

#include <algorithm>

namespace tally::model {

std::uint32_t line_of(const Document& document, std::size_t offset) {
  const auto& starts = document.line_starts;
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto index = next == starts.begin() ? 0 : next - starts.begin() - 1;
  if (!document.source_lines.empty()) {
    return document.source_lines[static_cast<std::size_t>(index)];
  }
  return static_cast<std::uint32_t>(index) + 1;
}

}  // namespace tally::model
