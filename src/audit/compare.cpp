#include "audit/compare.hpp"

#include "audit/dates.hpp"
#include "audit/numbers.hpp"
#include "audit/outcomes.hpp"
#include "audit/scale.hpp"
#include "audit/scope.hpp"
#include "audit/times.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tally::audit {
namespace {

using model::Claim;
using model::Modality;
using model::Temporal;

bool is_plan(const Claim& claim) {
  return claim.modality == Modality::kPlanned || claim.modality == Modality::kForecast;
}

bool asserts_nothing(const Claim& claim) {
  return claim.modality == Modality::kAsked || claim.modality == Modality::kHypothetical;
}

bool is_date(const Side& side) { return side.claim->unit == "date"; }

bool agrees(const Verdict& v) {
  return v.relation == Relation::kAgree || v.relation == Relation::kAgreeRounded;
}

/// Two numbers that are both true, one at its time and one at the other's.
bool unchanged(const Verdict& v) {
  return agrees(v) || v.relation == Relation::kHedgeDiffers || v.relation == Relation::kNear;
}

std::string count_of_days(int days) {
  return std::to_string(days) + (days == 1 ? " day" : " days");
}

Values texts(const Side& a, const Side& b, const Frame& frame) {
  const Settings& s = *frame.settings;
  const auto mood = [&](const Side& side) { return mood_text(side.claim->modality, s); };
  return {{"a", value_text(*a.claim, s)},
          {"b", value_text(*b.claim, s)},
          {"a_time", days_text(time_of(*a.claim))},
          {"b_time", days_text(time_of(*b.claim))},
          {"a_day", days_text(a.claim->asserted)},
          {"b_day", days_text(b.claim->asserted)},
          {"a_mood", mood(a)},
          {"b_mood", mood(b)},
          {"a_unit", a.claim->unit},
          {"b_unit", b.claim->unit},
          {"cadence", count_of_days(frame.metric != nullptr ? frame.metric->cadence_days : 0)}};
}

Verdict tell(const Side& a, const Side& b, const Frame& frame, Relation relation,
             std::string_view row) {
  return verdict(frame, relation, row, [&] { return texts(a, b, frame); });
}

/// "Two years after its founding": how long after, of what is asked when.
bool are_spans_of_an_event(const Side& a, const Side& b, const Frame& frame) {
  return !frame.aligned && frame.metric != nullptr && frame.metric->unit == "date" &&
         frame.metric->temporal == Temporal::kEvent && !is_date(a) && !is_date(b);
}

/// A span from now and a date meet in the days that they are due.
bool due_days(const Side& side) { return is_date(side) || side.claim->valid.known(); }

Verdict compare_due(const Side& a, const Side& b, const Frame& frame) {
  const auto dated = [](const Side& side) {
    Claim claim = *side.claim;
    if (claim.unit != "date") {
      claim.unit = "date";
      claim.date = claim.valid;
      claim.date_yearless = false;
      claim.date_written.clear();
    }
    return claim;
  };
  const Claim x = dated(a);
  const Claim y = dated(b);
  return compare_dates({&x, a.source, std::nullopt, {}, {}, false},
                       {&y, b.source, std::nullopt, {}, {}, false}, frame);
}

/// Plans move, but hardly by a power of ten with every digit kept: a scale word was mixed up.
bool mixed_up(const Verdict& v, const Side& a, const Side& b, const Settings& settings) {
  return v.relation == Relation::kMagnitudeSlip && !chance_digits(a, b, v.power, settings);
}

/// Flows and targets that came to pass: did the actual value meet the plan?
Verdict outcome(const Side& plan, const Side& actual, const Frame& frame) {
  if (!is_date(plan) && !came_due(plan, actual, *frame.metric)) {
    return tell(plan, actual, frame, Relation::kNotComparable, "not_due");
  }
  const Frame quiet{frame.settings, frame.metric, frame.aligned, false};
  Verdict values = compare_values(plan, actual, quiet);
  if (values.relation == Relation::kNotComparable) return values;
  // Dollars neither meet nor miss a plan in euros.
  if (values.relation == Relation::kCurrencyDiffers || values.relation == Relation::kUnitMismatch ||
      mixed_up(values, plan, actual, *frame.settings)) {
    return compare_values(plan, actual, frame);
  }
  if (compatible(values.relation) || values.relation == Relation::kTension) {
    return tell(plan, actual, frame, Relation::kPlanOutcome, "outcome_met");
  }
  bool later = false;
  if (is_date(plan)) {
    later = days_before(plan.claim->date, actual.claim->date);
  } else {
    later = actual.reading->nominal() < plan.reading->nominal();
  }
  const std::string_view row = is_date(plan) ? (later ? "outcome_late" : "outcome_early")
                                             : (later ? "outcome_missed" : "outcome_exceeded");
  Verdict found = tell(plan, actual, frame, Relation::kPlanOutcome, row);
  found.missed = later;
  return found;
}

/// Retells what was said before its own day.
bool second_hand(const Side& side) {
  return side.source != nullptr &&
         (side.source->kind == "translation" || side.source->kind == "summary");
}

/// The later statement of the same speaker or publisher corrects the earlier one.
bool corrects_itself(const Side& a, const Side& b) {
  const bool apart = days_before(a.claim->asserted, b.claim->asserted) ||
                     days_before(b.claim->asserted, a.claim->asserted);
  if (!apart || same_event(a, b) || second_hand(a) || second_hand(b)) return false;
  if (!a.claim->speaker.empty() && a.claim->speaker == b.claim->speaker) return true;
  return a.source != nullptr && b.source != nullptr && !a.source->publisher.empty() &&
         a.source->publisher == b.source->publisher && a.claim->speaker == b.claim->speaker;
}

/// Relations that say that one of the two is wrong, or that the world moved.
bool disagrees(const Verdict& v) { return !agrees(v) && !compatible(v.relation); }

Verdict denied(const Side& a, const Side& b, const Frame& frame) {
  const Frame quiet{frame.settings, frame.metric, frame.aligned, false};
  Verdict values = compare_values(a, b, quiet);
  if (values.relation == Relation::kNotComparable) return values;
  return compatible(values.relation) ? tell(a, b, frame, Relation::kDenied, "denied")
                                     : tell(a, b, frame, Relation::kNotComparable, "denied_apart");
}

Verdict plans(const Side& a, const Side& b, const Frame& frame) {
  Verdict values = compare_values(a, b, frame);
  const bool apart = days_before(a.claim->asserted, b.claim->asserted) ||
                     days_before(b.claim->asserted, a.claim->asserted);
  if (!apart || same_event(a, b) || !disagrees(values)) return values;
  if (mixed_up(values, a, b, *frame.settings)) return values;
  if (values.relation == Relation::kNotComparable) return values;
  return tell(a, b, frame, Relation::kPlanRevised, "plan_revised");
}

/// After the times: what the moods leave to compare.
Verdict by_modality(const Side& a, const Side& b, const Frame& frame) {
  if (frame.aligned || frame.metric == nullptr) return compare_values(a, b, frame);
  const bool no_a = a.claim->modality == Modality::kDenied;
  const bool no_b = b.claim->modality == Modality::kDenied;
  if (no_a != no_b) return denied(a, b, frame);
  if (no_a || frame.metric->temporal == Temporal::kStatic) return compare_values(a, b, frame);
  if (is_plan(*a.claim) && is_plan(*b.claim)) return plans(a, b, frame);
  if (is_plan(*a.claim)) return outcome(a, b, frame);
  if (is_plan(*b.claim)) return outcome(b, a, frame);
  return compare_values(a, b, frame);
}

Verdict by_time(const Side& a, const Side& b, const Frame& frame) {
  const TimeRelation time = relate_times(a, b, frame);
  if (time == TimeRelation::kSame) return by_modality(a, b, frame);
  if (time == TimeRelation::kOtherPeriod) {
    return tell(a, b, frame, Relation::kNotComparable, "other_period");
  }
  if (is_plan(*a.claim) != is_plan(*b.claim)) return by_modality(a, b, frame);
  if (time == TimeRelation::kAssumed) {
    Verdict found = by_modality(a, b, frame);
    found.steps += frame.settings->steps.undated;
    found.doubt = "undated";
    return found;
  }
  Verdict found = by_modality(a, b, frame);
  if (found.relation == Relation::kDenied || unchanged(found) ||
      found.relation == Relation::kNotComparable || found.relation == Relation::kPlanRevised) {
    return found;
  }
  if (time == TimeRelation::kUnresolved) {
    const bool stated = a.claim->valid.known() || b.claim->valid.known();
    return tell(a, b, frame, Relation::kTimeUnresolved, stated ? "unresolved_day" : "unresolved");
  }
  return tell(a, b, frame, Relation::kChangedOverTime, "changed");
}

Verdict left_out(const Side& a, const Side& b, const Frame& frame, std::string_view row) {
  return tell(a, b, frame, Relation::kNotComparable, row);
}

/// Both say of what they speak, as far as the metric asks: then a plan can meet its outcome.
bool fully_told(const Side& a, const Side& b, const model::Metric& metric) {
  return std::ranges::all_of(metric.key_qualifiers, [&](const model::KeyQualifier& key) {
    return !key.default_value.empty() ||
           (a.claim->qualifiers.contains(key.name) && b.claim->qualifiers.contains(key.name));
  });
}

/// There may be several at once; but an event that both name (a founding) has one day.
bool several(const Side& a, const Side& b, const model::Metric& metric) {
  if (metric.cardinality != model::Cardinality::kMany) return false;
  const bool named = !metric.key_qualifiers.empty() && fully_told(a, b, metric);
  return metric.temporal != Temporal::kEvent || metric.unit != "date" || !named;
}

/// Facts of which there may be several at once contradict each other never.
Verdict singled(Verdict found, const Side& a, const Side& b, const Frame& frame) {
  const bool many = !frame.aligned && frame.metric != nullptr && several(a, b, *frame.metric);
  if (!many || agrees(found)) return found;
  const bool plan =
      found.relation == Relation::kPlanRevised || found.relation == Relation::kPlanOutcome;
  if (plan && fully_told(a, b, *frame.metric)) return found;
  return left_out(a, b, frame, "many");
}

/// "Another 5 million" is no other account of what the text or another text told before, and a part
/// no other account of its whole.
Verdict scoped(Verdict found, const Side& a, const Side& b, const Frame& frame) {
  if (frame.aligned || frame.metric == nullptr || agrees(found)) return found;
  if (found.relation == Relation::kNotComparable) return found;
  const ScopeWords& words = frame.settings->scope;
  if (one_more(a, b, words)) return left_out(a, b, frame, "further");
  const bool flow = frame.metric->temporal == Temporal::kFlow;
  if (flow && of_other_bases(a, b, words)) return left_out(a, b, frame, "basis");
  const bool one_text = a.claim->source_key == b.claim->source_key;
  if (one_text && whole_and_part(a, b, words)) return left_out(a, b, frame, "part");
  return found;
}

Verdict ordered(const Side& a, const Side& b, const Frame& frame) {
  if (is_dateline(*a.claim) || is_dateline(*b.claim)) return left_out(a, b, frame, "own_day");
  if (!frame.aligned) {
    if (a.claim->superseded || b.claim->superseded) return left_out(a, b, frame, "superseded");
    if (asserts_nothing(*a.claim) || asserts_nothing(*b.claim)) {
      return left_out(a, b, frame, "unspoken");
    }
  }
  Verdict found = by_time(a, b, frame);
  const bool error =
      found.relation == Relation::kConflict || found.relation == Relation::kMagnitudeSlip ||
      found.relation == Relation::kDateMismatch || found.relation == Relation::kHedgeOpposed;
  if (error && !frame.aligned && corrects_itself(a, b)) {
    found = tell(a, b, frame, Relation::kRevised, "revised");
  }
  return scoped(singled(std::move(found), a, b, frame), a, b, frame);
}

/// "34 to 36" told on as "34 to 39": of two texts of one event, the closer account of none.
bool one_end_moved(const Side& a, const Side& b, const Thresholds& thresholds) {
  const Reading& x = *a.reading;
  const Reading& y = *b.reading;
  if (x.hedge != model::Hedge::kRange || y.hedge != model::Hedge::kRange) return false;
  if (a.claim->source_key == b.claim->source_key || !same_event(a, b)) return false;
  if ((x.low == y.low) == (x.high == y.high)) return false;
  const auto [p, q] = x.low == y.low ? std::pair(*x.high, *y.high) : std::pair(*x.low, *y.low);
  return std::max(p - q, q - p) > std::max(p, q) * thresholds.end_slack;
}

}  // namespace

