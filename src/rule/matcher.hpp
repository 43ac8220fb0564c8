// Mentions of a sentence in, matches of rules out: at most one a mention. Triggers and values pick
// the few rules that can apply; a small RE2 decides on the window of symbols. Never builds claims.
#pragma once

#include "base/han.hpp"
#include "base/position.hpp"
#include "model/mention.hpp"
#include "model/rule_match.hpp"
#include "rule/pack.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace tally::rule {

/// A sentence to look at. Spans of the mentions are bytes of `text`; they are in order. Those that
/// lie in `span` and are neither nested nor idle take part.
struct Sentence {
  std::string_view text;
  base::ByteSpan span;
  std::span<const model::Mention> mentions;
};

/// Rules in the form that matching needs. Built once, shared by all threads; owns the packs.
class RuleSet {
 public:
  /// `fold` lets rules in simplified Chinese find traditional text.
  /// Patterns are compiled when they are first needed; lint compiles them all.
  explicit RuleSet(std::vector<RulePack> packs, base::HanFold fold = {});
  ~RuleSet();
  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;

  [[nodiscard]] const std::vector<RulePack>& packs() const;  ///< in the order of loading
  /// The rule of that full id ("pack/id"), or null.
  [[nodiscard]] const Rule* find(std::string_view id) const;

  /// What the engines work with (compiled.hpp, rule_index.hpp).
  struct Impl;
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

/// Matches with buffers and pattern objects of its own: one for each thread.
class Matcher {
 public:
  /// `rules` must outlive the matcher.
  explicit Matcher(const RuleSet& rules);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  /// Appends the matches of one sentence in the order of its mentions. Where several rules want a
  /// mention the first wins in this order: higher priority; with a trigger before without; smaller
  /// gap; longer trigger; pack of the value's own language; rule id. Throws base::RuleError for a
  /// pattern that does not compile.
  void match(const Sentence& sentence, std::vector<model::RuleMatch>& out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::rule
