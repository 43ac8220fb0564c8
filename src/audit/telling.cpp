#include "audit/telling.hpp"

#include "audit/scale.hpp"
#include "audit/scope.hpp"
#include "audit/times.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tally::audit {
namespace {

using model::Claim;
using model::FindingSeverity;

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos || slash + 1 == path.size() ? path : path.substr(slash + 1);
}

std::string shown_value(const Claim& claim, const Settings& settings) {
  if (claim.kind == model::MentionKind::kName) return claim.quote;
  return value_text(claim, settings);
}

std::string speaker_of(const Claim& claim, const Settings& settings) {
  const std::string voice = voice_of(claim);
  return voice.empty() ? settings.reasons.at("narrator") : voice;
}

/// Key qualifiers that one side states and the other leaves to the default.
std::string one_sided_keys(const Side& a, const Side& b, const Subject& subject) {
  std::string names;
  if (subject.metric == nullptr || subject.fact == nullptr) return names;
  for (const model::KeyQualifier& key : subject.metric->key_qualifiers) {
    if (a.claim->qualifiers.contains(key.name) == b.claim->qualifiers.contains(key.name)) continue;
    names += (names.empty() ? "" : ", ") + key.name;
  }
  return names;
}

bool assumed(const Side& a, const Side* b) {
  return a.claim->subject_assumed || (b != nullptr && b->claim->subject_assumed);
}

/// Two texts of one event that say the same digits of the same thing vouch for each other's
/// subject.
bool vouched(const Side& a, const Side* b, const Verdict& v) {
  return b != nullptr && v.power != 0 && a.claim->source_key != b->claim->source_key &&
         same_event(a, *b);
}

FindingSeverity step_down(FindingSeverity severity, int steps) {
  return static_cast<FindingSeverity>(std::max(0, static_cast<int>(severity) - steps));
}

/// A translator who writes "more than" for "at least" has changed next to nothing.
bool worse_when_translated(std::string_view kind, const Verdict& v) {
  return (kind == "hedge_differs" && v.row != "strictness") || kind == "only_a" || kind == "only_b";
}

bool one_sentence(const Claim& a, const Claim& b) {
  return a.source_key == b.source_key && a.passage == b.passage && !a.sentence.empty() &&
         a.sentence == b.sentence;
}

std::string likely_fault(const KindText& text, const Side& a, const Side* b, const Verdict& v) {
  if (assumed(a, b) || a.doubtful || (b != nullptr && b->doubtful)) return "extraction";
  if (b != nullptr && one_sentence(*a.claim, *b->claim)) return "extraction";
  if (b != nullptr && translated(a, *b)) return "translation";
  if (v.power != 0 && b != nullptr && a.claim->language != b->claim->language) return "translation";
  if (v.power != 0) return "source";
  if (v.doubt == "undated" && text.family == "value") return "time";
  // In one language and no translation the words were changed by the source, or by nobody.
  if (text.fault != "translation" || b == nullptr || a.claim->language != b->claim->language) {
    return text.fault;
  }
  return a.claim->source_key == b->claim->source_key ? "meaning" : "source";
}

void add_sentence(std::string& reason, const std::string& sentence) {
  if (!reason.empty()) reason += "; ";
  reason += sentence;
}

/// Two texts of two events, neither the retelling of the other.
bool independent(const Side& a, const Side& b) {
  return a.claim->source_key != b.claim->source_key && !same_event(a, b);
}

bool slips_by_chance(const Side& a, const Side& b, const Verdict& v, const Settings& settings) {
  return v.relation == Relation::kMagnitudeSlip && chance_digits(a, b, v.power, settings);
}

