// Bounds that a verb parts from their number.
#include "support/recognised_cases.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::expect_all;

TEST(BoundsOverVerbs, ChineseBoundsReachOverTheVerb) {
  expect_all({{"最多提升25%", "25% = ..25 at_most percent"},
              {"性能最高可提升30%", "30% = ..30 at_most percent"},
              {"营收至少增长两成", "两成 = 20.. at_least percent"},
              {"场馆最多可容纳500人", "500人 = ..500 at_most people"},
              {"最高可达每小时350公里", "每小时350公里 = ..350 at_most km/h"},
              {"續航最高提升至600公里", "600公里 = ..600 at_most km"},
              {"至少要投入500万元", "500万元 = 5000000.. at_least CNY"},
              {"最多只能卖10万辆", "10万辆 = ..100000 at_most count"},
              {"至少还要3天", "3天 = 3.. at_least day"}});
}

TEST(BoundsOverVerbs, EnglishBoundsDoAsWell) {
  expect_all({{"it can at most improve by 25%", "25% = ..25 at_most percent"},
              {"will grow at least by 20%", "20% = 20.. at_least percent"},
              {"it must at least cost $5 million", "$5 million = 5000000.. at_least dollar"},
              {"they stayed at least for 3 years", "3 years = 3.. at_least year"},
              {"can improve by at most 25%", "at most 25% = ..25 at_most percent"},
              {"up to 25% faster", "up to 25% = ..25 at_most percent"}});
}

TEST(BoundsOverVerbs, NothingElseIsReachedOver) {
  expect_all({{"最低工资增长5%", "5% = 5 percent"},
              {"上限提升25%", "25% = 25 percent"},
              {"公司最大投资500亿元", "500亿元 = 50000000000 CNY"},
              {"至少5家公司增长3%", "至少5家 = 5.. at_least count; 3% = 3 percent"},
              {"创历史最高，增长25%", "25% = 25 percent"},
              {"at least for the 3 users", "3 users = 3 users"},
              {"at least they grew 3%", "3% = 3 percent"}});
}

TEST(BoundsOverVerbs, WhatIsBoundedAlreadyStays) {
  expect_all({{"最多提升约25%", "约25% = 25 about percent"},
              {"至少增长20%到30%", "20%到30% = 20..30 range percent"}});
}

}  // namespace
}  // namespace tally::recogniser
