// Looks up what the parts of a report need of a claim: its document's number and title, its
// metric's name, the gravest finding about it. Refers to the report, which must outlive it.
#pragma once

#include "report/html_value.hpp"
#include "report/report_data.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tally::report {

class ReportIndex {
 public:
  explicit ReportIndex(const ReportData& report);

  /// From 1; 0 for a document that is not listed.
  [[nodiscard]] std::size_t number_of(const model::Claim& claim) const;
  [[nodiscard]] std::size_t number_of(const std::string& source_key) const;
  /// Title, else the last part of the path; empty for number 0.
  [[nodiscard]] std::string title_of(std::size_t number) const;
  /// The metric's name; the key where the catalogue has it not.
  [[nodiscard]] BothTexts metric_words(const std::string& metric) const;
  /// Qualifiers that say more than the catalogue's defaults, by name.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> telling_qualifiers(
      const model::FactKey& fact) const;
  /// "Kite · monthly active users (Europe)".
  [[nodiscard]] BothTexts fact_words(const model::FactKey& fact) const;
  /// Whether the report has a part of its own for the fact.
  [[nodiscard]] bool shows(const model::FactKey& fact) const { return shown_.contains(fact.id); }
  /// Whether an audit before has seen some of the findings: else "new" says nothing.
  [[nodiscard]] bool has_baseline() const { return has_baseline_; }
  /// "error", "warn", "info", or "" for a claim that no finding is about.
  [[nodiscard]] std::string severity_of(const model::Claim& claim) const;

 private:
  const ReportData& report_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::map<base::Hash, model::FindingSeverity> severities_;
  std::set<base::Hash> shown_;
  bool has_baseline_ = false;
};

}  // namespace tally::report
