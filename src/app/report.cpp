#include "app/report.hpp"

#include "app/database.hpp"
#include "app/listing.hpp"
#include "app/metric_hint.hpp"
#include "app/report_data.hpp"
#include "app/saved_query.hpp"
#include "report/digest.hpp"
#include "report/forecasts.hpp"
#include "report/html.hpp"
#include "report/output.hpp"
#include "report/sarif.hpp"

#include <utility>

namespace tally::app {
namespace {

void print_digest(const report::ReportData& data, const OutputOptions& output) {
  auto sections = report::digest_sections(data);
  auto& findings = sections.back().table.rows;
  if (output.limit && *output.limit < findings.size()) findings.resize(*output.limit);
  report::Output out(output.file);
  report::write(sections, style_of(output), out.stream());
  out.commit();
}

/// The formats that are the page or the findings, whatever part was asked for.
bool print_whole(const report::ReportData& data, const OutputOptions& output) {
  if (output.format == "html") {
    print(report::html_report(data), output);
  } else if (output.format == "sarif") {
    print(report::sarif(data.findings, data.version), output);
  } else {
    return false;
  }
  return true;
}

void print_part(const report::ReportData& data, ReportPart part, const OutputOptions& output) {
  switch (part) {
    case ReportPart::kHistory:
      return print(report::history_table(data.facts.front()), output);
    case ReportPart::kMatrix:
      return print(report::matrix_table(data), output);
    case ReportPart::kForecasts:
      return print(report::forecast_table(data), output);
    case ReportPart::kDigest:
    case ReportPart::kQuery:
      return print_digest(data, output);
  }
}

}  // namespace

base::ExitCode report(const Context& context, const ReportOptions& options,
                      const OutputOptions& output) {
  const bool page = output.format == "html" || output.format == "sarif";
  if (options.part == ReportPart::kQuery && page) {
    throw base::UsageError("--query prints rows; it has no --format " + output.format);
  }
  hint_at_metrics(context, options.filter);
  store::Session session = open_database(context, Access::kRead);
  if (options.part == ReportPart::kQuery) {
    print(run_saved_query(context, session, options.name), output);
    return base::ExitCode::kOk;
  }
  const report::ReportData data = options.part == ReportPart::kHistory
                                      ? gather_fact(context, session, options.name)
                                      : gather_report(context, session, options.filter);
  if (!print_whole(data, output)) print_part(data, options.part, output);
  return base::ExitCode::kOk;
}

}  // namespace tally::app
