#include "audit/times.hpp"

#include "audit/dates.hpp"

namespace tally::audit {
namespace {

using model::DayRange;
using model::Temporal;

/// The days for which an undated value counts as current: its document's, and the cadence after.
/// Beside one that states its time it counts for its own day only.
DayRange current_span(const model::Claim& claim, const model::Claim& other, int cadence_days) {
  DayRange span = claim.valid.known() ? claim.valid : claim.asserted;
  if (claim.valid.known() || other.valid.known() || !span.last) return span;
  if (cadence_days == 0) return {span.first, std::nullopt};
  span.last = model::Day(std::chrono::sys_days(*span.last) + std::chrono::days(cadence_days));
  return span;
}

bool derived_from(const model::SourceInfo& a, const model::SourceInfo& b) {
  return a.translation_of == b.source_key || a.reprint_of == b.source_key;
}

}  // namespace

bool same_event(const Side& a, const Side& b) {
  if (a.claim->source_key == b.claim->source_key) return true;
  if (a.source == nullptr || b.source == nullptr) return false;
  if (!a.source->event.empty() && a.source->event == b.source->event) return true;
  return derived_from(*a.source, *b.source) || derived_from(*b.source, *a.source);
}

DayRange time_of(const model::Claim& claim) {
  return claim.valid.known() ? claim.valid : claim.asserted;
}

bool changes_with_time(const model::Metric& metric) {
  return metric.temporal == Temporal::kFlow || metric.temporal == Temporal::kState;
}

TimeRelation relate_times(const Side& a, const Side& b, const Frame& frame) {
  if (frame.aligned || frame.metric == nullptr) return TimeRelation::kSame;
  const DayRange& p = a.claim->valid;
  const DayRange& q = b.claim->valid;
  if (!changes_with_time(*frame.metric)) return TimeRelation::kSame;
  const bool flow = frame.metric->temporal == Temporal::kFlow;
  if (p.known() && q.known()) {
    if (flow) return p == q ? TimeRelation::kSame : TimeRelation::kOtherPeriod;
    return days_meet(p, q) ? TimeRelation::kSame : TimeRelation::kApart;
  }
  if (flow && p.known() != q.known()) return TimeRelation::kAssumed;
  const DayRange x = current_span(*a.claim, *b.claim, frame.metric->cadence_days);
  const DayRange y = current_span(*b.claim, *a.claim, frame.metric->cadence_days);
  if (same_event(a, b)) {
    // "A year ago it was 40 million": what states no time beside it is of the day of the text.
    const bool one_stated = p.known() != q.known() && x.known() && y.known();
    return one_stated && !days_meet(x, y) ? TimeRelation::kApart : TimeRelation::kSame;
  }
  if (!x.known() || !y.known()) return TimeRelation::kSame;
  return days_meet(x, y) ? TimeRelation::kAssumed : TimeRelation::kUnresolved;
}

}  // namespace tally::audit
