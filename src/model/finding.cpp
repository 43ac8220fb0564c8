#include "model/finding.hpp"

#include <array>

namespace tally::model {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"info", "warn", "error"};

}  // namespace

std::string_view name_of(FindingSeverity severity) {
  return kSeverities[static_cast<std::size_t>(severity)];
}

std::optional<FindingSeverity> severity_from(std::string_view name) {
  for (std::size_t i = 0; i < kSeverities.size(); ++i) {
    if (kSeverities[i] == name) return static_cast<FindingSeverity>(i);
  }
  return {};
}

}  // namespace tally::model