/// Numbers that change with time, one many times the other, of which no text says that they are of
/// one time: more likely of two things than one of them wrong.
bool far_apart(const Side& a, const Side& b, const Verdict& v, const model::Metric* metric,
               const Settings& settings) {
  const bool differ = v.relation == Relation::kConflict || slips_by_chance(a, b, v, settings);
  if (!differ || metric == nullptr || !a.reading || !b.reading) return false;
  const bool timed = a.claim->valid.known() && b.claim->valid.known();
  const bool told_again = a.claim->source_key != b.claim->source_key && same_event(a, b);
  const bool vague =
      a.reading->hedge == model::Hedge::kVague || b.reading->hedge == model::Hedge::kVague;
  const bool flow = metric->temporal == model::Temporal::kFlow;
  const bool proves_little = vague && !(flow && independent(a, b));  // weighs less as it is
  if (!changes_with_time(*metric) || timed || told_again || proves_little) return false;
  const base::Decimal x = a.reading->nominal();
  const base::Decimal y = b.reading->nominal();
  const bool loss = x < base::Decimal(0);
  if (loss != (y < base::Decimal(0))) return false;  // a profit and a loss
  const auto& [less, more] = std::minmax(x, y);
  return loss ? less <= more * settings.thresholds.far_apart
              : more >= less * settings.thresholds.far_apart;
}

/// A text tells that a value has changed, and by about as much as the two differ, or less: they may
/// be two more states of it, where the day of a text is unknown.
bool moves(const Side& a, const Side& b, const Subject& subject) {
  if (subject.metric == nullptr || !changes_with_time(*subject.metric) || !independent(a, b)) {
    return false;
  }
  if (time_of(*a.claim).known() && time_of(*b.claim).known()) return false;
  if (!a.reading || !b.reading) return false;
  const base::Decimal apart = absolute(a.reading->nominal() - b.reading->nominal());
  const auto as_much = [&](const Side& side) {
    return side.moved_by && *side.moved_by <= apart * base::Decimal(2);
  };
  return as_much(a) || as_much(b);
}

/// Amounts of a time that neither names, far apart; or one names it, in a text of unknown day the
/// other does not.
bool of_no_period(const Side& a, const Side& b, bool apart) {
  const bool x = a.claim->valid.known();
  const bool y = b.claim->valid.known();
  if (!x && !y) return apart;
  const bool unknown = !time_of(*a.claim).known() || !time_of(*b.claim).known();
  return x != y && unknown && independent(a, b);
}

/// Doubts that the two are told of one thing, by name and steps.
std::vector<std::pair<std::string_view, int>> pair_doubts(const Side& a, const Side& b,
                                                          const Verdict& v, const Subject& subject,
                                                          const Settings& settings) {
  std::vector<std::pair<std::string_view, int>> out;
  const Steps& less = settings.steps;
  const bool flow = subject.metric != nullptr && subject.metric->temporal == model::Temporal::kFlow;
  const bool apart = far_apart(a, b, v, subject.metric, settings);
  if (apart) out.emplace_back("far_apart", less.far_apart);
  if (flow && v.relation == Relation::kConflict && of_no_period(a, b, apart)) {
    out.emplace_back("no_period", less.no_period);
  }
  if (subject.fact == nullptr) return out;
  const bool differ = v.relation == Relation::kConflict || v.relation == Relation::kMagnitudeSlip;
  if (differ && moves(a, b, subject)) out.emplace_back("moves", less.moves);
  if (differ && (a.one_of_many || b.one_of_many) && independent(a, b)) {
    out.emplace_back("one_of_many", less.one_of_many);
  }
  const bool timed = a.claim->valid.known() && a.claim->valid == b.claim->valid;
  if (differ && flow && !timed && whole_and_part(a, b, settings.scope)) {
    out.emplace_back("part_of", less.part);
  }
  return out;
}

/// What lowers the weight, said and counted.
int doubts(const Side& a, const Side* b, const Verdict& v, const Subject& subject,
           const Settings& settings, std::string& reason) {
  int steps = v.steps;
  const auto doubt = [&](std::string_view name, int less) {
    add_sentence(reason, settings.reasons.find(name)->second);
    steps += less;
  };
  const Steps& less = settings.steps;
  if (!v.doubt.empty()) doubt(v.doubt, 0);
  if (b != nullptr) {
    for (const auto& [name, steps_less] : pair_doubts(a, *b, v, subject, settings)) {
      doubt(name, steps_less);
    }
  }
  if (b != nullptr && one_sentence(*a.claim, *b->claim)) {
    doubt("one_sentence", less.one_sentence);
  } else if (b != nullptr && v.relation == Relation::kDenied &&
             a.claim->source_key == b->claim->source_key) {
    doubt("one_text", less.one_text);
  }
  if (a.doubtful || (b != nullptr && b->doubtful)) doubt("counted_day", less.counted_day);
  if (assumed(a, b) && !vouched(a, b, v)) doubt("assumed_subject", less.assumed_subject);
  const std::string keys = b != nullptr ? one_sided_keys(a, *b, subject) : std::string();
  if (!keys.empty()) {
    add_sentence(reason, fill(settings.reasons.at("assumed_key"), {{"names", keys}}));
    steps += less.assumed_key;
  }
  return steps;
}

