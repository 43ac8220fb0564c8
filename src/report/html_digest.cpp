// The part that answers at a glance: how much, who disagrees, about what.
#include "report/chart.hpp"
#include "report/digest.hpp"
#include "report/html_parts.hpp"
#include "report/value_text.hpp"

namespace tally::report {
namespace {

void set_tally(View& view, const Tally& tally, const ReportIndex& index) {
  view.set("errors", tally.errors).flag("has_errors", tally.errors != 0);
  view.set("warnings", tally.warnings).flag("has_warnings", tally.warnings != 0);
  for (const auto& [metric, count] : tally.metrics) {
    View item;
    item.set("name", index.metric_markup(metric)).set("count", count);
    view.add("metrics", std::move(item));
  }
}

void add_quarrels(View& view, const Digest& digest, const ReportIndex& index) {
  for (const Quarrel& quarrel : digest.quarrels) {
    View row;
    set_tally(row, quarrel.tally, index);
    row.set("a", quarrel.a).set("a_colour", colour_of(quarrel.a));
    row.set("b", quarrel.b).set("b_colour", colour_of(quarrel.b));
    row.set("a_title", index.title_of(quarrel.a)).set("b_title", index.title_of(quarrel.b));
    view.add("pairs", std::move(row));
  }
  for (const auto& [subject, tally] : digest.subjects) {
    View row;
    set_tally(row, tally, index);
    row.set("subject", subject);
    view.add("subjects", std::move(row));
  }
  view.flag("quarrels", !digest.quarrels.empty()).flag("troubled", !digest.subjects.empty());
}

void add_documents(View& view, const ReportData& report, Digest& digest, const ReportIndex& index) {
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
    set_tally(row, digest.documents[number], index);
    view.add("documents", std::move(row));
  }
}

}  // namespace

std::string html_digest(const ReportData& report, const ReportIndex& index) {
  Digest digest = digest_of(report, index);
  View view;
  view.set("document_count", report.documents.size()).set("claim_count", report.claims);
  view.set("fact_count", report.facts_total).set("errors", digest.errors);
  view.set("warnings", digest.warnings).set("notes", digest.notes);
  view.flag("audited", !report.findings.empty() || report.facts_total != 0);
  view.set("new", digest.fresh);
  view.flag("some_new", digest.fresh != 0 && digest.fresh != report.findings.size());
  add_quarrels(view, digest, index);
  add_documents(view, report, digest, index);
  return Template("digest.mustache").render(view);
}

}  // namespace tally::report
