// One document's claims, sentence by sentence: asks the parts for subject, speaker, modality and
// times and puts the answers together. Used by the builder alone.
#pragma once

#include "claim/asked.hpp"
#include "claim/attribution.hpp"
#include "claim/builder.hpp"
#include "claim/carried.hpp"
#include "claim/modality.hpp"
#include "claim/people.hpp"
#include "claim/qualifier_words.hpp"
#include "claim/repetition.hpp"
#include "claim/resting.hpp"
#include "claim/sharing.hpp"
#include "claim/subject.hpp"
#include "claim/subject_trust.hpp"
#include "claim/subject_weigher.hpp"
#include "claim/value_words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// The qualifier that tells a part or version of a thing.
inline constexpr std::string_view kVariant = "variant";

/// What all documents share.
struct Parts {
  const model::Catalogue& catalogue;
  EntityBook book;
  CueFinder cues;
  SubjectTrust trust;
  SubjectWeights weights;
  KindWords kinds;
  GrammarWords grammar;
  ValueWords values;
  QualifierWords qualifiers;
  AskedMetrics asked;
  CarriedWords carried;
  MetricsByKey metrics;
  MetricsByKey defaults;  ///< by kind or dimension instead
};

/// Builds the claims of one document, sentence by sentence.
class DocumentBuilder {
 public:
  /// `room`: claims that are done with, whose memory is used again.
  DocumentBuilder(const Parts& parts, const Evidence& evidence, std::vector<model::Claim> room);
  std::vector<model::Claim> run();

 private:
  /// How a value is read.
  struct Reading {
    const model::RuleMatch* match = nullptr;
    const model::RuleEffect* effect = nullptr;
    const model::Metric* metric = nullptr;
    const Repetition::Source* source = nullptr;  ///< what it repeats or goes on from
    bool version = false;                        ///< names a version
    bool expected = false;                       ///< is what was expected of the source
    std::optional<std::size_t> named{};          ///< mention of the name right before the value
  };

