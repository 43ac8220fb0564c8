// Two dates, each an interval of days at the granularity of its words: "2024" does not contradict
// 2024-04-18, nor does a day without a year; where they do, the usual mistake is named.
#pragma once

#include "audit/verdict.hpp"

#include <chrono>

namespace tally::audit {

/// Answers kAgree (the same days), kAgreeRounded (one inside the other, or nothing but the year
/// missing), kTension (partial overlap, or as near as "about" allows), kDateMismatch or
/// kNotComparable. Symmetric.
Verdict compare_dates(const Side& a, const Side& b, const Frame& frame);

/// Some day lies in both; an absent end is open.
bool days_meet(const model::DayRange& a, const model::DayRange& b);
/// Every day of `inner` lies in `outer`.
bool days_cover(const model::DayRange& outer, const model::DayRange& inner);
/// `a` ends before `b` begins.
bool days_before(const model::DayRange& a, const model::DayRange& b);
/// Days from the end of the earlier to the start of the later range; 0 where they meet.
int days_between(const model::DayRange& a, const model::DayRange& b);

}  // namespace tally::audit
