#include "audit/outcomes.hpp"

#include "audit/compare.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using model::Temporal;
using testing::days;

/// A plan said on a day for a time, and a value of a time or of a text; "" for an unknown one.
struct Row {
  const char* said;
  const char* due;
  const char* of;
  const char* text;
  Temporal temporal;
  bool came_due;
};

TEST(Outcomes, APlanIsHeldAgainstWhatItWasAPlanOf) {
  const Row rows[] = {
      // A year's plan is met by the year, not by its first quarter.
      {"2023-01-10", "2023-01-01/2023-12-31", "2023-01-01/2023-12-31", "", Temporal::kFlow, true},
      {"2023-01-10", "2023-01-01/2023-12-31", "2023-01-01/2023-03-31", "", Temporal::kFlow, false},
      {"2023-01-10", "2023-01-01/2023-12-31", "2024-01-01/2024-12-31", "", Temporal::kFlow, false},
      // A report soon after is of that year; one of ten years later is not.
      {"2023-01-10", "2023-01-01/2023-12-31", "", "2024-02-01", Temporal::kFlow, true},
      {"2023-01-10", "2023-01-01/2023-12-31", "", "2033-02-01", Temporal::kFlow, false},
      {"2023-01-10", "2023-01-01/2023-12-31", "", "", Temporal::kFlow, false},
      // Not before the time is over.
      {"2023-01-10", "2023-01-01/2023-12-31", "", "2023-04-20", Temporal::kState, false},
      {"2023-01-10", "2023-01-01/2023-12-31", "", "2024-04-20", Temporal::kState, true},
      // "Said on Monday that it plans": the day of the saying is no term.
      {"2023-06-07", "2023-06-05", "", "2024-04-20", Temporal::kState, false},
      // Told by one text of a past plan and what came of it.
      {"2026-06-07", "2023-01-01/2023-12-31", "2023-01-01/2023-12-31", "", Temporal::kFlow, true},
  };
  for (const Row& row : rows) {
    const auto range = [](const char* text) {
      return *text == '\0' ? model::DayRange() : days(text);
    };
    model::Metric metric = testing::metric(row.temporal);
    metric.cadence_days = 365;
    model::Claim plan = testing::claim("exact 350");
    plan.modality = model::Modality::kPlanned;
    plan.asserted = range(row.said);
    plan.valid = range(row.due);
    model::Claim actual = testing::claim("exact 200");
    actual.source_key = "other";
    actual.valid = range(row.of);
    actual.asserted = range(row.text);
    EXPECT_EQ(came_due(testing::side(plan), testing::side(actual), metric), row.came_due)
        << row.due << ' ' << row.of << ' ' << row.text;
  }
}

TEST(Outcomes, DollarsNeitherMeetNorMissAPlanInEuros) {
  const auto relation = [](const char* made) {
    const model::Metric metric = testing::metric(Temporal::kState);
    model::Claim plan = testing::claim("exact 350 EUR");
    plan.modality = model::Modality::kPlanned;
    plan.valid = days("2023-12-31");
    model::Claim actual = testing::claim(made);
    actual.source_key = "other";
    actual.asserted = days("2024-02-01");
    plan.kind = actual.kind = model::MentionKind::kCurrency;
    const Side a = testing::side(plan);
    const Side b = testing::side(actual);
    return compare(a, b, testing::frame(metric)).relation;
  };
  EXPECT_EQ(relation("exact 200 USD"), Relation::kCurrencyDiffers);
  EXPECT_EQ(relation("exact 200 EUR"), Relation::kPlanOutcome);
}

}  // namespace
}  // namespace tally::audit
