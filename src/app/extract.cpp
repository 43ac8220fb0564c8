#include "app/extract.hpp"

#include "app/inputs.hpp"
#include "app/listing.hpp"
#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "reader/reader.hpp"
#include "report/json.hpp"
#include "report/output.hpp"

#include <algorithm>
#include <span>
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

/// Reads and extracts one document after the other and hands each one's claims on.
template <typename Consumer>
base::ExitCode for_each_document(const Context& context, const ReadOptions& options,
                                 Consumer&& consume) {
  base::DiagnosticSink sink;
  const Pipeline pipeline(context.rules);
  const reader::Reader reader(context.rules);
  Extractor extractor(pipeline);
  const reader::Options how = reading_of(options);
  std::size_t documents = 0;
  for (const reader::Input& input : inputs_of(options, sink)) {
    for (model::Document& document : reader.read_file(input, how, sink)) {
      std::vector<model::Claim> claims = extractor.extract(document);
      consume(claims);
      extractor.take_back(std::move(claims));
      extractor.take_back(std::move(document));
      ++documents;
    }
  }
  const bool failed = sink.errors() != 0 || (documents == 0 && !options.allow_empty);
  return failed ? base::ExitCode::kInput : base::ExitCode::kOk;
}

}  // namespace

base::ExitCode extract(const Context& context, const ReadOptions& options,
                       const OutputOptions& output) {
  if (format_of(output) == report::Format::kJsonl && output.sort.empty()) {
    report::Output out(output.file);
    std::size_t left = output.limit.value_or(static_cast<std::size_t>(-1));
    report::JsonWriter json;
    const auto code =
        for_each_document(context, options, [&](const std::vector<model::Claim>& claims) {
          json.clear();
          for (const model::Claim& claim : std::span(claims).first(std::min(left, claims.size()))) {
            report::write_claim(claim, json);
            json.end_line();
          }
          left -= std::min(left, claims.size());
          out.stream() << json.view();
        });
    out.commit();
    return code;
  }
  std::vector<model::Claim> all;
  const auto code = for_each_document(context, options, [&](std::vector<model::Claim>& claims) {
    all.insert(all.end(), std::make_move_iterator(claims.begin()),
               std::make_move_iterator(claims.end()));
  });
  print(table_of(all), output);
  return code;
}

}  // namespace tally::app
