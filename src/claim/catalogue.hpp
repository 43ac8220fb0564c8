// Reads rules/metrics.json, the catalogue of what can be measured, into plain values. Strict: what
// it does not know is a fault. Knows nothing of claims or rules.
#pragma once

#include "model/metric.hpp"

#include <filesystem>
#include <vector>

namespace tally::claim {

/// The metrics of `metrics.json` in each of the rule folders that has one, in order of precedence:
/// a metric of an earlier folder stands for that of a later one. Throws base::RuleError with file,
/// line and column.
model::Catalogue load_catalogue(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::claim
