// What the words of a text say for and against a name as the subject of a value: which clause it
// begins, whom a clause deals with, who tells of whom. Names and values in, yes or no out, or the
// name meant; by the text alone, not by what was found before. Finds no subject by itself.
#pragma once

#include "claim/scene.hpp"
#include "claim/subject_query.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tally::claim {

class SubjectGrounds {
 public:
  /// `scene` must outlive it.
  explicit SubjectGrounds(const Scene& scene) : scene_(scene) {}

  /// Whether a name stands where the subject of its sentence does.
  [[nodiscard]] bool leads(base::ByteSpan name) const;
  /// The begin of the sentence before, in the passage or at the end of the one before.
  [[nodiscard]] std::size_t sentence_before(const SubjectQuery& query) const;
  /// Where the brackets open that a byte lies in and that close before a place, if any.
  [[nodiscard]] std::optional<std::size_t> bracket_around(std::size_t inside, std::size_t at) const;

 protected:
  using Types = SubjectTypes;
  /// A subject before its name is settled.
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
  struct Nearest {
    const Name* before = nullptr;
    const Name* after = nullptr;
  };

  [[nodiscard]] static bool stands_aside(const Name& name, const SentenceView& sentence);
  [[nodiscard]] bool speaks_of_another(const SubjectQuery& query) const;
  [[nodiscard]] const CueHit* unnamed_before(const SubjectQuery& query) const;
  [[nodiscard]] const Name* with_head(base::ByteSpan words, std::size_t before) const;
  [[nodiscard]] std::vector<const Name*> things_in(const SentenceView& sentence,
                                                   const Types& types) const;
  [[nodiscard]] bool is_unknown_thing(const Name& name, const SubjectQuery& query,
                                      const Types& types) const;
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
  [[nodiscard]] bool tells_of_me(const SubjectQuery& query, base::ByteSpan clause) const;
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
  [[nodiscard]] bool is_expected_of(const Name& name, const Name& before,
                                    const SubjectQuery& query) const;
  [[nodiscard]] bool is_dealt_with(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] static bool is_day_of_deed(const SubjectQuery& query);
  [[nodiscard]] bool is_past_owned(std::string_view behind, const SubjectQuery& query) const;
  [[nodiscard]] bool is_only_place(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] static bool stands_for(const Name& lead, const Name& nearest, const Types& types);
  [[nodiscard]] Nearest nearest_in(base::ByteSpan clause, const SubjectQuery& query,
                                   const Types& types) const;
  [[nodiscard]] bool leads_in(const SubjectQuery& query) const;
  [[nodiscard]] bool is_led_in_by_day(const SubjectQuery& query) const;
  [[nodiscard]] std::size_t pronouns_end(const SubjectQuery& query) const;
  [[nodiscard]] bool leads_to_name(const SubjectQuery& query, const Name& name,
                                   const Types& types) const;
  [[nodiscard]] bool acts_that_day(const Name& person, const SubjectQuery& query) const;
  [[nodiscard]] bool is_spoken_of_later(const Name& name, const SubjectQuery& query,
                                        const Types& types) const;
  [[nodiscard]] const Name* owning_place(const SubjectQuery& query) const;
  [[nodiscard]] bool is_told_aside(const Name& name, const SentenceView& sentence) const;
  [[nodiscard]] bool begins_with(const Name& name, base::ByteSpan clause) const;
  [[nodiscard]] std::size_t past_dateline(std::size_t begin, std::size_t name) const;
  [[nodiscard]] static bool tells_whose(const Name& name, const SentenceView& sentence);
  [[nodiscard]] bool leads_to(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] static bool is_relative(const SentenceView& sentence, base::ByteSpan clause);
  [[nodiscard]] bool begins_with_owner(const SentenceView& sentence, base::ByteSpan clause) const;
  [[nodiscard]] bool is_apposition(const SentenceView& sentence, base::ByteSpan clause) const;
  [[nodiscard]] bool begins_clause(base::ByteSpan name, const SentenceView& sentence) const;
  [[nodiscard]] bool ends_at(base::ByteSpan name, std::size_t clause) const;
  [[nodiscard]] bool ends_at(const Name& name, std::size_t clause) const;
  [[nodiscard]] std::size_t before_brackets(const SentenceView& sentence, std::size_t begin) const;
  [[nodiscard]] bool names_whose_it_is(const SubjectQuery& query, const CueHit& it,
                                       const Types& types) const;
  [[nodiscard]] const CueHit* company_told_of(const SentenceView& sentence,
                                              base::ByteSpan within) const;
  [[nodiscard]] bool is_beside_pronoun(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] bool leads_in_beside(const Name& name, const SubjectQuery& query) const;
  [[nodiscard]] bool speaks_on_of_person(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] bool is_of_some_veteran(const SubjectQuery& query) const;
  [[nodiscard]] bool is_day_of_paper(const SubjectQuery& query) const;
  [[nodiscard]] static bool is_of_unnamed_person(const SubjectQuery& query, const Types& types);
  [[nodiscard]] bool speaks_of_self(const SubjectQuery& query) const;
  [[nodiscard]] bool is_at_large(const SubjectQuery& query) const;
  [[nodiscard]] bool is_of_a_sort(const SubjectQuery& query) const;
  [[nodiscard]] const Name* of_that_age(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::size_t past_day(std::size_t at) const;
  [[nodiscard]] bool reports(const Name& name, const SentenceView& sentence) const;
  [[nodiscard]] bool receives(const Name& name, const SubjectQuery& query,
                              const Types& types) const;
  [[nodiscard]] bool in_english(const SentenceView& sentence) const {
    return scene_.document().passages[sentence.passage].language == model::Language::kEn;
  }
  [[nodiscard]] bool tells_of_person(const Name& name) const;
  [[nodiscard]] bool goes_by_maker(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] const Name* sized_name(base::ByteSpan name) const;
  [[nodiscard]] bool stands_for_family(base::ByteSpan name) const;
  [[nodiscard]] bool tells_of_rivals(const SubjectQuery& query) const;
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
};

}  // namespace tally::claim
