// Built as the module tally_pdf and into nothing else: the one file on poppler.
#include "reader/pdf_pages.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>

#include <limits>
#include <memory>

namespace tally::reader {
namespace {

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string out(bytes.begin(), bytes.end());
  std::erase(out, '\0');
  return out;
}

std::string text_of_page(const poppler::document& pdf, int number) {
  const std::unique_ptr<poppler::page> page(pdf.create_page(number));
  return page ? utf8_of(page->text()) : std::string();
}

}  // namespace
}  // namespace tally::reader

void tally_pdf_pages(std::string_view bytes, tally::reader::PdfPages& out) {
  using tally::reader::PdfPages;
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (bytes.size() > std::numeric_limits<int>::max()) return;
  const std::unique_ptr<poppler::document> pdf(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf) return;
  if (pdf->is_locked()) {
    out.state = PdfPages::State::kLocked;
    return;
  }
  out.state = PdfPages::State::kRead;
  out.title = tally::reader::utf8_of(pdf->get_title());
  out.author = tally::reader::utf8_of(pdf->get_author());
  for (int number = 0; number < pdf->pages(); ++number) {
    out.pages.push_back(tally::reader::text_of_page(*pdf, number));
  }
}
