#include "claim/modality.hpp"

namespace tally::claim {
namespace {

using model::Modality;

/// Bytes before a word that still begins its clause ("but suppose").
constexpr std::size_t kClauseHead = 9;

/// Whether the sentence ends in a question mark, closing quotes and brackets aside.
bool ends_in_question(std::string_view text) {
  constexpr std::string_view kMarks[] = {"?", "？"};
  constexpr std::string_view kClosing[] = {"\"", "'", "”",  "’",  "」", "）",
                                           ")",  " ", "\n", "\r", "*"};
  for (bool trimmed = true; trimmed;) {
    trimmed = false;
    for (const std::string_view mark : kMarks) {
      if (text.ends_with(mark)) return true;
    }
    for (const std::string_view sign : kClosing) {
      if (!text.ends_with(sign)) continue;
      text.remove_suffix(sign.size());
      trimmed = true;
    }
  }
  return false;
}

/// The cues around one value.
class Around {
 public:
  Around(const SentenceView& sentence, const model::Mention& mention)
      : sentence_(sentence),
        clause_(sentence.clause_of(mention.span.begin)),
        before_{clause_.begin, mention.span.begin},
        after_{mention.span.end, std::max(clause_.end, mention.span.end)},
        so_far_{sentence.span.begin, mention.span.begin},
        rest_{mention.span.end, sentence.span.end} {}

  [[nodiscard]] bool in_clause(Cue kind) const {
    return sentence_.has(kind, before_) || sentence_.has(kind, after_);
  }
  [[nodiscard]] const CueHit* last_before(Cue kind) const { return sentence_.last(kind, before_); }
  [[nodiscard]] bool before(Cue kind) const { return sentence_.has(kind, before_); }
  [[nodiscard]] bool after(Cue kind) const { return sentence_.has(kind, after_); }
  [[nodiscard]] bool so_far(Cue kind) const { return sentence_.has(kind, so_far_); }
  [[nodiscard]] bool later(Cue kind) const { return sentence_.has(kind, rest_); }
  [[nodiscard]] bool anywhere(Cue kind) const { return sentence_.has(kind, sentence_.span); }

 private:
  const SentenceView& sentence_;
  base::ByteSpan clause_, before_, after_, so_far_, rest_;
};

bool asked(const Scene& scene, const SentenceView& sentence, const Around& around) {
  const bool marked = ends_in_question(scene.text(sentence.span));
  if (!marked && !around.anywhere(Cue::kAsks)) return false;
  // "You have 300 people, but is that enough?" does not ask whether there are 300.
  return !around.later(Cue::kContrast) || around.before(Cue::kMaybe);
}

/// Conditions hold from their word on, also over lines of subtitles that run on; "suppose" begins
/// a clause and holds for the whole sentence.
bool supposed(const SentenceView& sentence, const Around& around) {
  if (around.so_far(Cue::kIf) || sentence.runs_on_from_condition) return true;
  for (const CueHit& cue : sentence.cues) {
    if (!cue.is(Cue::kSuppose)) continue;
    if (cue.span.begin - sentence.clause_of(cue.span.begin).begin <= kClauseHead) return true;
  }
  return false;
}

/// What is denied follows the negation, unless it is only compared with; an adverb of time is
/// denied by what follows it too: "it was not released in May".
bool denied(const Around& around, bool event_day) {
  if (event_day && around.after(Cue::kDenies)) return true;
  const CueHit* cue = around.last_before(Cue::kDenies);
  const CueHit* compared = around.last_before(Cue::kCompared);
  return cue != nullptr && (compared == nullptr || compared->span.begin < cue->span.begin);
}

Modality ahead_of_now(const Around& around, const model::Metric* metric, bool ahead) {
  const auto said = [&](Cue kind) {
    return around.before(kind) || (ahead && around.in_clause(kind));
  };
  if (said(Cue::kExpects)) return Modality::kForecast;
  if (said(Cue::kPlans)) return Modality::kPlanned;
  const bool fixed = metric != nullptr && metric->temporal == model::Temporal::kStatic;
  const bool target = metric != nullptr && metric->temporal == model::Temporal::kTarget;
  if (around.anywhere(Cue::kExpects) && (ahead || around.so_far(Cue::kFuture))) {
    return Modality::kForecast;
  }
  if (ahead ? around.anywhere(Cue::kPlans) : !fixed && around.so_far(Cue::kPlans)) {
    return Modality::kPlanned;
  }
  if (ahead) return around.anywhere(Cue::kMakes) ? Modality::kPlanned : Modality::kForecast;
  if (target && around.before(Cue::kWish)) return Modality::kForecast;
  if (fixed || !around.before(Cue::kFuture) || around.before(Cue::kAlready)) {
    return Modality::kActual;
  }
  return Modality::kForecast;
}

}  // namespace

Modality modality_of(const Scene& scene, const SentenceView& sentence,
                     const model::Mention& mention, const model::Metric* metric, bool ahead) {
  const Around around(sentence, mention);
  const bool event_day = mention.time.has_value() && metric != nullptr &&
                         metric->cardinality == model::Cardinality::kOne;
  // What the clause itself denies stays denied, whatever an earlier clause supposes.
  const bool own_denial = denied(around, event_day) && !around.before(Cue::kIf);
  if (supposed(sentence, around)) {
    return own_denial && !around.before(Cue::kSuppose) ? Modality::kDenied
                                                       : Modality::kHypothetical;
  }
  if (asked(scene, sentence, around)) return Modality::kAsked;
  if (denied(around, event_day)) return Modality::kDenied;
  const Modality modality = ahead_of_now(around, metric, ahead);
  if (modality != Modality::kActual) return modality;
  if (around.so_far(Cue::kWish)) return Modality::kHypothetical;
  if (around.before(Cue::kMaybe)) return Modality::kHypothetical;
  return Modality::kActual;
}

}  // namespace tally::claim
