// One date and a reference day in, the days meant out. Without a reference only what the text says
// in full is resolved; other calendars and fiscal years never are.
#pragma once

#include "model/time.hpp"
#include "recogniser/time_expression.hpp"

#include <optional>

namespace tally::recogniser {

/// First and last day, both known; empty where the text or the calendar does not tell.
std::optional<model::DayRange> days_of(const TimeExpression& e,
                                       std::optional<model::Day> reference);

}  // namespace tally::recogniser
