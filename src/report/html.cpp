#include "report/html.hpp"

#include "report/assets.hpp"
#include "report/html_parts.hpp"

#include <array>

namespace tally::report {

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
  const std::array<std::pair<const char*, std::string>, 6> parts = {
      {{"digest", html_digest(report, index)},
       {"findings", html_findings(report, index)},
       {"comparisons", html_comparisons(report, index)},
       {"facts", html_facts(report, index)},
       {"matrix", html_matrix(report, index)},
       {"forecasts", html_forecasts(report, index)}}};
  for (const auto& [name, markup] : parts) {
    view.set(name, markup).flag(std::string("has_") + name, !markup.empty());
  }
  return Template("page.mustache").render(view);
}

}  // namespace tally::report
