// A time expression and a reference day in, the days and hours meant out. Without a reference only
// what the text says in full is resolved; what lies beyond the calendar stays unresolved.
#pragma once

#include "model/time.hpp"
#include "recogniser/time_expression.hpp"

#include <optional>
#include <string>

namespace tally::recogniser {

/// Days, hours, granularity and the underspecified form. A month without a year is that of the
/// reference's year, unless that lies more than ten months off; a weekday alone is the next one,
/// the reference day itself included; counted shifts keep the exact day and the unit as
/// granularity.
model::TimeValue resolve(const TimePhrase& phrase, std::optional<model::Day> reference);

/// The underspecified form, in the style of TIMEX3: "XXXX-04-18", "THIS_YEAR-END", "PAST_REF:P10Y".
std::string written_form(const TimePhrase& phrase);

}  // namespace tally::recogniser
