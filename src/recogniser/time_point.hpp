// Tokens in, one date or time of day out: the longest that begins at a token, its parts joined in
// whatever order the language has them. Looks ahead a bounded few tokens, asks no calendar.
#pragma once

#include "model/mention.hpp"
#include "recogniser/time_expression.hpp"
#include "recogniser/time_words.hpp"
#include "recogniser/token.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace tally::recogniser {

/// A whole number that may be a part of a date.
struct TimeNumber {
  int value = 0;
  std::size_t last = 0;  ///< token behind it
  int length = 0;        ///< digits written
  bool digits = false;
  bool ordinal = false;  ///< 18th, 第三
  bool chinese = false;  ///< written in Chinese numerals
};

/// Reads points of one text; holds references only.
class TimePointReader {
 public:
  TimePointReader(const TokenText& text, const TimeWords& words, model::Language language)
      : text_(text), words_(words), language_(language) {}

  /// The longest date or time that begins with token `i`, weak ones included (see kLatent).
  [[nodiscard]] std::optional<TimeExpression> read(std::size_t i) const;
  /// Joins to `e` what follows it, as long as it names further parts of the same date.
  void extend(TimeExpression& e) const;
  /// A bare number as an end of a span whose other end `model` is: the 5 of "April 5-7".
  [[nodiscard]] std::optional<TimeExpression> elliptic(std::size_t i,
                                                       const TimeExpression& model) const;
  /// The number that begins with token `i`; the last few answers are kept.
  [[nodiscard]] std::optional<TimeNumber> number(std::size_t i) const;
  [[nodiscard]] const TimeSense* sense(std::size_t i, TimeRole role) const {
    return words_.sense(text_, i, role);
  }
  [[nodiscard]] std::uint64_t roles(std::size_t i) const { return words_.roles(text_, i); }
  /// Behind links that may stand between the parts of one date, starting at `i`.
  [[nodiscard]] bool ends_units(std::size_t i) const;
  [[nodiscard]] std::size_t skip_links(std::size_t i) const;
  /// Whether an amount or a counted noun begins with token `i`: a number before it counts.
  [[nodiscard]] bool counts_ahead(std::size_t i) const;
  [[nodiscard]] bool is_chinese(std::size_t i) const;
  /// Whether the number at token `i` names a decade (1990s, the 90s, '90s), not seconds.
  [[nodiscard]] bool is_decade(std::size_t i, const TimeNumber& n) const;
  /// Whether token `i` is that sign alone, also where the sign is a word of the lexicon.
  [[nodiscard]] bool is_sign(std::size_t i, char32_t sign) const;

 private:
  using Point = std::optional<TimeExpression>;

  /// How far a word of shift goes with its repetitions, and the token behind them.
  struct Shift {
    std::size_t last = 0;
    int offset = 0;
    bool nearest = false;
  };

  // Words first (time_word.cpp)
  [[nodiscard]] Point atom(std::size_t i) const;
  [[nodiscard]] Point any_atom(std::size_t i) const;
  [[nodiscard]] Point word_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point named_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point quarter_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point month_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point part_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point era_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point fiscal_atom(std::size_t i) const;
  [[nodiscard]] Point fiscal_quarter(std::size_t i) const;
  [[nodiscard]] Point lunar_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point week_of_atom(std::size_t i) const;
  [[nodiscard]] Point current_unit(std::size_t i, std::size_t at, const TimeSense& unit) const;
  [[nodiscard]] Point unit_part(std::size_t i) const;
  [[nodiscard]] Point short_year(TimeExpression e) const;

  // Words that move or cut (time_shift.cpp)
  [[nodiscard]] Shift whole_shift(std::size_t i, const TimeSense& word) const;
  [[nodiscard]] Point shift_atom(std::size_t i, const TimeSense& word) const;
  [[nodiscard]] Point shifted_word(std::size_t i, const Shift& shift, const TimeSense& word) const;
  [[nodiscard]] Point shifted_half(std::size_t i, const Shift& shift) const;
  [[nodiscard]] Point shifted_unit(std::size_t i, const Shift& shift) const;
  [[nodiscard]] Point rough_atom(std::size_t i, const TimeSense& sense) const;
  [[nodiscard]] Point unit_span(std::size_t i, int offset) const;
  [[nodiscard]] Point edge_atom(std::size_t i) const;
  [[nodiscard]] Point head(std::size_t i) const;
  [[nodiscard]] Point last_of(std::size_t i) const;

