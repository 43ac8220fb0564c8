#include "app/compare.hpp"

#include "app/audit_settings.hpp"
#include "app/database.hpp"
#include "app/listing.hpp"
#include "app/pipeline.hpp"
#include "app/places.hpp"
#include "audit/pairs.hpp"
#include "base/diagnostic.hpp"
#include "base/log.hpp"
#include "claim/catalogue.hpp"
#include "claim/context.hpp"
#include "reader/reader.hpp"
#include "recogniser/names.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "report/output.hpp"
#include "report/pair_text.hpp"
#include "store/text_store.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>

namespace tally::app {
namespace {

/// Opens what it is asked for, and only then: files need no database, stored texts no pipeline.
class Texts {
 public:
  explicit Texts(const Context& context) : context_(context), names_(context.rules) {}

  std::unique_ptr<TextPlaces> open(const std::string& word) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(word, ignored) ? read(word) : stored(word);
  }

 private:
  std::unique_ptr<TextPlaces> read(const std::string& path);
  std::unique_ptr<TextPlaces> stored(const std::string& word);

  const Context& context_;
  recogniser::Names names_;
  std::optional<Pipeline> pipeline_;
  std::optional<store::Session> session_;
};

model::SourceInfo source_of(const model::Document& document) {
  model::SourceInfo source;
  source.source_key = document.source_key;
  source.path = document.path;
  source.kind = document.kind;
  source.language = document.language;
  source.publisher = document.publisher;
  source.event = document.event.empty() ? document.recording : document.event;
  source.translation_of = document.translation_of;
  source.published = document.published;
  return source;
}

std::unique_ptr<TextPlaces> Texts::read(const std::string& path) {
  if (!pipeline_) pipeline_.emplace(context_.rules);
  base::DiagnosticSink sink;
  const reader::Reader reader(context_.rules);
  std::vector<model::Document> documents = reader.read_file(path, {}, sink);
  if (documents.size() != 1) {
    throw base::InputError(path + (documents.empty() ? " holds no text that could be read"
                                                     : " holds several documents; ingest it and "
                                                       "name two of them"));
  }
  model::Document& document = documents.front();
  std::vector<model::Claim> claims = Extractor(*pipeline_).extract(document);
  claim::add_contexts(document.text, claims);
  return std::make_unique<TextPlaces>(source_of(document), std::move(document.text),
                                      std::move(document.passages), std::move(claims), names_);
}

std::unique_ptr<TextPlaces> Texts::stored(const std::string& word) {
  if (!session_) session_.emplace(open_database(context_, Access::kRead));
  const std::vector<std::string> keys = store::matching_sources(*session_, word);
  const bool exact = !keys.empty() && keys.front() == word;
  if (keys.empty()) {
    throw base::UsageError("no file and no stored document '" + word +
                           "'; `tally documents` lists what is stored");
  }
  if (keys.size() > 1 && !exact) {
    throw base::UsageError("'" + word + "' means several documents: " + keys[0] + ", " + keys[1] +
                           (keys.size() > 2 ? " …" : "") + "; give more of the name");
  }
  auto text = store::stored_text(*session_, keys.front());
  if (!text) throw base::UsageError("'" + word + "' has no text any more; ingest it again");
  return std::make_unique<TextPlaces>(std::move(text->source), std::move(text->text),
                                      std::move(text->passages), std::move(text->claims), names_);
}

void keep_relations(std::vector<model::AlignedPair>& pairs, const CompareOptions& options,
                    const OutputOptions& output) {
  if (!options.relations.empty()) {
    std::erase_if(pairs, [&](const model::AlignedPair& pair) {
      return std::ranges::find(options.relations, pair.relation) == options.relations.end();
    });
  }
  if (output.limit && pairs.size() > *output.limit) pairs.resize(*output.limit);
}

/// The page of the two texts alone, in the style of `tally report`.
std::string page_of(const model::SourceInfo& a, const model::SourceInfo& b,
                    std::vector<model::AlignedPair> pairs, const model::Catalogue& catalogue) {
  report::ReportData data;
  data.scope = report::Scope::kComparison;
  data.version = TALLY_VERSION;
  data.documents = {{a, "", 0}, {b, "", 0}};
  for (const model::AlignedPair& pair : pairs) {
    data.claims += (pair.a ? 1U : 0U) + (pair.b ? 1U : 0U);
    if (pair.a) ++data.documents[0].claims;
    if (pair.b) ++data.documents[1].claims;
  }
  data.comparisons = {{a.source_key, b.source_key, std::move(pairs)}};
  data.metrics = catalogue;
  return report::html_report(data);
}

void print_pairs(const std::vector<model::AlignedPair>& pairs, const report::PairTitles& titles,
                 const OutputOptions& options) {
  const report::Format format = format_of(options);
  const bool rows = format == report::Format::kCsv || format == report::Format::kMarkdown;
  if (rows || !options.sort.empty()) return print(report::pair_table(pairs), options);
  report::Output output(options.file);
  if (format == report::Format::kJsonl) {
    for (const model::AlignedPair& pair : pairs) output.stream() << report::pair_json(pair) << '\n';
  } else if (format == report::Format::kJson) {
    output.stream() << report::pairs_json(pairs, titles) << '\n';
  } else {
    report::write_pairs(pairs, titles, {format, options.colour, options.terminal_width},
                        output.stream());
  }
  output.commit();
}

}  // namespace

std::vector<std::string> relation_names() {
  return {"same",         "hedge_differs",    "value_differs",   "magnitude_slip", "date_differs",
          "unit_differs", "modality_differs", "speaker_differs", "name_differs",   "only_a",
          "only_b"};
}

base::ExitCode compare(const Context& context, const CompareOptions& options,
                       const OutputOptions& output) {
  const model::Catalogue catalogue = claim::load_catalogue(context.rules);
  const audit::Settings settings = load_audit_settings(context.rules);
  Texts texts(context);
  const auto a = texts.open(options.a);
  const auto b = texts.open(options.b);
  const audit::TextSide one{&a->source(), a->places()};
  const audit::TextSide two{&b->source(), b->places()};
  const auto matches = audit::align(one.places, two.places, settings, audit::translated(one, two));
  auto pairs = audit::tell_pairs(one, two, matches, catalogue, settings);
  const bool nothing = pairs.empty();
  keep_relations(pairs, options, output);
  if (output.format == "html") {
    print(page_of(a->source(), b->source(), std::move(pairs), catalogue), output);
  } else {
    print_pairs(pairs, {a->source().path, b->source().path}, output);
  }
  if (nothing && !options.allow_empty) {
    base::log_info("neither text holds a number or a date");
    return base::ExitCode::kInput;
  }
  return base::ExitCode::kOk;
}

}  // namespace tally::app
