// What a bank owns, holds and has lent is not its worth; what indices and devices stand at.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

TEST(BalanceMetrics, WhatABankOwnsIsNotWhatItIsWorth) {
  EXPECT_EQ(told("JPMorgan Chase has total assets of $4 trillion.", "$4 trillion"),
            Told{"assets of JPMorgan Chase"});
  EXPECT_EQ(told("Shareholders' equity at JPMorgan Chase rose to $340 billion.", "$340 billion"),
            Told{"equity of JPMorgan Chase"});
  EXPECT_EQ(told("The market value of JPMorgan Chase hit $600 billion.", "$600 billion"),
            Told{"valuation of JPMorgan Chase"});
  const std::string text = "工商银行总资产达到50万亿元，净资产4.2万亿元，市值2.3万亿元。";
  EXPECT_EQ(told(text, "50万亿元"), Told{"assets of ICBC"});
  EXPECT_EQ(told(text, "4.2万亿元"), Told{"equity of ICBC"});
  EXPECT_EQ(told(text, "2.3万亿元"), Told{"valuation of ICBC"});
}

TEST(BalanceMetrics, WhatIsManagedIsNotWhatIsOwned) {
  const auto managed = claims_of("BlackRock manages $11 trillion.");
  ASSERT_EQ(managed.size(), 1U);
  EXPECT_EQ(managed[0].metric, "assets");
  EXPECT_EQ(managed[0].qualifiers.at("of"), "managed");
  const auto kept = claims_of("富达托管资产15万亿美元。");
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].qualifiers.at("of"), "custody");
}

TEST(BalanceMetrics, DepositsAndLoansAreNeitherCashNorDebt) {
  const std::string text = "宁波银行存款总额1.8万亿元；贷款总额1.5万亿元。";
  EXPECT_EQ(told(text, "1.8万亿元"), Told{"deposits of Bank of Ningbo"});
  EXPECT_EQ(told(text, "1.5万亿元"), Told{"loans of Bank of Ningbo"});
  EXPECT_EQ(told("Deposits at Wells Fargo fell 2% to $1.3 trillion.", "$1.3 trillion"),
            Told{"deposits of Wells Fargo"});
  EXPECT_EQ(told("The loan book of Wells Fargo grew to $910 billion.", "$910 billion"),
            Told{"loans of Wells Fargo"});
}

TEST(BalanceMetrics, PointsGainedAreNoLevelOfAnIndex) {
  const std::string text = "The FTSE 100 fell 30 points to 8,210.";
  EXPECT_EQ(told(text, "8,210"), Told{"index_level of FTSE 100"});
  EXPECT_EQ(told(text, "30 points"), Told{" of FTSE 100"});
  const std::string zh = "道琼斯指数上涨300点，报39000点。";
  EXPECT_EQ(told(zh, "39000"), Told{"index_level of Dow Jones"});
  EXPECT_EQ(told(zh, "300"), Told{" of Dow Jones"});
}

TEST(BalanceMetrics, BatteriesScreensAndClocksAreToldByTheirUnits) {
  const std::string text = "The Galaxy S24 has a 4,000mAh battery and a 120Hz screen.";
  EXPECT_EQ(told(text, "4,000mAh"), Told{"battery_capacity of Galaxy S24"});
  EXPECT_EQ(told(text, "120Hz"), Told{"frequency of Galaxy S24"});
  EXPECT_EQ(told("骁龙8 Gen 3 超大核主频3.3GHz。", "3.3GHz"),
            Told{"frequency of Snapdragon 8 Gen 3"});
  const auto slang = claims_of("一加13 搭载6000毫安电池。");
  ASSERT_FALSE(slang.empty());
  EXPECT_EQ(slang[0].unit, "mAh");
}

}  // namespace
}  // namespace tally::app
