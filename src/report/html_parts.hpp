// The parts of the HTML report, each a piece of markup, and what they share. Internal to the room.
#pragma once

#include "report/report_index.hpp"
#include "report/template.hpp"

#include <string>

namespace tally::report {

/// Sets number, colour, title, line, speaker, day, quote with context and value of a claim.
void set_claim(View& view, const model::Claim& claim, const ReportIndex& index);

std::string html_digest(const ReportData& report, const ReportIndex& index);
std::string html_findings(const ReportData& report, const ReportIndex& index);
std::string html_facts(const ReportData& report, const ReportIndex& index);
std::string html_matrix(const ReportData& report, const ReportIndex& index);
std::string html_forecasts(const ReportData& report, const ReportIndex& index);
std::string html_comparisons(const ReportData& report, const ReportIndex& index);

}  // namespace tally::report
