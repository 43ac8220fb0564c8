// An invented report of any size, plain or hostile, for the tests of the HTML page.
#pragma once

#include "report/html.hpp"

#include <cstddef>

namespace tally::test {

/// Three documents, facts with histories, a forecast, aligned pairs and `findings` findings.
/// A hostile one has script, markup and marks that turn the direction of writing in every text.
report::ReportData sample_report(std::size_t findings, bool hostile);

}  // namespace tally::test
