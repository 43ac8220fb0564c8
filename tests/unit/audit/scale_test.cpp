#include "audit/scale.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using testing::dec;
using testing::settings;

TEST(PowerBetween, SeesTheSameDigitsAtAnotherScale) {
  EXPECT_EQ(power_between(dec("5e8"), dec("5e9")), 1);
  EXPECT_EQ(power_between(dec("1.50"), dec("1500")), 3);
  EXPECT_EQ(power_between(dec("2e12"), dec("2e9")), -3);
  EXPECT_FALSE(power_between(dec("5"), dec("5.0")));
  EXPECT_FALSE(power_between(dec("5"), dec("-50")));
  EXPECT_FALSE(power_between(dec("5"), dec("51")));
  EXPECT_FALSE(power_between(dec("0"), dec("0")));
}

TEST(PowerNearlyBetween, AllowsASlack) {
  const Thresholds& t = settings().thresholds;
  EXPECT_EQ(power_nearly_between(dec("5e8"), dec("4.9e9"), t), 1);
  EXPECT_EQ(power_nearly_between(dec("4.9e9"), dec("5e8"), t), -1);
  EXPECT_FALSE(power_nearly_between(dec("5e8"), dec("4e9"), t));
  EXPECT_FALSE(power_nearly_between(dec("5"), dec("5.1"), t));
  EXPECT_FALSE(power_nearly_between(dec("5"), dec("-50"), t));
  Thresholds short_sighted = t;
  short_sighted.greatest_slip = 2;
  EXPECT_EQ(power_nearly_between(dec("5"), dec("490"), short_sighted), 2);
  EXPECT_FALSE(power_nearly_between(dec("5"), dec("4900"), short_sighted));
}

std::string cause(const std::string& a, const std::string& b, int power) {
  model::Claim x;
  model::Claim y;
  x.quote = a;
  y.quote = b;
  const auto found = slip_cause(x, y, power, settings());
  EXPECT_EQ(found, slip_cause(y, x, -power, settings())) << a << " | " << b;
  return found.value_or("");
}

TEST(SlipCause, NamesTheUsualMistake) {
  struct Row {
    const char* a;
    const char* b;
    int power;
    const char* part;
  };
  const Row rows[] = {
      {"35亿", "35 billion", 1, "亿 (10^8) and billion"},
      {"35亿", "35 million", -2, "亿 (10^8) and million"},
      {"3.2亿", "3.2B", 1, "亿 (10^8) and billion"},
      {"20万", "20 thousand", -1, "万 (10^4) and thousand"},
      {"20万", "20k", -1, "万 (10^4) and thousand"},
      {"20萬", "20 million", 2, "万 (10^4) and million"},
      {"2万亿", "2 billion", -3, "万亿 (10^12) and billion"},
      {"2 trillion", "2亿", -4, "trillion (10^12) mixed"},
      {"超过2万亿", "超过2亿", -4, "the 万 of 万亿 was lost"},
      {"4 billion", "4亿", -1, "亿 (10^8) and billion"},
      {"4 million", "4万", -2, "万 (10^4) and million"},
      {"4 million", "4 billion", 3, "million (10^6) and billion"},
      {"300万", "300", -4, "万 (10^4) was lost"},
      {"3亿", "3", -8, "亿 (10^8) was lost"},
      {"3 million", "3", -6, "million (10^6) was lost"},
      {"1,250", "1.250", -3, "decimal point"},
      {"5兆", "5 trillion", 6, "兆 is 10^6"},
      {"5兆", "5 million", -6, "兆 is 10^6"},
      {"25", "2.5", -1, "decimal point"},
      {"240 million", "24亿", 1, "one place off"},
      {"7", "700000", 5, ""},
  };
  for (const Row& row : rows) {
    const std::string found = cause(row.a, row.b, row.power);
    EXPECT_NE(found.find(row.part), std::string::npos) << row.a << " | " << row.b << ": " << found;
    EXPECT_EQ(found.empty(), *row.part == '\0') << row.a << " | " << row.b << ": " << found;
  }
}

TEST(SlipCause, LatinWordsStandWhole) {
  EXPECT_EQ(cause("35亿", "35 bnx", 1), "");
  EXPECT_NE(cause("35亿", "35 Billion", 1), "");
}

}  // namespace
}  // namespace tally::audit
