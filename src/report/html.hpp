// The report that people look at: one self-contained page, without network, readable without
// script, the same bytes for the same data. Documents, facts, findings and aligned pairs in, HTML
// out; what a document holds is shown as text whatever it is.
#pragma once

#include "report/report_data.hpp"

#include <string>

namespace tally::report {

std::string html_report(const ReportData& report);  ///< a page that needs no other file

}  // namespace tally::report
