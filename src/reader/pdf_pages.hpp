// What the PDF module answers: the bytes of a file go in, the text of its pages comes out. The
// module is a library of its own, loaded for the first PDF alone: what poppler brings along would
// cost every start of the program as much as all the rest. Internal to the reader.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tally::reader {

struct PdfPages {
  enum class State { kRead, kLocked, kBroken };
  State state = State::kBroken;
  std::string title;  ///< UTF-8, as is all text here; empty where the file says none
  std::string author;
  std::vector<std::string> pages;  ///< in reading order
};

}  // namespace tally::reader

/// The module's one function. Throws nothing but what running out of memory throws.
extern "C" void tally_pdf_pages(std::string_view bytes, tally::reader::PdfPages& out);
