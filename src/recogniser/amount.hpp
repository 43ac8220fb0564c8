// Number, unit, hedges and range as one amount: what the text says at one place, with its bounds.
// In: tokens; out: a quantity and how far it reaches. Never looks at times of the calendar.
#pragma once

#include "model/mention.hpp"
#include "recogniser/numeral.hpp"
#include "recogniser/token.hpp"
#include "recogniser/unit.hpp"

#include <cstddef>
#include <optional>

namespace tally::recogniser {

struct Amount {
  std::size_t first = 0;  ///< token range, hedges included
  std::size_t last = 0;
  base::ByteSpan core;  ///< the numerals alone
  model::MentionKind kind = model::MentionKind::kNumber;
  model::Quantity quantity;
  std::uint32_t unit = 0;     ///< index of quantity.unit
  std::size_t unit_word = 0;  ///< token that names it; 0 where none does
  bool idle = false;
  Numerals numbers;  ///< the bare numbers inside, in order
};

/// A quick no: whether an amount can begin with token `i`, an anchor, by it and the one behind.
bool may_begin_amount(const TokenText& text, std::size_t i);

/// The longest amount that begins with token `i`, or with a bounding word there. `mega` as in
/// NumeralOptions. Empty where none begins.
std::optional<Amount> read_amount(const TokenText& text, std::size_t i, const UnitTable& units,
                                  model::Language language);

/// How the mentions of that unit are called.
model::MentionKind kind_of(UnitKind kind);

}  // namespace tally::recogniser
