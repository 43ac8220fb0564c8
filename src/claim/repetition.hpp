// Values that go on from an earlier claim without words of their own: a large amount that comes
// again means what it meant ("the 10 billion"), and a value beside the first of another time or
// state is of the same thing ("31 million, up from 26 million a year earlier"). Finds the earlier
// claim; makes none.
#pragma once

#include "claim/carried.hpp"
#include "claim/cues.hpp"
#include "claim/scene.hpp"
#include "model/claim.hpp"
#include "model/metric.hpp"
#include "model/rule_match.hpp"

#include <span>
#include <string>
#include <vector>

namespace tally::claim {

/// One for each document; asked in the order of the text.
class Repetition {
 public:
  /// The earlier claim, and what made it.
  struct Source {
    std::string value;      ///< empty where its coming again means nothing
    std::size_t claim = 0;  ///< index
    const model::RuleEffect* effect = nullptr;
    const model::Metric* metric = nullptr;
    bool names_version = false;
  };

  /// The claim that a value repeats; null where there is none. `metric` is that of its rule or of
  /// the catalogue's defaults, null where they say nothing.
  [[nodiscard]] const Source* repeated(const model::Mention& mention, const model::Metric* metric,
                                       const SentenceView& sentence,
                                       std::span<const model::Claim> claims) const;
  /// The claim whose earlier or later state a value without a rule is; null where there is none.
  [[nodiscard]] const Source* continued(const model::Mention& mention, const SentenceView& sentence,
                                        std::span<const model::Claim> claims) const;
  /// The claim whose words hold for a value without a rule, too: the next one of a list ("15 and 60
  /// dollars"), or that of another name, said with nothing but "is" (谷歌则是 750 亿) or with
  /// nothing at all (谷歌 750 亿). `name_end` is where the last name before the value ends, 0 for
  /// none; `beside` says that it alone stands before the value. Null where there is none.
  [[nodiscard]] const Source* likewise(const model::Mention& mention, const SentenceView& sentence,
                                       std::size_t name_end, bool beside, std::string_view quote,
                                       std::span<const model::Claim> claims) const;

  /// The count of the same sentence that a count is a part of, told by the part's name alone
  /// (交付9万辆， 其中甲3万辆), or the amount of money that one is a part of where words say so
  /// (`among`); null where there is none.
  [[nodiscard]] const Source* part(const model::Mention& mention, const SentenceView& sentence,
                                   std::string_view quote, bool among,
                                   std::span<const model::Claim> claims) const;

  /// The claim that an English value goes on from by the words between, where it has no rule: what
  /// was expected of it, what it is held against, the next of a list. `text` is the document's; how
  /// it goes on is told in `how`. Null where there is none.
  [[nodiscard]] const Source* carried(const model::Mention& mention, const SentenceView& sentence,
                                      std::string_view text, std::span<const model::Claim> claims,
                                      const CarriedWords& words, Carried& how) const;

  /// The claim of the number whose noun this one leaves out; null where there is none, or where the
  /// words between tell of another matter. `text` is the document's.
  [[nodiscard]] const Source* elided(const model::Mention& mention, std::string_view text,
                                     std::span<const model::Claim> claims,
                                     const CarriedWords& words) const;

  /// What made the claim at that index; null where it was kept by nothing.
  [[nodiscard]] const Source* of_claim(std::size_t index) const;

  /// Keeps a claim that a rule made; `source.value` is filled in. `index` is where it will stand.
  void keep(const model::Mention& mention, Source source);

 private:
  [[nodiscard]] static bool other_state(const model::Mention& mention, const SentenceView& sentence,
                                        std::span<const model::Claim> since);

  std::vector<Source> sources_;  ///< in the order of the text
};

}  // namespace tally::claim
