#include "audit/times.hpp"

#include "audit/dates.hpp"
#include "audit/scope.hpp"

#include <string>
#include <string_view>

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

/// How long the time is of which a flow is the amount: a year where nothing else is said.
std::string rate_of(const model::Claim& claim) {
  const auto per = claim.qualifiers.find("per");
  return per == claim.qualifiers.end() || per->second == "year" ? std::string() : per->second;
}

/// The words of a time that nobody can tell the days of ("last year" in a text of no day).
std::string_view untold_time(const model::Claim& claim) {
  const auto when = claim.qualifiers.find("when");
  const bool told = claim.valid.known() || when == claim.qualifiers.end();
  return told ? std::string_view() : std::string_view(when->second);
}

/// Both state times that nobody can tell, and other ones: "last year" and "the third quarter"; in
/// one text, what states none is of another time, too.
bool of_untold_times(const Side& a, const Side& b) {
  const std::string_view x = untold_time(*a.claim);
  const std::string_view y = untold_time(*b.claim);
  const bool one_text = a.claim->source_key == b.claim->source_key;
  return x != y && (one_text || (!x.empty() && !y.empty()));
}

/// One alone states such a time.
bool one_is_untold(const Side& a, const Side& b) {
  return untold_time(*a.claim).empty() != untold_time(*b.claim).empty();
}

/// "At the age of 16": one of the two is of a day gone by, the other of any day.
bool of_days_gone_by(const Side& a, const Side& b, const Frame& frame) {
  const ScopeWords& words = frame.settings->scope;
  return frame.metric->temporal == Temporal::kState &&
         (scope_of(a, words) == Scope::kThen || scope_of(b, words) == Scope::kThen);
}

bool derived_from(const model::SourceInfo& a, const model::SourceInfo& b) {
  return a.translation_of == b.source_key || a.reprint_of == b.source_key;
}

TimeRelation relate_stated(const DayRange& p, const DayRange& q, bool flow) {
  if (flow) return p == q ? TimeRelation::kSame : TimeRelation::kOtherPeriod;
  return days_meet(p, q) ? TimeRelation::kSame : TimeRelation::kApart;
}

/// Where one or both state no time, and the days of the texts stand in.
TimeRelation relate_current(const Side& a, const Side& b, int cadence_days) {
  const DayRange x = current_span(*a.claim, *b.claim, cadence_days);
  const DayRange y = current_span(*b.claim, *a.claim, cadence_days);
  const bool known = x.known() && y.known();
  if (same_event(a, b)) {
    // "A year ago it was 40 million": what states no time beside it is of the day of the text.
    const bool one_stated = a.claim->valid.known() != b.claim->valid.known() && known;
    return one_stated && !days_meet(x, y) ? TimeRelation::kApart : TimeRelation::kSame;
  }
  if (!known) return TimeRelation::kSame;
  return days_meet(x, y) ? TimeRelation::kAssumed : TimeRelation::kUnresolved;
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
  if (!changes_with_time(*frame.metric)) return TimeRelation::kSame;
  const DayRange& p = a.claim->valid;
  const DayRange& q = b.claim->valid;
  const bool flow = frame.metric->temporal == Temporal::kFlow;
  if (flow && rate_of(*a.claim) != rate_of(*b.claim)) return TimeRelation::kOtherPeriod;
  if (of_untold_times(a, b)) return flow ? TimeRelation::kOtherPeriod : TimeRelation::kUnresolved;
  if (p.known() && q.known()) return relate_stated(p, q, flow);
  if (one_is_untold(a, b)) return TimeRelation::kAssumed;
  if (flow && p.known() != q.known()) return TimeRelation::kAssumed;
  if (of_days_gone_by(a, b, frame)) return TimeRelation::kUnresolved;
  return relate_current(a, b, frame.metric->cadence_days);
}

}  // namespace tally::audit
