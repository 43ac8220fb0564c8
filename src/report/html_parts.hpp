// The parts of the HTML report, each a piece of markup, and what they share. Internal to the room.
#pragma once

#include "report/report_index.hpp"
#include "report/template.hpp"

#include <string>

namespace tally::report {

/// Markup of many items. The first stand as they are. The others stand in <noscript>: a browser
/// with script takes it for one plain text until the page's script unpacks it when there is time,
/// one without shows it as it is.
class LongList {
 public:
  explicit LongList(std::size_t at_once) : at_once_(at_once) {}

  void add(const std::string& item);
  /// Markup between items: a heading, the end of a section.
  void add_frame(const std::string& markup);
  /// All of it.
  [[nodiscard]] std::string take();

 private:
  void close_chunk();

  std::size_t at_once_;
  std::size_t items_ = 0;
  std::size_t packed_ = 0;
  std::string markup_;
  std::string chunk_;
};

/// Sets number, colour, title, line, speaker, day, quote with context and value of a claim.
void set_claim(View& view, const model::Claim& claim, const ReportIndex& index);

/// What the sides of a finding say, "12 ↔ 15".
BothTexts values_of(const model::Finding& finding);

/// One finding with its sides.
View finding_view(const model::Finding& finding, const ReportIndex& index);

/// What a mark of a chart says when pointed at.
std::string mark_title(const model::Claim& claim, const ReportIndex& index);

/// Facts that something was found about first, then by name.
std::vector<const model::FactClaims*> in_order(const ReportData& report, const ReportIndex& index);

/// How the one claim that the page is about came to be; empty without one.
std::string html_story(const ReportData& report);
std::string html_digest(const ReportData& report, const ReportIndex& index);
std::string html_findings(const ReportData& report, const ReportIndex& index);
std::string html_comparisons(const ReportData& report, const ReportIndex& index);
std::string html_documents(const ReportData& report, const ReportIndex& index);
std::string html_forecasts(const ReportData& report, const ReportIndex& index);
std::string html_matrix(const ReportData& report, const ReportIndex& index);
std::string html_facts(const ReportData& report, const ReportIndex& index);

}  // namespace tally::report
