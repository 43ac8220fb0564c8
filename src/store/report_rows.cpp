#include "store/report_rows.hpp"

#include "store/claim_rows.hpp"
#include "store/copy_rows.hpp"
#include "store/filters.hpp"
#include "store/source_rows.hpp"

#include <charconv>
#include <optional>
#include <utility>

namespace tally::store {
namespace {

/// Columns of queries/report_findings.sql before those of the claim.
enum Column : int {
  kId,
  kFactPrint,
  kSourcePrint,
  kKind,
  kSeverity,
  kState,
  kDecision,
  kBaseline,
  kFact,
  kKey,
  kSubject,
  kMetric,
  kQualifiers,
  kHeadline,
  kReason,
  kFault,
  kNext,
  kSupport,
  kRole,
  kQuote,
  kStart,
  kEnd,
  kLine,
  kPath,
  kSource,
  kClaim  // the first of the claim's
};

std::vector<int> numbers(std::string_view text) {
  std::vector<int> out;
  const char* at = text.data();
  const char* end = at + text.size();
  for (int value = 0; at < end;) {
    const auto [next, error] = std::from_chars(at, end, value);
    if (error != std::errc()) break;
    out.push_back(value);
    at = next + (next < end ? 1 : 0);
  }
  return out;
}

model::Finding finding_of(const Row& row) {
  model::Finding finding;
  finding.id = hash_from(row.text(kId));
  finding.fact_print = hash_from(row.text(kFactPrint));
  finding.source_print = hash_from(row.text(kSourcePrint));
  finding.kind = row.text(kKind);
  finding.severity =
      model::severity_from(row.text(kSeverity)).value_or(model::FindingSeverity::kError);
  finding.state = row.text(kState);
  finding.state_reason = row.text(kDecision);
  finding.baseline = row.text(kBaseline);
  finding.fact.text = row.text(kKey);
  finding.fact.subject = row.text(kSubject);
  finding.fact.metric = row.text(kMetric);
  if (!row.is_null(kFact)) finding.fact.id = hash_from(row.text(kFact));
  if (!row.is_null(kQualifiers)) finding.fact.qualifiers = json_object(row.text(kQualifiers));
  finding.headline = row.text(kHeadline);
  finding.reason = row.text(kReason);
  finding.fault = row.text(kFault);
  finding.next = row.text(kNext);
  finding.support = numbers(row.text(kSupport));
  return finding;
}

/// Where a finding saw something that is no stored claim, such as a name.
model::Claim place_of(const Row& row) {
  model::Claim claim;
  claim.source_key = row.text(kSource);
  claim.document = row.text(kPath);
  claim.quote = row.text(kQuote);
  claim.span = {static_cast<std::size_t>(row.number(kStart)),
                static_cast<std::size_t>(row.number(kEnd))};
  claim.line = static_cast<std::uint32_t>(row.number(kLine));
  return claim;
}

Params finding_filter(const model::Filter& filter) {
  Params params = {words(filter.kinds), words(filter.severities), words(filter.states),
                   narrows_claims(filter) ? "t" : "f"};
  for (Param& param : claim_filter(filter)) params.push_back(std::move(param));
  return params;
}

}  // namespace

std::vector<model::Finding> stored_findings(Session& session, const model::Filter& filter) {
  std::vector<model::Finding> findings;
  std::optional<ClaimReader> reader;
  session.each("queries/report_findings.sql", finding_filter(filter), [&](const Row& row) {
    if (!reader) reader.emplace(row);
    if (findings.empty() || findings.back().id != hash_from(row.text(kId))) {
      findings.push_back(finding_of(row));
    }
    model::Claim claim = row.is_null(kClaim) ? place_of(row) : reader->read(row);
    findings.back().claims.push_back({std::move(claim), std::string(row.text(kRole))});
  });
  return findings;
}

std::vector<StoredDocument> stored_documents(Session& session, const model::Filter& filter) {
  std::vector<StoredDocument> documents;
  Params params = {narrows_claims(filter) ? "t" : "f"};
  for (Param& param : claim_filter(filter)) params.push_back(std::move(param));
  session.each("queries/report_documents.sql", params, [&documents](const Row& row) {
    StoredDocument document;
    document.source = source_of(row, 0);
    document.title = row.text(10);
    document.claims = row.number(11);
    documents.push_back(std::move(document));
  });
  return documents;
}

}  // namespace tally::store
