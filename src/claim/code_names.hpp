// Codes that a table knows as short names ("R1" of "Vega-R1") in documents that name neither the
// thing nor its maker: there they are names of their own. Changes mentions of names; finds none.
#pragma once

#include "claim/entities.hpp"
#include "model/mention.hpp"

#include <span>
#include <string_view>

namespace tally::claim {

/// Gives such codes their own text as entity, and the type of a product. `mentions` are those of
/// the whole document `text`, in order.
void settle_code_names(std::string_view text, const EntityBook& entities,
                       std::span<model::Mention> mentions);

}  // namespace tally::claim
