// One stored thing as a page in the style of `tally report --format html`.
#pragma once

#include "app/context.hpp"
#include "app/lookup.hpp"
#include "report/report_data.hpp"
#include "store/session.hpp"

namespace tally::app {

/// What the page of `found` shows: a fact its history and findings, a finding itself with its fact,
/// a claim its fact, a document all that it takes part in. Throws base::UsageError for a claim
/// that is about no fact.
report::ReportData gather_page(const Context& context, store::Session& session, const Found& found);

}  // namespace tally::app
