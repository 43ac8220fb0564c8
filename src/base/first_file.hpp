// A file of a rule folder that is not added up over folders: that of the first folder which has it
// holds alone. Here stands how it is found and opened; what is in it, its room reads.
#pragma once

#include "base/json.hpp"

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace tally::base {

/// Runs `use` on `name` of the first folder that has it, as an object of version 1 whose `about` is
/// read, and refuses what it did not ask for. Throws RuleError with file, line and column, or where
/// no folder has the file.
void read_first_file(const std::vector<std::filesystem::path>& folders, std::string_view name,
                     const std::function<void(JsonObject&)>& use);

}  // namespace tally::base
