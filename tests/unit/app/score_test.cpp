#include "app/gold.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

const EvalRules& rules() {
  static const EvalRules kRules =
      load_eval_rules({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  return kRules;
}

GoldClaim gold(std::size_t at) {
  GoldClaim out;
  out.span = {at, at + 6};
  out.quote = "3亿";
  out.tier = "core";
  out.subject = "Kite";
  out.metric = "users";
  out.low = out.high = base::Decimal(300000000);
  out.hedge = "exact";
  out.unit = "users";
  out.speaker = "Ada Moss|Bo Lind";
  out.modality = "actual";
  return out;
}

model::Claim claim(std::size_t at) {
  model::Claim out;
  out.span = {at, at + 4};
  out.subject = "Kite";
  out.metric = "users";
  out.rule = "users.zh/users";
  out.low = out.high = base::Decimal(300000000);
  out.unit = "users";
  out.speaker = "Bo Lind";
  return out;
}

TEST(Score, EachLevelIsStricterThanTheOneBefore) {
  const Score right = score({gold(10)}, {claim(10)}, rules());
  for (const char* level : {"value", "metric", "claim"})
    EXPECT_EQ(right.levels.at(level).f1(), 1000);
  EXPECT_EQ(right.agree.at("speaker").hit, 1);
  model::Claim other = claim(10);
  other.subject = "Vega";
  EXPECT_EQ(score({gold(10)}, {other}, rules()).levels.at("metric").f1(), 1000);
  EXPECT_EQ(score({gold(10)}, {other}, rules()).levels.at("claim").f1(), 0);
  other.metric = "revenue";
  EXPECT_EQ(score({gold(10)}, {other}, rules()).levels.at("value").f1(), 1000);
  EXPECT_EQ(score({gold(10)}, {other}, rules()).levels.at("metric").f1(), 0);
  other.low = other.high = base::Decimal(3);
  EXPECT_EQ(score({gold(10)}, {other}, rules()).levels.at("value").f1(), 0);
}

TEST(Score, TakesNearMetricsAndVersionsForTheSame) {
  model::Claim near = claim(10);
  near.metric = "monthly_active_users";
  near.subject = "Kite 3";
  EXPECT_EQ(score({gold(10)}, {near}, rules()).levels.at("claim").f1(), 1000);
}

TEST(Score, CountsWhatNobodyAnnotatedAndWhatIsMissing) {
  const Score both = score({gold(10)}, {claim(50)}, rules());
  EXPECT_EQ(both.levels.at("value").extra, 1);
  EXPECT_EQ(both.levels.at("value").missed, 1);
  EXPECT_EQ(both.rules.at("users.zh/users").precision(), 0);
  EXPECT_EQ(both.misses.size(), 2U);
  GoldClaim optional = gold(10);
  optional.tier = "optional";
  EXPECT_EQ(score({optional}, {}, rules()).levels.at("value").missed, 0);
}

TEST(Score, ConvertsUnitsAndReadsBoundsByTheHedge) {
  GoldClaim share = gold(10);
  share.unit = "fraction";
  share.low = base::Decimal::parse("0.5");
  share.high.reset();
  share.hedge = "over";
  model::Claim half = claim(10);
  half.unit = "percent";
  half.low = base::Decimal(50);
  half.high.reset();
  EXPECT_EQ(score({share}, {half}, rules()).levels.at("value").f1(), 1000);
  GoldClaim month = gold(10);
  month.unit = "date";
  month.date = "2024-02";
  model::Claim day = claim(10);
  day.unit = "date";
  day.date = {model::day_from_iso("2024-02-01"), model::day_from_iso("2024-02-29")};
  EXPECT_EQ(score({month}, {day}, rules()).levels.at("value").f1(), 1000);
}

}  // namespace
}  // namespace tally::app
