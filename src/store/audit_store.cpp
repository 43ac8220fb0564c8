#include "store/audit_store.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "store/claim_rows.hpp"
#include "store/copy_rows.hpp"
#include "store/filters.hpp"

namespace tally::store {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Columns 3 to 10 of queries/audit_facts.sql, and 0 to 7 of queries/audit_sources.sql.
model::SourceInfo source_info(const Row& row, int first) {
  model::SourceInfo source;
  source.kind = row.text(first);
  source.language = row.text(first + 1) == "en" ? model::Language::kEn : model::Language::kZh;
  source.publisher = row.text(first + 2);
  source.event = row.text(first + 3);
  source.translation_of = row.text(first + 4);
  source.reprint_of = row.text(first + 5);
  source.published = {model::day_from_iso(row.text(first + 6)),
                      model::day_from_iso(row.text(first + 7))};
  return source;
}

/// Gathers the rows of one fact after the other.
class FactGatherer {
 public:
  explicit FactGatherer(const std::function<void(const model::FactClaims&)>& consume)
      : consume_(consume) {}

  void add(const Row& row) {
    if (!reader_) reader_.emplace(row);
    model::Claim claim = reader_->read(row);
    if (fact_.claims.empty() || fact_.key.id != claim.fact) {
      hand_on();
      begin(row, claim);
    }
    const bool known = std::ranges::any_of(fact_.sources, [&](const model::SourceInfo& source) {
      return source.source_key == claim.source_key;
    });
    if (!known) {
      fact_.sources.push_back(source_info(row, 3));
      fact_.sources.back().source_key = claim.source_key;
      fact_.sources.back().path = claim.document;
    }
    fact_.claims.push_back(std::move(claim));
  }

  void hand_on() {
    if (fact_.claims.empty()) return;
    ++count_;
    consume_(fact_);
    fact_ = {};
  }

  [[nodiscard]] std::int64_t count() const { return count_; }

 private:
  void begin(const Row& row, const model::Claim& claim) {
    fact_.key.id = claim.fact;
    fact_.key.subject = claim.subject;
    fact_.key.metric = claim.metric;
    fact_.key.text = row.text(0);
    fact_.key.qualifiers = json_object(row.text(1));
    fact_.key.assumed = split(row.text(2));
  }

  const std::function<void(const model::FactClaims&)>& consume_;
  std::optional<ClaimReader> reader_;
  model::FactClaims fact_;
  std::int64_t count_ = 0;
};

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

}  // namespace

FactCounts facts_to_judge(Session& session, FactScope scope, const model::Filter& filter,
                          const std::function<void(const model::FactClaims&)>& consume) {
  Transaction transaction(session);
  session.script("queries/audit_settings.sql");
  FactCounts counts;
  const Result totals = session.run("queries/audit_count.sql");
  counts.facts = totals[0].number(0);
  counts.compared = totals[0].number(1);
  Params params = {scope == FactScope::kAll ? "t" : "f", narrows_claims(filter) ? "t" : "f"};
  for (Param& param : claim_filter(filter)) params.push_back(std::move(param));
  FactGatherer gatherer(consume);
  session.each("queries/audit_facts.sql", params, [&](const Row& row) { gatherer.add(row); });
  gatherer.hand_on();
  counts.streamed = gatherer.count();
  transaction.commit();
  return counts;
}

std::vector<model::SourceInfo> sources(Session& session) {
  std::vector<model::SourceInfo> out;
  session.each("queries/audit_sources.sql", {}, [&out](const Row& row) {
    out.push_back(source_info(row, 0));
    out.back().source_key = row.text(8);
    out.back().path = row.text(9);
  });
  return out;
}

void save_audit(Session& session, const AuditInfo& audit, std::vector<model::Finding>& findings) {
  CopyRows rows;
  CopyRows claim_rows;
  std::map<base::Hash, model::Finding*> by_id;
  for (model::Finding& finding : findings) {
    if (!by_id.emplace(finding.id, &finding).second) continue;
    add_finding(rows, finding);
    add_claims(claim_rows, finding);
  }
  Transaction transaction(session);
  session.script("queries/finding_stage.sql");
  const Result begun =
      session.run("queries/audit_begin.sql", {audit.program, uuid_text(audit.catalogue),
                                              audit.scope, audit.thresholds});
  const std::string uid(begun[0].text(0));
  session.copy("pg_temp.stage_finding", rows.str());
  session.copy("pg_temp.stage_finding_claim", claim_rows.str());
  session.run("queries/finding_merge.sql", {uid, audit.complete ? "t" : "f"});
  session.run("queries/finding_claims_gone.sql");
  session.run("queries/finding_claims_merge.sql");
  session.run("queries/audit_end.sql",
              {uid, std::to_string(audit.counts.facts), std::to_string(audit.counts.streamed),
               std::to_string(audit.passed)});
  const Result states = session.run("queries/finding_states.sql", {uid});
  transaction.commit();
  for (int i = 0; i < states.size(); ++i) {
    const auto found = by_id.find(hash_from(states[i].text(0)));
    if (found == by_id.end()) continue;
    found->second->state = states[i].text(1);
    found->second->baseline = states[i].text(2);
  }
}

}  // namespace tally::store
