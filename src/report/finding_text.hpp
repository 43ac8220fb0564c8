// Findings for people to read: the gravest first, each with both quotes in their context, who says
// it where, why it counts, and what to do. Text for a terminal or a pipe; decides nothing.
#pragma once

#include "model/finding.hpp"
#include "report/table.hpp"

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>

namespace tally::report {

/// What an audit looked at.
struct AuditSummary {
  std::int64_t facts = 0;     ///< facts known
  std::int64_t compared = 0;  ///< of these, told by more than one claim
  std::int64_t agreeing = 0;  ///< of these, without a finding
  std::int64_t pairs = 0;     ///< pairs of texts of one event that were aligned
  std::int64_t errors = 0;    ///< findings by severity, before any was left out of the listing
  std::int64_t warnings = 0;
  std::int64_t notes = 0;
  std::int64_t left_out = 0;  ///< findings that --show, --limit or a filter keeps back
};

/// A summary, then one block a finding, in the order given.
void write_findings(std::span<const model::Finding> findings, const AuditSummary& summary,
                    const Style& style, std::ostream& out);

/// One finding as a block; `whole`: every claim of it, with the value as read.
void write_finding(const model::Finding& finding, bool whole, const Style& style,
                   std::ostream& out);

/// The whole audit as one object of the schema "tally/1": the summary's counts and "findings".
void write_audit_json(std::span<const model::Finding> findings, const AuditSummary& summary,
                      std::ostream& out);

/// One row a finding, for CSV and Markdown.
Table finding_table(std::span<const model::Finding> findings);

}  // namespace tally::report
