#include "app/extract.hpp"

#include "app/inputs.hpp"
#include "app/listing.hpp"
#include "app/parallel.hpp"
#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "reader/reader.hpp"
#include "report/json.hpp"
#include "report/output.hpp"

#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace tally::app {
namespace {

using report::Cell;

Cell cell(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

Cell amount(const std::optional<base::Decimal>& value) {
  return value ? Cell(value->str()) : Cell();
}

/// "2024-04-18", or "2024-04-01 to 2024-04-30".
Cell days(const model::DayRange& range) {
  if (!range.known()) return {};
  const std::string first = range.first ? model::iso(*range.first) : "…";
  const std::string last = range.last ? model::iso(*range.last) : "…";
  return first == last ? first : first + " to " + last;
}

report::Table table_of(const std::vector<model::Claim>& claims) {
  report::Table table;
  table.name = "claims";
  table.columns = {{"document", false, 24}, {"line", true, 0, true},
                   {"speaker", false, 18},  {"subject", false, 24},
                   {"metric", false, 24},   {"quote", false, 30},
                   {"low", true, 20},       {"high", true, 20},
                   {"unit", false, 12},     {"hedge"},
                   {"date", false, 24},     {"modality"}};
  for (const model::Claim& claim : claims) {
    table.rows.push_back({claim.document, std::to_string(claim.line), cell(claim.speaker),
                          cell(claim.subject), cell(claim.metric), cell(claim.quote),
                          amount(claim.low), amount(claim.high), cell(claim.unit),
                          std::string(name_of(claim.hedge)), days(claim.date),
                          std::string(name_of(claim.modality))});
  }
  return table;
}

/// What became of one input.
template <class Made>
struct Read {
  std::vector<Made> made;  ///< of each of its documents
  std::vector<base::Diagnostic> diagnostics;
};

struct Parts {
  const Pipeline& pipeline;
  const reader::Reader& reader;
  const reader::Options& how;
  const std::vector<reader::Input>& inputs;
};

/// For one thread; `make` turns the claims of a document into what is wanted of them.
template <class Made, class Make>
typename OrderedWork<Read<Made>>::Work reading(const Parts& parts, Make make) {
  auto extractor = std::make_shared<Extractor>(parts.pipeline);
  return [&parts, extractor, make](std::size_t index) mutable {
    Read<Made> out;
    base::DiagnosticSink sink([&out](const base::Diagnostic& d) { out.diagnostics.push_back(d); });
    for (model::Document& document : parts.reader.read_file(parts.inputs[index], parts.how, sink)) {
      std::vector<model::Claim> claims = extractor->extract(document);
      out.made.push_back(make(claims));
      extractor->take_back(std::move(claims));
      extractor->take_back(std::move(document));
    }
    return out;
  };
}

/// Reads and extracts on several threads; what each of these makes of the claims with a `make` of
/// its own is handed on in the order of the documents.
template <class Made, class Make, class Consume>
base::ExitCode for_each_document(const Context& context, const ReadOptions& options,
                                 const Make& make, Consume&& consume) {
  base::DiagnosticSink sink;
  const Pipeline pipeline(context.rules);
  const reader::Reader reader(context.rules);
  const reader::Options how = reading_of(options);
  const std::vector<reader::Input> inputs = inputs_of(options, sink);
  const Parts parts{pipeline, reader, how, inputs};
  const std::size_t jobs = threads_of(options.jobs);
  std::size_t documents = 0;
  OrderedWork<Read<Made>> work(inputs.size(), jobs);
  work.run(
      jobs, [&] { return reading<Made>(parts, make); },
      [&](std::size_t, Read<Made> read) {
        for (const base::Diagnostic& diagnostic : read.diagnostics) sink.add(diagnostic);
        for (Made& made : read.made) consume(std::move(made));
        documents += read.made.size();
      });
  const bool failed = sink.errors() != 0 || (documents == 0 && !options.allow_empty);
  return failed ? base::ExitCode::kInput : base::ExitCode::kOk;
}

/// Lines of JSON for one document after another; a copy has room of its own.
class JsonLines {
 public:
  std::string operator()(const std::vector<model::Claim>& claims) {
    json_.clear();
    for (const model::Claim& claim : claims) {
      report::write_claim(claim, json_);
      json_.end_line();
    }
    return std::string(json_.view());
  }

 private:
  report::JsonWriter json_;
};

/// As many lines as are left, which become fewer.
std::string_view first_lines(std::string_view text, std::optional<std::size_t>& left) {
  if (!left) return text;
  std::size_t end = 0;
  for (; *left > 0 && end < text.size(); --*left) end = text.find('\n', end) + 1;
  return text.substr(0, end);
}

}  // namespace

base::ExitCode extract(const Context& context, const ReadOptions& options,
                       const OutputOptions& output) {
  using Claims = std::vector<model::Claim>;
  if (format_of(output) == report::Format::kJsonl && output.sort.empty()) {
    report::Output out(output.file);
    std::optional<std::size_t> left = output.limit;
    const auto code = for_each_document<std::string>(
        context, options, JsonLines(),
        [&](const std::string& lines) { out.stream() << first_lines(lines, left); });
    out.commit();
    return code;
  }
  Claims all;
  const auto code = for_each_document<Claims>(
      context, options, [](Claims& claims) { return std::exchange(claims, {}); },
      [&](Claims claims) {
        all.insert(all.end(), std::make_move_iterator(claims.begin()),
                   std::make_move_iterator(claims.end()));
      });
  print(table_of(all), output);
  return code;
}

}  // namespace tally::app
