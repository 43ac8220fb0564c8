// Finds the times of a text among its tokens and tells what stays of the mentions that are there
// already: a time takes the place of the numbers and durations that it is made of.
#pragma once

#include "model/mention.hpp"
#include "recogniser/recogniser.hpp"
#include "recogniser/time_words.hpp"
#include "recogniser/time_year.hpp"
#include "recogniser/token.hpp"

#include <optional>
#include <vector>

namespace tally::recogniser {

/// The day that the text told last: what "that day" means.
struct Told {
  std::optional<model::Day> day;  ///< of a date as fine as a day
  std::optional<model::Day> any;  ///< of any date, its first day
  YearTold year;                  ///< what a month without a year may go on from

  static Told by(const model::DayRange& days) {
    return {days.first == days.last ? days.first : std::nullopt, days.first, {}};
  }
};

/// Appends the times of `text` to `times`, and to `kept` what stays of them and of `mentions`,
/// which holds what was read before: mentions inside a time go (those of a counted shift or frame
/// lend it their quantity), a time that only overlaps a longer mention goes itself. All are in
/// order. Linear in the tokens. `told` is handed on from one piece of a text to the next; `times`
/// and `kept` come in empty.
void read_times(const TokenText& text, const TimeWords& words, const Context& context, Told& told,
                std::vector<model::Mention>& mentions, std::vector<model::Mention>& times,
                std::vector<model::Mention*>& kept);

}  // namespace tally::recogniser
