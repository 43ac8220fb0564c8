// What is known of a source, out of the columns by which every statement tells it: kind, language,
// publisher, event, translation_of, reprint_of, first and last day of publication, and, where they
// follow, key and path. Internal to the room.
#pragma once

#include "model/document.hpp"
#include "model/fact.hpp"
#include "store/session.hpp"

#include <string_view>

namespace tally::store {

/// Chinese for all but "en".
model::Language language_of(std::string_view name);

/// The eight columns from `first` on; key and path stay empty.
model::SourceInfo described_source(const Row& row, int first);

/// These and the two behind them.
model::SourceInfo source_of(const Row& row, int first);

}  // namespace tally::store
