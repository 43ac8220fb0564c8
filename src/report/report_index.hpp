// Looks up what the parts of a report need of a claim: its document's number and title, its
// metric's name, the gravest finding about it. Refers to the report, which must outlive it.
#pragma once

#include "report/report_data.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace tally::report {

class ReportIndex {
 public:
  explicit ReportIndex(const ReportData& report);

  /// From 1; 0 for a document that is not listed.
  [[nodiscard]] std::size_t number_of(const model::Claim& claim) const;
  [[nodiscard]] std::size_t number_of(const std::string& source_key) const;
  /// Title, else the last part of the path; empty for number 0.
  [[nodiscard]] std::string title_of(std::size_t number) const;
  /// The metric's name as markup, one span a language; the key where the catalogue has it not.
  [[nodiscard]] std::string metric_markup(const std::string& metric) const;
  /// "error", "warn", "info", or "" for a claim that no finding is about.
  [[nodiscard]] std::string severity_of(const model::Claim& claim) const;

 private:
  const ReportData& report_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::map<base::Hash, model::FindingSeverity> severities_;
};

}  // namespace tally::report
