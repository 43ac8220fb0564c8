// Gathers what a report shows out of the database: documents, findings, and the facts worth a look.
#pragma once

#include "app/context.hpp"
#include "model/filter.hpp"
#include "report/report_data.hpp"
#include "store/session.hpp"

#include <set>
#include <string>

namespace tally::app {

/// Facts are those that more than one claim tells and those with a plan or a forecast, no more than
/// a page can hold; `facts_total` and `claims` count all that pass the filter.
report::ReportData gather_report(const Context& context, store::Session& session,
                                 const model::Filter& filter);

/// The one fact that `name` means, by the beginning of its id or a part of its key; with its
/// documents and its findings. Throws base::UsageError for none and for several.
report::ReportData gather_fact(const Context& context, store::Session& session,
                               const std::string& name);

/// Keeps of the documents those that a fact or a finding of the report stands in, and those whose
/// source keys are `asked` for.
void keep_told(report::ReportData& data, const std::set<std::string>& asked = {});

}  // namespace tally::app
