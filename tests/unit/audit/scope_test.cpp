#include "audit/scope.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using testing::claim;
using testing::settings;

struct Row {
  const char* before;
  const char* quote;
  const char* after;
  Scope scope;
};

TEST(Scope, WordsBesideAValueTellIt) {
  const Row rows[] = {
      {"Kite raised ", "5 million", " in May", Scope::kPlain},
      {"Kite raised ", "5 million", " in total", Scope::kWhole},
      {"All told, Kite's plans run to ", "7 GW", "", Scope::kWhole},
      {"Kite's total revenue was ", "5 million", "", Scope::kWhole},
      {"融资累计达到", "3亿元", "", Scope::kWhole},
      {"the sum consists of ", "468 million", " equity", Scope::kPart},
      {"costs, of which ", "2 million", " was rent", Scope::kPart},
      {"营收其中广告", "2亿元", "", Scope::kPart},
      {"Kite put in another ", "5 million", "", Scope::kFurther},
      {"The remaining ", "2 million", " will follow", Scope::kFurther},
      {"announced a second ", "10 GW", " site", Scope::kFurther},
      {"Kite needs ", "5 million", " more by May", Scope::kFurther},
      {"随后追加", "5亿元", "", Scope::kFurther},
      {"At the age of ", "16", ", Vega left", Scope::kThen},
      {"在", "13岁", "时，薇佳离开", Scope::kThen},
      {"It went on in another town. Kite made ", "5 million", "", Scope::kPlain},
      {"in total. It made ", "5 million", "", Scope::kPlain},
      {"Kite made ", "5 million", ". In total it has ten towns", Scope::kPlain},
      {"the second-quarter loss was ", "5 million", "", Scope::kPlain},
  };
  for (const Row& row : rows) {
    model::Claim c = claim("exact 5");
    c.before = row.before;
    c.quote = row.quote;
    c.after = row.after;
    EXPECT_EQ(scope_of(c, settings().scope), row.scope) << row.before << '|' << row.after;
  }
}

TEST(Scope, OnlyAmountsAddUp) {
  EXPECT_TRUE(adds_up(testing::side(claim("exact 5 USD"))));
  EXPECT_TRUE(adds_up(testing::side(claim("exact 5 people"))));
  for (const char* none :
       {"exact 5 rank", "exact 5 percent", "exact 5 month", "exact 5 points", "date 2024-05-01"}) {
    EXPECT_FALSE(adds_up(testing::side(claim(none)))) << none;
  }
}

}  // namespace
}  // namespace tally::audit
