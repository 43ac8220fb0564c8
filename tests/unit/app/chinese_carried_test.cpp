// Of which metric Chinese values are that go on from another, as the whole program reads them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

TEST(ChineseCarried, ANameAloneBeforeAValueIsTheNextOfAList) {
  const struct {
    const char *text, *quote;
    Told expected;
  } cases[] = {
      {"华为市占率71%，小米6.8%，腾讯 5.1%。", "5.1%", {"share of Tencent"}},
      {"华为营收30亿元，小米25亿元。", "25亿元", {"revenue of Xiaomi"}},
      {"华为有3000名员工，小米2000人。", "2000人", {"employees of Xiaomi"}},
      {"华为市占率71%，小米涨了6.8%。", "6.8%", {"growth_rate of Xiaomi"}},
      {"华为市占率71%，小米手机6.8万台。", "6.8万台", {"units_produced of Xiaomi"}},
  };
  for (const auto& [text, quote, expected] : cases) EXPECT_EQ(told(text, quote), expected) << text;
}

TEST(ChineseCarried, ANameThatSomethingIsComparedWithHasTheValueBehindIt) {
  const struct {
    const char *text, *quote;
    Told expected;
  } cases[] = {
      {"小米市值600亿元，约为华为2900亿元的五分之一。", "2900亿元", {"valuation of Huawei"}},
      {"小米的毛利率是20%，高于华为的15%。", "15%", {"rate of Huawei"}},
      {"小米以21%的份额位居第一，华为以18%紧随其后。", "18%", {"share of Huawei"}},
      {"小米的毛利率是20%，高于华为，15%的人不信。", "15%", {"share of Xiaomi"}},
  };
  for (const auto& [text, quote, expected] : cases) EXPECT_EQ(told(text, quote), expected) << text;
}

TEST(ChineseCarried, AValueAnswersWhatIsAskedOfAName) {
  EXPECT_EQ(told("华为的市场份额是40%。\n\n小米呢？29%。", "29%"), Told{"share of Xiaomi"});
  EXPECT_EQ(told("华为的市场份额是40%。\n\n小米？29%。", "29%"), Told{"share of Xiaomi"});
  EXPECT_EQ(told("华为的市场份额是40%。\n\n小米卖得好吗？29%。", "29%"), Told{" of "});
}

TEST(ChineseCarried, ASpanOfTimeMayStandBeforeAChange) {
  EXPECT_EQ(told("华为的年化收入，8个月从10亿美元涨到50亿美元。", "10亿美元"),
            Told{"revenue of Huawei"});
  EXPECT_EQ(told("华为的年化收入，短短两年就从10亿美元涨到50亿美元。", "50亿美元"),
            Told{"revenue of Huawei"});
}

}  // namespace
}  // namespace tally::app
