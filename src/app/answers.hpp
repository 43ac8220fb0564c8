// Answers that hold only a number: what it is a number of stands in the question before it ("What
// does it cost?" "About 30 dollars."). Asks the rules about both together; makes no claims.
#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"
#include "model/rule_match.hpp"
#include "rule/matcher.hpp"

#include <span>
#include <string>
#include <vector>

namespace tally::app {

/// Keeps its buffers: one for each thread.
class Answers {
 public:
  /// `matcher` must outlive it.
  explicit Answers(rule::Matcher& matcher) : matcher_(matcher) {}

  /// Adds matches for values in the first sentence of each answer that no rule claims yet.
  /// `matches` are and stay in the order of their mentions.
  void match(const model::Document& document, std::span<const model::Mention> mentions,
             std::vector<model::RuleMatch>& matches);

 private:
  void ask(const model::Document& document, std::span<const model::Mention> mentions,
           base::ByteSpan question, base::ByteSpan answer, bool first_only,
           std::vector<model::RuleMatch>& matches);
  void join(const model::Document& document, std::span<const model::Mention> mentions,
            base::ByteSpan question, base::ByteSpan answer);
  void take(model::RuleMatch match, base::ByteSpan question, base::ByteSpan answer,
            std::vector<model::RuleMatch>& matches) const;

  rule::Matcher& matcher_;
  std::string text_;                      ///< the question and the answer, a space between
  std::vector<model::Mention> mentions_;  ///< theirs, with spans in `text_`
  std::vector<std::size_t> indices_;      ///< of those in the document's
  std::size_t asked_ = 0;                 ///< how many of them the question has
  std::vector<model::RuleMatch> found_;
};

}  // namespace tally::app
