#include "report/html.hpp"

#include "report/assets.hpp"
#include "report/html_parts.hpp"

#include <array>

namespace tally::report {

namespace {

std::string scope_key(Scope scope) {
  switch (scope) {
    case Scope::kDocument:
      return "of_document";
    case Scope::kFact:
      return "of_fact";
    case Scope::kFinding:
      return "of_finding";
    case Scope::kComparison:
      return "of_comparison";
    case Scope::kAudit:
      break;
  }
  return "report";
}

/// For the tab: the two texts, the fact, or nothing more.
std::string title_of(const ReportData& report, const ReportIndex& index) {
  const std::size_t document = index.number_of(report.about);
  if (report.scope == Scope::kDocument && document != 0) return index.title_of(document);
  if (report.scope == Scope::kComparison && report.documents.size() == 2) {
    return index.title_of(1) + " ↔ " + index.title_of(2);
  }
  if (report.scope == Scope::kFinding && !report.findings.empty()) {
    return report.findings.front().headline;
  }
  if (report.scope == Scope::kFact && !report.facts.empty()) {
    const BothTexts fact = index.fact_words(report.facts.front().key);
    return fact.en + " · " + fact.zh;
  }
  return plain_label("report");
}

}  // namespace

std::string html_report(const ReportData& report) {
  const ReportIndex index(report);
  const Asset& style = asset("report.css");
  const Asset& script = asset("report.js");
  View view;
  view.set("policy", "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " +
                         policy_source(style) + "; script-src " + policy_source(script));
  view.set("style", style.text).set("script", script.text).set("version", report.version);
  view.flag("dated", report.today.has_value());
  view.set("today", report.today ? model::iso(*report.today) : "");
  view.set("title", title_of(report, index)).set("scope", label_markup(scope_key(report.scope)));
  const std::array<std::pair<const char*, std::string>, 8> parts = {
      {{"told", html_story(report)},
       {"digest", html_digest(report, index)},
       {"findings", html_findings(report, index)},
       {"comparisons", html_comparisons(report, index)},
       {"documents", html_documents(report, index)},
       {"forecasts", html_forecasts(report, index)},
       {"matrix", html_matrix(report, index)},
       {"facts", html_facts(report, index)}}};
  view.flag("fact_first", report.scope == Scope::kFact);
  for (const auto& [name, markup] : parts) {
    view.set(name, markup).flag(std::string("has_") + name, !markup.empty());
  }
  return Template("page.mustache").render(view);
}

}  // namespace tally::report
