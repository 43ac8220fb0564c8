// Each fact with its history: a chart of what is said of when, and the claims behind it.
#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/html_value.hpp"
#include "report/value_text.hpp"

#include <algorithm>
#include <tuple>

namespace tally::report {
namespace {

using model::Claim;
using model::FactClaims;

constexpr std::size_t kAtOnce = 100;  // facts that a browser reads before the page shows
constexpr std::size_t kOpen = 12;     // troubled facts that stand open from the start

int rank_of(const FactClaims& fact, const ReportIndex& index) {
  int rank = 0;
  for (const Claim& claim : fact.claims) {
    const std::string severity = index.severity_of(claim);
    rank = std::max(rank, severity == "error" ? 3 : severity == "warn" ? 2 : !severity.empty());
  }
  return rank;
}

/// By the time that they are about; those of no known day last.
std::vector<const Claim*> by_day(const FactClaims& fact) {
  std::vector<const Claim*> claims;
  claims.reserve(fact.claims.size());
  for (const Claim& claim : fact.claims) claims.push_back(&claim);
  std::ranges::sort(claims, {}, [](const Claim* claim) {
    const auto& said = claim->asserted.first;
    return std::tuple(!said, said, std::string_view(claim->document), claim->span.begin, claim->id);
  });
  return claims;
}

std::string date_chart(const std::vector<const Claim*>& claims, const std::string& label,
                       const ReportIndex& index) {
  std::vector<ChartSpan> rows;
  for (const Claim* claim : claims) {
    if (!claim->date.known()) continue;
    const std::size_t number = index.number_of(*claim);
    ChartSpan row;
    row.source = number;
    row.label = "D" + std::to_string(number);
    row.days = claim->date;
    row.title = mark_title(*claim, index);
    rows.push_back(std::move(row));
  }
  return rows.size() < 2 ? "" : span_chart(rows, {}, label, ChartSize::kHalf);
}

std::string chart_of(const std::vector<const Claim*>& claims, const std::string& label,
                     const ReportIndex& index) {
  if (claims.front()->unit == "date") return date_chart(claims, label, index);
  std::vector<ChartPoint> points;
  for (const Claim* claim : claims) {
    // What it is about, else when it was said.
    const model::DayRange& days = claim->valid.known() ? claim->valid : claim->asserted;
    points.push_back({index.number_of(*claim), days, claim->low, claim->high, claim->hedge,
                      mark_title(*claim, index)});
  }
  return history_chart(points, label, claims.front()->unit == "rank");
}

View fact_view(const FactClaims& fact, const ReportIndex& index, bool open) {
  static constexpr const char* kRanks[] = {"", "info", "warn", "error"};
  View view;
  const auto claims = by_day(fact);
  const BothTexts words = index.fact_words(fact.key);
  const std::string name = words.en + " · " + words.zh;
  view.set("id", fact.key.id.hex()).set("name", name);
  view.set("subject", fact.key.subject);
  view.set("metric", markup_of(index.metric_words(fact.key.metric)));
  view.set("count", claims.size()).set("sources", fact.sources.size());
  const int rank = rank_of(fact, index);
  view.set("severity", kRanks[rank]).flag("troubled", rank > 1).flag("open", open);
  view.set("severity_label", label_markup(kRanks[rank]));
  const std::string chart = chart_of(claims, name, index);
  view.set("chart", chart).flag("drawn", !chart.empty());
  for (const Claim* claim : claims) {
    View row;
    set_claim(row, *claim, index);
    row.set("severity", index.severity_of(*claim));
    view.add("claims", std::move(row));
  }
  for (const auto& [qualifier, value] : index.telling_qualifiers(fact.key)) {
    View item;
    item.set("name", label_markup(qualifier)).set("value", value);
    view.add("qualifiers", std::move(item));
  }
  return view;
}

}  // namespace

std::vector<const FactClaims*> in_order(const ReportData& report, const ReportIndex& index) {
  std::vector<std::pair<int, const FactClaims*>> order;
  order.reserve(report.facts.size());
  for (const FactClaims& fact : report.facts) order.emplace_back(-rank_of(fact, index), &fact);
  std::ranges::sort(order, {}, [](const auto& each) {
    const model::FactKey& key = each.second->key;
    return std::tuple(each.first, std::string_view(key.subject), std::string_view(key.metric),
                      std::string_view(key.text), key.id);
  });
  std::vector<const FactClaims*> facts;
  facts.reserve(order.size());
  for (const auto& each : order) facts.push_back(each.second);
  return facts;
}

std::string mark_title(const Claim& claim, const ReportIndex& index) {
  std::string title = "D" + std::to_string(index.number_of(claim)) + " " + value_text(claim) +
                      " “" + claim.quote + "”";
  if (const std::string day = days_text(claim.asserted); !day.empty()) title += ", " + day;
  return title;
}

std::string html_facts(const ReportData& report, const ReportIndex& index) {
  if (report.facts.empty()) return "";
  const Template fact_template("fact.mustache");
  LongList list(kAtOnce);
  std::size_t nth = 0;
  for (const FactClaims* fact : in_order(report, index)) {
    if (fact->claims.empty()) continue;
    const bool open = report.facts.size() == 1 || (rank_of(*fact, index) > 1 && nth < kOpen);
    list.add(fact_template.render(fact_view(*fact, index, open)));
    ++nth;
  }
  View view;
  view.set("facts", list.take()).set("count", report.facts.size());
  return Template("facts.mustache").render(view);
}

}  // namespace tally::report
