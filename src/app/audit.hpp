// `tally audit`: judges every fact that has something to compare and every pair of texts of one
// event, stores what it finds, prints it, and answers whether that is grave enough to fail.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "model/filter.hpp"

#include <string>
#include <vector>

namespace tally::app {

struct AuditOptions {
  model::Filter filter;
  std::string fail_on = "error";  ///< "never", "info", "warn", "error": open or stale findings only
  std::string show = "info";      ///< the least severity printed; never changes the exit code
  bool pairs = true;              ///< also align the texts of one event
  bool allow_empty = false;       ///< a database without claims is fine
};

/// What findings there are, by the names of their kinds.
std::vector<std::string> finding_kinds();

/// kFindings where a finding reaches `fail_on`, kInput where nothing was examined. Formats: table
/// and plain are blocks of text, jsonl the findings, json one object, csv and md one row each.
base::ExitCode audit(const Context& context, const AuditOptions& options,
                     const OutputOptions& output);

}  // namespace tally::app
