// The matrix of facts and documents: what each document says of each fact.
#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/html_value.hpp"

#include <algorithm>

namespace tally::report {
namespace {

using model::Claim;
using model::FactClaims;

constexpr std::size_t kMostRows = 300;  // a page is no data base
constexpr std::size_t kMostValues = 4;  // in a cell; the fact's own part has them all

void add_heads(View& view, const ReportData& report, const ReportIndex& index) {
  for (std::size_t number = 1; number <= report.documents.size(); ++number) {
    View head;
    head.set("number", number).set("colour", colour_of(number));
    head.set("title", index.title_of(number));
    head.set("lang", name_of(report.documents[number - 1].source.language));
    view.add("documents", std::move(head));
  }
}

/// All values of a fact in one document, and the gravest finding among them.
View cell_view(const FactClaims& fact, std::size_t number, const ReportIndex& index) {
  View view;
  std::vector<BothTexts> values;
  std::string gravest;
  for (const Claim& claim : fact.claims) {
    if (index.number_of(claim) != number) continue;
    BothTexts value = value_words(claim);
    if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
    const std::string severity = index.severity_of(claim);
    if (severity == "error" || (severity == "warn" && gravest != "error")) gravest = severity;
  }
  view.set("severity", gravest).flag("error", gravest == "error").flag("warn", gravest == "warn");
  for (std::size_t i = 0; i < std::min(values.size(), kMostValues); ++i) {
    View item;
    item.set("text", markup_of(values[i]));
    view.add("values", std::move(item));
  }
  const std::size_t left = values.size() - std::min(values.size(), kMostValues);
  view.flag("more", left != 0).set("left", left);
  return view;
}

}  // namespace

std::string html_matrix(const ReportData& report, const ReportIndex& index) {
  const bool one_fact = report.scope == Scope::kFact || report.scope == Scope::kFinding;
  if (one_fact) return "";  // its own part says the same
  View view;
  add_heads(view, report, index);
  std::size_t rows = 0;
  for (const FactClaims* fact : in_order(report, index)) {
    if (fact->sources.size() < 2 || ++rows > kMostRows) continue;
    View row;
    row.set("id", fact->key.id.hex()).set("name", markup_of(index.fact_words(fact->key)));
    for (std::size_t number = 1; number <= report.documents.size(); ++number) {
      row.add("cells", cell_view(*fact, number, index));
    }
    view.add("rows", std::move(row));
  }
  if (rows == 0) return "";
  view.set("count", rows).flag("cut", rows > kMostRows);
  view.set("left", rows - std::min(rows, kMostRows));
  return Template("matrix.mustache").render(view);
}

}  // namespace tally::report
