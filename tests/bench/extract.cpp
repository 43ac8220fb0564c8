// Extraction in memory, documents read before: with all rules against half of them, and on two
// threads against a loop that does nothing but count; and the matcher against the plain engine on
// the same sentences. Takes a folder of texts and a rule folder with half of the rules.
#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "bench/bench_support.hpp"
#include "reader/reader.hpp"
#include "rule/matcher.hpp"
#include "rule/naive.hpp"

#include <string_view>
#include <thread>
#include <tuple>

namespace {

using tally::app::Extractor;
using tally::app::Pipeline;
using tally::model::Document;

std::vector<Document> documents_of(const std::filesystem::path& rules,
                                   const std::filesystem::path& folder) {
  tally::base::DiagnosticSink sink;
  const tally::reader::Reader reader({rules});
  std::vector<Document> out;
  for (const auto& input : tally::reader::list_inputs({folder.string()}, sink)) {
    for (Document& document : reader.read_file(input, {}, sink)) out.push_back(std::move(document));
  }
  return out;
}

/// Every `step`-th document from `first` on.
void extract(const Pipeline& pipeline, const std::vector<Document>& documents,
             std::size_t first = 0, std::size_t step = 1) {
  Extractor extractor(pipeline);
  for (std::size_t i = first; i < documents.size(); i += step) {
    Document document = documents[i];
    (void)extractor.extract(document);
  }
}

/// A document as the rules see it.
struct Recognised {
  Document document;
  std::vector<tally::model::Mention> mentions;
};

std::vector<Recognised> recognised(const Pipeline& pipeline,
                                   const std::vector<Document>& documents) {
  Extractor extractor(pipeline);
  std::vector<Recognised> out;
  for (const Document& document : documents) {
    out.push_back({document, {}});
    (void)extractor.extract(out.back().document);
    out.back().mentions = extractor.mentions();
  }
  return out;
}

/// Which rule takes which mention, document by document.
using Taken = std::vector<std::tuple<std::size_t, std::size_t, std::string_view>>;

template <typename Matcher>
Taken match(Matcher& matcher, const std::vector<Recognised>& texts) {
  Taken out;
  for (const auto& [document, mentions] : texts) {
    auto from = mentions.begin();
    for (const auto& passage : document.passages) {
      for (const tally::base::ByteSpan sentence : passage.sentences) {
        while (from != mentions.end() && from->span.begin < sentence.begin) ++from;
        auto to = from;
        while (to != mentions.end() && to->span.begin < sentence.end) ++to;
        std::vector<tally::model::RuleMatch> matches;
        matcher.match({document.text, sentence, {from, to}}, matches);
        for (const auto& match : matches) {
          const auto mention = static_cast<std::size_t>(from - mentions.begin()) + match.mention;
          out.emplace_back(document.text.size(), mention, match.effect->rule);
        }
        from = to;
      }
    }
  }
  return out;
}

void spin() {
  std::uint64_t count = 0;
  for (std::uint64_t i = 0; i < 400'000'000; ++i) asm volatile("" : "+r"(count));
}

/// Seconds of `work(0, 1)` alone over those of `work(0, 2)` and `work(1, 2)` side by side.
double speed_up(const std::function<void(std::size_t, std::size_t)>& work) {
  const double alone = tally::bench::seconds_of([&] { work(0, 1); });
  const double both = tally::bench::seconds_of([&] {
    const std::jthread other([&] { work(1, 2); });
    work(0, 2);
  });
  return alone / both;
}

void compare_threads(const Pipeline& pipeline, const std::vector<Document>& documents, int runs,
                     const std::string& language) {
  std::vector<double> ours;
  std::vector<double> control;
  for (int i = 0; i < runs; ++i) {
    ours.push_back(speed_up(
        [&](std::size_t first, std::size_t step) { extract(pipeline, documents, first, step); }));
    control.push_back(speed_up([](std::size_t, std::size_t step) {
      for (std::size_t turns = step; turns <= 2; ++turns) spin();
    }));
  }
  tally::bench::print("speed-up by two threads / that of a spin loop, " + language, ours, control);
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = tally::bench::parse(argc, argv);
  const std::filesystem::path rules = std::filesystem::path(TALLY_SOURCE_DIR) / "rules";
  const Pipeline all({rules});
  const Pipeline half({options.rules});
  tally::rule::NaiveMatcher naive(all.rules());
  tally::rule::Matcher matcher(all.rules());
  for (const std::string language : {"zh", "en"}) {
    const auto folder = options.text / language;
    if (!std::filesystem::exists(folder)) continue;
    std::vector<Document> documents = documents_of(rules, folder);
    compare_threads(all, documents, options.runs, language);
    tally::bench::compare(
        "all rules / half of them, " + language, options.runs, [&] { extract(all, documents); },
        [&] { extract(half, documents); }, tally::bench::cpu_seconds_of);
    documents.resize(std::max<std::size_t>(documents.size() / 20, 1));
    const std::vector<Recognised> texts = recognised(all, documents);
    if (match(naive, texts) != match(matcher, texts)) {
      std::fputs("the plain engine and the matcher do not agree\n", stderr);
      return 1;
    }
    tally::bench::compare(
        "plain engine / matcher, rules alone, " + language, options.runs,
        [&] { (void)match(naive, texts); }, [&] { (void)match(matcher, texts); },
        tally::bench::cpu_seconds_of);
  }
  return 0;
}
