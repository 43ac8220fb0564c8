#include "app/ingest.hpp"

#include "app/database.hpp"
#include "app/inputs.hpp"
#include "app/known_texts.hpp"
#include "app/parallel.hpp"
#include "app/pipeline.hpp"
#include "app/provenance.hpp"
#include "base/diagnostic.hpp"
#include "base/log.hpp"
#include "claim/context.hpp"
#include "reader/reader.hpp"
#include "recogniser/names.hpp"
#include "recogniser/recogniser.hpp"
#include "store/loader.hpp"

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>
#include <thread>
#include <utility>

namespace tally::app {
namespace {

using Clock = std::chrono::steady_clock;

/// A document ready to be stored; without claims where it is known already.
struct Ready {
  model::Document document;
  std::vector<model::Claim> claims;
  base::Hash extraction;
  bool unchanged = false;
};

/// What became of one input.
struct Read {
  std::vector<Ready> documents;
  std::vector<base::Diagnostic> diagnostics;
  bool failed = false;
};

/// What a person set counts for more than what the text says.
void apply(const store::KnownSource& known, model::Document& document) {
  if (known.event) document.event = *known.event;
  if (known.published) document.published = *known.published;
  if (known.translation_of) document.translation_of = *known.translation_of;
}

/// Makes the loader while the first texts are read: that takes the server as long as several texts.
class Loading {
 public:
  Loading(store::Session& session, const Pipeline& pipeline, const Provenance& provenance)
      : made_(std::async(std::launch::async, [&session, &pipeline, &provenance] {
          store::store_catalogue(session, pipeline.catalogue(),
                                 pipeline.recogniser().names().entities());
          return store::Loader(session, pipeline.catalogue(),
                               {provenance.version, provenance.rules, provenance.catalogue, "{}"});
        })) {}

  store::Loader& loader() {
    if (!loader_) loader_.emplace(made_.get());
    return *loader_;
  }

