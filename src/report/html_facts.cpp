// Facts with their histories, the matrix of facts and documents, and forecasts.
#include "report/chart.hpp"
#include "report/forecasts.hpp"
#include "report/html_parts.hpp"
#include "report/value_text.hpp"

#include <algorithm>
#include <tuple>

namespace tally::report {
namespace {

using model::Claim;
using model::Day;
using model::FactClaims;

constexpr std::size_t kMatrixFacts = 300;   // rows of the matrix: a page is no data base
constexpr std::size_t kForecastRows = 120;  // rows of the drawing; the table has them all

int rank_of(const FactClaims& fact, const ReportIndex& index) {
  int rank = 0;
  for (const Claim& claim : fact.claims) {
    const std::string severity = index.severity_of(claim);
    rank = std::max(rank, severity == "error" ? 3 : severity == "warn" ? 2 : !severity.empty());
  }
  return rank;
}

std::vector<const FactClaims*> sorted(const ReportData& report, const ReportIndex& index) {
  std::vector<std::pair<int, const FactClaims*>> order;
  for (const FactClaims& fact : report.facts) order.emplace_back(-rank_of(fact, index), &fact);
  std::ranges::sort(order, {}, [](const auto& each) {
    const model::FactKey& key = each.second->key;
    return std::tuple(each.first, std::string_view(key.subject), std::string_view(key.metric),
                      std::string_view(key.text), key.id);
  });
  std::vector<const FactClaims*> facts;
  for (const auto& each : order) facts.push_back(each.second);
  return facts;
}

std::vector<const Claim*> by_day(const FactClaims& fact) {
  std::vector<const Claim*> claims;
  for (const Claim& claim : fact.claims) claims.push_back(&claim);
  std::ranges::sort(claims, {}, [](const Claim* claim) {
    return std::tuple(claim->asserted.first, std::string_view(claim->document), claim->span.begin);
  });
  return claims;
}

std::string mark_title(const Claim& claim, const ReportIndex& index) {
  const std::size_t number = index.number_of(claim);
  std::string title =
      "D" + std::to_string(number) + " " + value_text(claim) + " “" + claim.quote + "”";
  if (const std::string day = days_text(claim.asserted); !day.empty()) title += ", " + day;
  return title;
}

/// Where a claim stands on the axis of time: what it is about, else when it was said.
std::optional<Day> day_of(const Claim& claim) {
  for (const auto& day : {claim.valid.first, claim.valid.last, claim.asserted.first}) {
    if (day) return day;
  }
  return {};
}

std::string date_chart(const std::vector<const Claim*>& claims, const std::string& label,
                       const ReportIndex& index) {
  std::vector<ChartSpan> rows;
  for (const Claim* claim : claims) {
    if (!claim->date.known()) continue;
    const std::size_t number = index.number_of(*claim);
    rows.push_back({number,
                    "D" + std::to_string(number) + " " + index.title_of(number),
                    {},
                    claim->date,
                    false,
                    mark_title(*claim, index)});
  }
  return rows.size() < 2 ? "" : span_chart(rows, {}, label);
}

std::string chart_of(const std::vector<const Claim*>& claims, const std::string& label,
                     const ReportIndex& index) {
  if (claims.front()->unit == "date") return date_chart(claims, label, index);
  std::vector<ChartPoint> points;
  for (const Claim* claim : claims) {
    const auto day = day_of(*claim);
    if (!day) continue;
    points.push_back({index.number_of(*claim), *day, claim->low, claim->high, claim->hedge,
                      mark_title(*claim, index)});
  }
  return history_chart(points, label);
}

View fact_view(const FactClaims& fact, const ReportIndex& index) {
  static constexpr const char* kRanks[] = {"", "info", "warn", "error"};
  View view;
  const auto claims = by_day(fact);
  view.set("id", fact.key.id.hex()).set("name", fact_text(fact.key));
  view.set("subject", fact.key.subject).set("metric", index.metric_markup(fact.key.metric));
  view.set("count", claims.size()).set("sources", fact.sources.size());
  const int rank = rank_of(fact, index);
  view.set("severity", kRanks[rank]).flag("troubled", rank > 1);
  view.set("chart", chart_of(claims, fact_text(fact.key), index));
  for (const Claim* claim : claims) {
    View row;
    set_claim(row, *claim, index);
    row.set("severity", index.severity_of(*claim));
    view.add("claims", std::move(row));
  }
  for (const auto& [name, value] : fact.key.qualifiers) {
    if (value.empty()) continue;
    View qualifier;
    qualifier.set("name", name).set("value", value);
    view.add("qualifiers", std::move(qualifier));
  }
  return view;
}

/// All values of a fact in one document, and the gravest finding among them.
View cell_view(const FactClaims& fact, std::size_t number, const ReportIndex& index) {
  View view;
  std::vector<std::string> values;
  std::string gravest;
  for (const Claim& claim : fact.claims) {
    if (index.number_of(claim) != number) continue;
    const std::string value = value_text(claim);
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
    const std::string severity = index.severity_of(claim);
    if (severity == "error" || (severity == "warn" && gravest != "error")) gravest = severity;
  }
  view.set("severity", gravest).flag("there", !values.empty());
  for (const std::string& value : values) {
    View item;
    item.set("text", value);
    view.add("values", std::move(item));
  }
  return view;
}

}  // namespace

std::string html_facts(const ReportData& report, const ReportIndex& index) {
  if (report.facts.empty()) return "";
  const Template fact_template("fact.mustache");
  std::string list;
  for (const FactClaims* fact : sorted(report, index)) {
    if (!fact->claims.empty()) list += fact_template.render(fact_view(*fact, index));
  }
  View view;
  view.set("facts", list).set("count", report.facts.size());
  return Template("facts.mustache").render(view);
}

std::string html_matrix(const ReportData& report, const ReportIndex& index) {
  View view;
  for (std::size_t number = 1; number <= report.documents.size(); ++number) {
    View head;
    head.set("number", number)
        .set("colour", colour_of(number))
        .set("title", index.title_of(number));
    view.add("documents", std::move(head));
  }
  std::size_t rows = 0;
  std::size_t left = 0;
  for (const FactClaims* fact : sorted(report, index)) {
    if (fact->sources.size() < 2) continue;
    if (rows == kMatrixFacts) {
      ++left;
      continue;
    }
    ++rows;
    View row;
    row.set("id", fact->key.id.hex()).set("name", fact_text(fact->key));
    for (std::size_t number = 1; number <= report.documents.size(); ++number) {
      row.add("cells", cell_view(*fact, number, index));
    }
    view.add("rows", std::move(row));
  }
  if (rows == 0) return "";
  view.flag("cut", left != 0).set("left", left);
  return Template("matrix.mustache").render(view);
}

std::string html_forecasts(const ReportData& report, const ReportIndex& index) {
  const std::vector<Forecast> forecasts = forecasts_in(report);
  if (forecasts.empty()) return "";
  std::vector<ChartSpan> rows;
  View view;
  for (const Forecast& each : forecasts) {
    const Claim& claim = *each.claim;
    const bool past = each.standing == Standing::kPast;
    if (rows.size() < kForecastRows) {
      rows.push_back({index.number_of(claim), claim.subject + " · " + claim.metric,
                      claim.asserted.first, each.due, past, mark_title(claim, index)});
    }
    View row;
    set_claim(row, claim, index);
    row.set("due", days_text(each.due)).flag("past", past).set("subject", claim.subject);
    row.set("metric", index.metric_markup(claim.metric)).set("id", each.fact->key.id.hex());
    view.add("rows", std::move(row));
  }
  view.set("chart", span_chart(rows, report.today, plain_label("forecasts")));
  view.set("count", forecasts.size());
  return Template("forecasts.mustache").render(view);
}

}  // namespace tally::report
