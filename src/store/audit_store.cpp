#include "store/audit_store.hpp"

#include "store/copy_rows.hpp"

#include <algorithm>
#include <map>

namespace tally::store {
namespace {

void add_finding(CopyRows& rows, const model::Finding& finding) {
  const bool has_fact = !finding.fact.text.empty();
  rows.hash(finding.id).hash(finding.fact_print).hash(finding.source_print).text(finding.kind);
  rows.text(name_of(finding.severity));
  has_fact ? rows.hash(finding.fact.id) : rows.null();
  rows.text_or_null(finding.fact.subject).text_or_null(finding.fact.metric);
  has_fact ? rows.text(json_text(finding.fact.qualifiers)) : rows.null();
  rows.text_or_null(finding.fact.text).text(finding.headline).text(finding.reason);
  rows.text(finding.fault).text(finding.next);
  std::vector<std::string> support;
  support.reserve(finding.support.size());
  for (const int count : finding.support) support.push_back(std::to_string(count));
  rows.text(array_text(support)).end_row();
}

void add_claims(CopyRows& rows, const model::Finding& finding) {
  std::int64_t ordinal = 0;
  for (const model::FindingClaim& part : finding.claims) {
    const model::Claim& claim = part.claim;
    rows.hash(finding.id).hash(claim.id).hash(claim.fact).text(claim.source_key).text(part.role);
    rows.number(ordinal++).text(claim.quote);
    rows.number(static_cast<std::int64_t>(claim.span.begin));
    rows.number(static_cast<std::int64_t>(claim.span.end)).number(claim.line).end_row();
  }
}

/// Sends the findings in pieces: the rows of all of them would be as large as they are.
std::map<base::Hash, model::Finding*> stage(Session& session,
                                            std::vector<model::Finding>& findings) {
  constexpr std::size_t kPiece = 1000;
  CopyRows rows;
  CopyRows claim_rows;
  const auto send = [&] {
    session.copy("pg_temp.stage_finding", rows.str());
    session.copy("pg_temp.stage_finding_claim", claim_rows.str());
    rows.clear();
    claim_rows.clear();
  };
  std::map<base::Hash, model::Finding*> by_id;
  for (model::Finding& finding : findings) {
    if (!by_id.emplace(finding.id, &finding).second) continue;
    add_finding(rows, finding);
    add_claims(claim_rows, finding);
    if (rows.rows() == kPiece) send();
  }
  send();
  return by_id;
}

}  // namespace

void save_audit(Session& session, const AuditInfo& audit, std::vector<model::Finding>& findings) {
  Transaction transaction(session);
  session.script("queries/finding_stage.sql");
  const Result begun =
      session.run("queries/audit_begin.sql",
                  {audit.program, uuid_text(audit.catalogue), audit.scope, audit.thresholds});
  const std::string uid(begun[0].text(0));
  const auto by_id = stage(session, findings);
  session.run("queries/finding_merge.sql", {uid, audit.complete ? "t" : "f"});
  session.run("queries/finding_claims_gone.sql");
  session.run("queries/finding_claims_merge.sql");
  session.run("queries/audit_end.sql",
              {uid, std::to_string(audit.counts.facts), std::to_string(audit.counts.streamed),
               std::to_string(audit.passed)});
  session.each("queries/finding_states.sql", {uid}, [&by_id](const Row& row) {
    const auto found = by_id.find(hash_from(row.text(0)));
    if (found == by_id.end()) return;
    found->second->state = row.text(1);
    found->second->baseline = row.text(2);
  });
  transaction.commit();
}

}  // namespace tally::store
