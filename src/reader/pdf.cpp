// PDF files through poppler: the text of the pages in reading order, with headers, footers and
// page numbers that repeat from page to page left out.
#include "base/utf8.hpp"
#include "reader/forms.hpp"
#include "reader/metadata.hpp"
#include "reader/text_scan.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

namespace tally::reader {
namespace {

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string out(bytes.begin(), bytes.end());
  std::erase(out, '\0');
  return out;
}

using Lines = std::vector<std::string>;

Lines lines_of_page(const poppler::document& pdf, int number) {
  const std::unique_ptr<poppler::page> page(pdf.create_page(number));
  if (!page) return {};
  const std::string text = utf8_of(page->text());
  Lines lines;
  for (const std::size_t start : index_lines(text)) {
    const std::string_view rest = std::string_view(text).substr(start);
    const std::string_view line = rest.substr(0, rest.find_first_of("\n\f"));
    lines.emplace_back(base::trimmed(line));
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

/// A running head with its page number taken out is the same on every page.
std::string without_digits(std::string_view line) {
  std::string out;
  std::ranges::copy_if(line, std::back_inserter(out),
                       [](char c) { return !is_digit(c) && c != ' '; });
  return out;
}

/// Takes the first and the last line off each page where they repeat on half of the pages, and
/// lines that are a number alone.
void drop_running_lines(std::vector<Lines>& pages) {
  std::map<std::string, std::size_t> count;
  for (const Lines& page : pages) {
    if (page.empty()) continue;
    ++count[without_digits(page.front())];
    if (page.size() > 1) ++count[without_digits(page.back())];
  }
  const auto runs = [&](const std::string& line) {
    const std::string bare = without_digits(line);
    return bare.empty() || (pages.size() >= 3 && count[bare] * 2 >= pages.size());
  };
  for (Lines& page : pages) {
    if (page.size() < 2) continue;
    if (runs(page.back())) page.pop_back();
    if (runs(page.front())) page.erase(page.begin());
  }
}

bool ends_sentence(std::string_view line) {
  const char32_t last = base::code_point_before(line, line.size()).value;
  return last == '.' || last == '!' || last == '?' || last == U'。' || last == U'！' ||
         last == U'？';
}

/// Lines joined as they stand; a page that ends within a sentence goes on without a gap, and a
/// word parted by a hyphen at a line's end is made whole.
std::string joined(const std::vector<Lines>& pages) {
  std::string text;
  for (const Lines& page : pages) {
    if (!text.empty()) text += ends_sentence(base::trimmed(text)) ? "\n\n" : "\n";
    for (const std::string& line : page) {
      const bool small = !line.empty() && line.front() >= 'a' && line.front() <= 'z';
      if (small && text.size() > 2 && text.ends_with("-\n") && is_letter(text[text.size() - 3])) {
        text.resize(text.size() - 2);
      }
      text += line;
      text += '\n';
    }
    if (text.ends_with('\n')) text.pop_back();
  }
  return text;
}

}  // namespace

bool read_pdf(std::string_view bytes, const Context& context, model::Document& document) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (bytes.size() > std::numeric_limits<int>::max()) return false;
  const std::unique_ptr<poppler::document> pdf(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf || pdf->is_locked()) {
    context.error({}, "bad-pdf",
                  pdf ? "the PDF is locked by a password; give an open copy"
                      : "the file is not a PDF that can be read");
    return false;
  }
  take_metadata(context.words, "title", utf8_of(pdf->get_title()), document);
  take_metadata(context.words, "author", utf8_of(pdf->get_author()), document);
  std::vector<Lines> pages;
  for (int number = 0; number < pdf->pages(); ++number) {
    pages.push_back(lines_of_page(*pdf, number));
  }
  drop_running_lines(pages);
  read_text(joined(pages), document);
  return true;
}

}  // namespace tally::reader