Values headline_values(const Side& a, const Side* b, const Subject& subject,
                       const Settings& settings) {
  Values v{{"fact", fact_text(subject, *a.claim, settings)},
           {"a", shown_value(*a.claim, settings)},
           {"a_where", place_text(*a.claim, settings)},
           {"a_mood", mood_text(a.claim->modality, settings)},
           {"a_speaker", speaker_of(*a.claim, settings)}};
  if (b == nullptr) return v;
  v["b"] = shown_value(*b->claim, settings);
  v["b_where"] = place_text(*b->claim, settings);
  v["b_mood"] = mood_text(b->claim->modality, settings);
  v["b_speaker"] = speaker_of(*b->claim, settings);
  return v;
}

}  // namespace

std::string place_text(const Claim& claim, const Settings& settings) {
  return fill(settings.reasons.at("in_file"),
              {{"document", file_name(claim.document)}, {"line", std::to_string(claim.line)}});
}

std::string voice_of(const Claim& claim) {
  const auto reported = claim.qualifiers.find("attributed_to");
  if (claim.speaker.empty() && reported != claim.qualifiers.end()) return reported->second;
  return claim.speaker;
}

bool translated(const Side& a, const Side& b) {
  if (a.source == nullptr || b.source == nullptr) return false;
  return a.source->translation_of == b.source->source_key ||
         b.source->translation_of == a.source->source_key;
}

std::string fact_text(const Subject& subject, const Claim& claim, const Settings& settings) {
  std::string text = subject.fact != nullptr ? subject.fact->subject : claim.subject;
  if (subject.metric == nullptr) return text.empty() ? settings.reasons.at("same_passage") : text;
  text += (text.empty() ? "" : ", ") + subject.metric->label_en;
  if (text[0] >= 'a' && text[0] <= 'z' && text == subject.metric->label_en) {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  if (subject.fact == nullptr) return text;
  std::string narrowed;
  for (const model::KeyQualifier& key : subject.metric->key_qualifiers) {
    const auto value = subject.fact->qualifiers.find(key.name);
    if (value == subject.fact->qualifiers.end() || value->second.empty()) continue;
    if (value->second == key.default_value) continue;
    narrowed += (narrowed.empty() ? "" : ", ") + value->second;
  }
  return narrowed.empty() ? text : text + " (" + narrowed + ")";
}

model::Finding tell(std::string_view kind, const Side& a, const Side* b, const Verdict& verdict,
                    const Subject& subject, const Settings& settings) {
  const KindText& text = settings.kinds.find(kind)->second;
  model::Finding finding;
  finding.kind = std::string(kind);
  if (subject.fact != nullptr) finding.fact = *subject.fact;
  finding.headline = fill(text.headline, headline_values(a, b, subject, settings));
  finding.reason = verdict.reason;
  FindingSeverity severity = text.severity;
  if (verdict.missed) severity = FindingSeverity::kWarn;
  if (worse_when_translated(kind, verdict) && b != nullptr && translated(a, *b)) {
    severity = FindingSeverity::kWarn;
  }
  int steps = doubts(a, b, verdict, subject, settings, finding.reason);
  const bool borne_out = b == nullptr || !slips_by_chance(a, *b, verdict, settings);
  if (verdict.relation == Relation::kMagnitudeSlip && borne_out) {
    steps = std::min(steps, settings.steps.slip_at_most);
  }
  finding.severity = step_down(severity, steps);
  finding.fault = likely_fault(text, a, b, verdict);
  finding.next = text.next;
  finding.claims.push_back({*a.claim, "a"});
  if (b != nullptr) finding.claims.push_back({*b->claim, "b"});
  return finding;
}

}  // namespace tally::audit
