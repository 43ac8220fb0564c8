// `tally rules`: what the rules in force are, whether they are sound, why one does or does not
// apply, and how often each does.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tally::app {

/// One row a rule.
base::ExitCode list_rules(const Context& context, const OutputOptions& output);

/// Lints the rules and runs every example. Complaints go to standard error, the count to the
/// output. `places`, folders or files of packs, narrow the check to their packs; empty: all in
/// force. kRules where a rule is unsound, kGate where an example fails. Throws base::UsageError for
/// a place that is neither.
base::ExitCode check_rules(const Context& context, const std::vector<std::filesystem::path>& places,
                           const OutputOptions& output);

/// Why the rule with that full id does or does not claim the values of a sentence. Throws
/// base::UsageError for an unknown rule.
base::ExitCode explain_rule(const Context& context, const std::string& rule,
                            const std::string& text, const OutputOptions& output);

struct StatisticsOptions {
  std::vector<std::string> paths;
  std::vector<std::string> golds;  ///< annotations, as `tally eval` takes them
};

/// Over texts: how many values each rule claims, holds for, shares with other rules, and loses to
/// which rule most often; over annotated texts also how many of its claims are right. Throws
/// base::UsageError where neither is named.
base::ExitCode rule_statistics(const Context& context, const StatisticsOptions& options,
                               const OutputOptions& output);

}  // namespace tally::app
