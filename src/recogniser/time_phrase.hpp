// Tokens in, one whole time expression out: points of time, spans between two, bounds (before,
// since), shifts (three days ago), frames (the next 18 months) and repetitions. Durations come in
// as read by the grammar of quantities; nothing here asks a calendar.
#pragma once

#include "recogniser/time_expression.hpp"
#include "recogniser/time_point.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace tally::recogniser {

/// A duration that stands in the tokens [first, last).
struct TimeAmount {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t mention = 0;  ///< its index among the mentions of the text
  bool closed = false;      ///< ends with 内 or its like: at most so many
  TimeCount count;
};

class TimePhraseReader {
 public:
  /// `amounts` in order of their first token. Holds references only.
  TimePhraseReader(const TokenText& text, const TimeWords& words, model::Language language,
                   std::span<const TimeAmount> amounts)
      : text_(text), points_(text, words, language), amounts_(amounts) {}

  /// A quick no: whether an expression that is none of the `amounts` alone can begin with token
  /// `i`, by it and the one behind.
  [[nodiscard]] bool may_begin(std::size_t i) const;
  /// The longest expression that begins with token `i`.
  [[nodiscard]] std::optional<TimePhrase> read(std::size_t i) const;

 private:
  [[nodiscard]] bool number_may_begin(std::size_t i) const;
  using Phrase = std::optional<TimePhrase>;

  [[nodiscard]] Phrase repetition(std::size_t i) const;
  [[nodiscard]] Phrase frame(std::size_t i) const;
  [[nodiscard]] bool frame_amount(TimePhrase& phrase, const TimeSense& shift, bool chinese,
                                  const TimeAmount& told) const;
  [[nodiscard]] bool frame_unit(TimePhrase& phrase, const TimeSense& shift, std::size_t at) const;
  [[nodiscard]] bool has_lasted(std::size_t shift, std::size_t behind) const;
  [[nodiscard]] Phrase inverted_frame(std::size_t i) const;
  [[nodiscard]] Phrase amount_phrase(std::size_t i) const;
  [[nodiscard]] Phrase shifted(const TimeAmount& amount) const;
  [[nodiscard]] Phrase bound(std::size_t i) const;
  [[nodiscard]] Phrase opened(std::size_t i, TimeRole opener) const;
  [[nodiscard]] Phrase about(std::size_t i) const;
  [[nodiscard]] Phrase span_or_point(std::size_t i, bool between) const;
  [[nodiscard]] Phrase span(std::size_t i, const TimeExpression& from, const TimeExpression& to,
                            bool between) const;
  [[nodiscard]] Phrase point(std::size_t i, const TimeExpression& from) const;
  [[nodiscard]] std::optional<TimeExpression> end_of_span(std::size_t i, const TimeExpression& from,
                                                          bool between) const;
  [[nodiscard]] std::optional<TimeExpression> bare_start(std::size_t i, bool between,
                                                         std::optional<TimeExpression>& from) const;
  [[nodiscard]] std::optional<std::size_t> connector(std::size_t i, bool between) const;
  [[nodiscard]] std::optional<TimeAmount> amount(std::size_t i) const;
  [[nodiscard]] bool year_of_thing(const TimeExpression& e) const;
  [[nodiscard]] bool is_owned_year(const TimeExpression& e) const;
  [[nodiscard]] bool dates_a_thing(std::size_t i, const TimePhrase& phrase) const;
  [[nodiscard]] std::size_t head_of_list(std::size_t i) const;
  [[nodiscard]] bool acts(std::size_t i, std::size_t behind) const;
  [[nodiscard]] bool told_of_year(std::size_t i, const TimeExpression& e) const;
  [[nodiscard]] bool season_of_thing(std::size_t i, const TimeExpression& e) const;
  [[nodiscard]] bool names_no_day(std::size_t i, const TimeExpression& e) const;
  [[nodiscard]] std::optional<bool> led_to(std::size_t i, const TimeExpression& e) const;
  [[nodiscard]] bool opens_time(std::size_t i) const;
  [[nodiscard]] bool counts_a_thing(std::size_t i) const;
  [[nodiscard]] bool backed(std::size_t i, const TimeExpression& e, std::size_t last) const;
  void add_bound_suffix(TimePhrase& phrase) const;
  void take_inside(TimePhrase& phrase, bool between) const;
  [[nodiscard]] Phrase weekday_beside(const TimeExpression& weekday) const;
  [[nodiscard]] Phrase closest(std::size_t i) const;
  [[nodiscard]] Phrase ended(std::size_t i) const;
  [[nodiscard]] Phrase ended_with(const TimeAmount& amount) const;
  void take_second(TimePhrase& phrase) const;
  void add_within(TimePhrase& phrase, bool opened) const;
  [[nodiscard]] const TimeSense* sense(std::size_t i, TimeRole role) const {
    return points_.sense(i, role);
  }
  [[nodiscard]] const TimeSense* suffix(std::size_t i, TimeRole role) const;
  [[nodiscard]] const TimeSense* prefix(std::size_t i, TimeRole role) const;

  const TokenText& text_;
  TimePointReader points_;
  std::span<const TimeAmount> amounts_;
};

}  // namespace tally::recogniser
