#include "recogniser/time_expression.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

TimeExpression of(const std::vector<std::pair<TimeField, int>>& fields) {
  TimeExpression e;
  for (const auto& [field, value] : fields) e.set(field, value);
  return e;
}

TimeExpression relative(TimeField field, int value) {
  TimeExpression e;
  e.set_relative(field, value);
  return e;
}

TEST(TimeExpressionJoin, TakesPartsThatFit) {
  const auto date = joined(of({{kMonth, 4}, {kDay, 18}}), of({{kYear, 2024}}));
  ASSERT_TRUE(date);
  EXPECT_EQ(date->value(kYear), 2024);
  EXPECT_EQ(date->finest(), Granularity::kDay);
  EXPECT_TRUE(joined(relative(kYear, -1), of({{kQuarter, 3}})));
  EXPECT_TRUE(joined(relative(kDay, 1), of({{kClock, 3600}})));
  EXPECT_TRUE(joined(of({{kCentury, 20}}), of({{kDecade, 90}})));
}

TEST(TimeExpressionJoin, RefusesPartsThatDoNot) {
  EXPECT_FALSE(joined(of({{kMonth, 4}}), of({{kMonth, 5}})));
  EXPECT_FALSE(joined(of({{kYear, 2024}}), of({{kDay, 18}})));
  EXPECT_FALSE(joined(of({{kYear, 2024}}), of({{kClock, 3600}})));
  EXPECT_FALSE(joined(of({{kYear, 2024}}), relative(kDay, 0)));
  EXPECT_FALSE(joined(of({{kYear, 2024}}), relative(kMonth, 1)));
  EXPECT_FALSE(joined(of({{kQuarter, 1}}), of({{kMonth, 2}})));
}

TEST(TimeExpressionJoin, TheDateSaysWhichWeekday) {
  TimeExpression friday = of({{kWeekday, 5}});
  friday.set_relative(kWeek, 0);
  const auto date = joined(friday, of({{kMonth, 6}, {kDay, 14}}));
  ASSERT_TRUE(date);
  EXPECT_FALSE(date->has(kWeek));
}

TEST(TimeExpressionShare, FillsTheCoarserPartsOfEitherEnd) {
  TimeExpression from = of({{kYear, 2024}, {kMonth, 4}, {kDay, 1}});
  TimeExpression to = of({{kDay, 5}});
  share(from, to);
  EXPECT_EQ(to.value(kMonth), 4);
  EXPECT_EQ(to.value(kYear), 2024);

  TimeExpression may = of({{kMonth, 5}});
  TimeExpression october = of({{kYear, 2020}, {kMonth, 10}});
  share(may, october);
  EXPECT_EQ(may.value(kYear), 2020);
}

TEST(TimeExpressionShare, LeavesEndsThatWouldMakeNoSense) {
  TimeExpression from = of({{kWeekday, 5}});
  from.set_relative(kWeek, 1);
  TimeExpression to = of({{kYear, 2020}, {kMonth, 10}, {kDay, 1}});
  share(from, to);
  EXPECT_FALSE(from.has(kYear));
  EXPECT_TRUE(coherent(from));
}

TEST(TimeExpressionShare, TheHalfOfTheDayHoldsForBothTimes) {
  TimeExpression from = of({{kClock, 3 * 3600}});
  TimeExpression to = of({{kClock, 17 * 3600}});
  to.mark(kToldMeridiem);
  share(from, to);
  EXPECT_EQ(from.value(kClock), 15 * 3600);
}

}  // namespace
}  // namespace tally::recogniser
