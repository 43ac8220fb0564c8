// What speaks for a name of the text as the subject of a value, or for nobody, and how much each
// trait weighs: a conditional logit over the names near by, its weights learned from annotated
// texts (scripts/fit-subjects) and kept in rules/subject_weights.json.
#pragma once

#include "base/position.hpp"
#include "claim/subject.hpp"
#include "claim/subject_relation.hpp"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// Traits of one name, or of nobody. Behind the last of them come those of four blocks: how the
/// name stands to the value, what the subject of the value's clause is where the name is not that,
/// the same for a name outside the sentence, and by which way the rules found it.
enum class Trait : std::uint8_t {
  kNobody,             ///< no name of the text at all
  kNobodyLeft,         ///< where the rules found nobody sure enough
  kNobodyRuled,        ///< of a value that a rule claims
  kNobodyReach,        ///< where the rules doubted the name last spoken of
  kNobodyAbout,        ///< where they doubted what the text is about
  kNobodyDated,        ///< of a date
  kLater,              ///< stands behind the value in the sentence
  kNear,               ///< … and only some words from it
  kLeads,              ///< its last mention leads a sentence
  kOnlyOne,            ///< the only one in the sentence
  kLastSentence,       ///< not in the sentence, but in the one before …
  kPassage,            ///< … in its passage
  kFarther,            ///< … before that
  kNotNamed,           ///< … only known to be what is spoken of
  kDistance,           ///< of one outside the sentence: bits of its distance in bytes
  kLedLast,            ///< a mention leads the sentence before
  kFirst,              ///< the first of its passage, outside the sentence
  kTitled,             ///< a heading names it
  kTitledOutside,      ///< an organisation named by a heading and not in the sentence
  kTitledWe,           ///< the same where the sentence says "we"
  kThing,              ///< made by somebody
  kOrganisation,       ///< company, agency, club …
  kPerson,             ///< a person
  kPlace,              ///< a place
  kUnfit,              ///< of a type that the metric does not ask for
  kUntyped,            ///< of no known type
  kSecondType,         ///< of the second type that the metric asks for
  kOtherRuled,         ///< neither thing nor organisation, for a value that a rule claims
  kOrganisationRuled,  ///< an organisation for such a value
  kPersonGeneral,      ///< a person for a value that no rule claims
  kThingDated,         ///< a thing for a date
  kOrganisationDated,  ///< an organisation for one
  kOften,              ///< bits of the number of its mentions near by
  kShare,              ///< percent of all mentions near by
  kSpokenOf,           ///< the subject of the claim before
  kUnknown,            ///< not in the catalogue of entities
  kBelieved,           ///< the rules found it and believe it
  kDoubtedReach,       ///< they found it as the name last spoken of and doubted it
  kDoubtedAbout,       ///< as what the text is about
  kBelievedAside,      ///< they believe it, but another is the subject and it only stands beside
};
inline constexpr std::size_t kPlainTraits = static_cast<std::size_t>(Trait::kBelievedAside) + 1;
inline constexpr std::size_t kTraits = kPlainTraits + kRelations + 2 * kSubjectWords + kWays + 1;

/// "is_subject": so the name stands to the value.
Trait stands_as(Relation relation);
/// "despite_it": the name is not what these words mean, which are the subject of the clause.
Trait despite(SubjectWords words);
/// "outside_it": these words are, and the name stands outside the sentence.
Trait outside(SubjectWords words);
/// "led_clause": the rules found the name so and believe it; any way that they do not count is
/// "led_other".
Trait led_by(Way way);

/// What is told of one name; most is said with 1. All in whole numbers, so that every machine
/// weighs alike.
class Traits {
 public:
  struct Told {
    Trait trait = Trait::kNobody;
    int value = 0;
  };

  /// Each trait once at most.
  void set(Trait trait, int value = 1) {
    assert(count_ < told_.size() && "each trait is told once");
    told_[count_++] = {trait, value};
  }
  void set_if(bool holds, Trait trait) {
    if (holds) set(trait);
  }
  [[nodiscard]] std::span<const Told> told() const { return std::span(told_).first(count_); }

 private:
  std::array<Told, kTraits> told_;
  std::size_t count_ = 0;
};

/// What was weighed for one value.
struct WeighedCase {
  base::ByteSpan value;
  std::vector<std::string> names;  ///< canonical; the last is empty, for nobody
  std::vector<Traits> traits;      ///< of each
};

/// The key of a trait in rules/subject_weights.json.
std::string name_of(Trait trait);

/// Immutable; safe to share between threads.
class SubjectWeights {
 public:
  /// Reads the first subject_weights.json of the folders. Throws base::RuleError with file, line
  /// and column.
  explicit SubjectWeights(const std::vector<std::filesystem::path>& folders);

  /// Logarithm of how likely a name is, in thousandths, but for what all names of a value have in
  /// common.
  [[nodiscard]] std::int64_t weigh(const Traits& traits) const;
  /// By how much a name must outweigh all others to be believed where the rules believe none;
  /// `ruled`: for a value that a rule claims.
  [[nodiscard]] std::int64_t least(bool ruled) const { return ruled ? least_ : least_unruled_; }
  /// By how much a name, or nobody, must outweigh the name that they believe.
  [[nodiscard]] std::int64_t overrule() const { return overrule_; }

 private:
  std::array<std::int64_t, kTraits> weights_{};
  std::int64_t least_ = 0, least_unruled_ = 0, overrule_ = 0;
};

}  // namespace tally::claim
