#include "report/html.hpp"

#include "report/assets.hpp"
#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/value_text.hpp"

#include <algorithm>
#include <array>

namespace tally::report {
namespace {

using model::Finding;
using model::FindingSeverity;

constexpr std::size_t kTop = 6;  // lines of each "most" list of the digest

/// Errors and warnings that something takes part in.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::map<std::string, std::size_t> metrics;  ///< what they are about

  void count(const Finding& finding) {
    ++(finding.severity == FindingSeverity::kError ? errors : warnings);
    if (!finding.fact.metric.empty()) ++metrics[finding.fact.metric];
  }
};

template <typename Key>
std::vector<std::pair<Key, Tally>> gravest(const std::map<Key, Tally>& tallies) {
  std::vector<std::pair<Key, Tally>> order(tallies.begin(), tallies.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) {
    return std::pair(a.second.errors, a.second.warnings) >
           std::pair(b.second.errors, b.second.warnings);
  });
  if (order.size() > kTop) order.resize(kTop);
  return order;
}

void set_tally(View& view, const Tally& tally) {
  view.set("errors", tally.errors).flag("has_errors", tally.errors != 0);
  view.set("warnings", tally.warnings).flag("has_warnings", tally.warnings != 0);
}

/// Numbers of the documents that take part, each once, in order.
std::vector<std::size_t> documents_of(const Finding& finding, const HtmlIndex& index) {
  std::vector<std::size_t> numbers;
  for (const auto& side : finding.claims) numbers.push_back(index.number_of(side.claim));
  std::ranges::sort(numbers);
  const auto rest = std::ranges::unique(numbers);
  numbers.erase(rest.begin(), rest.end());
  return numbers;
}

void add_quarrels(View& view, const HtmlReport& report, const HtmlIndex& index) {
  std::map<std::pair<std::size_t, std::size_t>, Tally> pairs;
  std::map<std::string, Tally> subjects;
  for (const Finding& finding : report.findings) {
    if (finding.severity == FindingSeverity::kInfo) continue;
    if (!finding.fact.subject.empty()) subjects[finding.fact.subject].count(finding);
    const auto numbers = documents_of(finding, index);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      for (std::size_t j = i + 1; j < numbers.size(); ++j) {
        pairs[{numbers[i], numbers[j]}].count(finding);
      }
    }
  }
  for (const auto& [pair, tally] : gravest(pairs)) {
    View row;
    set_tally(row, tally);
    row.set("a", pair.first).set("a_colour", colour_of(pair.first));
    row.set("b", pair.second).set("b_colour", colour_of(pair.second));
    row.set("a_title", index.title_of(pair.first)).set("b_title", index.title_of(pair.second));
    for (const auto& [metric, count] : tally.metrics) {
      View item;
      item.set("name", index.metric_markup(metric)).set("count", count);
      row.add("metrics", std::move(item));
    }
    view.add("pairs", std::move(row));
  }
  for (const auto& [subject, tally] : gravest(subjects)) {
    View row;
    set_tally(row, tally);
    row.set("subject", subject);
    for (const auto& [metric, count] : tally.metrics) {
      View item;
      item.set("name", index.metric_markup(metric)).set("count", count);
      row.add("metrics", std::move(item));
    }
    view.add("subjects", std::move(row));
  }
  view.flag("quarrels", !pairs.empty()).flag("troubled", !subjects.empty());
}

void add_documents(View& view, const HtmlReport& report, const HtmlIndex& index) {
  std::map<std::size_t, Tally> tallies;
  for (const Finding& finding : report.findings) {
    if (finding.severity == FindingSeverity::kInfo) continue;
    for (const std::size_t number : documents_of(finding, index)) tallies[number].count(finding);
  }
  std::size_t number = 0;
  for (const DocumentInfo& document : report.documents) {
    ++number;
    View row;
    row.set("number", number).set("colour", colour_of(number));
    row.set("title", index.title_of(number)).set("path", document.source.path);
    row.set("kind", document.source.kind.empty() ? "" : label_markup(document.source.kind));
    row.set("language", label_markup(name_of(document.source.language)));
    row.set("lang", name_of(document.source.language));
    row.set("published", days_text(document.source.published)).set("claims", document.claims);
    row.set("publisher", document.source.publisher);
    set_tally(row, tallies[number]);
    view.add("documents", std::move(row));
  }
}

}  // namespace

std::string html_digest(const HtmlReport& report, const HtmlIndex& index) {
  std::array<std::size_t, 3> severities{};
  const auto fresh = static_cast<std::size_t>(
      std::ranges::count(report.findings, std::string_view("new"), &Finding::baseline));
  for (const Finding& finding : report.findings) {
    ++severities[static_cast<std::size_t>(finding.severity)];
  }
  View view;
  view.set("document_count", report.documents.size()).set("claim_count", report.claims);
  view.set("fact_count", report.facts_total).set("errors", severities[2]);
  view.set("warnings", severities[1]).set("notes", severities[0]);
  view.flag("audited", !report.findings.empty() || report.facts_total != 0);
  view.set("new", fresh).flag("some_new", fresh != 0 && fresh != report.findings.size());
  add_quarrels(view, report, index);
  add_documents(view, report, index);
  return Template("digest.mustache").render(view);
}

std::string html_report(const HtmlReport& report) {
  const HtmlIndex index(report);
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
