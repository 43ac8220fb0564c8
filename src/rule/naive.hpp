// The plain engine: the regular expression of every rule over every sentence, and every place that
// it finds at every mention; nothing is indexed or skipped. The oracle that the fast matcher is
// tested and measured against, and what tells why a rule does or does not apply.
#pragma once

#include "rule/compiled.hpp"
#include "rule/matcher.hpp"

#include <memory>
#include <string>
#include <vector>

namespace tally::rule {

/// One rule at one mention, with one trigger if it has any there.
struct Attempt {
  const Rule* rule = nullptr;
  std::size_t mention = 0;  ///< index in the sentence's mentions
  Verdict verdict = Verdict::kHolds;
  base::ByteSpan trigger;  ///< bytes of the text; empty: no trigger stands in the sentence
  std::size_t gap = 0;
  const Rule* winner = nullptr;  ///< the rule that took the mention; null: none did
  std::string guard;      ///< the text of the guard that stopped the rule; empty for other reasons
  std::string_view edge;  ///< where the rule holds and another wins: what decided between them
};

/// All rules that hold for a mention, the winner first, then in the order in which they would win.
struct Contest {
  std::size_t mention = 0;
  std::vector<const Rule*> rules;
};

class NaiveMatcher {
 public:
  /// Compiles every pattern; throws base::RuleError. `rules` must outlive the matcher.
  explicit NaiveMatcher(const RuleSet& rules);
  ~NaiveMatcher();
  NaiveMatcher(NaiveMatcher&&) noexcept;
  NaiveMatcher& operator=(NaiveMatcher&&) noexcept;

  /// The same answer as Matcher::match.
  void match(const Sentence& sentence, std::vector<model::RuleMatch>& out);

  /// The mentions for which at least one rule holds, in order.
  std::vector<Contest> contests(const Sentence& sentence);

  /// Every attempt of the rule with that full id in the sentence, in order of mentions.
  std::vector<Attempt> explain(const Sentence& sentence, std::string_view id);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One sentence in plain words: what the verdict means.
std::string_view meaning_of(Verdict verdict);

/// The sentence as rules see it, each symbol spelled as its placeholder: "参数{count}".
std::string spelled_symbols(const RuleSet& rules, const Sentence& sentence);

}  // namespace tally::rule
