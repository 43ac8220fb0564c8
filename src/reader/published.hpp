// The day that a document was published, where a dated line of its text says so. A day that the
// text tells about is not its own.
#pragma once

#include "model/document.hpp"
#include "reader/words.hpp"

namespace tally::reader {

/// The day that a dated line near either end of the text states as its own; unknown where none
/// does. A line without a year counts where the document's address names the year.
model::DayRange find_published(const DateWords& words, const model::Document& document);

}  // namespace tally::reader
