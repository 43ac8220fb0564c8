#include "app/show_page.hpp"

#include "app/report_data.hpp"
#include "app/story.hpp"
#include "base/error.hpp"
#include "store/claim_rows.hpp"

#include <utility>

namespace tally::app {
namespace {

report::ReportData page_of_claim(const Context& context, store::Session& session,
                                 const std::string& id) {
  const store::Result rows = session.run("queries/show_claim.sql", {id});
  const model::Claim claim = store::ClaimReader(rows[0]).read(rows[0]);
  if (claim.metric.empty() || claim.subject.empty()) {
    throw base::UsageError(
        "no metric or no subject is known for this value, so there is no fact "
        "to draw; leave out --format html");
  }
  report::ReportData data = gather_fact(context, session, claim.fact.hex());
  data.told = told_claim(context, session, claim, rows[0]);
  return data;
}

report::ReportData page_of_finding(const Context& context, store::Session& session,
                                   const std::string& id) {
  const auto others = [&id](const model::Finding& finding) { return finding.id.hex() != id; };
  report::ReportData data = gather_report(context, session, {});
  std::erase_if(data.findings, others);
  if (data.findings.empty()) {
    throw base::UsageError("no audit sees this finding any longer; leave out --format html");
  }
  const model::FactKey fact = data.findings.front().fact;
  std::erase_if(data.facts, [&fact](const model::FactClaims& f) { return f.key.id != fact.id; });
  data.scope = report::Scope::kFinding;
  keep_told(data);
  return data;
}

}  // namespace

report::ReportData gather_page(const Context& context, store::Session& session,
                               const Found& found) {
  switch (found.kind) {
    case StoredKind::kClaim:
      return page_of_claim(context, session, found.id);
    case StoredKind::kFinding:
      return page_of_finding(context, session, found.id);
    case StoredKind::kDocument: {
      model::Filter filter;
      filter.documents = {found.id};
      report::ReportData data = gather_report(context, session, filter);
      data.scope = report::Scope::kDocument;
      return data;
    }
    case StoredKind::kFact:
      break;
  }
  return gather_fact(context, session, found.id);
}

}  // namespace tally::app
