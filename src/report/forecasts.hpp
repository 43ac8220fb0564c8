// Plans and forecasts among the claims of a report, by the day that they are due, and how they
// stand today. Refers to the report's claims.
#pragma once

#include "report/report_data.hpp"
#include "report/table.hpp"

#include <string_view>
#include <vector>

namespace tally::report {

enum class Standing { kPast, kNow, kAhead, kUnknown };  ///< kUnknown: no day of today was given

/// "past", "now", "ahead"; empty where unknown.
std::string_view name_of(Standing standing);

struct Forecast {
  const model::Claim* claim = nullptr;
  const model::FactClaims* fact = nullptr;
  model::DayRange due;  ///< the date claimed, else the time that the claim is about
  Standing standing = Standing::kUnknown;
};

/// Those that speak of a known day not before they were said, the earliest due first.
std::vector<Forecast> forecasts_in(const ReportData& report);

/// The same as rows.
Table forecast_table(const ReportData& report);

}  // namespace tally::report