bool compatible(Relation relation) {
  switch (relation) {
    case Relation::kAgree:
    case Relation::kAgreeRounded:
    case Relation::kNear:
    case Relation::kRefines:
    case Relation::kHedgeDiffers:
    case Relation::kBoundDiffers:
      return true;
    default:
      return false;
  }
}

Verdict compare_values(const Side& a, const Side& b, const Frame& frame) {
  if (is_date(a) && is_date(b)) return compare_dates(a, b, frame);
  const bool target = frame.metric != nullptr && frame.metric->temporal == Temporal::kTarget;
  const bool due = due_days(a) && due_days(b);
  if (due && (is_date(a) || is_date(b) || (target && !same_event(a, b)))) {
    return compare_due(a, b, frame);
  }
  if (!a.reading || !b.reading) {
    const bool other = is_date(a) != is_date(b) && (a.reading || b.reading);
    return left_out(a, b, frame, other ? "other_unit" : "unknown_value");
  }
  if (a.reading->dimension == b.reading->dimension) {
    if (are_spans_of_an_event(a, b, frame)) return left_out(a, b, frame, "no_span");
    Verdict found = compare_numbers(a, b, frame);
    if (found.relation != Relation::kRefines || !one_end_moved(a, b, frame.settings->thresholds)) {
      return found;
    }
    Verdict moved = tell(a, b, frame, Relation::kConflict, "range_end");
    moved.steps = frame.settings->steps.vague;
    return moved;
  }
  const bool money = a.claim->kind == model::MentionKind::kCurrency &&
                     b.claim->kind == model::MentionKind::kCurrency;
  if (money) return tell(a, b, frame, Relation::kCurrencyDiffers, "currencies");
  const bool close = frame.aligned || (a.claim->quote == b.claim->quote);
  return tell(a, b, frame, close ? Relation::kUnitMismatch : Relation::kNotComparable,
              "other_unit");
}

Verdict compare(const Side& a, const Side& b, const Frame& frame) {
  const auto rank = [](const Side& s) {
    return std::tuple(time_of(*s.claim).first.value_or(model::Day{}), s.claim->id);
  };
  return rank(a) <= rank(b) ? ordered(a, b, frame) : ordered(b, a, frame);
}

}  // namespace tally::audit
