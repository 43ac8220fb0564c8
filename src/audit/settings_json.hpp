// rules/audit.json as Settings. Text in, values out; the file is opened by app. Strict: an unknown
// key, a missing text, an amount that is no number are errors with line and column.
#pragma once

#include "audit/settings.hpp"

#include <string_view>

namespace tally::audit {

/// `path` is printed in errors. Throws base::RuleError.
Settings parse_settings(std::string_view json, std::string_view path);

}  // namespace tally::audit
