#include "audit/interval.hpp"

#include "audit/wording.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using testing::claim;
using testing::dec;
using testing::settings;

TEST(Resolution, IsThePlaceOfTheLastDigitThatMeansSomething) {
  struct Row {
    const char* value;
    const char* place;
  };
  for (const Row& row :
       {Row{"1.5e8", "1e7"}, Row{"10e8", "1e8"}, Row{"405e9", "1e9"}, Row{"350000", "1e4"},
        Row{"1500", "1"}, Row{"1.50", "0.01"}, Row{"1000e8", "1e11"}, Row{"0", "1"}}) {
    EXPECT_EQ(resolution_of(claim("exact " + std::string(row.value)), settings().thresholds),
              dec(row.place))
        << row.value;
  }
}

TEST(Resolution, FallsBackToTheDigitsWhereNoneIsGiven) {
  model::Claim c = claim("exact 1.5e8");
  c.resolution.reset();
  EXPECT_EQ(resolution_of(c, settings().thresholds), dec("1e7"));
}

TEST(Interval, HardAndSoftFollowTheHedge) {
  struct Row {
    const char* claim;
    const char* hard;
    const char* soft;
  };
  const Row rows[] = {{"exact 1.5e8", "145 million to 155 million", "145 million to 155 million"},
                      {"about 100", "90 to 110", "90 to 110"},
                      {"nearly 100", "up to 100", "90 to 100"},
                      {"over 700", "700 and more", "700 to 1,050"},
                      {"over 1e9", "1 billion and more", "1 billion to 2 billion"},
                      {"at_least 15", "15 and more", "15 to 30"},
                      {"under 100", "up to 100", "50 to 100"},
                      {"at_most 100", "up to 100", "50 to 100"},
                      {"range 12 18", "11.5 to 18.5", "11.5 to 18.5"},
                      {"vague 1e8 1e9", "100 million to 1 billion", "100 million to 1 billion"}};
  for (const Row& row : rows) {
    const auto reading = read(claim(row.claim), settings());
    ASSERT_TRUE(reading) << row.claim;
    const Thresholds& t = settings().thresholds;
    EXPECT_EQ(interval_text(hard_interval(*reading, t), "count", settings()), row.hard)
        << row.claim;
    EXPECT_EQ(interval_text(soft_interval(*reading, t), "count", settings()), row.soft)
        << row.claim;
    EXPECT_TRUE(hard_interval(*reading, t).covers(soft_interval(*reading, t))) << row.claim;
  }
}

TEST(Interval, OpenEndsDoNotBelongToIt) {
  const Interval below{std::nullopt, dec("5"), false, true};
  const Interval from{dec("5"), std::nullopt, false, false};
  const Interval above{dec("5"), std::nullopt, true, false};
  EXPECT_FALSE(below.meets(from));
  EXPECT_FALSE(from.meets(below));
  EXPECT_FALSE(below.contains(dec("5")));
  EXPECT_TRUE(from.contains(dec("5")));
  EXPECT_TRUE(from.covers(above));
  EXPECT_FALSE(above.covers(from));
  EXPECT_TRUE((Interval{}.covers(below)));
}

TEST(NextRound, HasOneDigit) {
  EXPECT_EQ(next_round(dec("1.3e9")), dec("2e9"));
  EXPECT_EQ(next_round(dec("7e8")), dec("8e8"));
  EXPECT_EQ(next_round(dec("9.5")), dec("10"));
  EXPECT_EQ(next_round(dec("0.02")), dec("0.03"));
}

TEST(Wording, TellsNumbersAsPeopleDo) {
  EXPECT_EQ(number_text(dec("3.5e9"), settings()), "3.5 billion");
  EXPECT_EQ(number_text(dec("350000"), settings()), "350,000");
  EXPECT_EQ(number_text(dec("-1234567890123"), settings()), "-1.2345 trillion");
  EXPECT_EQ(number_text(dec("0.125"), settings()), "0.125");
  EXPECT_EQ(value_text(claim("nearly 3.5e9 users"), settings()), "nearly 3.5 billion users");
  EXPECT_EQ(value_text(claim("range 12 18 month"), settings()), "12 to 18 months");
  EXPECT_EQ(value_text(claim("exact 35 rank"), settings()), "35");
  EXPECT_EQ(value_text(claim("date 2024-04-01/2024-04-30"), settings()), "2024-04");
  EXPECT_EQ(days_text(testing::days("2024-01-01/2024-12-31")), "2024");
  EXPECT_EQ(days_text(testing::days("2024-04-10/2024-05-12")), "2024-04-10 to 2024-05-12");
  EXPECT_EQ(percent_text(dec("0.1")), "10%");
  EXPECT_EQ(percent_text(dec("0.0234")), "2.3%");
}

}  // namespace
}  // namespace tally::audit
