#include "recogniser/implied_money.hpp"

#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

const ImpliedMoney& money() {
  static const ImpliedMoney kMoney({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  return kMoney;
}

/// The last amount of the text, after its numbers were asked whether they are money.
std::string last_amount(std::string_view text, std::size_t first = 0,
                        const model::Unit* home = nullptr, const model::Unit* unnamed = nullptr) {
  std::vector<model::Mention> mentions = test::mentions_in(text);
  if (home != nullptr) money().bring_home(text, mentions, *home);
  money().tell(text, mentions, first, {home, unnamed});
  for (auto it = mentions.rbegin(); it != mentions.rend(); ++it) {
    if (it->kind == model::MentionKind::kName || it->time || it->idle) continue;
    return test::value_of(*it);
  }
  return "none";
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST(ImpliedMoney, IncomeAndWorthHaveACurrencyWhereATextNamesNone) {
  static const model::Unit kDollar = [] {
    model::Unit unit;
    unit.key = unit.canonical = "USD";
    unit.dimension = "money";
    return unit;
  }();
  EXPECT_EQ(last_amount("It had 7.8 billion in revenue.", 0, nullptr, &kDollar), "7800000000 USD");
  EXPECT_EQ(last_amount("It sold at a 1.4 trillion valuation.", 0, nullptr, &kDollar),
            "1400000000000 USD");
  EXPECT_EQ(last_amount("It spent 7.8 billion.", 0, nullptr, &kDollar), "7800000000");
}

TEST(ImpliedMoney, PiecesOfChipsAreNoMoney) {
  static const model::Unit kChips = [] {
    model::Unit unit;
    unit.key = unit.canonical = "gpus";
    return unit;
  }();
  const auto last = [](std::string_view text) {
    std::vector<model::Mention> mentions = test::mentions_in(text);
    money().count_pieces(text, mentions, 0, kChips);
    return test::value_of(mentions.back());
  };
  EXPECT_EQ(last("换成GPU的话，大概是500万块"), "5000000 about gpus");
  EXPECT_EQ(last("装了2万块GPU。后来又加到20万块"), "200000 gpus");
  EXPECT_EQ(last("一块GPU卖3万块"), "30000 CNY") << "sold for";
  EXPECT_EQ(last("装了2万块GPU，花了3亿元，后来加到20万块"), "200000 CNY") << "money between";
  EXPECT_EQ(last("换成GPU的话，大概是500万块钱"), "5000000 about CNY");
}

TEST(ImpliedMoney, TakesTheCurrencyNamedLast) {
  const Case cases[] = {
      {"去年拿了2亿美元，今年又融资5.5亿。", "550000000 USD"},
      {"一台卖30元，星河去年亏了1.3个亿。", "130000000 CNY"},
      {"账上有40亿现金，其中6亿元是借的，成本花了3亿左右", "300000000 about CNY"},
      {"营收90亿美元，比市场预期的87亿高", "8700000000 USD"},
      {"星河的市值是3万亿美元，排第一，Aurora是2.4万亿", "2400000000000 USD"},
      {"花了2亿欧元，有人出价30亿收购它", "3000000000 EUR"},
      {"花了2亿欧元，净利润为-3亿", "-300000000 EUR"},
      {"花了2亿欧元，豪掷3.5亿，青雁又投50亿", "5000000000 EUR"},
      {"市值 $30亿，估值曾经是50亿", "5000000000 dollar"},
      {"It sold goods for 80 million euros and lost 19 million last year.", "19000000 EUR"},
      {"Profit fell to $1.9 billion from 2.4 billion a year earlier.", "2400000000 dollar"},
  };
  for (const Case& c : cases) EXPECT_EQ(last_amount(c.text), c.expected) << c.text;
}

TEST(ImpliedMoney, ASmallNumberIsMoneyWhereEachShareEarnsIt) {
  const Case cases[] = {
      {"It has $3 million. Earnings per share were 8.88.", "8.88 dollar"},
      {"It has $3 million. EPS of 8.88 versus 8.23", "8.23 dollar"},
      {"It has $3 million. It is rated 4.6", "4.6"},
      {"EPS of 8.88 in a text without a currency", "8.88"},
  };
  for (const Case& c : cases) EXPECT_EQ(last_amount(c.text), c.expected) << c.text;
}

TEST(ImpliedMoney, LeavesWhatCountsOtherThings) {
  const Case cases[] = {
      {"营收90亿美元，用户达到3亿", "300000000"},
      {"花了2亿美元训练，参数是1.2万亿", "1200000000000"},
      {"投资3亿元，卖了1500万台", "15000000 count"},
      {"成本2美元，出价120", "120"},
      {"卖了1500万，单价30元，用了8200天", "8200 day"},
      {"去年亏了4.7个亿", "470000000"},
      {"股价涨到80元，成交量有2亿", "200000000"},
      {"估值5亿元。人口大约1400万", "14000000 about"},
      {"It cost $3 million. Almost 19 million came.", "..19000000 nearly"},
      {"It cost $3 million, and users grew to 5 million.", "5000000"},
  };
  for (const Case& c : cases) EXPECT_EQ(last_amount(c.text), c.expected) << c.text;
}

TEST(ImpliedMoney, TellsWhereATextIsAtHome) {
  EXPECT_EQ(money().home("台北的公司营收12亿元。", true), "TWD");
  EXPECT_EQ(money().home("香港的公司营收12亿元。", true), "HKD");
  EXPECT_EQ(money().home("公司营收12亿元。", true), "CNY");
  EXPECT_EQ(money().home("公司营收12亿元，港股报52港元。", true), "CNY");
  EXPECT_EQ(money().home("杭州的公司营收12亿元，北京和香港都有门店。", true), "CNY");
  EXPECT_EQ(money().home("新竹的工厂营收12亿元，台北总部说，上海没有门店。", true), "TWD");
  EXPECT_EQ(money().home("台北的公司营收12亿元。", false), "CNY");
}

TEST(ImpliedMoney, TakesTheCurrencyOfHomeWhereNoneIsNamed) {
  model::Unit home;
  home.key = home.canonical = "TWD";
  home.dimension = "money";
  EXPECT_EQ(last_amount("去年亏了4.7个亿", 0, &home), "470000000 TWD");
  EXPECT_EQ(last_amount("一台起售价是八万八", 0, &home), "88000 TWD");
  EXPECT_EQ(last_amount("营收12亿元", 0, &home), "1200000000 TWD");
  EXPECT_EQ(last_amount("营收人民币12亿元", 0, &home), "1200000000 CNY");
  EXPECT_EQ(last_amount("营收12亿美元，亏了2亿", 0, &home), "200000000 USD");
  EXPECT_EQ(last_amount("每股2.35美元退市，身价破百亿", 0, &home), "10000000000.. over TWD");
  EXPECT_EQ(last_amount("用户有12万", 0, &home), "120000");
  EXPECT_EQ(last_amount("参数规模为6万亿", 0, &home), "6000000000000");
  EXPECT_EQ(last_amount("公司的收入是6万亿", 0, &home), "6000000000000 TWD");
  EXPECT_EQ(last_amount("They lost 19 million.", 0, &home), "19000000");
}

TEST(ImpliedMoney, IncomeIsMoneyWhereNoCurrencyIsNamed) {
  model::Unit dollars;
  dollars.key = dollars.canonical = "USD";
  dollars.dimension = "money";
  const Case cases[] = {
      {"They hit 20 million ARR.", "20000000 USD"},
      {"They went to 30 million of ARR.", "30000000 USD"},
      {"It would add a 90K of ARR.", "90000 USD"},
      {"With users, they are at 12M in annual recurring revenue.", "12000000 USD"},
      {"Their ARR is 8 million.", "8000000 USD"},
      {"They made 3 million euros and hit 5 million ARR.", "5000000 EUR"},
      {"They lost 20 million.", "20000000"},
      {"They have 20 million users.", "20000000 users"},
      {"They sold 20 million arrows.", "20000000 count"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(last_amount(c.text, 0, nullptr, &dollars), c.expected) << c.text;
  }
}

TEST(ImpliedMoney, LooksBeyondThePassageForTheCurrencyAlone) {
  const std::string_view text = "一轮融了2亿美元。公司亏了6个亿。";
  EXPECT_EQ(last_amount(text, 1), "600000000 USD");
}

}  // namespace
}  // namespace tally::recogniser
