// What a claim is about. Looks for the most salient entity of the types that the metric asks for:
// in the clause, the sentence, the speaker's "we", the passages before. A wrong subject is worse
// than none: without a fitting entity in reach the answer is empty. Keeps what was found, so that
// "it" and "the 8B" later in the text can mean it.
#pragma once

#include "claim/entities.hpp"
#include "claim/kind_words.hpp"
#include "claim/people.hpp"
#include "claim/scene.hpp"
#include "claim/subject_grounds.hpp"
#include "claim/versions.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tally::claim {

/// One for each document; asked in the order of the text.
class SubjectFinder : private SubjectGrounds {
 public:
  /// All must outlive the finder.
  SubjectFinder(const Scene& scene, const EntityView& entities, const People& people,
                const KindWords& kinds);

  Subject find(const SubjectQuery& query);  ///< no name where nothing fits
  /// What was found is believed: "it" later in the text can mean it.
  void keep(const SubjectQuery& query, const Subject& subject);

  using SubjectGrounds::bracket_around;
  using SubjectGrounds::leads;
  using SubjectGrounds::sentence_before;
  /// Whether its words say that a value is of somebody without a name in the text: "the smaller
  /// version", "a rival firm", "of all", somebody nobody knows, several together.
  [[nodiscard]] bool tells_of_nobody(const SubjectQuery& query) const;
  /// Whether "we" of nobody knows whom is said there, who is not a company of that name, nor who
  /// makes it.
  [[nodiscard]] bool is_of_unnamed_us(std::string_view name, std::string_view type,
                                      const SubjectQuery& query) const;
  /// Whether it is a paper or firm that asks in a conversation, and that the sentence does not
  /// name.
  [[nodiscard]] bool only_asks(std::string_view name, const SubjectQuery& query) const;
  /// What was kept last; empty for nothing.
  [[nodiscard]] std::string_view spoken_of_last() const {
    return focus_.empty() ? std::string_view() : std::string_view(focus_.back().name);
  }

  /// What the part of an article that a passage lies in is about; empty where no heading says so.
  [[nodiscard]] std::string_view section_of(std::size_t passage) const;

  /// The version of `family` that has that size: "Kite 3" and 8e9 give "Kite 3 8B".
  static std::string version_of(std::string_view family, const base::Decimal& size);

 private:
  struct Focus {
    std::size_t at = 0;  ///< byte where it was spoken of
    std::string name;
    std::string type;
  };

