// The recogniser against one RE2 scan of the same text in memory, per language; then its time per
// byte on texts of growing length and on texts made to hurt, each against its time per byte on
// 10 kB of the ordinary text.
#include "bench/bench_support.hpp"
#include "recogniser/recogniser.hpp"

namespace {

using tally::recogniser::Recogniser;

void recognise(const Recogniser& recogniser, const std::string& text, bool chinese) {
  tally::recogniser::Context context;
  context.language = chinese ? tally::model::Language::kZh : tally::model::Language::kEn;
  std::vector<tally::model::Mention> mentions;
  recogniser.recognise(text, context, mentions);
}

/// The same number of bytes in pieces of 10 kB and in one piece.
void growth(const Recogniser& recogniser, const std::string& name, int runs,
            const std::string& small, const std::string& large, bool chinese) {
  const std::size_t times = large.size() / small.size();
  tally::bench::compare(
      name, runs, [&] { recognise(recogniser, large, chinese); },
      [&] {
        for (std::size_t i = 0; i < times; ++i) recognise(recogniser, small, chinese);
      });
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
  constexpr std::size_t kSmall = 10'000;
  constexpr std::size_t kLarge = 10'000'000;
  const auto options = tally::bench::parse(argc, argv);
  const Recogniser recogniser({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  for (const bool chinese : {true, false}) {
    const std::string language = chinese ? "zh" : "en";
    const std::string text = tally::bench::texts_of(options.text, chinese);
    if (text.empty()) continue;
    const std::string large = tally::bench::repeated(text, kLarge);
    const std::string small = tally::bench::repeated(text, kSmall);
    tally::bench::compare(
        "recognise / RE2 scan, " + language, options.runs,
        [&] { recognise(recogniser, large, chinese); }, [&] { (void)tally::bench::scan(large); });
    growth(recogniser, "10 MB / 10 kB pieces, " + language, options.runs, small, large, chinese);
    growth(recogniser, "one 10 MB line / 10 kB pieces, " + language, options.runs, small,
           one_line(large), chinese);
  }
  for (const std::string_view piece : {"一", "1", "1,", "一万", "two and ", "第"}) {
    growth(recogniser, "10 MB of \\\"" + std::string(piece) + "\\\" / 10 kB pieces", options.runs,
           many(piece, kSmall), many(piece, kLarge), true);
  }
  return 0;
}
