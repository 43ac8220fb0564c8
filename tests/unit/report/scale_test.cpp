#include "report/scale.hpp"

#include <gtest/gtest.h>

namespace tally::report {
namespace {

using namespace std::chrono_literals;
using base::Decimal;

Decimal number(const char* text) { return *Decimal::parse(text); }

std::vector<std::string> labels(const std::vector<Tick>& ticks) {
  std::vector<std::string> result;
  for (const Tick& tick : ticks) result.push_back(tick.label);
  return result;
}

TEST(Compact, ShortensWithoutRounding) {
  const std::pair<const char*, const char*> cases[] = {
      {"0", "0"},           {"35", "35"},
      {"1.50", "1.5"},      {"9999", "9,999"},
      {"350000", "350K"},   {"12345", "12.345K"},
      {"405e9", "405B"},    {"22e11", "2.2T"},
      {"15e15", "15,000T"}, {"1234567", "1,234,567"},
      {"-2000000", "-2M"},  {"0.05", "0.05"}};
  for (const auto& [value, text] : cases) EXPECT_EQ(compact(number(value)), text) << value;
}

TEST(Readable, RoundsOnlyWhatADivisionLeft) {
  const std::pair<const char*, const char*> cases[] = {{"0.33333333333333333333", "0.333"},
                                                       {"0.22998418858703464137", "0.23"},
                                                       {"-1.66666666666666666667", "-1.67"},
                                                       {"1.50", "1.50"},
                                                       {"0.000001", "0.000001"},
                                                       {"2.50000000000", "2.5"}};
  for (const auto& [value, text] : cases) EXPECT_EQ(readable(number(value)).str(), text) << value;
}

TEST(Log10Thousandths, FollowsTheLogarithm) {
  const std::pair<const char*, int> cases[] = {{"1", 0},
                                               {"10", 1000},
                                               {"2", 301},
                                               {"5", 698},
                                               {"9.99", 999},
                                               {"0.01", -2000},
                                               {"3000000000000", 12477}};
  for (const auto& [value, expected] : cases) {
    EXPECT_NEAR(log10_thousandths(number(value)), expected, 1) << value;
  }
}

TEST(ValueScale, IsLinearForNeighbours) {
  const std::vector<Decimal> values = {32, 35};
  const ValueScale scale(values, 100);
  EXPECT_FALSE(scale.logarithmic());
  EXPECT_LT(scale.at(32), scale.at(35));
  EXPECT_GT(scale.at(32), 0);
  EXPECT_LT(scale.at(35), 100);
  EXPECT_EQ(labels(scale.ticks()), (std::vector<std::string>{"32", "34"}));
}

TEST(ValueScale, SplitsNoWholeNumbers) {
  const std::vector<Decimal> ranks = {7, 9};
  EXPECT_EQ(labels(ValueScale(ranks, 200).ticks()), (std::vector<std::string>{"7", "8", "9"}));
  const std::vector<Decimal> scores = {number("7.5"), 9};
  EXPECT_EQ(labels(ValueScale(scores, 200).ticks())[1], "8");
}

TEST(ValueScale, IsLogarithmicOverDecades) {
  const std::vector<Decimal> values = {number("8e9"), number("2e12")};
  const ValueScale scale(values, 100);
  EXPECT_TRUE(scale.logarithmic());
  EXPECT_GT(scale.at(number("8e9")), 0);
  EXPECT_LT(scale.at(number("2e12")), 100);
  EXPECT_NEAR(scale.at(number("126491106406")), 50, 1);
  EXPECT_EQ(labels(ValueScale(values, 150).ticks()),
            (std::vector<std::string>{"10B", "100B", "1T"}));
  EXPECT_EQ(ValueScale(values, 150).ticks()[1].value, number("1e11"));
}

TEST(ValueScale, StandsASingleValueInTheMiddle) {
  const std::vector<Decimal> values = {7, 7};
  EXPECT_EQ(ValueScale(values, 100).at(7), 50);
  const std::vector<Decimal> none = {0};
  EXPECT_EQ(ValueScale(none, 100).at(0), 0);
}

TEST(TimeScale, NamesMonthsYearsOrDays) {
  const std::vector<model::Day> year = {2025y / 1 / 15, 2025y / 12 / 20};
  EXPECT_EQ(labels(TimeScale(year, 480).ticks()).front(), "2025-01");
  EXPECT_EQ(labels(TimeScale(year, 100).ticks()), (std::vector<std::string>{"2025", "2026"}));
  const std::vector<model::Day> century = {1950y / 1 / 1, 2030y / 1 / 1};
  const auto ticks = TimeScale(century, 480).ticks();
  EXPECT_LE(ticks.size(), 9U);
  EXPECT_EQ(ticks.front().label, "1960");
  const std::vector<model::Day> one = {2025y / 4 / 30};
  const TimeScale scale(one, 480);
  EXPECT_EQ(scale.at(2025y / 4 / 30), 240);
  EXPECT_EQ(labels(scale.ticks()),
            (std::vector<std::string>{"2025-04-27", "2025-04-29", "2025-05-01"}));
  EXPECT_EQ(scale.at(1999y / 1 / 1), 0);
}

}  // namespace
}  // namespace tally::report
