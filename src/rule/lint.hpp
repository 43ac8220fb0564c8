// Rules in, complaints out: what loads but cannot be meant. Looks at the rules alone; examples are
// run by those who can make claims of them.
#pragma once

#include "base/diagnostic.hpp"
#include "rule/matcher.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace tally::rule {

/// What rules may name besides their own.
struct Vocabulary {
  std::set<std::string, std::less<>> metrics;
  std::set<std::string, std::less<>> units;  ///< keys and canonical units
  std::set<std::string, std::less<>> entity_types;
  std::set<std::string, std::less<>> entities;  ///< canonical names, for a fixed subject
};

/// Complaints in the order of packs and rules, each with file, line, column and the rule's id in
/// its message. Errors: unknown metrics, units, types and subjects; patterns that do not compile,
/// lack {value}, fit any text or cost too much; fewer than two examples or counterexamples.
/// Warnings: what does nothing (a gap without triggers, a rule that another one always beats).
std::vector<base::Diagnostic> lint(const RuleSet& rules, const Vocabulary& known);

}  // namespace tally::rule