  // What joins a date that has begun (time_point.cpp)
  [[nodiscard]] bool add_suffix(TimeExpression& e) const;
  [[nodiscard]] bool add_hour(TimeExpression& e) const;
  [[nodiscard]] bool add_head(TimeExpression& e) const;
  [[nodiscard]] bool add_part(TimeExpression& e) const;
  [[nodiscard]] std::optional<std::size_t> next_part(const TimeExpression& e) const;
  [[nodiscard]] bool apart(const TimeExpression& e, const TimeExpression& next) const;
  [[nodiscard]] bool is_sign_word(std::size_t i) const;
  [[nodiscard]] bool number_before(std::size_t i) const;
  [[nodiscard]] int weekday_behind(std::size_t week) const;
  [[nodiscard]] bool capital(std::size_t i) const;

  // Digits and signs first (time_numeric.cpp)
  [[nodiscard]] Point numeric_date(std::size_t i) const;
  [[nodiscard]] bool inside_signs(std::size_t i, char32_t sign) const;
  [[nodiscard]] Point full_date(std::size_t i, char32_t sign) const;
  [[nodiscard]] Point numeric_month(std::size_t i) const;
  [[nodiscard]] Point numeric_day(std::size_t i, const TimeNumber& a, const TimeNumber& b) const;
  [[nodiscard]] Point compact_date(std::size_t i) const;
  [[nodiscard]] Point quarter_year(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point era_behind(std::size_t i, const TimeNumber& n) const;

  // Numbers first (time_number.cpp)
  [[nodiscard]] Point number_atom(std::size_t i) const;
  [[nodiscard]] Point unit_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point bracketed(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point year_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point day_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point decade_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point day_month(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point ordinal_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] bool old_year(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point bare_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point bare_day(const TimeExpression& month) const;

  // Times of day (time_clock.cpp)
  [[nodiscard]] Point colon_clock(std::size_t i) const;
  [[nodiscard]] Point clock_atom(std::size_t i, const TimeNumber& n) const;
  [[nodiscard]] Point spoken_clock(std::size_t i, int minutes) const;
  void add_meridiem(TimeExpression& e) const;
  void chinese_minutes(TimeExpression& e) const;

  // The numbers themselves (time_figure.cpp)
  [[nodiscard]] std::optional<int> digits(std::size_t i, int* length = nullptr) const;
  [[nodiscard]] bool glued_sign(std::size_t i, char32_t sign) const;
  [[nodiscard]] std::optional<TimeNumber> whole_number(std::size_t i) const;
  [[nodiscard]] std::optional<TimeNumber> read_number(std::size_t i) const;
  [[nodiscard]] std::optional<TimeNumber> spoken_number(std::size_t i) const;

  const TokenText& text_;
  const TimeWords& words_;
  model::Language language_;
  mutable int depth_ = 0;  ///< of atoms inside atoms: bounds the work at one token
  struct Kept {
    std::size_t token = static_cast<std::size_t>(-1);
    std::optional<TimeNumber> number;
  };
  mutable std::array<Kept, 8> numbers_;  ///< by the token's last bits
};

inline bool TimePointReader::is_sign(std::size_t i, char32_t sign) const {
  const Token& t = text_[i];
  if (t.kind == TokenKind::kSymbol) return t.code == sign;
  return t.kind == TokenKind::kWord && t.end - t.begin == 1 &&
         static_cast<unsigned char>(text_.text[t.begin]) == sign;
}

inline std::optional<TimeNumber> TimePointReader::number(std::size_t i) const {
  Kept& kept = numbers_[i % numbers_.size()];
  if (kept.token != i) kept = {i, read_number(i)};
  return kept.number;
}

}  // namespace tally::recogniser
