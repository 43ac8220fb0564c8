// Forecasts and plans: a line of time with today's mark, and the claims by the day they are due.
#include "report/chart.hpp"
#include "report/forecasts.hpp"
#include "report/html_parts.hpp"
#include "report/html_value.hpp"
#include "report/value_text.hpp"

namespace tally::report {
namespace {

using model::Claim;

constexpr std::size_t kMostRows = 120;  // of the drawing; the table has them all

ChartSpan span_of(const Forecast& each, const ReportIndex& index) {
  const Claim& claim = *each.claim;
  ChartSpan row;
  row.source = index.number_of(claim);
  const std::string subject = claim.subject.empty() ? "" : claim.subject + ": ";
  row.label = subject + claim.quote;
  row.mark = "D" + std::to_string(row.source);
  row.said = claim.asserted.first;
  row.days = each.due;
  row.past = each.standing == Standing::kPast;
  row.title = mark_title(claim, index);
  return row;
}

View row_of(const Forecast& each, const ReportIndex& index) {
  View row;
  set_claim(row, *each.claim, index);
  const std::string standing = std::string(name_of(each.standing));
  row.flag("telling", each.claim->unit != "date");  // the day itself stands under "due"
  row.set("due", days_text(each.due)).set("standing", standing);
  row.set("standing_label", label_markup(standing)).flag("judged", !standing.empty());
  row.set("subject", each.claim->subject).set("id", each.fact->key.id.hex());
  row.set("metric", markup_of(index.metric_words(each.claim->metric)));
  return row;
}

}  // namespace

std::string html_forecasts(const ReportData& report, const ReportIndex& index) {
  const std::vector<Forecast> forecasts = forecasts_in(report);
  if (forecasts.empty()) return "";
  std::vector<ChartSpan> rows;
  View view;
  for (const Forecast& each : forecasts) {
    if (rows.size() < kMostRows) rows.push_back(span_of(each, index));
    view.add("rows", row_of(each, index));
  }
  view.set("chart", span_chart(rows, report.today, plain_label("forecasts"), ChartSize::kWhole));
  view.set("count", forecasts.size());
  return Template("forecasts.mustache").render(view);
}

}  // namespace tally::report
