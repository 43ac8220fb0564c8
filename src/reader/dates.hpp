// Dates as they are written: in Chinese, English and ISO forms, inside a text or as a metadata
// value of their own. Resolves nothing relative and guesses no year.
#pragma once

#include "model/time.hpp"
#include "reader/words.hpp"

#include <optional>
#include <string_view>

namespace tally::reader {

/// A date as written in a text. `days` is empty where only month and day are named.
struct WrittenDate {
  std::size_t begin = 0;
  std::size_t end = 0;
  model::DayRange days;
  unsigned month = 0;
  unsigned day = 0;
};

/// The date whose first or only digits stand in the run of digits at `at`, in Chinese, English
/// and ISO forms; a month's name before the digits belongs to it.
std::optional<WrittenDate> date_at(const DateWords& words, std::string_view text, std::size_t at);

/// A metadata value: a day, a month (2024-04) or a year as a range; a time of day after it is
/// passed over. Empty for anything else.
std::optional<model::DayRange> read_date(const DateWords& words, std::string_view value);

}  // namespace tally::reader
