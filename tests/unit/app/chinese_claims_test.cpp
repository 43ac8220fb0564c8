// Chinese sentences as the whole program reads them, from text to claim.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

TEST(ChineseClaims, APeriodOfAnAmountIsNoEvent) {
  const struct {
    const char *text, *quote;
    Told expected;
  } cases[] = {
      {"青原科技宣布，2024年青原科技收入达到92亿元。", "2024年", {" of 青原科技"}},
      {"青原科技宣布，青原科技在2023年、2024年的收入分别是3亿元和4亿元。",
       "2024年",
       {" of 青原科技"}},
      {"青原科技宣布，截至2024年6月30日，青原科技员工657人。",
       "截至2024年6月30日",
       {" of 青原科技"}},
      {"青原科技宣布，青原科技二季度收入比去年同期增长30%。", "去年", {" of 青原科技"}},
      {"青原科技宣布，青原科技的用户较8月增长25%。", "8月", {" of 青原科技"}},
      {"青原科技宣布，2024年8月，青原科技获得3亿美元融资。",
       "2024年8月",
       {"event_date of 青原科技"}},
      {"青原科技宣布，青原科技2024年8月卖掉了总部。", "2024年8月", {"event_date of 青原科技"}},
  };
  for (const auto& [text, quote, expected] : cases) EXPECT_EQ(told(text, quote), expected) << text;
}

TEST(ChineseClaims, ATimeRightBeforeAnAmountIsItsOwn) {
  const auto claims = claims_of("青原科技宣布，青原科技的利润率从2023年的25%降至2024年的8%。");
  ASSERT_EQ(claims.size(), 4U);
  EXPECT_EQ(model::iso(*claims[1].valid.last), "2023-12-31");
  EXPECT_EQ(model::iso(*claims[3].valid.last), "2024-12-31");
}

}  // namespace
}  // namespace tally::app
