// The forms that a document may come in, and how each is told and read. Internal to the reader.
#pragma once

#include "model/document.hpp"
#include "reader/context.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tally::reader {

enum class Form { kText, kMarkdown, kSubtitles, kHtml, kJsonLines, kPdf };

/// By the name's ending where it says so, else by how the bytes begin.
Form form_of(std::string_view name, std::string_view bytes);
std::string_view name_of(Form form);
/// Whether a folder's file of that name is read without being named itself.
bool has_known_ending(std::string_view name);

/// Each of these takes decoded text (PDF: bytes), and fills `text`, `body`, `line_starts`,
/// `source_lines`, `declared`, `emphasised` and the fields that the document says itself.
void read_text(std::string text, model::Document& document);
void read_markdown(std::string text, const Context& context, model::Document& document);
void read_subtitles(std::string_view file, const Context& context, model::Document& document);
/// Answers false, with a diagnostic, for what is nested too deeply.
bool read_html(std::string_view file, const Context& context, model::Document& document);
/// Answers false, with a diagnostic, for a file that cannot be opened.
bool read_pdf(std::string_view bytes, const Context& context, model::Document& document);
/// Documents in the order of the file; none, with a diagnostic, where a line is broken.
std::vector<model::Document> read_json_lines(std::string_view file, const Context& context);

/// The charset that a page's head names; empty for none.
std::string html_charset(std::string_view bytes);

}  // namespace tally::reader
