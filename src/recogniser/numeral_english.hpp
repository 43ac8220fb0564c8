// The reader of English numerals, shared by the two files that it is written in: cardinals, and
// what is made of them (parts, ratios, ordinals, vague amounts). Not for use elsewhere.
#pragma once

#include "recogniser/numeral_parts.hpp"

#include <cstddef>
#include <optional>

namespace tally::recogniser {

/// Whole numbers in words, with or without digits in front.
struct Cardinal {
  std::size_t last = 0;
  Exact value;
  int scale = 0;         ///< of the scale word at its end
  bool implied = false;  ///< its 1 was not said: "million"
};

class EnglishReader {
 public:
  EnglishReader(const TokenText& text, const NumeralOptions& options)
      : text_(text), options_(options) {}

  bool read(std::size_t i, const std::optional<Literal>& literal, Numeral& out) const;

 private:
  struct State;

  [[nodiscard]] const Reading* latin(std::size_t i, Category category) const;
  [[nodiscard]] std::size_t joined(std::size_t i) const;
  [[nodiscard]] bool and_goes_on(std::size_t i, const State& state) const;
  [[nodiscard]] bool begins_anew(const State& before, const State& behind, bool digits) const;
  [[nodiscard]] bool ends_as_denominator(std::size_t i) const;
  bool take_word(State& state) const;
  [[nodiscard]] bool begins_another(const State& state) const;
  bool take_small(State& state, const Reading& reading) const;
  bool take_scale(State& state, const Reading& reading) const;
  bool take_literal(State& state) const;
  [[nodiscard]] std::optional<Cardinal> cardinal(std::size_t i,
                                                 const std::optional<Literal>& literal) const;
  [[nodiscard]] std::optional<std::size_t> denominator(std::size_t i, Exact& value) const;
  [[nodiscard]] std::optional<std::size_t> part(std::size_t i, Exact& top, Exact& bottom) const;
  [[nodiscard]] bool is_period(std::size_t i) const;
  [[nodiscard]] bool ends_span(std::size_t i) const;
  [[nodiscard]] bool counts_one(std::size_t i) const;
  bool vague(std::size_t i, Numeral& out) const;
  bool half(std::size_t i, Numeral& out) const;
  [[nodiscard]] bool in_half(std::size_t i) const;
  bool ordinal(std::size_t i, const Cardinal& before, Numeral& out) const;
  bool point(std::size_t i, const Exact& whole, Numeral& out) const;
  bool ratio(const Cardinal& top, Numeral& out) const;
  bool with_part(const Cardinal& whole, Numeral& out) const;
  bool share_of_one(std::size_t i, Numeral& out) const;
  bool finish(std::size_t last, const Exact& value, Numeral& out) const;

  const TokenText& text_;
  const NumeralOptions& options_;
};

/// A cardinal while it is read: `under` is below hundred, `section` below the next scale.
struct EnglishReader::State {
  std::size_t at = 0;
  Exact total;
  Exact section;
  Exact under;
  bool ones = false;
  bool tens = false;
  bool hundred = false;
  bool any = false;
  bool implied = false;
  bool digits = false;  ///< begun by them
  int lowest_scale = 100;
  int end_scale = 0;
};

}  // namespace tally::recogniser
