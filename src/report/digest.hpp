// A report in figures: how much there is, which sources disagree most and about what. Counts
// errors and warnings; notes disagree with nobody. Refers to the report's findings.
#pragma once

#include "report/report_index.hpp"
#include "report/sections.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace tally::report {

/// Errors and warnings that something takes part in.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::map<std::string, std::size_t> metrics;   ///< how many are about each
  std::vector<const model::Finding*> findings;  ///< of the report, the gravest first, a few
};

struct Quarrel {
  std::size_t a = 0;  ///< numbers of two documents, a < b; 0 for one that is not listed
  std::size_t b = 0;
  Tally tally;
};

struct Digest {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t fresh = 0;                                ///< findings that the audit before had not
  std::vector<Quarrel> quarrels;                        ///< the worst first, a few
  std::vector<std::pair<std::string, Tally>> subjects;  ///< likewise
  std::map<std::size_t, Tally> documents;               ///< by number
};

Digest digest_of(const ReportData& report, const ReportIndex& index);

/// Totals, quarrels and the findings that are at least a warning, as tables.
std::vector<Section> digest_sections(const ReportData& report);

/// Facts that several documents tell, one row each; a column a document holds what it says.
Table matrix_table(const ReportData& report);

/// Claims of one fact by the time that they are about.
Table history_table(const model::FactClaims& fact);

}  // namespace tally::report
