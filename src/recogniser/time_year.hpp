// The year of a month or quarter that leaves it out behind a date that tells it: 2017年3月开业，
// 5月扩建, "in October 2012 … on October 12". Phrases and text in, a day to count from out;
// resolves nothing itself.
#pragma once

#include "model/time.hpp"
#include "recogniser/time_phrase.hpp"
#include "recogniser/token.hpp"

#include <cstddef>
#include <optional>

namespace tally::recogniser {

/// The last date of the text that told its year.
struct YearTold {
  std::optional<model::Day> first;
  model::Granularity granularity = model::Granularity::kNone;
  std::size_t end = 0;  ///< place behind it
};

/// Keeps a date as the last that told its year, if it did.
void keep_year(const TimePhrase& phrase, const model::TimeValue& time, std::size_t end,
               YearTold& told);

/// The first day of the date whose year a time goes on with: in Chinese in the same sentence or,
/// where no day of the text is known (`dated` is false), in the same line; in English a part of
/// the same month or quarter in the same line, or another month in the same sentence.
std::optional<model::Day> year_gone_on(const TokenText& text, const TimePhrase& phrase, bool dated,
                                       const YearTold& told);

}  // namespace tally::recogniser
