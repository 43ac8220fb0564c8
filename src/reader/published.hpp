// The day that a document was published, where a dated line of its text says so. A day that the
// text tells about is not its own.
#pragma once

#include "model/document.hpp"
#include "reader/words.hpp"

#include <string_view>

namespace tally::reader {

/// The day that a dated line near either end of the text states as its own; unknown where none
/// does. A line without a year counts where the document's address names the year.
model::DayRange find_published(const DateWords& words, const model::Document& document);

/// The first date near either end of the text, or in its front matter, that tells the day of
/// `document.published` as the text's own; empty where none does.
base::ByteSpan find_dateline(const DateWords& words, const model::Document& document);

/// Whether a line says when the text was published and by whom, as no title does: "Published April
/// 18, 2025", "By Ada Lund | April 18, 2025", "某报3月5日讯", a date alone.
bool is_dated_line(const DateWords& words, std::string_view line);

/// Marks the first line of the text as its headline where a dated line is the next that stands
/// below it, unless it is a sentence or dated itself; its title, too, where none is known.
void find_headline(const DateWords& words, model::Document& document);

/// Whether a line is a date with the words that announce it and who wrote, and nothing else.
bool is_date_alone(const DateWords& words, std::string_view line);

}  // namespace tally::reader
