// PDF files through the module tally_pdf: the text of the pages in reading order, with headers,
// footers and page numbers that repeat from page to page left out.
#include "base/utf8.hpp"
#include "reader/forms.hpp"
#include "reader/metadata.hpp"
#include "reader/pdf_pages.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <dlfcn.h>
#include <map>

namespace tally::reader {
namespace {

constexpr const char* kModule = "libtally_pdf.so";

/// The module's function, null with the reason where it cannot be had. It is looked for where the
/// program was linked to look (CMakeLists.txt): beside it, or in the library folder installed with
/// it. It stays loaded to the end.
struct PdfModule {
  decltype(&tally_pdf_pages) pages = nullptr;
  std::string why;

  PdfModule() {
    void* const module = dlopen(kModule, RTLD_LAZY | RTLD_LOCAL);
    void* const found = module == nullptr ? nullptr : dlsym(module, "tally_pdf_pages");
    pages = reinterpret_cast<decltype(pages)>(found);  // NOLINT: all that dlsym gives is a void*
    if (pages != nullptr) return;
    const char* const reason = dlerror();
    why = reason == nullptr ? kModule : reason;
  }
};

const PdfModule& pdf_module() {
  static const PdfModule module;
  return module;
}

using Lines = std::vector<std::string>;

Lines lines_of_page(std::string_view text) {
  Lines lines;
  for (const std::size_t start : index_lines(text)) {
    const std::string_view rest = text.substr(start);
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

/// "7", "- 7 -", "7/12" and "7 | 12", without their digits.
bool is_page_number(std::string_view bare) {
  return bare.find_first_not_of("/-|") == std::string_view::npos;
}

/// Takes the page's number, counted in all its pages, off the end of its last line, and the address
/// beside it, as browsers print them: "https://example.org/a  2/7".
void drop_printed_number(std::size_t number, std::size_t of, Lines& page) {
  if (page.empty()) return;
  std::string& last = page.back();
  const std::string mark = " " + std::to_string(number) + "/" + std::to_string(of);
  if (!last.ends_with(mark)) return;
  last = base::trimmed(std::string_view(last).substr(0, last.size() - mark.size()));
  const bool address = last.find("://") != std::string::npos && last.find(' ') == std::string::npos;
  if (address) page.pop_back();
}

/// Takes the first and the last line off each page where they repeat on half of the pages, and
/// lines that are a page number alone.
void drop_running_lines(std::vector<Lines>& pages) {
  std::map<std::string, std::size_t> count;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    drop_printed_number(i + 1, pages.size(), pages[i]);
  }
  for (const Lines& page : pages) {
    if (page.empty()) continue;
    ++count[without_digits(page.front())];
    if (page.size() > 1) ++count[without_digits(page.back())];
  }
  const auto runs = [&](const std::string& line) {
    const std::string bare = without_digits(line);
    return is_page_number(bare) || (pages.size() >= 3 && count[bare] * 2 >= pages.size());
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
  const PdfModule& module = pdf_module();
  if (module.pages == nullptr) {
    context.error({}, "bad-pdf",
                  "this installation cannot read PDF (" + module.why + "); install tally whole");
    return false;
  }
  PdfPages file;
  module.pages(bytes, file);
  if (file.state != PdfPages::State::kRead) {
    context.error({}, "bad-pdf",
                  file.state == PdfPages::State::kLocked
                      ? "the PDF is locked by a password; give an open copy"
                      : "the file is not a PDF that can be read");
    return false;
  }
  take_metadata(context.words, "title", file.title, document);
  take_metadata(context.words, "author", file.author, document);
  std::vector<Lines> pages;
  pages.reserve(file.pages.size());
  for (const std::string& page : file.pages) pages.push_back(lines_of_page(page));
  drop_running_lines(pages);
  read_text(joined(pages), document);
  return true;
}

}  // namespace tally::reader
