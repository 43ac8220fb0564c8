// `tally report`: what is stored, laid out for people.
#include "app/report.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace tally::cli {
namespace {

std::string check_named(const std::string& text) { return text.empty() ? "'' names nothing" : ""; }

struct Typed {
  std::string fact;
  std::string query;
  bool matrix = false;
  bool forecasts = false;
  model::Filter filter;
  Listing listing;
};

app::ReportOptions options_of(const Typed& typed) {
  const int parts = int{!typed.fact.empty()} + int{!typed.query.empty()} + int{typed.matrix} +
                    int{typed.forecasts};
  if (parts > 1) throw base::UsageError("say only one of --fact, --matrix, --forecasts, --query");
  app::ReportOptions options;
  options.filter = typed.filter;
  if (!typed.fact.empty()) {
    options.part = app::ReportPart::kHistory;
    options.name = typed.fact;
  } else if (!typed.query.empty()) {
    options.part = app::ReportPart::kQuery;
    options.name = typed.query;
  } else if (typed.matrix) {
    options.part = app::ReportPart::kMatrix;
  } else if (typed.forecasts) {
    options.part = app::ReportPart::kForecasts;
  }
  return options;
}

}  // namespace

void add_report(CLI::App& parent, Invocation& invocation) {
  auto typed = std::make_shared<Typed>();
  CLI::App& command = *parent.add_subcommand("report", "Lay out what is stored for people to read")
                           ->group(kAuditing);
  command
      .add_option("--fact", typed->fact, "The history of one fact: its id or a part of its name")
      ->check(check_named)
      ->type_name("FACT");
  command.add_flag("--matrix", typed->matrix, "Facts by documents: what each says");
  command.add_flag("--forecasts", typed->forecasts, "Plans and forecasts by the day they are due");
  command.add_option("--query", typed->query, "A saved query: queries/NAME.sql of a rule folder")
      ->check(check_named)
      ->type_name("NAME");
  add_claim_filter(command, typed->filter);
  add_finding_filter(command, typed->filter);
  add_listing(command, typed->listing,
              {"table", "plain", "csv", "md", "json", "jsonl", "html", "sarif"});
  invocation.on(command, [typed, &invocation](const app::Context& context) {
    return app::report(context, options_of(*typed), invocation.output(typed->listing));
  });
}

}  // namespace tally::cli
