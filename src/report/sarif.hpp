// Findings as SARIF 2.1.0, the form that code review tools read. Every finding is there, also the
// decided ones: these carry a suppression, so a tool can tell them apart. Prints nothing itself.
#pragma once

#include "model/finding.hpp"

#include <span>
#include <string>
#include <string_view>

namespace tally::report {

/// One run with all findings in the order given; `version` is the program's. The first claim of a
/// finding is its location, the others are related locations. Ends in a line break.
std::string sarif(std::span<const model::Finding> findings, std::string_view version);

}  // namespace tally::report
