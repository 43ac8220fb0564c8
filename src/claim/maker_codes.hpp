// Codes that say what they are only with their maker: 宇树的R1 is no "Vega-R1", and "V3.1" in a
// text on Vega-V3 is the "Vega-V3.1" of the tables. Changes mentions of names; finds none.
#pragma once

#include "claim/entities.hpp"
#include "model/mention.hpp"

#include <span>
#include <string_view>

namespace tally::claim {

/// Gives a code right behind its maker's name that maker's thing, known or not, and a code that
/// nobody knows the nearest thing of the tables that a maker or family named before makes of it.
/// `mentions` are those of the whole document `text`, in order.
void tell_maker_codes(std::string_view text, std::span<model::Mention> mentions,
                      const EntityBook& book);

}  // namespace tally::claim
