// What a text calls a thing by for short: "K2" where "Kimi K2" stands, "V3.2" of "DeepSeek-V3.2".
// Mentions in and out; a short name of two things stays unknown.
#pragma once

#include "claim/entities.hpp"
#include "model/mention.hpp"

#include <span>
#include <string_view>

namespace tally::claim {

/// Gives names of unknown type that are the numbered end of one known thing's name its entity and
/// type. `mentions` are those of the whole document.
void tell_short_names(std::span<model::Mention> mentions);

/// "Kite raised 3 million" where the text also names "Kite AI", the maker of the models called
/// Kite: the bare name is the maker's there, but before the size of a model.
void tell_makers(std::span<model::Mention> mentions, const EntityBook& book);

/// "Kite" where the text names both Kite Mills and Kite Foods, which no table knows: the one that
/// its line named before, if that names one of them alone. `text` is that of the document.
void tell_last_named(std::string_view text, std::span<model::Mention> mentions,
                     const EntityBook& book);

/// "Kite" that a table has for Kite Systems, in a text that names Kite Bank whole and Kite Systems
/// nowhere: the bank.
void tell_named_whole(std::string_view text, std::span<model::Mention> mentions,
                      const EntityBook& book);

}  // namespace tally::claim
