// What RuleSet holds: the compiled rules, and which of them a trigger or a kind of value can pick.
// Internal to the engines.
#pragma once

#include "base/word_starts.hpp"
#include "base/word_trie.hpp"
#include "rule/aside.hpp"
#include "rule/compiled.hpp"
#include "rule/matcher.hpp"
#include "rule/symbols.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tally::rule {

/// A set of rules by their index, as bits.
using RuleMask = std::vector<std::uint64_t>;

inline void set(RuleMask& mask, std::size_t rule) {
  mask[rule / 64] |= std::uint64_t{1} << rule % 64;
}

inline bool holds(const RuleMask& mask, std::size_t rule) {
  return (mask[rule / 64] >> rule % 64 & 1U) != 0;
}

inline bool meet(const RuleMask& a, const RuleMask& b) {
  for (std::size_t word = 0; word < a.size(); ++word) {
    if ((a[word] & b[word]) != 0) return true;
  }
  return false;
}

/// Some of the triggers, and how they begin.
struct Picked {
  std::vector<bool> triggers;  ///< by index
  base::WordStarts starts;
};

struct RuleSet::Impl {
  explicit Impl(base::HanFold fold) : symbols(std::move(fold)) {}

  std::vector<RulePack> packs;
  SymbolTable symbols;
  std::vector<CompiledRule> rules;
  std::vector<Reach> reaches;  ///< of the rules
  Asides asides;
  std::map<std::string, std::size_t, std::less<>> by_id;

  base::WordTrie search;             ///< finds the group of a trigger's text
  std::vector<Trigger> triggers;     ///< those of one text side by side
  std::vector<std::size_t> groups;   ///< first of each text in `triggers`, and their end
  std::vector<RuleMask> by_trigger;  ///< rules that a trigger picks
  std::vector<std::vector<std::size_t>> by_rule;  ///< its triggers
  RuleMask untriggered;                           ///< rules without triggers
  std::size_t widest_gap = 0;                     ///< in symbols, over all rules with triggers
  std::size_t longest_trigger = 0;                ///< in bytes

  /// Sorts the triggers of all rules into groups and makes the search for them.
  void index_triggers();
  /// The triggers of any of those rules.
  [[nodiscard]] Picked triggers_of(const RuleMask& wanted) const;
  [[nodiscard]] std::size_t mask_words() const { return (rules.size() + 63) / 64; }
};

/// Throws base::RuleError: the pattern of that rule cannot be used.
[[noreturn]] void fail_pattern(const RuleSet::Impl& rules, const Rule& rule,
                               const std::string& why);

}  // namespace tally::rule
