// When two claims speak of: whether their times let them be compared, and at what cost.
#pragma once

#include "audit/verdict.hpp"

#include <cstdint>

namespace tally::audit {

enum class TimeRelation : std::uint8_t {
  kSame,         ///< compare as they are
  kAssumed,      ///< the documents' days stand in: compare, one severity step down
  kApart,        ///< of different times: a state may have changed
  kUnresolved,   ///< unstated, and the documents lie too far apart to assume
  kOtherPeriod,  ///< flows of different periods: different facts
};

/// Whether what a metric tells may be another amount at another time.
bool changes_with_time(const model::Metric& metric);

TimeRelation relate_times(const Side& a, const Side& b, const Frame& frame);  ///< of one metric

/// One document, or two of one event, translation or reprint.
bool same_event(const Side& a, const Side& b);

/// The time that a claim stands for when it stands against others of its fact: what the text says,
/// else the document's day.
model::DayRange time_of(const model::Claim& claim);

}  // namespace tally::audit
