#include "report/forecasts.hpp"

#include "report/value_text.hpp"

#include <algorithm>
#include <tuple>

namespace tally::report {
namespace {

using model::Claim;

Standing standing_of(const model::DayRange& due, const std::optional<model::Day>& today) {
  if (!today) return Standing::kUnknown;
  if (due.last.value_or(*due.first) < *today) return Standing::kPast;
  return due.first.value_or(*due.last) <= *today ? Standing::kNow : Standing::kAhead;
}

/// "Twenty years ago" in a sentence about plans foretells nothing.
bool looks_back(const Claim& claim, const model::DayRange& due) {
  return claim.asserted.first && due.last && *due.last < *claim.asserted.first;
}

}  // namespace

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::kPast:
      return "past";
    case Standing::kNow:
      return "now";
    case Standing::kAhead:
      return "ahead";
    case Standing::kUnknown:
      break;
  }
  return "";
}

std::vector<Forecast> forecasts_in(const ReportData& report) {
  std::vector<Forecast> found;
  for (const model::FactClaims& fact : report.facts) {
    for (const Claim& claim : fact.claims) {
      const bool ahead = claim.modality == model::Modality::kPlanned ||
                         claim.modality == model::Modality::kForecast;
      const model::DayRange due = claim.date.known() ? claim.date : claim.valid;
      if (!ahead || !due.known() || looks_back(claim, due)) continue;
      found.push_back({&claim, &fact, due, standing_of(due, report.today)});
    }
  }
  std::ranges::sort(found, {}, [](const Forecast& each) {
    return std::tuple(each.due.last ? each.due.last : each.due.first,
                      std::string_view(each.claim->subject), each.claim->id);
  });
  return found;
}

Table forecast_table(const ReportData& report) {
  Table table;
  table.name = "forecasts";
  table.columns = {{"due"},
                   {"standing"},
                   {"subject"},
                   {"metric"},
                   {"value"},
                   {"modality"},
                   {"quote", false, 40},
                   {"speaker"},
                   {"said"},
                   {"document"},
                   {"line", true, 0, true},
                   {"id"}};
  const auto text = [](const std::string& value) { return value.empty() ? Cell() : Cell(value); };
  for (const Forecast& each : forecasts_in(report)) {
    const Claim& claim = *each.claim;
    table.rows.push_back({days_text(each.due), std::string(name_of(each.standing)),
                          text(claim.subject), claim.metric, value_text(claim),
                          std::string(name_of(claim.modality)), claim.quote, text(claim.speaker),
                          text(days_text(claim.asserted)), claim.document,
                          std::to_string(claim.line), claim.id.hex().substr(0, 8)});
  }
  return table;
}

}  // namespace tally::report