 private:
  std::future<store::Loader> made_;
  std::optional<store::Loader> loader_;
};

struct Parts {
  const IngestOptions& options;
  const Pipeline& pipeline;
  const reader::Reader& reader;
  const reader::Options& how;
  const std::vector<reader::Input>& inputs;
  const Provenance& provenance;
  KnownTexts& known_texts;
};

/// The first heading; a text without one may begin with a line that only says when it was
/// published.
std::string title_of(const reader::Reader& reader, const model::Document& document) {
  for (const model::Passage& passage : document.passages) {
    const auto& [begin, end] = passage.span;
    std::string line = document.text.substr(begin, end - begin);
    if (passage.kind == model::PassageKind::kHeading && !reader.is_dated_line(line)) return line;
  }
  return "";
}

Ready prepare(const Parts& parts, Extractor& extractor, model::Document document,
              const std::optional<store::KnownSource>& known) {
  if (known) apply(*known, document);
  Ready ready;
  ready.extraction = extraction_hash(parts.provenance, document);
  ready.unchanged = known && !parts.options.again &&
                    known->document == store::document_hash(document) &&
                    known->extraction == ready.extraction;
  const bool titled = !document.title.empty();
  if (!ready.unchanged) {
    ready.claims = extractor.extract(document);
    claim::add_contexts(document.text, ready.claims);
  }
  if (!titled) document.title = title_of(parts.reader, document);
  ready.document = std::move(document);
  return ready;
}

/// For one thread.
OrderedWork<Read>::Work reading(const Parts& parts) {
  auto extractor = std::make_shared<Extractor>(parts.pipeline);
  return [&parts, extractor](std::size_t index) {
    Read out;
    base::DiagnosticSink sink([&out](const base::Diagnostic& d) { out.diagnostics.push_back(d); });
    auto documents = parts.reader.read_file(parts.inputs[index], parts.how, sink);
    const auto known = parts.known_texts.find(documents);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      out.documents.push_back(prepare(parts, *extractor, std::move(documents[i]), known[i]));
    }
    out.failed = sink.errors() != 0;
    return out;
  };
}

/// Counts of a whole run, and how they are told.
struct Totals {
  std::size_t inputs = 0;
  std::int64_t unchanged = 0;
  std::int64_t failed = 0;
  std::size_t bytes = 0;
  Clock::time_point begin = Clock::now();
  Clock::time_point told{};
};

std::string counted(std::int64_t count, const char* one, const char* many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// 12345 of a thousandth as "12.3".
std::string with_one_decimal(std::int64_t thousandths) {
  const std::int64_t tenths = (thousandths + 50) / 100;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

void tell_progress(Totals& totals, std::size_t done, const store::LoadCounts& counts) {
  const auto now = Clock::now();
  if (now - totals.told < std::chrono::milliseconds(100)) return;
  totals.told = now;
  base::show_progress("ingest " + std::to_string(done) + '/' + std::to_string(totals.inputs) +
                      ", " + counted(counts.claims, "claim", "claims"));
}

void tell_summary(const Totals& totals, const store::LoadCounts& counts) {
  const auto ms = std::max<std::int64_t>(
      1,
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - totals.begin).count());
  std::string line = counted(counts.documents + totals.unchanged, "document", "documents");
  if (totals.unchanged != 0) line += " (" + std::to_string(totals.unchanged) + " unchanged)";
  line += ", " + counted(counts.passages, "passage", "passages") + ", " +
          counted(counts.claims, "claim or mention", "claims and mentions") + " (" +
          std::to_string(counts.new_claims) + " new)";
  if (totals.failed != 0) line += ", " + counted(totals.failed, "input failed", "inputs failed");
  line += ", " + with_one_decimal(ms) + " s";
  const auto speed = static_cast<std::int64_t>(totals.bytes) / ms;  // kB/s
  if (speed >= 100) line += ", " + with_one_decimal(speed) + " MB/s";
  base::log_info(line);
}

reader::Options how_to_read(const IngestOptions& options) {
  reader::Options how = reading_of(options.read);
  how.event = options.event;
  how.translation_of = options.translation_of;
  return how;
}

void take(const Read& read, store::Loader& loader, Totals& totals, base::DiagnosticSink& sink) {
  for (const base::Diagnostic& diagnostic : read.diagnostics) sink.add(diagnostic);
  if (read.failed) ++totals.failed;
  for (const Ready& ready : read.documents) {
    totals.bytes += ready.document.text.size();
    if (ready.unchanged) {
      ++totals.unchanged;
    } else {
      loader.add(ready.document, ready.claims, ready.extraction);
    }
  }
}

store::LoadCounts run(const Context& context, const Parts& parts, Loading& loading, Totals& totals,
                      base::DiagnosticSink& sink) {
  const std::size_t jobs = threads_of(parts.options.read.jobs);
  OrderedWork<Read> work(parts.inputs.size(), jobs);
  work.run(
      jobs, [&parts] { return reading(parts); },
      [&](std::size_t index, const Read& read) {
        take(read, loading.loader(), totals, sink);
        if (context.progress) tell_progress(totals, index + 1, loading.loader().counts());
      });
  if (context.progress) base::show_progress("");
  return loading.loader().finish(totals.unchanged, totals.failed);
}

}  // namespace

base::ExitCode ingest(const Context& context, const IngestOptions& options) {
  base::DiagnosticSink sink;
  Totals totals;
  const auto inputs = inputs_of(options.read, sink);
  totals.inputs = inputs.size();
  totals.failed = static_cast<std::int64_t>(sink.errors());
  auto opened = std::async(std::launch::async, open_database, std::cref(context), Access::kWrite);
  const Pipeline pipeline(context.rules);
  const reader::Reader reader(context.rules);
  const reader::Options how = how_to_read(options);
  const Provenance provenance = provenance_of(context.rules);
  store::Session session = opened.get();
  KnownTexts known_texts(store::Session(session.target()), inputs);
  Loading loading(session, pipeline, provenance);
  const Parts parts{options, pipeline, reader, how, inputs, provenance, known_texts};
  const store::LoadCounts counts = run(context, parts, loading, totals, sink);
  tell_summary(totals, counts);
  const bool nothing = counts.documents + totals.unchanged == 0 && !options.read.allow_empty;
  return totals.failed != 0 || nothing ? base::ExitCode::kInput : base::ExitCode::kOk;
}

}  // namespace tally::app
