#include "report/forecasts.hpp"

#include "support/sample_report.hpp"

#include <gtest/gtest.h>

namespace tally::report {
namespace {

using namespace std::chrono_literals;

TEST(Forecasts, ComeByTheDayTheyAreDue) {
  ReportData data = test::sample_report(0, false);
  std::swap(data.facts[1].claims[0], data.facts[1].claims[2]);
  const auto found = forecasts_in(data);
  ASSERT_EQ(found.size(), 3U) << "actual claims are no forecasts";
  EXPECT_EQ(found[0].due.first, 2025y / 5 / 1);
  EXPECT_EQ(found[2].due.last, 2025y / 11 / 28);
}

TEST(Forecasts, StandByToday) {
  ReportData data = test::sample_report(0, false);
  data.today = 2025y / 8 / 15;
  const Table table = forecast_table(data);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0][1], "past");
  EXPECT_EQ(table.rows[1][1], "now");
  EXPECT_EQ(table.rows[2][1], "ahead");
}

TEST(Forecasts, WithoutADayAreNone) {
  ReportData data = test::sample_report(0, false);
  for (auto& claim : data.facts[1].claims) claim.date = {};
  EXPECT_TRUE(forecasts_in(data).empty());
}

TEST(Forecasts, OfDaysBeforeTheyWereSaidAreNone) {
  ReportData data = test::sample_report(0, false);
  data.facts[1].claims[0].date = {2005y / 1 / 1, 2005y / 12 / 31};
  EXPECT_EQ(forecasts_in(data).size(), 2U);
}

}  // namespace
}  // namespace tally::report
