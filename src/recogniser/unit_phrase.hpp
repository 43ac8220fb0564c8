// The unit behind (or before) a number: currency, measure, measure word, counted noun, and what
// divides it. In: tokens; out: which unit and how far it reaches. Knows no values.
#pragma once

#include "model/mention.hpp"
#include "recogniser/numeral.hpp"
#include "recogniser/token.hpp"
#include "recogniser/unit.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace tally::recogniser {

struct UnitPhrase {
  std::size_t last = 0;    ///< behind its last token
  std::uint32_t unit = 0;  ///< index into the units; 0 for counted things of no known unit
  std::uint32_t per = 0;
  std::size_t word = 0;  ///< token that names the unit; other readings of it may hold too
  model::Hedge hedge = model::Hedge::kExact;  ///< over in 三个多月
  bool half_more = false;                     ///< 三年半
  bool age = false;
  bool unknown = false;  ///< an English noun that is no unit of ours; outside the span
  bool measure = false;  ///< named by a measure word alone (三个)
  bool tenths = false;   ///< 三成, 八折
  std::string noun;      ///< counted noun as written
};

/// The unit that stands behind `number`, from token `i` on; empty where none does.
std::optional<UnitPhrase> read_unit(const TokenText& text, std::size_t i, const Numeral& number,
                                    const UnitTable& units);

/// "a month", "/天", "per share" behind an amount of money whose sign stands before it: `per` and
/// `last` alone are set.
std::optional<UnitPhrase> read_per(const TokenText& text, std::size_t i, const Numeral& number,
                                   const UnitTable& units);

/// Currency sign or code at `i` that stands before its number ($, US$, 人民币, USD).
/// The language decides what an ambiguous sign means.
std::optional<UnitPhrase> read_prefix_unit(const TokenText& text, std::size_t i,
                                           model::Language language);

}  // namespace tally::recogniser
