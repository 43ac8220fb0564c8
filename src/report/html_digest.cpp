// What answers at a glance: how much, who disagrees, about what; and the list of documents.
#include "report/chart.hpp"
#include "report/digest.hpp"
#include "report/html_parts.hpp"
#include "report/html_value.hpp"
#include "report/value_text.hpp"

#include <set>

namespace tally::report {
namespace {

void set_tally(View& view, const Tally& tally) {
  view.set("errors", tally.errors).flag("has_errors", tally.errors != 0);
  view.set("warnings", tally.warnings).flag("has_warnings", tally.warnings != 0);
}

/// The gravest findings of a tally, each a link to its place; named by their metrics under the
/// heading of their subject, else with it.
void add_findings(View& view, const Tally& tally, const ReportIndex& index, bool under_subject) {
  std::set<base::Hash> named;
  for (const model::Finding* finding : tally.findings) {
    // Between two documents a fact is named once, whatever else is wrong with it.
    if (!under_subject && !named.insert(finding->fact.id).second) continue;
    const std::string name = finding->fact.metric.empty() ? label_markup(finding->kind)
                             : under_subject ? markup_of(index.metric_words(finding->fact.metric))
                                             : markup_of(index.fact_words(finding->fact));
    View item;
    item.set("id", finding->id.hex()).set("name", name);
    item.set("values", markup_of(values_of(*finding))).set("severity", name_of(finding->severity));
    view.add("findings", std::move(item));
  }
  const std::size_t all = tally.errors + tally.warnings;
  view.flag("cut", all > tally.findings.size()).set("left", all - tally.findings.size());
}

void add_quarrels(View& view, const Digest& digest, const ReportIndex& index) {
  for (const Quarrel& quarrel : digest.quarrels) {
    View row;
    set_tally(row, quarrel.tally);
    add_findings(row, quarrel.tally, index, false);
    row.set("a", quarrel.a).set("a_colour", colour_of(quarrel.a));
    row.set("b", quarrel.b).set("b_colour", colour_of(quarrel.b));
    row.set("a_title", index.title_of(quarrel.a)).set("b_title", index.title_of(quarrel.b));
    view.add("pairs", std::move(row));
  }
  for (const auto& [subject, tally] : digest.subjects) {
    View row;
    set_tally(row, tally);
    add_findings(row, tally, index, true);
    row.set("subject", subject);
    view.add("subjects", std::move(row));
  }
  view.flag("quarrels", !digest.quarrels.empty()).flag("troubled", !digest.subjects.empty());
}

View document_view(const DocumentInfo& document, std::size_t number, const ReportIndex& index) {
  const model::SourceInfo& source = document.source;
  View row;
  row.set("number", number).set("colour", colour_of(number));
  row.set("title", index.title_of(number)).set("path", source.path);
  row.flag("titled", !document.title.empty());
  row.set("kind", label_markup(source.kind)).flag("kind_known", !source.kind.empty());
  row.set("language", label_markup(name_of(source.language)));
  row.set("lang", name_of(source.language));
  const std::string published = days_text(source.published);
  row.set("published", published).flag("dated", !published.empty());
  row.set("claims", document.claims);
  return row;
}

}  // namespace

std::string html_digest(const ReportData& report, const ReportIndex& index) {
  const bool totals = report.scope == Scope::kAudit || report.scope == Scope::kDocument;
  if (!totals) return "";
  const Digest digest = digest_of(report, index);
  View view;
  view.set("document_count", report.documents.size()).set("claim_count", report.claims);
  view.set("fact_count", report.facts_total).set("errors", digest.errors);
  view.set("warnings", digest.warnings).set("notes", digest.notes);
  view.flag("agreed", report.findings.empty());
  view.set("new", digest.fresh).flag("some_new", digest.fresh != 0 && index.has_baseline());
  add_quarrels(view, digest, index);
  return Template("digest.mustache").render(view);
}

std::string html_documents(const ReportData& report, const ReportIndex& index) {
  if (report.documents.empty()) return "";
  Digest digest = digest_of(report, index);
  View view;
  for (std::size_t number = 1; number <= report.documents.size(); ++number) {
    View row = document_view(report.documents[number - 1], number, index);
    set_tally(row, digest.documents[number]);
    view.add("documents", std::move(row));
  }
  view.set("count", report.documents.size());
  return Template("documents.mustache").render(view);
}

}  // namespace tally::report
