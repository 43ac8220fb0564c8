// The recogniser against one RE2 scan of the same texts in memory, document by document as the
// program reads them, per language; with --growth also texts of 10 MB, ordinary ones and such as
// are made to hurt, each against the same text in pieces of 10 kB. All in processor time.
#include "bench/bench_support.hpp"
#include "recogniser/recogniser.hpp"

namespace {

using tally::recogniser::Recogniser;

/// Every text by itself; what is found in one gives way to what is found in the next.
void recognise(const Recogniser& recogniser, const std::vector<std::string>& texts, bool chinese) {
  tally::recogniser::Context context;
  context.language = chinese ? tally::model::Language::kZh : tally::model::Language::kEn;
  std::vector<tally::model::Mention> mentions;
  for (const std::string& text : texts) {
    mentions.clear();
    recogniser.recognise(text, context, mentions);
  }
}

/// `text` in pieces of about that many bytes, none of which cuts a character.
std::vector<std::string> pieces_of(const std::string& text, std::size_t size) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(begin + size, text.size());
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    out.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

/// A text in one piece against the same text in pieces of 10 kB.
void growth(const Recogniser& recogniser, const std::string& name, int runs,
            const std::string& text, bool chinese) {
  constexpr std::size_t kSmall = 10'000;
  const std::vector<std::string> pieces = pieces_of(text, kSmall);
  const std::vector<std::string> whole{text};
  tally::bench::compare(
      name, runs, [&] { recognise(recogniser, whole, chinese); },
      [&] { recognise(recogniser, pieces, chinese); }, tally::bench::cpu_seconds_of);
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string many(std::string_view piece, std::size_t size) {
  std::string out;
  while (out.size() < size) out += piece;
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::size_t kLarge = 10'000'000;
  const auto options = tally::bench::parse(argc, argv);
  const Recogniser recogniser({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  for (const bool chinese : {true, false}) {
    const std::string language = chinese ? "zh" : "en";
    const std::vector<std::string> texts = tally::bench::texts_of(options.text, chinese);
    if (texts.empty()) continue;
    tally::bench::compare(
        "recognise / RE2 scan, " + language, options.runs,
        [&] { recognise(recogniser, texts, chinese); },
        [&] {
          for (const std::string& text : texts) (void)tally::bench::scan(text);
        },
        tally::bench::cpu_seconds_of);
    if (!options.growth) continue;
    const std::string large = tally::bench::repeated(texts, kLarge);
    growth(recogniser, "10 MB / 10 kB pieces, " + language, options.runs, large, chinese);
    growth(recogniser, "one 10 MB line / 10 kB pieces, " + language, options.runs, one_line(large),
           chinese);
  }
  if (!options.growth) return 0;
  for (const std::string_view piece : {"一", "1", "1,", "一万", "two and ", "第"}) {
    growth(recogniser, "10 MB of \\\"" + std::string(piece) + "\\\" / 10 kB pieces", options.runs,
           many(piece, kLarge), true);
  }
  return 0;
}