  [[nodiscard]] std::optional<Found> by_head_noun(const SubjectQuery& query,
                                                  const Types& types) const;
  [[nodiscard]] std::string_view kind_at(base::ByteSpan clause) const;
  [[nodiscard]] bool tells_kind(base::ByteSpan between) const;
  [[nodiscard]] const Name* defined_at(std::size_t noun) const;
  [[nodiscard]] const Name* beside_at(std::size_t noun, std::size_t size) const;
  struct Kind;
  [[nodiscard]] const Kind& named_by(std::string_view noun, std::size_t before) const;
  [[nodiscard]] const Name* named_as(std::string_view noun, std::size_t before) const;
  [[nodiscard]] std::optional<Found> by_kind(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> by_section(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] std::optional<Found> by_title(const SubjectQuery& query,
                                              const CueHit& the_model) const;
  void find_sections();
  using Section = std::pair<std::size_t, const Name*>;  ///< its heading's passage, what it is about
  [[nodiscard]] Section section_at(std::size_t passage) const;
  [[nodiscard]] std::optional<Found> led_by(const Name& lead, const Name& next,
                                            const Types& types) const;
  [[nodiscard]] std::optional<Found> leading_before(const SubjectQuery& query,
                                                    const Types& types) const;
  [[nodiscard]] std::optional<Found> who_tells(base::ByteSpan within, const Types& types) const;
  [[nodiscard]] std::optional<Found> of_its_types(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> seek(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] static Found caught(const SubjectQuery& query, const model::Mention& name);
  [[nodiscard]] const Focus* version_in(base::ByteSpan clause, const Name* before,
                                        const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> spoken_to(const Name& before, const SubjectQuery& query) const;
  [[nodiscard]] bool is_my_own(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> by_firm_of_mine(const SubjectQuery& query,
                                                     const Types& types) const;
  [[nodiscard]] std::optional<Found> head_of_relative(const Name& nearest,
                                                      const SubjectQuery& query,
                                                      const Types& types) const;
  [[nodiscard]] const Name* earlier_leader(base::ByteSpan name, const SubjectQuery& query,
                                           const Types& types) const;
  [[nodiscard]] bool is_said_to_be(const Name& lead, const SubjectQuery& query) const;
  [[nodiscard]] const Name* leader_before(const Name& nearest, const SubjectQuery& query,
                                          const Types& types) const;
  [[nodiscard]] std::optional<Found> by_nearest(const Name& nearest, std::string_view own,
                                                const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] std::optional<Found> in_clause(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> in_sentence(const SubjectQuery& query,
                                                 const Types& types) const;
  [[nodiscard]] std::optional<Found> led_in_to(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> named_later(const SubjectQuery& query,
                                                 const Types& types) const;
  [[nodiscard]] std::optional<Found> in_brackets_behind(const SubjectQuery& query,
                                                        const Types& types) const;
  [[nodiscard]] std::optional<Found> before_aside(const SubjectQuery& query,
                                                  const Types& types) const;
  [[nodiscard]] std::optional<Found> owner_of_leader(const SubjectQuery& query,
                                                     const Types& types) const;
  [[nodiscard]] std::optional<Found> told_of_behind(const SubjectQuery& query,
                                                    const Types& types) const;
  [[nodiscard]] std::optional<Found> by_apposition(const SubjectQuery& query,
                                                   const Types& types) const;
  [[nodiscard]] std::optional<Found> person_told_on(const SubjectQuery& query,
                                                    const Types& types) const;
  [[nodiscard]] std::optional<Found> person_before(std::size_t clause, const SubjectQuery& query,
                                                   const Types& types) const;
  [[nodiscard]] std::optional<Found> leading_place(const SubjectQuery& query,
                                                   const Types& types) const;
  [[nodiscard]] const Name& owned_by(const Name& name, const SentenceView& sentence,
                                     base::ByteSpan clause, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_chain(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> earlier_in(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] bool is_told_behind_another(const Found& found, const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> company_meant(const SubjectQuery& query, std::size_t at) const;
  [[nodiscard]] Found main_rather(const Found& found, const SubjectQuery& query,
                                  const Types& types) const;
  [[nodiscard]] bool led_before(const Found& found, const SubjectQuery& query,
                                const Types& types) const;
  [[nodiscard]] Found version_at(const Name& name) const;
  [[nodiscard]] std::optional<Found> thing_named(base::ByteSpan within, const Types& types) const;
  [[nodiscard]] std::optional<Found> one_of_two(const CueHit& it, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_it(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> by_pronoun(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] std::optional<Found> thing_meant(const SubjectQuery& query, const CueHit& it,
                                                 const Types& types) const;
  [[nodiscard]] std::optional<Found> told_by_itself(const SubjectQuery& query, const CueHit& it,
                                                    const Types& types) const;
  [[nodiscard]] std::optional<Found> said_to_be_one(const CueHit& company,
                                                    const SubjectQuery& query) const;
  [[nodiscard]] bool tells_whose_backer(const CueHit& company, const SubjectQuery& query,
                                        const Types& types) const;
  [[nodiscard]] std::optional<Found> by_company_pronoun(const SubjectQuery& query,
                                                        const Types& types) const;
  [[nodiscard]] std::optional<Found> leader_of_outcome(const SubjectQuery& query, const CueHit& it,
                                                       const Types& types) const;
  [[nodiscard]] std::optional<Found> leads_sentence_of(const Found& named,
                                                       const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> leads_over(const Found& named,
                                                const SubjectQuery& query) const;
  [[nodiscard]] bool is_owned_by_another(const CueHit& cue, const SubjectQuery& query,
                                         const Types& types) const;
  [[nodiscard]] std::optional<Found> by_person(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::optional<Found> another_in_passage(const SubjectQuery& query,
                                                        std::string_view about) const;
  [[nodiscard]] std::optional<Found> named_in_passage(const SubjectQuery& query, const Types& types,
                                                      std::string_view about) const;
  [[nodiscard]] std::optional<Found> by_speaker(const SubjectQuery& query,
                                                const Types& types) const;
  [[nodiscard]] bool supposes_anybody(const SubjectQuery& query) const;
  [[nodiscard]] static const CueHit* owner_behind(const SubjectQuery& query);
  [[nodiscard]] bool asked_about(const Found& found, const SubjectQuery& query) const;
  [[nodiscard]] bool is_told_from_without(const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> by_guest(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] const Name* only_named(base::ByteSpan part) const;
  [[nodiscard]] bool names_other(base::ByteSpan part, const Name& topic, bool english) const;
  [[nodiscard]] std::size_t turn_begin(std::size_t passage) const;
  [[nodiscard]] const Name* asked_before(std::size_t turn, int back) const;
  [[nodiscard]] const Name* asked_in_turn_before(std::size_t passage) const;
  [[nodiscard]] std::optional<Found> by_question(const SubjectQuery& query,
                                                 const Types& types) const;
  [[nodiscard]] std::optional<Found> by_record(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] bool of_another_maker(std::string_view thing, std::string_view own) const;
  [[nodiscard]] bool is_known_as(const Name& name, const Name& inside) const;
  [[nodiscard]] bool goes_on(const Name& name, const Types& types, std::string_view own) const;
  [[nodiscard]] const Name* named_before(std::size_t at, std::size_t floor, const Types& types,
                                         std::string_view own = {}) const;
  /// `own`: things of other makers do not count; empty for all.
  [[nodiscard]] std::optional<Found> before(std::size_t at, std::size_t floor, const Types& types,
                                            std::string_view own = {}) const;
  [[nodiscard]] std::optional<Found> before_here(const SubjectQuery& query, const Types& types,
                                                 std::string_view own) const;
  [[nodiscard]] std::string_view own_organisation(const SentenceView& sentence) const;
  [[nodiscard]] std::string_view organisation_of(const SentenceView& sentence) const;
  [[nodiscard]] std::optional<Found> of_teller(const Found& last, const SubjectQuery& query) const;
  [[nodiscard]] std::optional<Found> in_reach(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] bool tells_of_a_new_one(const SubjectQuery& query) const;
  [[nodiscard]] bool names_another(const SubjectQuery& query, const Types& types) const;
  [[nodiscard]] std::string as_written(const Found& found) const;
  [[nodiscard]] Found most_specific(const SubjectQuery& query, Found found) const;
  [[nodiscard]] Subject sized(const SubjectQuery& query, const std::optional<Found>& found);
  [[nodiscard]] bool names_other_version(const SubjectQuery& query, const Found& found) const;
  [[nodiscard]] static bool of_another_size(const SubjectQuery& query, const Found& found);

  const EntityView& entities_;
  const People& people_;
  const KindWords& kinds_;
  std::vector<Section> sections_;  ///< in order
  std::deque<Focus> focus_;        ///< a deque: what was found keeps pointing into it
  Versions versions_;
  struct Own {
    base::ByteSpan sentence;
    std::string_view organisation;
  };
  mutable Own own_;  ///< of the sentence asked for last
  struct Asked {
    std::size_t turn = static_cast<std::size_t>(-1);  ///< first passage of the answer
    const Name* topic = nullptr;
  };
  mutable Asked asked_;  ///< of the turn asked for last
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
