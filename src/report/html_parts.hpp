// The parts of the HTML report, each a piece of markup, and what they share. Internal to the room.
#pragma once

#include "report/html.hpp"
#include "report/template.hpp"

#include <map>
#include <string>
#include <string_view>

namespace tally::report {

/// What is looked up for every claim: the number of its document, the name of its metric, the
/// gravest finding that it takes part in.
class HtmlIndex {
 public:
  explicit HtmlIndex(const HtmlReport& report);

  /// From 1; 0 for a document that is not listed.
  [[nodiscard]] std::size_t number_of(const model::Claim& claim) const;
  [[nodiscard]] std::size_t number_of(const std::string& source_key) const;
  /// Title, else path; empty for number 0.
  [[nodiscard]] std::string title_of(std::size_t number) const;
  /// The metric's name as markup, one span a language; the key where the catalogue has it not.
  [[nodiscard]] std::string metric_markup(const std::string& metric) const;
  /// "error", "warn", "info", or "" for a claim that no finding is about.
  [[nodiscard]] std::string severity_of(const model::Claim& claim) const;

 private:
  const HtmlReport& report_;
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::map<base::Hash, model::FindingSeverity> severities_;
};

/// Sets number, colour, title, line, speaker, day, quote with context and value of a claim.
void set_claim(View& view, const model::Claim& claim, const HtmlIndex& index);

std::string html_digest(const HtmlReport& report, const HtmlIndex& index);
std::string html_findings(const HtmlReport& report, const HtmlIndex& index);
std::string html_facts(const HtmlReport& report, const HtmlIndex& index);
std::string html_matrix(const HtmlReport& report, const HtmlIndex& index);
std::string html_forecasts(const HtmlReport& report, const HtmlIndex& index);
std::string html_comparisons(const HtmlReport& report, const HtmlIndex& index);

}  // namespace tally::report
