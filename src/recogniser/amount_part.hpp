// One number with its unit, without hedges and ranges: 3块5, $20 and 43c, 第35位, 19岁. Shared by
// the files of the grammar of amounts only.
#pragma once

#include "model/mention.hpp"
#include "recogniser/numeral.hpp"
#include "recogniser/token.hpp"
#include "recogniser/unit.hpp"
#include "recogniser/unit_phrase.hpp"

#include <cstddef>
#include <optional>

namespace tally::recogniser {

struct Part {
  Part() = default;
  /// What a number alone makes.
  explicit Part(const Numeral& number)
      : first(number.first),
        last(number.last),
        core(number.span),
        low(number.low),
        high(number.high),
        hedge(number.hedge),
        form(number.form),
        scale(number.scale),
        ordinal(number.form == NumeralForm::kOrdinal),
        article(number.article),
        weak(number.weak) {
    numbers.push_back(number);
  }

  std::size_t first = 0;
  std::size_t last = 0;
  base::ByteSpan core;
  base::Decimal low;
  base::Decimal high;
  model::Hedge hedge = model::Hedge::kExact;
  NumeralForm form = NumeralForm::kCardinal;
  int scale = 0;  ///< of its scale word, for shared magnitudes
  std::uint32_t unit = 0;
  std::uint32_t per = 0;
  std::size_t unit_word = 0;
  bool has_unit = false;
  bool prefix = false;  ///< the unit stands before the number
  bool age = false;
  bool ordinal = false;
  bool measure = false;
  bool article = false;    ///< "a", 一
  bool weak = false;       ///< no number without more around it
  bool compound = false;   ///< of two units
  bool named = false;      ///< the digits end a hyphened name (SCP-173), or count from the end
  bool tenths = false;     ///< 成, 折: of ten percent each
  bool open = false;       ///< without an upper bound, whatever the hedge
  bool score = false;      ///< of a match, or a ratio of no known sort: counts nothing
  bool noun_only = false;  ///< counts an English noun that is no unit of ours
  std::string noun;
  Numerals numbers;
};

struct PartContext {
  const UnitTable& units;
  model::Language language = model::Language::kZh;
  bool money = false;  ///< goes on from an amount behind a sign: in "$360-565m" m is a scale
};

/// What a part begins with, where it does not begin with digits or a sign.
inline constexpr CategorySet kPartHeads =
    kNumeralHeads | set_of(Category::kPercentPrefix, Category::kOrdinal, Category::kOrdinalMark,
                           Category::kCurrencySign, Category::kAgeBefore, Category::kCounted,
                           Category::kMany, Category::kSome, Category::kUnit);

/// A quick no: whether a part can begin with token `i`, judged by it and the one behind.
bool may_begin_part(const TokenText& text, std::size_t i);

std::optional<Part> read_part(const TokenText& text, std::size_t i, const PartContext& context);

/// Over "the", as in "between the tenth and the twentieth".
std::size_t behind_the(const TokenText& text, std::size_t i);

}  // namespace tally::recogniser
