#include "audit/pair_teller.hpp"

#include "audit/compare.hpp"
#include "audit/telling.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace tally::audit {
namespace {

using model::Claim;
using model::Modality;

/// A question retold as a statement is how retellings work.
bool moods_differ(const Claim& a, const Claim& b) {
  const bool asked = a.modality == Modality::kAsked || b.modality == Modality::kAsked;
  return !asked && mood_of(a) != mood_of(b);
}

std::string_view relation_of(const Verdict& v) {
  switch (v.relation) {
    case Relation::kAgree:
    case Relation::kAgreeRounded:
    case Relation::kNear:
    case Relation::kNotComparable:
      return "same";
    case Relation::kRefines:
    case Relation::kHedgeDiffers:
    case Relation::kBoundDiffers:
    case Relation::kHedgeOpposed:
      return "hedge_differs";
    case Relation::kMagnitudeSlip:
      return "magnitude_slip";
    case Relation::kDateMismatch:
      return "date_differs";
    case Relation::kUnitMismatch:
    case Relation::kCurrencyDiffers:
      return "unit_differs";
    default:
      return "value_differs";
  }
}

/// Days counted from the day of the document ("this evening"), as its offset; empty for others.
std::optional<int> offset_of(const Claim& claim) {
  const bool counted = claim.date.first && claim.asserted.first &&
                       claim.date_written != model::iso(*claim.date.first);
  if (!counted) return std::nullopt;
  return static_cast<int>(
      (std::chrono::sys_days(*claim.date.first) - std::chrono::sys_days(*claim.asserted.first))
          .count());
}

/// The same words for a day: resolved against another document's day they still mean the same.
bool same_words(const Claim& a, const Claim& b) {
  if (a.unit != "date" || b.unit != "date" || a.date_written.empty()) return false;
  const auto offset = offset_of(a);
  return a.date_written == b.date_written || (offset && offset == offset_of(b));
}

/// The same number of two things, or for two purposes: their moods need not agree.
bool of_other_things(const Claim& a, const Claim& b) {
  const bool both = !a.metric.empty() && !b.metric.empty();
  const bool subjects = !a.subject.empty() && !b.subject.empty() && a.subject != b.subject;
  return both && (subjects || a.metric != b.metric);
}

}  // namespace

bool is_name(const Claim& claim) { return claim.kind == model::MentionKind::kName; }

const model::Metric* common_metric(const Claim& a, const Claim& b,
                                   const model::Catalogue& catalogue) {
  if (a.metric.empty() || a.metric != b.metric) return nullptr;
  const auto found = catalogue.find(a.metric);
  return found == catalogue.end() ? nullptr : &found->second;
}

Modality mood_of(const Claim& claim) {
  return claim.modality == Modality::kForecast ? Modality::kPlanned : claim.modality;
}

PairTeller::PairTeller(const TextSide& a, const TextSide& b, const model::Catalogue& catalogue,
                       const Settings& settings)
    : voices_a_(voices_of(a)),
      voices_b_(voices_of(b)),
      catalogue_(catalogue),
      settings_(settings) {}

PairTeller::Voices PairTeller::voices_of(const TextSide& text) {
  Voices voices;
  for (const Place& place : text.places) voices.insert(place.claim->speaker);
  return voices;
}

/// Another voice counts where it is heard in the other text too, but not here: "the company says"
/// of what its founder said is no contradiction.
bool PairTeller::other_voice(const Claim& a, const Claim& b) const {
  const std::string x = voice_of(a);
  const std::string y = voice_of(b);
  return !x.empty() && !y.empty() && x != y && (voices_a_.contains(y) || voices_b_.contains(x));
}

/// A further difference; it names the relation only where nothing graver does.
void PairTeller::add(Told& told, std::string_view kind, std::string_view reason,
                     const Values& values) const {
  if (told.relation == "same") {
    told.relation = kind;
    told.kind = std::string(kind);
    told.verdict.reason.clear();
  }
  if (!told.verdict.reason.empty()) told.verdict.reason += "; ";
  told.verdict.reason += fill(settings_.reasons.find(reason)->second, values);
}

Told PairTeller::tell_names(const Claim& a, const Claim& b) const {
  Told told{"same", "", {}};
  if (a.subject != b.subject) {
    add(told, "name_differs", "name", {{"a", a.quote}, {"b", b.quote}});
  }
  return told;
}

/// "Up 5%" and "down 5%" have one number.
void PairTeller::add_opposed(Told& told, const model::Metric& metric, const Side& a,
                             const Side& b) const {
  for (const model::KeyQualifier& key : metric.key_qualifiers) {
    const auto x = a.claim->qualifiers.find(key.name);
    const auto y = b.claim->qualifiers.find(key.name);
    if (x == a.claim->qualifiers.end() || y == b.claim->qualifiers.end()) continue;
    if (x->second == y->second || std::ranges::count(settings_.opposed, key.name) == 0) continue;
    add(told, "value_differs", "turned", {{"a", x->second}, {"b", y->second}});
  }
}

Told PairTeller::tell(const Side& a, const Side& b, bool repeat) const {
  if (is_name(*a.claim)) return tell_names(*a.claim, *b.claim);
  if (is_dateline(*a.claim) || is_dateline(*b.claim)) return {"same", "", {}};  // each its own
  const model::Metric* metric = common_metric(*a.claim, *b.claim, catalogue_);
  const Frame frame{&settings_, metric, true, true};
  Told told{"same", "", compare_values(a, b, frame)};
  if (!same_words(*a.claim, *b.claim)) told.relation = relation_of(told.verdict);
  if (told.relation != "same") {
    const bool plain = told.relation == "value_differs" && metric == nullptr;
    told.kind = plain ? "value_differs" : std::string(kind_of(told.verdict.relation));
    // Without a metric in common nothing but the place says that both mean the same.
    if (metric == nullptr && told.relation != "value_differs") {
      told.verdict.steps += settings_.steps.no_metric;
      told.verdict.doubt = "no_metric";
    }
  }
  if (metric != nullptr) add_opposed(told, *metric, a, b);
  if (!repeat && moods_differ(*a.claim, *b.claim) && !of_other_things(*a.claim, *b.claim)) {
    add(told, "modality_differs", "modality",
        {{"a_mood", mood_text(a.claim->modality, settings_)},
         {"b_mood", mood_text(b.claim->modality, settings_)}});
  }
  if (!repeat && other_voice(*a.claim, *b.claim)) {
    add(told, "speaker_differs", "speaker",
        {{"a_speaker", voice_of(*a.claim)}, {"b_speaker", voice_of(*b.claim)}});
  }
  if (told.relation == "same") told.verdict.reason.clear();
  return told;
}

}  // namespace tally::audit
