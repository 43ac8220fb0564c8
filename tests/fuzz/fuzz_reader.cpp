// Any bytes under any form's name: no document, or one whose spans and lines hold together.
#include "base/utf8.hpp"
#include "support/read_text.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const tally::model::Document& document) {
  require(!tally::base::first_utf8_fault(document.text));
  require(!document.source_key.empty());
  require(!document.line_starts.empty() && document.line_starts.front() == 0);
  const auto& lines = document.source_lines;
  require(lines.empty() || lines.size() == document.line_starts.size());
  std::size_t at = 0;
  for (const tally::base::ByteSpan part : document.body) {
    require(at <= part.begin && part.begin <= part.end && part.end <= document.text.size());
    at = part.end;
  }
  require(tally::model::line_of(document, document.text.size()) >= 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 8> kNames = {"a.txt",  "a.md",    "a.srt", "a.vtt",
                                                      "a.html", "a.jsonl", "a.pdf", "a"};
  if (size == 0) return 0;
  const std::string_view name = kNames[data[0] % kNames.size()];
  std::string bytes(size - 1, '\0');
  for (std::size_t i = 1; i < size; ++i) bytes[i - 1] = static_cast<char>(data[i]);
  const auto reading = tally::test::read(std::string(name), std::move(bytes));
  require(!reading.documents.empty() || !reading.complaints.empty());
  for (const auto& document : reading.documents) check(document);
  return 0;
}
