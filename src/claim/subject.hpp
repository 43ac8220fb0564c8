// What a claim is about. Looks for the most salient entity of the types that the metric asks for:
// in the clause, the sentence, the speaker's "we", the passages before. A wrong subject is worse
// than none: without a fitting entity in reach the answer is empty. Keeps what was found, so that
// "it" and "the 8B" later in the text can mean it.
#pragma once

#include "claim/entities.hpp"
#include "claim/kind_words.hpp"
#include "claim/people.hpp"
#include "claim/scene.hpp"
#include "claim/versions.hpp"
#include "model/metric.hpp"
#include "model/reasons.hpp"
#include "model/rule_match.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tally::claim {

/// How a subject was found; what the confidence in it goes by.
using Way = model::SubjectWay;

inline constexpr std::size_t kWays = static_cast<std::size_t>(Way::kReach) + 1;

struct Subject {
  std::string name;  ///< canonical; empty where unknown
  std::string_view type;
  bool assumed = false;  ///< taken from beyond the sentence
  Way way = Way::kGiven;
  base::ByteSpan at = {};  ///< the name that says so; empty for none
};

/// One question. What it points to must live as long as the call.
struct SubjectQuery {
  const SentenceView& sentence;
  const model::Mention& mention;
  const model::Metric* metric = nullptr;  ///< null: a mention that no rule claims
  const model::SubjectPolicy* policy = nullptr;
  std::optional<std::size_t> captured = std::nullopt;  ///< index of the name that the rule caught
  std::optional<std::size_t> shared = std::nullopt;    ///< index of the name that a list hands out
  std::optional<base::Decimal> size = std::nullopt;    ///< the value names a version ("the 8B")
  bool part = false;  ///< of a part of the thing only: active parameters name no version
};

/// One for each document; asked in the order of the text.
class SubjectFinder {
 public:
  /// All must outlive the finder.
  SubjectFinder(const Scene& scene, const EntityView& entities, const People& people,
                const KindWords& kinds);

  Subject find(const SubjectQuery& query);
  /// What was found is believed: "it" later in the text can mean it.
  void keep(const SubjectQuery& query, const Subject& subject);

  /// The types that the rule of a query asks for, else those of its metric; views the query.
  [[nodiscard]] static const std::vector<std::string>& types_of(const SubjectQuery& query);
  [[nodiscard]] static bool is_thing(std::string_view type);  ///< made, not a maker
  /// Whether a name stands where the subject of its sentence does.
  [[nodiscard]] bool leads(base::ByteSpan name) const;
  /// The begin of the sentence before, in the passage or at the end of the one before.
  [[nodiscard]] std::size_t sentence_before(const SubjectQuery& query) const;
  /// Where the brackets open that a byte lies in and that close before a place, if any.
  [[nodiscard]] std::optional<std::size_t> bracket_around(std::size_t inside, std::size_t at) const;
  /// Whether its words say that a value is of somebody without a name in the text: "the smaller
  /// version", "a rival firm", "of all", somebody nobody knows, several together.
  [[nodiscard]] bool tells_of_nobody(const SubjectQuery& query) const;
  /// What was kept last; empty for nothing.
  [[nodiscard]] std::string_view spoken_of_last() const {
    return focus_.empty() ? std::string_view() : std::string_view(focus_.back().name);
  }

  /// The version of `family` that has that size: "Kite 3" and 8e9 give "Kite 3 8B".
  static std::string version_of(std::string_view family, const base::Decimal& size);

 private:
  struct Focus {
    std::size_t at = 0;  ///< byte where it was spoken of
    std::string name;
    std::string type;
  };
  struct Found {
    std::string_view name;
    std::string_view type;
    bool assumed = false;
    bool beside = false;  ///< stands directly at the value
    bool in_clause = false;
    Way way = Way::kGiven;
    base::ByteSpan at = {};  ///< the name in the text
    bool several = false;    ///< the last of several that stand together
  };
  using Types = std::vector<std::string>;

