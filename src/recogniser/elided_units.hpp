// Amounts that leave out what they are counted in, since the one before has told it: "43 percent,
// against 85 for lithium", "40 clerks, more than the 15 in May". In: a text with its mentions; out:
// the same mentions, bare numbers among them with the unit or noun of that one. Names no metric.
#pragma once

#include "base/position.hpp"
#include "base/word_set.hpp"
#include "model/mention.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class ElidedUnits {
 public:
  /// Reads words/elided.json of the rule folders; throws base::RuleError for one that is broken.
  explicit ElidedUnits(const std::vector<std::filesystem::path>& folders);

  /// Gives bare numbers the kind and unit of the amount before them. `mentions` are those of the
  /// text so far, in order, from `first` on those to look at; `sentences` are where these stand, in
  /// order, too. An amount that ends the text before them counts ("You use 12 MW?" "It's three.").
  /// All in bytes of `text`.
  void tell(std::string_view text, std::span<model::Mention> mentions, std::size_t first,
            std::span<const base::ByteSpan> sentences) const;

  /// Gives bare English numbers the counted noun of the number before them, in their sentence or
  /// the one before, and tells whose it is (model::Mention::noun_from). Parameters as of `tell`.
  void tell_nouns(std::string_view text, std::span<model::Mention> mentions, std::size_t first,
                  std::span<const base::ByteSpan> sentences) const;

 private:
  [[nodiscard]] bool goes_on(std::string_view text, const model::Mention& measured,
                             const model::Mention& mention, const model::Mention* name,
                             base::ByteSpan sentence, bool same_sentence) const;
  bool takes_unit(std::string_view text, const model::Mention& measured, model::Mention& mention,
                  const model::Mention* name, base::ByteSpan sentence, bool same_sentence) const;
  [[nodiscard]] bool lends(std::string_view text, const model::Mention& measured) const;
  [[nodiscard]] bool is_outcome(std::string_view text, const model::Mention& measured,
                                const model::Mention& mention) const;
  [[nodiscard]] bool is_of_age(const model::Mention* name, const model::Mention& measured,
                               std::string_view text, std::string_view verb,
                               std::string_view before) const;
  [[nodiscard]] bool closes(std::string_view behind) const;
  [[nodiscard]] bool is_compared(std::string_view hedge) const;
  [[nodiscard]] bool has_owner(std::string_view behind) const;
  [[nodiscard]] bool leaves_noun_out(std::string_view before, bool plain) const;
  [[nodiscard]] bool names_other_noun(std::string_view between) const;
  [[nodiscard]] bool like(const model::Mention& a, const model::Mention& b) const;

  base::WordSet states_;
  base::WordSet spans_;
  base::WordSet verbs_;
  base::WordSet closers_;
  base::WordSet people_;
  base::WordSet counters_;
  base::WordSet passed_;
  base::WordSet noun_leads_;      ///< before small numbers that leave their noun out
  base::WordSet compares_;        ///< the same, read as the end of the number's hedge: "than"
  base::WordSet owned_by_;        ///< between a number and whose it is: "of"
  base::WordSet reached_;         ///< alone between a percentage and what it led to: "to"
  base::WordSet left_;            ///< before a percentage that something came from: "from"
  base::WordSet totals_;          ///< nouns that stand for any counted thing: "the number"
  base::WordSet noun_owners_;     ///< before numbers that are of another thing: "costs"
  base::WordSet no_span_states_;  ///< of `states_`, those that join no span: "a round at three"
  base::WordSet known_;           ///< before spans that the text knows already: "the last"
  base::WordSet spoken_to_;       ///< before "to" and a number of others: "spoken"
  base::WordSet ages_;            ///< verbs between a person and his age
  std::int64_t most_ = 1;
};

}  // namespace tally::recogniser
