// What the readers of dates share: plain helpers over expressions. Internal to the room.
#pragma once

#include "recogniser/time_expression.hpp"
#include "recogniser/time_words.hpp"

#include <cstddef>
#include <cstdint>

namespace tally::recogniser {

inline constexpr int kMinute = 60;
inline constexpr int kHour = 3600;
inline constexpr int kLikelyFirst = 1800;  ///< four bare digits outside are rather a plain number
inline constexpr int kLikelyLast = 2100;

/// An expression without parts that covers the tokens [first, last).
inline TimeExpression begin_at(std::size_t first, std::size_t last) {
  TimeExpression e;
  e.first = first;
  e.last = last;
  return e;
}

/// A phrase of that shape that covers the tokens [first, last).
inline TimePhrase phrase_at(TimeShape shape, std::size_t first, std::size_t last) {
  TimePhrase phrase;
  phrase.shape = shape;
  phrase.first = first;
  phrase.last = last;
  return phrase;
}

/// Whether a number can begin with this word.
inline bool begins_number(const Token& word) {
  return word.may_be(set_of(Category::kDigit, Category::kPlace, Category::kTens, Category::kOnes,
                            Category::kArticle, Category::kOrdinal, Category::kOrdinalMark));
}

/// 24 is 2024, 98 is 1998: the window of two-digit years.
constexpr int full_year(int two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

constexpr bool likely_year(int year) { return year >= kLikelyFirst && year <= kLikelyLast; }

/// The part of a date that a whole calendar unit is.
constexpr TimeField field_of(model::Granularity unit) {
  switch (unit) {
    case model::Granularity::kWeek:
      return TimeField::kWeek;
    case model::Granularity::kMonth:
      return TimeField::kMonth;
    case model::Granularity::kQuarter:
      return TimeField::kQuarter;
    case model::Granularity::kHalf:
      return TimeField::kHalf;
    case model::Granularity::kYear:
      return TimeField::kYear;
    case model::Granularity::kDecade:
      return TimeField::kDecade;
    case model::Granularity::kCentury:
      return TimeField::kCentury;
    default:
      return TimeField::kDay;
  }
}

inline void set_day_part(TimeExpression& e, const TimeSense& part) {
  e.set(TimeField::kDayPart, part.value);
  e.part_to = part.to;
  if (part.has(kNight)) e.mark(kPastNoon);
  if (part.has(kNoon)) e.mark(kAroundNoon);
}

}  // namespace tally::recogniser
