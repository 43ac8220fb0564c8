// What the judge is told by the rule folders: thresholds and wording of audit.json.
#pragma once

#include "audit/settings.hpp"

#include <filesystem>
#include <vector>

namespace tally::app {

/// From the first of the folders that has an audit.json. Throws base::RuleError where none has.
audit::Settings load_audit_settings(const std::vector<std::filesystem::path>& folders);

/// The thresholds in force as a JSON object, for the record of an audit.
std::string thresholds_json(const audit::Settings& settings);

}  // namespace tally::app
