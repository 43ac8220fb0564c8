#include "recogniser/time_year.hpp"

#include <chrono>
#include <string_view>

namespace tally::recogniser {
namespace {

using model::Granularity;

/// A month or quarter of no year.
bool leaves_year_out(const TimePhrase& phrase) {
  const TimeExpression& from = phrase.from;
  const bool counted = phrase.shape == TimeShape::kShift || phrase.shape == TimeShape::kFrame ||
                       phrase.shape == TimeShape::kWithin || phrase.shape == TimeShape::kRepeat;
  const bool month = from.is_absolute(TimeField::kMonth) || from.is_absolute(TimeField::kQuarter);
  return month && !counted && !from.has(TimeField::kYear) && from.direction == 0;
}

/// Whether a sentence ends in some Chinese text.
bool ends_sentence(std::string_view text) {
  constexpr std::string_view kSigns[] = {"。", "！", "？", "；"};
  for (const std::string_view sign : kSigns) {
    if (text.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

bool is_fine(const YearTold& told) {
  return told.granularity == Granularity::kMonth || told.granularity == Granularity::kDay;
}

/// "October 2012 … Friday, October 12": a day of the same month, or the same quarter again. A month
/// that is told again is rather that of another year ("opened in July 2023 … due in July").
bool is_same_part(const TimePhrase& phrase, const YearTold& told) {
  const TimeExpression& from = phrase.from;
  const auto month = static_cast<unsigned>(told.first->month());
  if (from.is_absolute(TimeField::kQuarter)) {
    constexpr unsigned kMonths = 3;
    return told.granularity == Granularity::kQuarter &&
           from.value(TimeField::kQuarter) == static_cast<int>((month + kMonths - 1) / kMonths);
  }
  return is_fine(told) && from.is_absolute(TimeField::kDay) &&
         from.value(TimeField::kMonth) == static_cast<int>(month);
}

/// Whether an English time goes on with the year that stands before `between`: as a part of the
/// same month or quarter, or in one sentence with another month.
bool goes_on_in_english(std::string_view between, const TimePhrase& phrase, const YearTold& told) {
  if (is_same_part(phrase, told)) return true;
  const auto month = static_cast<int>(static_cast<unsigned>(told.first->month()));
  return between.find(". ") == std::string_view::npos && is_fine(told) &&
         phrase.from.is_absolute(TimeField::kMonth) &&
         phrase.from.value(TimeField::kMonth) != month;
}

}  // namespace

void keep_year(const TimePhrase& phrase, const model::TimeValue& time, std::size_t end,
               YearTold& told) {
  if (!phrase.from.is_absolute(TimeField::kYear) || !time.days.first) return;
  const bool whole = time.granularity == Granularity::kYear;  // 2025年底 dates all of its year
  const model::Day first = *time.days.first;
  told = {whole ? first.year() / std::chrono::January / 1 : first, time.granularity, end};
}

std::optional<model::Day> year_gone_on(const TokenText& text, const TimePhrase& phrase, bool dated,
                                       const YearTold& told) {
  const std::size_t begin = text[phrase.first].begin;
  if (!told.first || told.end > begin || !leaves_year_out(phrase)) return std::nullopt;
  const std::string_view between = text.text.substr(told.end, begin - told.end);
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (between.empty() || between.find('\n') != std::string_view::npos) return std::nullopt;
  if (is_ascii(between.front())) {
    if (!goes_on_in_english(between, phrase, told)) return std::nullopt;
    return told.first->year() / told.first->month() / std::chrono::day{1};
  }
  // In a text of a known day a month behind a mere year is rather one of that day's year.
  const bool fine = told.granularity != Granularity::kYear;
  if (dated && (!fine || ends_sentence(between))) return std::nullopt;
  return told.first;
}

}  // namespace tally::recogniser
