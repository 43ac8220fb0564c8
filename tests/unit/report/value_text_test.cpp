#include "report/value_text.hpp"

#include <gtest/gtest.h>

namespace tally::report {
namespace {

using namespace std::chrono_literals;
using base::Decimal;
using model::Hedge;

struct ValueCase {
  std::optional<const char*> low;
  std::optional<const char*> high;
  const char* unit;
  Hedge hedge;
  const char* text;
};

class ValueText : public testing::TestWithParam<ValueCase> {};

TEST_P(ValueText, SaysTheHedgeAsASign) {
  model::Claim claim;
  if (GetParam().low) claim.low = Decimal::parse(*GetParam().low);
  if (GetParam().high) claim.high = Decimal::parse(*GetParam().high);
  claim.unit = GetParam().unit;
  claim.hedge = GetParam().hedge;
  EXPECT_EQ(value_text(claim), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Claims, ValueText,
    testing::Values(ValueCase{"2e12", {}, "parameters", Hedge::kOver, "> 2T parameters"},
                    ValueCase{{}, "1e9", "users", Hedge::kNearly, "≈< 1B users"},
                    ValueCase{"35", "35", "rank", Hedge::kExact, "35"},
                    ValueCase{"35", "35", "rank", Hedge::kAbout, "≈ 35"},
                    ValueCase{"12", "18", "month", Hedge::kRange, "12 – 18 month"},
                    ValueCase{"1e8", "1e9", "people", Hedge::kVague, "~ 100M – 1B people"},
                    ValueCase{"95", "95", "percent", Hedge::kAtLeast, "≥ 95%"},
                    ValueCase{{}, "7", "USD", Hedge::kAtMost, "≤ 7 USD"},
                    ValueCase{{}, "7", "count", Hedge::kUnder, "< 7"},
                    ValueCase{{}, {}, "count", Hedge::kExact, ""}));

TEST(DaysText, NamesWholeMonthsAndYears) {
  EXPECT_EQ(days_text({2025y / 4 / 30, 2025y / 4 / 30}), "2025-04-30");
  EXPECT_EQ(days_text({2025y / 4 / 1, 2025y / 4 / 30}), "2025-04");
  EXPECT_EQ(days_text({2025y / 1 / 1, 2025y / 12 / 31}), "2025");
  EXPECT_EQ(days_text({2025y / 4 / 2, 2025y / 5 / 1}), "2025-04-02 – 2025-05-01");
  EXPECT_EQ(days_text({2025y / 4 / 2, {}}), "2025-04-02 –");
  EXPECT_EQ(days_text({{}, 2025y / 4 / 2}), "– 2025-04-02");
  EXPECT_EQ(days_text({}), "");
}

TEST(ValueText, TellsDaysThatAreNotKnownAsTheTextDoes) {
  model::Claim claim;
  claim.unit = "date";
  claim.date_written = "NEXT_YEAR-03";
  claim.quote = "March of next year";
  EXPECT_EQ(value_text(claim), "March of next year");
  claim.date_written.clear();
  EXPECT_EQ(value_text(claim), "");
}

}  // namespace
}  // namespace tally::report
