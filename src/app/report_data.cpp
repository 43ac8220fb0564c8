#include "app/report_data.hpp"

#include "base/error.hpp"
#include "claim/catalogue.hpp"
#include "store/audit_store.hpp"
#include "store/report_rows.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace tally::app {
namespace {

using model::Claim;
using model::FactClaims;

constexpr std::size_t kMostFacts = 5000;  // on one page

bool looks_ahead(const Claim& claim) {
  return claim.modality == model::Modality::kPlanned ||
         claim.modality == model::Modality::kForecast;
}

report::ReportData begin_report(const Context& context, store::Session& session,
                                const model::Filter& filter) {
  report::ReportData data;
  data.today = model::Day(std::chrono::floor<std::chrono::days>(context.now));
  data.version = TALLY_VERSION;
  data.metrics = claim::load_catalogue(context.rules);
  for (store::StoredDocument& each : store::stored_documents(session, {})) {
    data.documents.push_back(
        {std::move(each.source), std::move(each.title), static_cast<std::size_t>(each.claims)});
  }
  data.findings = store::stored_findings(session, filter);
  return data;
}

bool hexadecimal(const std::string& name) {
  return name.size() >= 4 && name.size() <= 32 &&
         name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

store::Result find_facts(store::Session& session, const std::string& name) {
  if (hexadecimal(name)) {
    store::Result by_id = session.run("queries/report_fact.sql", {name, name});
    if (!by_id.empty()) return by_id;
  }
  return session.run("queries/report_fact.sql", {name, std::nullopt});
}

/// The row of the only fact.
store::Row only(const store::Result& facts, const std::string& name) {
  if (facts.empty()) {
    throw base::UsageError("no fact '" + name +
                           "'; give the beginning of its id or a part of its "
                           "name, as tally report --matrix lists them");
  }
  if (facts.size() == 1) return facts[0];
  for (int i = 0; i < facts.size(); ++i) {
    if (facts[i].text(1) == name) return facts[i];
  }
  std::string names;
  for (int i = 0; i < std::min(facts.size(), 10); ++i) {
    names +=
        "\n  " + std::string(facts[i].text(0).substr(0, 8)) + "  " + std::string(facts[i].text(1));
  }
  throw base::UsageError("'" + name + "' could be several facts:" + names +
                         (facts.size() > 10 ? "\n  …" : ""));
}

}  // namespace

report::ReportData gather_report(const Context& context, store::Session& session,
                                 const model::Filter& filter) {
  report::ReportData data = begin_report(context, session, filter);
  store::facts_to_judge(session, store::FactScope::kAll, filter, [&data](const FactClaims& fact) {
    ++data.facts_total;
    data.claims += fact.claims.size();
    const bool told_again = fact.claims.size() > 1 && data.facts.size() < kMostFacts;
    if (told_again || std::ranges::any_of(fact.claims, looks_ahead)) data.facts.push_back(fact);
  });
  std::set<std::string> asked;
  for (const store::StoredDocument& each : store::stored_documents(session, filter)) {
    asked.insert(each.source.source_key);
  }
  if (asked.size() == 1) data.about = *asked.begin();
  keep_told(data, asked);
  return data;
}

report::ReportData gather_fact(const Context& context, store::Session& session,
                               const std::string& name) {
  const store::Result rows = find_facts(session, name);
  const store::Row row = only(rows, name);
  const std::string id(row.text(0));
  model::Filter filter;
  filter.subjects = {std::string(row.text(2))};
  filter.metrics = {std::string(row.text(3))};
  report::ReportData data = begin_report(context, session, {});
  store::facts_to_judge(session, store::FactScope::kAll, filter, [&](const FactClaims& fact) {
    if (fact.key.id.hex() == id) data.facts.push_back(fact);
  });
  if (data.facts.empty()) throw base::UsageError("no current claim tells the fact '" + name + "'");
  std::erase_if(data.findings, [&](const model::Finding& f) { return f.fact.id.hex() != id; });
  data.scope = report::Scope::kFact;
  keep_told(data);
  data.facts_total = 1;
  data.claims = data.facts.front().claims.size();
  return data;
}

void keep_told(report::ReportData& data, const std::set<std::string>& asked) {
  std::set<std::string_view> told(asked.begin(), asked.end());
  for (const FactClaims& fact : data.facts) {
    for (const Claim& claim : fact.claims) told.insert(claim.source_key);
  }
  for (const model::Finding& finding : data.findings) {
    for (const auto& side : finding.claims) told.insert(side.claim.source_key);
  }
  std::erase_if(data.documents, [&told](const report::DocumentInfo& document) {
    return !told.contains(document.source.source_key);
  });
}

}  // namespace tally::app
