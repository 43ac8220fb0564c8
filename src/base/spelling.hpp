// Which known word somebody meant who typed another: for command lines, filters and data files.
// Pure; knows no words of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tally::base {

/// The known word nearest to `typed` by single edits, or empty where none is near.
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

}  // namespace tally::base
