// Ratios and the scores of matches: two numbers that are told as one thing.
#include "support/recognised_cases.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::expect_all;

TEST(Pairs, ARatioIsSoManyTimes) {
  expect_all({{"杠杆比例为1:1.5", "1:1.5 = 0.66666666666666666667 times"},
              {"男女比例为105:100", "105:100 = 1.05 times"},
              {"配股比例为10比3", "10比3 = 3.3333333333333333333 times"},
              {"成本比为1比4", "1比4 = 0.25 times"},
              {"人民币以 7 比 1 兑换美元", "7 比 1 = 7 times"},
              {"a ratio of 3:1 applies", "3:1 = 3 times"},
              {"an aspect ratio of 16:9", "16:9 = 1.7777777777777777778 times"},
              {"the ratio was 1:10", "1:10 = 0.1 times"},
              {"odds of 10 to 1", "10 to 1 = 10 times"},
              {"a 3-to-1 margin", "3-to-1 = 3 times"},
              {"a 2-for-1 stock split", "2-for-1 = 2 times"},
              {"a 1-for-10 reverse split", "1-for-10 = 0.1 times"}});
}

TEST(Pairs, AScoreCountsNothing) {
  expect_all({{"以3比1取胜", ""},
              {"打成3比1的比分", ""},
              {"以2:0战胜对手", ""},
              {"主队以3-1获胜", ""},
              {"三比二险胜", ""},
              {"they beat them 3-1", ""},
              {"they lost 1-3", ""},
              {"a 3-1 home win", ""},
              {"the court voted 5-4", ""},
              {"they won 3-1 on Saturday", ""}});
}

TEST(Pairs, NeitherCountsWhatNoWordTells) {
  expect_all({{"分成3比7", ""},
              {"分成5比3比2", ""},
              {"split 3:7 so", "3:7 = 0.42857142857142857143 times"},
              {"it is 3:7 here", ""}});
}

TEST(Pairs, OtherNumbersInARowAreThemselves) {
  expect_all({{"they won 3-5 awards", "3-5 = 3..5 range count"},
              {"they lost 3-5 pounds", "3-5 pounds = 3..5 range pound-mass"},
              {"he scored 85-90 on the test", "85-90 = 85..90 range"},
              {"a 5-to-10 year plan", "5-to-10 year = 5..10 range year"},
              {"a ratio of 2 to 3", "2 to 3 = 2..3 range"},
              {"今年3家比5家少", "3家 = 3 count; 比5家少 = ..5 under count"},
              {"round 2:5 teams", "2 = 2; 5 = 5 count"},
              {"方案2：3名员工", "2 = 2; 3名员工 = 3 people"}});
}

TEST(Pairs, TimesAndDaysStay) {
  const auto times = [](std::string_view text) {
    std::string out;
    for (const model::Mention& m : test::mentions_in(text)) {
      if (m.time) out += std::string(text.substr(m.span.begin, m.span.size())) + ";";
    }
    return out;
  };
  test::expect_each(times, {{"开幕式19:30开始", "19:30;"},
                            {"they won at 19:30 on Saturday", "19:30 on Saturday;"},
                            {"3-1发布新品", "3-1;"},
                            {"主队以3-1获胜", ""},
                            {"the ratio was 1:10", ""}});
}

}  // namespace
}  // namespace tally::recogniser