  /// Takes the values that begin in the sentence; `next` is the first of `values_` from there on.
  void add_dateline();
  void take_sentence(std::size_t passage, base::ByteSpan sentence, std::size_t& next);
  [[nodiscard]] bool begins_before(std::size_t at, std::size_t place) const;
  [[nodiscard]] const Repetition::Source* converted(const model::Mention& mention) const;
  [[nodiscard]] const Repetition::Source* unruled_source(const model::Mention& mention, bool counts,
                                                         std::optional<std::size_t>& named) const;
  [[nodiscard]] const Name* owner_behind(std::size_t value_end) const;
  [[nodiscard]] const Name* held_name(const model::Mention& mention) const;
  [[nodiscard]] const Name* name_before(const model::Mention& mention) const;
  [[nodiscard]] bool stands_beside(const Name& name, const model::Mention& mention) const;
  [[nodiscard]] bool is_date_line(const model::Mention& mention) const;
  [[nodiscard]] bool counts_nothing(std::size_t index) const;
  void take(std::size_t mention);
  [[nodiscard]] const model::RuleMatch* match_of(std::size_t mention) const;
  [[nodiscard]] const model::RuleMatch* rule_of(std::size_t mention) const;
  [[nodiscard]] const model::Metric* metric_of(const model::RuleMatch* match,
                                               const model::Mention& mention) const;
  [[nodiscard]] bool is_running_period(const model::Mention& time) const;
  [[nodiscard]] bool is_of_saying(const model::Mention& time) const;
  [[nodiscard]] bool is_held_against(const model::Mention& time) const;
  [[nodiscard]] bool counts_name_behind(const model::Mention& mention) const;
  [[nodiscard]] std::string_view named_things(const model::Mention& mention) const;
  [[nodiscard]] Reading read(const model::Mention& mention, const model::RuleMatch* match) const;
  [[nodiscard]] bool is_turn(const model::Mention& mention) const;
  [[nodiscard]] bool is_up_to(const model::Mention& mention) const;
  [[nodiscard]] base::ByteSpan question_before(const model::Mention& mention) const;
  [[nodiscard]] bool asks(base::ByteSpan sentence) const;
  [[nodiscard]] const model::Metric* asked_for(const model::Mention& mention) const;
  void make(std::size_t index, Reading& reading, model::Claim& claim);
  void share_subject(model::Claim& claim) const;
  void share_onward(model::Claim& claim) const;
  void share_back(const model::Claim& claim);
  [[nodiscard]] bool tells_of_another(const model::RuleMatch* match, const model::Claim& earlier,
                                      const model::Claim& claim) const;
  static void take_over(const model::Claim& earlier, model::Claim& claim);
  void place(const model::Mention& mention, model::Claim& claim) const;
  [[nodiscard]] bool is_owner(const SubjectQuery& query, std::string_view subject) const;
  [[nodiscard]] bool is_far(const SubjectQuery& query, const Subject& subject) const;
  [[nodiscard]] SubjectQuery query_for(std::size_t mention, const Reading& reading,
                                       const model::Claim& claim) const;
  SubjectWeigher::Led name_subject(const SubjectQuery& query, const Reading& reading,
                                   model::Claim& claim);
  void weigh_subject(const SubjectQuery& query, const Reading& reading, SubjectWeigher::Led led,
                     model::Claim& claim);
  [[nodiscard]] bool told_as_past(const model::Mention& mention) const;
  [[nodiscard]] bool is_run_through(const model::Mention& mention) const;
  [[nodiscard]] bool tells_past(const model::Mention& mention) const;
  [[nodiscard]] bool is_of_the_state_before(const model::Mention& date,
                                            const model::Claim& claim) const;
  [[nodiscard]] bool touching(base::ByteSpan between) const;
  [[nodiscard]] bool names_version(const model::Mention& mention, const model::Claim& claim,
                                   const model::Metric* metric) const;
  [[nodiscard]] const model::Claim* told_before(const model::Claim& claim) const;
  void add_told_qualifiers(const model::RuleMatch* match, const model::RuleEffect& effect,
                           model::Claim& claim) const;
  void add_qualifiers(const model::Mention& mention, const model::RuleMatch* match,
                      const model::RuleEffect* effect, const model::Metric* metric,
                      model::Claim& claim);
  void add_named_qualifiers(const model::Metric& metric, model::Claim& claim) const;
  [[nodiscard]] bool is_of_time_ahead(const model::Claim& claim) const;
  void set_valid_time(const model::Mention& mention, const model::Metric* metric,
                      model::Claim& claim) const;
  [[nodiscard]] bool is_base(const model::Mention& date, const model::Mention& amount) const;
  [[nodiscard]] bool is_seat(const Name& name) const;
  [[nodiscard]] std::string currency_of_cents(std::size_t index, std::string own) const;
  [[nodiscard]] model::DayRange stated_days(const model::Mention& mention) const;
  [[nodiscard]] bool may_date(std::size_t time, const model::Mention& amount) const;
  [[nodiscard]] std::size_t behind_bracket(std::size_t at) const;
  [[nodiscard]] bool is_right_before(const model::Mention& time,
                                     const model::Mention& amount) const;
  [[nodiscard]] bool is_right_behind(const model::Mention& time,
                                     const model::Mention& amount) const;
  [[nodiscard]] bool is_of_a_base(std::size_t time) const;
  [[nodiscard]] bool is_of_unknown_time(const model::Mention& amount) const;
  [[nodiscard]] const model::Mention* stated_beside(const model::Mention& amount,
                                                    std::span<const std::size_t> times) const;
  [[nodiscard]] bool in_same_period(const model::Mention& date) const;
  [[nodiscard]] model::DayRange same_period_before(const model::Mention& date) const;
  [[nodiscard]] std::vector<model::DayRange> days_told_in(base::ByteSpan part) const;
  [[nodiscard]] model::DayRange shared_time(const model::Mention& amount) const;
  void keep_untold_time(const model::Mention& time, const model::Metric& metric,
                        model::Claim& claim) const;
  void take_stated_time(const model::Mention& mention, const model::Metric& metric,
                        model::Claim& claim) const;
  [[nodiscard]] bool is_past(std::size_t index, const Mood& mood) const;
  [[nodiscard]] bool is_of_a_deed(const model::Mention& time, const model::RuleEffect* effect,
                                  const Mood& mood) const;
  [[nodiscard]] bool ahead(const model::Mention& mention, const model::Metric* metric) const;

  const Parts& parts_;
  const Evidence& evidence_;
  Scene scene_;
  EntityView entities_;
  People people_;
  SubjectFinder subjects_;
  SubjectWeigher weigher_;
  Attribution attribution_;
  SentenceView sentence_;
  ListSharing sharing_;
  Repetition repetition_;
  std::vector<std::size_t> values_;   ///< mentions that are values, in order
  std::vector<std::size_t> times_;    ///< of them those that name days
  std::vector<std::size_t> untold_;   ///< … and those whose days nobody can tell ("last year")
  std::vector<model::Claim> claims_;  ///< never moved: there is room for all
  std::span<model::Claim> told_;      ///< the first of them, without the one that is being made
};

}  // namespace tally::claim