  [[nodiscard]] static bool stands_aside(const Name& name, const SentenceView& sentence);
  [[nodiscard]] bool speaks_of_another(const SubjectQuery& query) const;
  [[nodiscard]] const CueHit* unnamed_before(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> by_head_noun(const SubjectQuery& query,
                                                  const Types& types) const;
  [[nodiscard]] const Name* with_head(base::ByteSpan words, std::size_t before) const;
  [[nodiscard]] std::string_view kind_at(base::ByteSpan clause) const;
  [[nodiscard]] bool tells_kind(base::ByteSpan between) const;
  [[nodiscard]] const Name* defined_at(std::size_t noun) const;
  [[nodiscard]] const Name* named_as(std::string_view noun, std::size_t before) const;
  [[nodiscard]] std::optional<Found> by_kind(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> by_section(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] std::optional<Found> by_title(const SubjectQuery& query,
                                              const CueHit& the_model) const;
  [[nodiscard]] std::vector<const Name*> things_in(const SentenceView& sentence,
                                                   const Types& types) const;
  void find_sections();
  [[nodiscard]] std::optional<Found> led_by(const Name& lead, const Name& next,
                                            const Types& types) const;
  [[nodiscard]] std::optional<Found> leading_before(const SubjectQuery& query,
                                                    const Types& types) const;
  [[nodiscard]] std::optional<Found> who_tells(base::ByteSpan within, const Types& types) const;
  [[nodiscard]] std::optional<Found> of_its_types(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> seek(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] static Found caught(const SubjectQuery& query, const model::Mention& name);
  [[nodiscard]] static bool is_unknown_thing(const Name& name, const SubjectQuery& query,
                                             const Types& types);
  [[nodiscard]] bool is_partner(const Name& name, const SubjectQuery& query,
                                const Types& types) const;
  [[nodiscard]] bool is_maker_of_model(const Name& name, const SubjectQuery& query,
                                       const Types& types) const;
  [[nodiscard]] bool is_dealt_with_before(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] bool may_own(const Name& name, const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] bool follows(const Name& name, const SubjectQuery& query,
                             base::ByteSpan clause) const;
  [[nodiscard]] static bool owns_from_behind(const Name* before, const Name* after,
                                             const SubjectQuery& query);
  [[nodiscard]] const Focus* version_in(base::ByteSpan clause, const Name* before,
                                        const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> spoken_to(const Name& before, const SubjectQuery& query) const;
  [[nodiscard]] bool tells_of_me(const SubjectQuery& query, base::ByteSpan clause) const;
  [[nodiscard]] bool is_my_own(const SubjectQuery& query) const;
  [[nodiscard]] bool the_company_follows(const Name& thing, const SubjectQuery& query,
                                         const Types& types) const;
  [[nodiscard]] static base::ByteSpan said_of(const Name& name, const SubjectQuery& query);
  [[nodiscard]] bool does_itself(const Name& name, const SubjectQuery& query,
                                 std::size_t start) const;
  [[nodiscard]] static bool gives_office(const Name& name, const SubjectQuery& query);
  [[nodiscard]] bool has_it_itself(const Name& nearest, const SubjectQuery& query,
                                   std::size_t start) const;
  [[nodiscard]] bool is_led_by_pronoun(const Name& nearest, const SubjectQuery& query,
                                       const Types& types) const;
  [[nodiscard]] std::optional<Found> head_of_relative(const Name& nearest,
                                                      const SubjectQuery& query,
                                                      const Types& types) const;
  [[nodiscard]] const Name* earlier_leader(base::ByteSpan name, const SubjectQuery& query,
                                           const Types& types) const;
  [[nodiscard]] bool is_expected_of(const Name& name, const Name& before,
                                    const SubjectQuery& query) const;
  [[nodiscard]] bool is_said_to_be(const Name& lead, const SubjectQuery& query) const;
  [[nodiscard]] bool is_dealt_with(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] static bool is_day_of_deed(const SubjectQuery& query);
  [[nodiscard]] bool is_past_owned(std::string_view behind, const SubjectQuery& query) const;
  [[nodiscard]] bool is_only_place(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] static bool stands_for(const Name& lead, const Name& nearest, const Types& types);
  [[nodiscard]] const Name* leader_before(const Name& nearest, const SubjectQuery& query,
                                          const Types& types) const;
  struct Nearest {
    const Name* before = nullptr;
    const Name* after = nullptr;
  };
  [[nodiscard]] Nearest nearest_in(base::ByteSpan clause, const SubjectQuery& query,
                                   const Types& types) const;
  [[nodiscard]] std::optional<Found> by_nearest(const Name& nearest, std::string_view own,
                                                const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] std::optional<Found> in_clause(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> in_sentence(const SubjectQuery& query,
                                                 const Types& types) const;
  [[nodiscard]] bool leads_in(const SubjectQuery& query) const;
  [[nodiscard]] bool is_led_in_by_day(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> led_in_to(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::size_t pronouns_end(const SubjectQuery& query) const;
  [[nodiscard]] bool leads_to_name(const SubjectQuery& query, const Name& name,
                                   const Types& types) const;
  [[nodiscard]] bool acts_that_day(const Name& person, const SubjectQuery& query) const;
  [[nodiscard]] bool is_spoken_of_later(const Name& name, const SubjectQuery& query,
                                        const Types& types) const;
  [[nodiscard]] std::optional<Found> named_later(const SubjectQuery& query,
                                                 const Types& types) const;
  [[nodiscard]] std::optional<Found> in_brackets_behind(const SubjectQuery& query,
                                                        const Types& types) const;
  [[nodiscard]] std::optional<Found> owner_of_leader(const SubjectQuery& query,
                                                     const Types& types) const;
  [[nodiscard]] std::optional<Found> by_apposition(const SubjectQuery& query,
                                                   const Types& types) const;
  [[nodiscard]] std::optional<Found> person_told_on(const SubjectQuery& query,
                                                    const Types& types) const;
  [[nodiscard]] std::optional<Found> person_before(std::size_t clause, const SubjectQuery& query,
                                                   const Types& types) const;
  [[nodiscard]] const Name* owning_place(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> leading_place(const SubjectQuery& query,
                                                   const Types& types) const;
  [[nodiscard]] bool is_told_aside(const Name& name, const SentenceView& sentence) const;
  [[nodiscard]] bool begins_with(const Name& name, base::ByteSpan clause) const;
  [[nodiscard]] const Name& owned_by(const Name& name, const SentenceView& sentence,
                                     base::ByteSpan clause, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_chain(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> earlier_in(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] bool is_told_behind_another(const Found& found, const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> company_meant(const SubjectQuery& query, std::size_t at) const;
  [[nodiscard]] std::size_t past_dateline(std::size_t begin, std::size_t name) const;
  [[nodiscard]] bool led_before(const Found& found, const SubjectQuery& query,
                                const Types& types) const;
  [[nodiscard]] static bool tells_whose(const Name& name, const SentenceView& sentence);
  [[nodiscard]] bool leads_to(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] static bool is_relative(const SentenceView& sentence, base::ByteSpan clause);
  [[nodiscard]] bool begins_with_owner(const SentenceView& sentence, base::ByteSpan clause) const;
  [[nodiscard]] bool is_apposition(const SentenceView& sentence, base::ByteSpan clause) const;
  [[nodiscard]] bool begins_clause(base::ByteSpan name, const SentenceView& sentence) const;
  [[nodiscard]] bool ends_at(base::ByteSpan name, std::size_t clause) const;
  [[nodiscard]] bool ends_at(const Name& name, std::size_t clause) const;
  [[nodiscard]] std::size_t before_brackets(const SentenceView& sentence, std::size_t begin) const;
  [[nodiscard]] Found version_at(const Name& name) const;
  [[nodiscard]] std::optional<Found> thing_named(base::ByteSpan within, const Types& types) const;
  [[nodiscard]] bool names_whose_it_is(const SubjectQuery& query, const CueHit& it,
                                       const Types& types) const;
  [[nodiscard]] std::optional<Found> by_it(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_pronoun(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] std::optional<Found> thing_meant(const SubjectQuery& query, const CueHit& it,
                                                 const Types& types) const;
  [[nodiscard]] const CueHit* company_told_of(const SentenceView& sentence,
                                              base::ByteSpan within) const;
  [[nodiscard]] std::optional<Found> told_by_itself(const SubjectQuery& query, const CueHit& it,
                                                    const Types& types) const;
  [[nodiscard]] bool tells_whose_backer(const CueHit& company, const SubjectQuery& query,
                                        const Types& types) const;
  [[nodiscard]] std::optional<Found> by_company_pronoun(const SubjectQuery& query,
                                                        const Types& types) const;
  [[nodiscard]] bool is_beside_pronoun(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] bool leads_in_beside(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> leader_of_outcome(const SubjectQuery& query, const CueHit& it,
                                                       const Types& types) const;
  [[nodiscard]] std::optional<Found> leads_sentence_of(const Found& named,
                                                       const SubjectQuery& query) const;
  [[nodiscard]] bool is_owned_by_another(const CueHit& cue, const SubjectQuery& query,
                                         const Types& types) const;
  [[nodiscard]] bool speaks_on_of_person(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_person(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> named_in_passage(const SubjectQuery& query, const Types& types,
                                                      std::string_view about) const;
  [[nodiscard]] std::optional<Found> by_speaker(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] bool is_of_some_veteran(const SubjectQuery& query) const;
  [[nodiscard]] bool is_day_of_paper(const SubjectQuery& query) const;
  [[nodiscard]] static bool is_of_unnamed_person(const SubjectQuery& query, const Types& types);
  [[nodiscard]] bool speaks_of_self(const SubjectQuery& query) const;
  [[nodiscard]] bool is_at_large(const SubjectQuery& query) const;
  [[nodiscard]] bool supposes_anybody(const SubjectQuery& query) const;
  [[nodiscard]] const Name* of_that_age(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] static const CueHit* owner_behind(const SubjectQuery& query);
  [[nodiscard]] bool asked_about(const Found& found, const SubjectQuery& query) const;
  [[nodiscard]] bool is_told_from_without(const SubjectQuery& query) const;
  [[nodiscard]] bool is_of_unnamed_us(const Found& found, const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> by_guest(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_record(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::size_t past_day(std::size_t at) const;
  [[nodiscard]] bool reports(const Name& name, const SentenceView& sentence) const;
  [[nodiscard]] bool receives(const Name& name, const SubjectQuery& query,
                              const Types& types) const;
  [[nodiscard]] bool in_english(const SentenceView& sentence) const {
    return scene_.document().passages[sentence.passage].language == model::Language::kEn;
  }
  [[nodiscard]] bool of_another_maker(std::string_view thing, std::string_view own) const;
  [[nodiscard]] bool tells_of_person(const Name& name) const;
  [[nodiscard]] bool is_known_as(const Name& name, const Name& inside) const;
  [[nodiscard]] bool goes_on(const Name& name, const Types& types, std::string_view own) const;
  [[nodiscard]] const Name* named_before(std::size_t at, std::size_t floor, const Types& types,
                                         std::string_view own = {}) const;
  /// `own`: things of other makers do not count; empty for all.
  [[nodiscard]] std::optional<Found> before(std::size_t at, std::size_t floor, const Types& types,
                                            std::string_view own = {}) const;
  [[nodiscard]] std::optional<Found> before_here(const SubjectQuery& query, const Types& types,
                                                 std::string_view own) const;
  [[nodiscard]] static bool contains(const Types& types, std::string_view type) {
    return std::ranges::any_of(types, [&](const std::string& each) {
      return each.size() == type.size() &&
             (type.empty() || (each.front() == type.front() && each == type));
    });
  }
  [[nodiscard]] static Types things_of(const Types& types);
  [[nodiscard]] static bool prefers_things(const Types& types);
  [[nodiscard]] static bool wants_places(const Types& types);
  [[nodiscard]] static bool wants_makers(const Types& types);
  [[nodiscard]] std::string_view own_organisation(const SentenceView& sentence) const;
  [[nodiscard]] std::string_view organisation_of(const SentenceView& sentence) const;
  [[nodiscard]] std::optional<Found> in_reach(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] bool tells_of_a_new_one(const SubjectQuery& query) const;
  [[nodiscard]] bool names_another(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] bool goes_by_maker(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] const Name* sized_name(base::ByteSpan name) const;
  [[nodiscard]] bool stands_for_family(base::ByteSpan name) const;
  [[nodiscard]] std::string as_written(const Found& found) const;
  [[nodiscard]] bool tells_of_rivals(const SubjectQuery& query) const;
  [[nodiscard]] Found most_specific(const SubjectQuery& query, Found found) const;
  [[nodiscard]] Subject sized(const SubjectQuery& query, const std::optional<Found>& found);
  [[nodiscard]] bool names_other_version(const SubjectQuery& query, const Found& found) const;
  [[nodiscard]] static bool of_another_size(const SubjectQuery& query, const Found& found);
  [[nodiscard]] bool one_family(const SentenceView& sentence) const;
  [[nodiscard]] bool fits(const Name& name, const Types& types) const;
  [[nodiscard]] bool is_counted(const Name& name) const;
  [[nodiscard]] std::size_t floor_of(const SubjectQuery& query) const;
  [[nodiscard]] std::size_t sentence_floor(const SubjectQuery& query, std::size_t bytes) const;
  [[nodiscard]] static Found found(const Name& name) {
    return {name.entity, name.type, false, false, false, Way::kClause, name.span};
  }
  [[nodiscard]] static Found told(std::string_view name, std::string_view type, Way way) {
    return {name, type, false, false, false, way};
  }
  [[nodiscard]] static Found by(Found found, Way way) {
    found.way = way;
    return found;
  }

  const Scene& scene_;
  const EntityView& entities_;
  const People& people_;
  const KindWords& kinds_;
  std::vector<std::pair<std::size_t, const Name*>> sections_;  ///< from which passage on, on what
  std::deque<Focus> focus_;  ///< a deque: what was found keeps pointing into it
  Versions versions_;
  struct Own {
    base::ByteSpan sentence;
    std::string_view organisation;
  };
  mutable Own own_;  ///< of the sentence asked for last
  /// What the text up to a byte has named of a sort.
  struct Kind {
    std::string_view noun;
    std::size_t read = 0;
    const Name* name = nullptr;
    bool several = false;
  };
  mutable std::vector<Kind> named_kinds_;
};

}  // namespace tally::claim
