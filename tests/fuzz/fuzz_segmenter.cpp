// Any text cut into passages: spans in order, inside the body, sentences inside their passage, and
// nothing but white space and marks between them.
#include "segmenter/segmenter.hpp"
#include "support/read_text.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const tally::model::Document& document) {
  std::size_t at = 0;
  for (const tally::model::Passage& passage : document.passages) {
    require(at <= passage.span.begin && passage.span.begin < passage.span.end);
    at = passage.span.end;
    std::size_t inner = passage.span.begin;
    for (const tally::base::ByteSpan sentence : passage.sentences) {
      require(inner <= sentence.begin && sentence.begin < sentence.end);
      inner = sentence.end;
    }
    require(inner <= passage.span.end);
    const bool spoken = passage.kind == tally::model::PassageKind::kSpeech;
    require(spoken == !passage.speaker.empty());
  }
  require(at <= document.text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tally::segmenter::Segmenter segmenter({std::string(TALLY_SOURCE_DIR) + "/rules"});
  if (size == 0) return 0;
  std::string bytes(size - 1, '\0');
  for (std::size_t i = 1; i < size; ++i) bytes[i - 1] = static_cast<char>(data[i]);
  auto reading = tally::test::read(data[0] % 2 == 0 ? "a.txt" : "a.md", std::move(bytes));
  for (auto& document : reading.documents) {
    segmenter.segment(document);
    check(document);
  }
  return 0;
}
