// `tally report`: what is stored, laid out for people: a digest, one fact's history, facts by
// documents, forecasts by the day they are due, a saved query; as tables, or all of it as one page.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "model/filter.hpp"

#include <string>

namespace tally::app {

enum class ReportPart { kDigest, kHistory, kMatrix, kForecasts, kQuery };

struct ReportOptions {
  ReportPart part = ReportPart::kDigest;
  std::string
      name;  ///< of the fact for kHistory (id, or a part of its key), of the query for kQuery
  model::Filter filter;
};

/// Prints it. Format "html" is the whole page for the digest and the fact's part for a history;
/// "sarif" are the findings. Throws base::UsageError for a format that the part has not, a fact
/// that is not there or not alone, and a query that no rule folder holds.
base::ExitCode report(const Context& context, const ReportOptions& options,
                      const OutputOptions& output);

}  // namespace tally::app
