#include "audit/outcomes.hpp"

#include "audit/dates.hpp"
#include "audit/times.hpp"

#include <chrono>

namespace tally::audit {
namespace {

using model::DayRange;

/// "Said in May that it plans": a time that lies behind the day of the text is that of the saying.
bool lies_ahead(const DayRange& due, const model::Claim& plan) {
  const auto& today = plan.asserted.first;
  return !today || !due.last || std::chrono::sys_days(*due.last) > std::chrono::sys_days(*today);
}

/// The last day of `due` lies in `seen`, or before it.
bool is_over(const DayRange& due, const DayRange& seen) {
  return due.last && seen.last &&
         std::chrono::sys_days(*due.last) <= std::chrono::sys_days(*seen.last);
}

}  // namespace

bool came_due(const Side& plan, const Side& actual, const model::Metric& metric) {
  const DayRange& due = plan.claim->valid;
  const DayRange& stated = actual.claim->valid;
  const DayRange seen = time_of(*actual.claim);
  if (!due.known() || !seen.known()) return false;
  if (due == stated) return true;
  if (!lies_ahead(due, *plan.claim) || !is_over(due, seen)) return false;
  if (metric.temporal != model::Temporal::kFlow) return true;
  // A flow is compared within its own period; one that names none is of the last before its text.
  return !stated.known() && days_between(due, seen) <= metric.cadence_days;
}

}  // namespace tally::audit
