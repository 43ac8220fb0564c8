#include "recogniser/amount.hpp"

#include "support/recognised_cases.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

using Case = test::TextCase;
using test::expect_all;

TEST(Amounts, ACountAndItsPercentageAreNoRange) {
  EXPECT_EQ(test::amounts_in("a decline of 15.8 thousand or 1.6%").find("range"),
            std::string::npos);
  EXPECT_NE(test::amounts_in("a decline of 15 or 16%"), test::amounts_in("a decline of 16%"));
}

TEST(AmountBehindLetters, IsOneWhereItsUnitOnlyStandsBehindNumbers) {
  expect_all({{"平台GMV5000亿元", "5000亿元 = 500000000000 CNY"},
              {"每百万token12.5元", "12.5元 = 12.5 CNY"},
              {"软件的MAU3000万", "3000万 = 30000000"},
              {"装机量GPU5万块", "5万块 = 50000 CNY"},
              {"占比AI30%", "30% = 30 percent"}});
  for (const char* name : {"Tern5台", "Tern2025元年", "Lyra4个"}) {
    EXPECT_EQ(test::amounts_in(name), "") << name;
  }
}

TEST(AmountRange, OfMoneySharesTheLetterThatScales) {
  expect_all({{"a fine of $360-565m", "$360-565m = 360000000..565000000 range dollar"},
              {"between $2b and 3b", "between $2b and 3b = 2000000000..3000000000 range dollar"},
              {"a run of 360-565m", "360-565m = 360..565 range m"}});
}

TEST(AmountTolerance, MakesARangeOfBothBounds) {
  expect_all(
      {{"revenue of $890 million plus or minus $20 million",
        "$890 million plus or minus $20 million = 870000000..910000000 range dollar"},
       {"a margin of 54%, plus or minus 1 point",
        "54%, plus or minus 1 point = 53..55 range percent"},
       {"a rod of 50 mm ± 2 mm", "50 mm ± 2 mm = 48..52 range mm"},
       {"a wire of 30 mm +/- 5%", "30 mm +/- 5% = 28.50..31.50 range mm"},
       {"a cable of 3 m plus or minus 20 cm", "3 m plus or minus 20 cm = 2.80..3.20 range m"},
       {"营收为30亿元上下浮动5%", "30亿元上下浮动5% = 2850000000..3150000000 range CNY"},
       {"直径50毫米±2毫米", "50毫米±2毫米 = 48..52 range mm"},
       {"预计8.9亿美元，上下浮动2000万美元",
        "8.9亿美元，上下浮动2000万美元 = 870000000..910000000 range USD"}});
}

TEST(AmountTolerance, IsNoneOfAnotherKindOrNoLess) {
  expect_all({{"50 mm plus or minus 2 kg", "50 mm = 50 mm; 2 kg = 2 kg"},
              {"about 5 plus or minus 9", "about 5 = 5 about; 9 = 9"},
              {"it scored 5, plus or minus nothing", "5 = 5"}});
  // Signs in a row are looked at once.
  EXPECT_FALSE(test::amounts_in("1" + std::string(100000, ',') + " or 2").empty());
}

TEST(AmountHedge, BeforeAndBehind) {
  expect_all({{"大约 40 个站点", "大约 40 个 = 40 about count"},
              {"将近20亿用户", "将近20亿用户 = ..2000000000 nearly users"},
              {"跨过100人", "跨过100人 = 100.. over people"},
              {"近乎100人", "近乎100人 = ..100 nearly people"},
              {"足有100人", "足有100人 = 100.. at_least people"},
              {"超过 **3 万亿** 参数", "超过 **3 万亿** 参数 = 3000000000000.. over parameters"},
              {"more than [5 million](https://kite.example/9) users",
               "more than [5 million](https://kite.example/9) users = 5000000.. over users"},
              {"不到四家公司", "不到四家 = ..4 under count"},
              {"至少五台机器", "至少五台 = 5.. at_least count"},
              {"不超过12瓦", "不超过12瓦 = ..12 at_most W"},
              {"30人左右", "30人左右 = 30 about people"},
              {"六十岁以上", "六十岁以上 = 60.. at_least year"},
              {"25 个甚至更多", "25 个甚至更多 = 25.. at_least count"},
              {"大约 25 个甚至更多", "大约 25 个甚至更多 = 25.. at_least count"},
              {"roughly 40 sites", "roughly 40 = 40 about count"},
              {"nearly 2 billion users", "nearly 2 billion users = ..2000000000 nearly users"},
              {"north of $60 million", "north of $60 million = 60000000.. over dollar"},
              {"just shy of 80 pages", "just shy of 80 = ..80 nearly count"},
              {"at least about 300 people", "at least about 300 people = 300.. at_least people"},
              {"up to 3-4 GPUs", "up to 3-4 GPUs = ..4 at_most gpus"},
              {"20 users or so", "20 users or so = 20 about users"},
              {"12 countries or more", "12 countries or more = 12.. at_least count"},
              {"on 3+ trillion tokens", "3+ trillion tokens = 3000000000000.. at_least tokens"},
              {"a $4+ billion plan", "$4+ billion = 4000000000.. at_least dollar"},
              {"fewer than 9 engineers", "fewer than 9 engineers = ..9 under people"},
              {"roughly a third of it", "roughly a third = 0.33333333333333333333 about fraction"},
              {"研发人员约占四成", "约占四成 = 40 about percent"},
              {"远超2025年的90亿元", "90亿元 = 9000000000 CNY"},
              {"比2023年多出90亿元", "90亿元 = 9000000000 CNY"},
              {"2023年每天花费90亿元", "90亿元 = 9000000000 CNY"},
              {"用了23年多", "23年多 = 23.. over year"},
              {"合并营收九八九九亿元", "九八九九亿元 = 989900000000 CNY"},
              {"约有 6～7 成投向研发", "约有 6～7 成 = 60..70 range percent"},
              {"六到七成", "六到七成 = 60..70 range percent"},
              {"市值跌破9000亿元", "跌破9000亿元 = ..900000000000 under CNY"},
              {"翻了一倍多", "翻了一倍多 = 2.. over times"},
              {"rated 4.7 out of 5", "4.7 out of 5 = 4.7"},
              {"将拥有超过4000亿参数", "超过4000亿参数 = 400000000000.. over parameters"},
              {"卖二十七万 max版", "二十七万 = 270000"},
              {"比170低", "比170低 = ..170 under"},
              {"比第二名高", "第二名 = 2 rank"},
              {"score < 5", "< 5 = ..5 under"},
              {"x >= 70", ">= 70 = 70.. at_least"}});
}

TEST(AmountUnit, KnowsTheGreatestOfData) {
  expect_all({{"41.06泽字节", "41.06泽字节 = 41.06 ZB"},
              {"5 ZB of data", "5 ZB = 5 ZB"},
              {"10 YottaFLOPS", "10 YottaFLOPS = 10 Yflops"}});
}

TEST(AmountUnit, ASpaceInSpeechEndsAnAmount) {
  expect_all({{"花了三十五个亿 团队很大", "三十五个亿 = 3500000000"},
              {"三百人 团队很大", "三百人 = 300 people"}});
}

TEST(AmountUnit, CountsTheWholeNounBehindItsAdjectives) {
  const Case cases[] = {{"They won 23 new designs in May.", "new designs"},
                        {"Of the 130 battery fires seen since", "battery fires"},
                        {"in 14 countries", "countries"},
                        {"only 5 occurred there", ""},
                        {"4 more harbour pilots left", "harbour pilots"},
                        {"9 sheep of theirs", "sheep"},
                        {"sold 9 because prices rose", ""}};
  for (const Case& c : cases) {
    const auto mentions = test::mentions_in(c.text);
    ASSERT_FALSE(mentions.empty()) << c.text;
    EXPECT_EQ(mentions.front().quantity.noun, c.expected) << c.text;
  }
}

TEST(AmountUnit, NounsOfTheNextLineAreNotCounted) {
  expect_all({{"只做成一万七\n团队还在", "一万七 = 17000"},
              {"只有三\n个凉亭", "三\n个 = 3 count"},
              {"只有12团队", "12团队 = 12 count"}});
}

TEST(AmountUnit, DrawsAreNoAreas) {
  expect_all({{"双方战成1比1平", ""}, {"买了一套90平的房子", "90平 = 90 ping"}});
}

TEST(AmountUnit, WordsOfTheSentenceAreNotCounted) {
  const Case cases[] = {{"三千步即可", ""},    {"两百台相比去年", ""},   {"40个最早的站点", ""},
                        {"40个凉亭", "凉亭"},  {"五项临床试验", "临床"}, {"80台无人清扫车", "无人"},
                        {"三针合计九百元", ""}};
  for (const Case& c : cases) {
    for (const model::Mention& m : test::mentions_in(c.text)) {
      if (m.time || !m.quantity.low) continue;
      EXPECT_EQ(m.quantity.noun, c.expected) << c.text;
    }
  }
}

TEST(AmountHedge, OneCharacterBehindACommaBeginsAnotherClause) {
  expect_all({{"全长88.5米，起飞重量很大", "88.5米 = 88.5 m"},
              {"大约 25 个，甚至更多", "大约 25 个，甚至更多 = 25.. at_least count"},
              {"传感器为1/1.56英寸", "1 = 1; 1.56英寸 = 1.56 inch"},
              {"单颗算力600 TOPS，很高", "600 TOPS = 600 TOPS"}});
}

TEST(AmountRank, TheFirstOfManyAreABound) {
  expect_all({{"among the top 3 in the world", "top 3 = ..3 at_most rank"},
              {"finished in the top ten.", "top ten = ..10 at_most rank"},
              {"进入前十名", "前十名 = ..10 at_most rank"},
              {"排名前三。", "前三 = ..3 at_most rank"},
              {"世界前3的港口", "前3 = ..3 at_most rank"},
              {"前十大股东", "前十大股东 = ..10 at_most rank"},
              {"前五大客户", "前五大 = ..5 at_most rank"},
              {"五大事业部", "五大事业部 = 5 count"},
              {"此前 300 人", "300 人 = 300 people"},
              {"前 3 个问题", "3 个 = 3 count"},
              {"the top 10 percent", "10 percent = 10 percent"}});
}

TEST(AmountUnit, HeightsInFeetAndInches) {
  expect_all({{"He is 6'2\" now", "6'2\" = 74 inch"},
              {"She is 5 ft 11 in tall", "5 ft 11 in = 71 inch"},
              {"She is 5 ft 11 tall", "5 ft = 5 foot; 11 = 11 count"},
              {"6 ft in all", "6 ft = 6 foot"}});
}

TEST(AmountRange, ADashBeforeAHedgeJoinsNothing) {
  expect_all({{"in 2024 — about 7,400 workers", "about 7,400 workers = 7400 about people"},
              {"met 20 - 30 workers", "20 - 30 workers = 20..30 range people"}});
}

TEST(AmountRank, OrdinalsOfTimesAreNone) {
  expect_all({{"scored in the 89th minute", ""}, {"in the 12th row", "12th = 12 rank"}});
}

TEST(AmountUnit, HowOftenIsNoMultiple) {
  expect_all({{"won three times in a row", "three = 3"},
              {"samples it 48,000 times a second", "48,000 times a second = 48000 times/second"},
              {"three times as much", "three times = 3 times"},
              {"三倍", "三倍 = 3 times"}});
}

TEST(AmountUnit, SpeedsAreOneQuantity) {
  expect_all({{"以每小时120公里的速度", "每小时120公里 = 120 km/h"},
              {"最高时速超过350公里", "时速超过350公里 = 350.. over km/h"},
              {"风速每秒20米", "每秒20米 = 20 m/s"},
              {"120公里每小时", "120公里每小时 = 120 km/h"},
              {"每小时产 3 吨", "3 吨 = 3 t"}});
}

TEST(AmountUnit, SmallerUnitsInTheirShortWords) {
  expect_all({{"飞行8天20时", "8天20时 = 212 hour"},
              {"用时9秒58", "9秒58 = 9.58 second"},
              {"paid 8 million pounds", "8 million pounds = 8000000 GBP"},
              {"weighs 190 pounds", "190 pounds = 190 pound-mass"},
              {"279 parts per million", "279 parts per million = 279 ppm"}});
}

TEST(AmountRange, AChangeHasTwoValues) {
  expect_all(
      {{"grew from 31 million to 44 million", "31 million = 31000000; 44 million = 44000000"},
       {"fell from 12% to 9%", "12% = 12 percent; 9% = 9 percent"},
       {"raises the base fee from $20 to $24", "$20 = 20 dollar; $24 = 24 dollar"},
       {"fees that went up, ranging from 2% to 9%", "ranging from 2% to 9% = 2..9 range percent"},
       {"raises the fee, which was from 2% to 9%", "from 2% to 9% = 2..9 range percent"},
       {"ranging from 12% to 19%", "ranging from 12% to 19% = 12..19 range percent"},
       {"fell from 2015, or 63 per cent of it", "63 per cent = 63 percent"},
       {"a journey from $2 billion to $9 billion",
        "$2 billion = 2000000000 dollar; $9 billion = 9000000000 dollar"},
       {"takes from 2 to 3 weeks", "from 2 to 3 weeks = 2..3 range week"}});
}

TEST(AmountRange, EndsThatAreNoPlainNumbers) {
  expect_all({{"took a year or two to build", "a year or two = 1..2 range year"},
              {"took a day or 20", "a day = 1 day; 20 = 20"},
              {"it was zero to $30 million", "zero to $30 million = 0..30000000 range dollar"},
              {"it was $1 billion to $3-4 billion",
               "$1 billion to $3-4 billion = 1000000000..4000000000 range dollar"},
              {"between £70-100,000", "between £70-100,000 = 70000..100000 range GBP"},
              {"5-10,000 people", "5-10,000 people = 5000..10000 range people"},
              {"5-9,500 people", "5-9,500 people = 5..9500 range people"},
              {"around 2011 or 12", "12 = 12"},
              {"takes 5-10+ minutes", "5-10+ minutes = 5.. at_least minute"},
              {"a two- to three-year plan", "two- to three-year = 2..3 range year"},
              {"an 8- or 9-hour flight", "8- or 9-hour = 8..9 range hour"},
              {"sells thousands a year", "thousands = 1000..10000 vague; a year = 1 year"}});
}

TEST(AmountRange, WhatSomethingGrewByIsNoEnd) {
  expect_all({{"grew about 600 MW to 2.2 GW", "about 600 MW = 600 about MW; 2.2 GW = 2.2 GW"},
              {"up $2 million to $45 million",
               "$2 million = 2000000 dollar; "
               "$45 million = 45000000 dollar"},
              {"up $2 to $3", "$2 to $3 = 2..3 range dollar"},
              {"costs $2 million to $45 million",
               "$2 million to $45 million = 2000000..45000000 range dollar"},
              {"rose 5 to 70 percent", "5 to 70 percent = 5..70 range percent"},
              {"会员减少30万至890万", "30万 = 300000; 890万 = 8900000"},
              {"会员有30万至50万", "30万至50万 = 300000..500000 range"}});
}

TEST(AmountUnit, AMeasureHasAGreatestAmount) {
  expect_all({{"“用户破3亿”的目标", "破3亿 = 300000000.. over"},
              {"共9万、8万三个关口", "9万 = 90000; 8万 = 80000; 三个 = 3 count"},
              {"共3万五千人", "3万五千人 = 35000 people"},
              {"屏幕为13”", "13” = 13 inch"},
              {"共340亿两款", "340亿 = 34000000000; 两款 = 2 count"}});
}

TEST(AmountSign, ADashBehindChineseWordsIsAMinus) {
  expect_all({{"利润为-220万元", "-220万元 = -2200000 CNY"},
              {"同比-3.2%", "-3.2% = -3.2 percent"},
              {"从去年的-3%到5%", "-3%到5% = -3..5 range percent"},
              {"有两-3天", "3天 = 3 day"},
              {"3-5%", "3-5% = 3..5 range percent"},
              {"利润-2024年", ""}});
}

TEST(AmountHedge, WordsThatBelongToWhatFollows) {
  expect_all({{"112 sites and more than 90 towns", "112 = 112 count; than 90 = 90.. over count"},
              {"about the second quarter", ""},
              {"2,000-plus members", "2,000-plus = 2000.. over"},
              {"数以千计的人", "数以千计 = 1000..10000 vague"},
              {"80后和90后", ""}});
}

TEST(AmountHedge, BelongsToTheNumberBehind) {
  expect_all({{"一间不到30平米的屋子", "不到30平米 = ..30 under m2"},
              {"三个不到", "三个不到 = ..3 under count"}});
}

TEST(AmountRange, PercentAndWhatItLedTo) {
  expect_all({{"增长4%至1.7亿", "4% = 4 percent; 1.7亿 = 170000000"},
              {"4%至7%", "4%至7% = 4..7 range percent"},
              {"4至7%", "4至7% = 4..7 range percent"}});
}

TEST(AmountGuard, GivesWayToAScaleBehindDigits) {
  expect_all({{"8千古树", "8千 = 8000"}, {"万国来朝", ""}, {"十分好", ""}});
}

TEST(AmountGuard, WordsWithoutAValue) {
  expect_all({{"零件和零售", ""},
              {"二期工程", ""},
              {"三期临床", ""},
              {"三期付款", "三期 = 3 count"},
              {"第二批货", ""},
              {"七家分公司", "七家 = 7 count"},
              {"考了七分", "七分 = 7 points"},
              {"一二线城市", ""}});
}

TEST(AmountUnit, HoursOfAccelerators) {
  expect_all({{"150万 GPU 小时", "150万 GPU 小时 = 1500000 gpu_hours"},
              {"1.5 million H800 GPU hours", "1.5 million H800 GPU hours = 1500000 gpu_hours"},
              {"150万块 GPU", "150万块 GPU = 1500000 gpus"}});
}

TEST(AmountUnit, BandwidthAndHalves) {
  expect_all({{"200兆宽带", "200兆宽带 = 200 Mbps"},
              {"千兆光纤入户", ""},
              {"半数员工", "半数员工 = 0.5 fraction"},
              {"半数以上", "半数以上 = 0.5.. at_least fraction"}});
}

TEST(AmountHedge, AdjectivesBoundNothing) {
  expect_all({{"最忙的三个小时", "三个小时 = 3 hour"},
              {"效率最高的两个小时", "两个小时 = 2 hour"},
              {"最高 200 元", "最高 200 元 = ..200 at_most CNY"},
              {"plans to reach 6 gigawatts", "6 gigawatts = 6 GW"}});
}

TEST(AmountHedge, PlusSignAndArticles) {
  expect_all({{"400+ sites", "400+ = 400.. at_least count"},
              {"7B+ parameters", "7B+ parameters = 7000000000.. at_least parameters"},
              {"120%+", "120%+ = 120.. at_least percent"},
              {"60+家门店", "60+家 = 60.. at_least count"},
              {"2+2", "2 = 2; 2 = 2"},
              {"over a week", "over a week = 1.. over week"},
              {"less than an hour", "less than an hour = ..1 under hour"},
              {"the past 4 years", ""},
              {"past 4 million users", "past 4 million users = 4000000.. over users"}});
}

TEST(AmountDuration, SumsPartsAndLetters) {
  expect_all({{"2 more minutes", "2 more minutes = 2 minute"},
              {"four consecutive quarters", "four consecutive quarters = 4 quarter"},
              {"40 units days later", "40 = 40 count"},
              {"1h45m", "1h45m = 105 minute"},
              {"4Y", "4Y = 4 year"},
              {"3d printing", ""},
              {"3 hours twenty", "3 hours twenty = 200 minute"},
              {"3 hours 20 people", "3 hours = 3 hour; 20 people = 20 people"},
              {"two and one quarter hours", "two and one quarter hours = 2.25 hour"},
              {"a quarter of an hour", "a quarter of an hour = 0.25 hour"},
              {"1 day, 2 hours, 3 minutes and 4 seconds",
               "1 day, 2 hours, 3 minutes and 4 seconds = 93784 second"},
              {"three nights", "three nights = 3 day"},
              {"5天4晚", "5天4晚 = 5 day"},
              {"个半小时", "个半小时 = 1.5 hour"},
              {"白天半价", ""}});
}

TEST(AmountCount, LettersScaleWhatIsCounted) {
  expect_all({{"4.5m users", "4.5m users = 4500000 users"},
              {"4.5m downloads", "4.5m = 4500000 count"},
              {"4.5m deep", "4.5m = 4.5 m"},
              {"3m tall", "3m = 3 m"},
              {"€3m", "€3m = 3000000 EUR"}});
}

TEST(AmountCount, PiecesAreNoMoney) {
  expect_all({{"买了 6 万块 GPU", "6 万块 GPU = 60000 gpus"},
              {"四块屏幕", "四块 = 4 count"},
              {"四块钱", "四块钱 = 4 CNY"},
              {"四百块买的", "四百块 = 400 CNY"},
              {"20 万亿个 token", "20 万亿个 token = 20000000000000 tokens"},
              {"Side 2 won", "2 = 2"},
              {"60,000 won", "60,000 won = 60000 KRW"}});
}

TEST(AmountPer, DividesOnlyWhereItDoes) {
  expect_all({{"$8 million a year", "$8 million a year = 8000000 dollar/year"},
              {"$8 million a year earlier", "$8 million = 8000000 dollar"},
              {"80元/月", "80元/月 = 80 CNY/month"},
              {"80元/人", "80元/人 = 80 CNY/people"}});
}

TEST(AmountRange, TwoBoundsOfOneThing) {
  expect_all({{"4年以上9年以下", "4年以上9年以下 = 4..9 range year"},
              {"十来年", "十来年 = 10 about year"},
              {"the four years to 2024", "four years = 4 year; 2024 = 2024"}});
}

TEST(AmountRange, OneThingToldTwiceIsNone) {
  expect_all(
      {{"$388 million, or $1.42 a share", "$388 million = 388000000 dollar; $1.42 = 1.42 dollar"},
       {"$286 million, or $102 million net of cash",
        "$286 million = 286000000 dollar; $102 million = 102000000 dollar"},
       {"$12,400, or $1,030 a month", "$12,400 = 12400 dollar; $1,030 a month = 1030 dollar/month"},
       {"$5 or $10 a month", "$5 or $10 a month = 5..10 range dollar"}});
}

TEST(AmountRange, SharesUnitAndMagnitude) {
  expect_all({{"3到5个月", "3到5个月 = 3..5 range month"},
              {"两到三万台", "两到三万台 = 20000..30000 range count"},
              {"10-20亿参数", "10-20亿参数 = 1000000000..2000000000 range parameters"},
              {"1.2万或1.6万张显卡", "1.2万或1.6万张显卡 = 12000..16000 range gpus"},
              {"60兆瓦或90兆瓦左右", "60兆瓦或90兆瓦左右 = 60..90 range MW"},
              {"介于30和40之间", "介于30和40之间 = 30..40 range"},
              {"过了20、30甚至40年", "20、30甚至40年 = 20..40 range year"},
              {"80% 或 85%", "80% 或 85% = 80..85 range percent"},
              {"between 20 and 30 percent", "between 20 and 30 percent = 20..30 range percent"},
              {"$2-3 million", "$2-3 million = 2000000..3000000 range dollar"},
              {"from 2023 to $180 million", "$180 million = 180000000 dollar"},
              {"in 2023 to 180 million lamps", "180 million = 180000000 count"},
              {"from 1990 to 2 million", "from 1990 to 2 million = 1990..2000000 range"},
              {"pared $1.20 to $180", "$1.20 = 1.20 dollar; $180 = 180 dollar"},
              {"5-8k users", "5-8k users = 5000..8000 range users"},
              {"6 to 9 months", "6 to 9 months = 6..9 range month"},
              {"above 10 and below 20", "above 10 and below 20 = 10..20 range"},
              {"比30大，比40小", "比30大，比40小 = 30..40 range"},
              {"300 MW or 2 GW", "300 MW = 300 MW; 2 GW = 2 GW"}});
}

TEST(AmountVague, IsNeverMadeExact) {
  expect_all({{"数十亿美元", "数十亿美元 = 1000000000..10000000000 vague USD"},
              {"高达数千亿美元", "数千亿美元 = 100000000000..1000000000000 vague USD"},
              {"几个人", "几个人 = 1..10 vague people"},
              {"多年", "多年 = 1.. vague year"},
              {"几十台", "几十台 = 10..100 vague count"},
              {"数月甚至数年", "数月甚至数年 = 1..120 vague month"},
              {"tens of thousands of sites", "tens of thousands of = 10000..100000 vague count"},
              {"hundreds of thousands", "hundreds of thousands = 100000..1000000 vague"},
              {"成千上万的信", "成千上万 = 1000..100000 vague"},
              {"两倍多", "两倍多 = 2.. over times"},
              {"三百出头", "三百出头 = 300.. over"},
              {"五十岁出头", "五十岁出头 = 50.. over year"},
              {"dozens of engineers", "dozens of engineers = 24..100 vague people"},
              {"a few hundred users", "a few hundred users = 100..1000 vague users"}});
}

TEST(AmountMoney, ReadsSignsCodesAndParts) {
  expect_all({{"$12.50", "$12.50 = 12.50 dollar"},
              {"US$ 3.1 billion", "US$ 3.1 billion = 3100000000 USD"},
              {"HK$80", "HK$80 = 80 HKD"},
              {"€5m", "€5m = 5000000 EUR"},
              {"£2bn", "£2bn = 2000000000 GBP"},
              {"25 USD", "25 USD = 25 USD"},
              {"人民币 6千元", "人民币 6千元 = 6000 CNY"},
              {"¥90 的票", "¥90 = 90 CNY"},
              {"7块3", "7块3 = 7.3 CNY"},
              {"4元5角", "4元5角 = 4.5 CNY"},
              {"5 dollars and 20 cents", "5 dollars and 20 cents = 5.20 dollar"},
              {"40 cents", "40 cents = 40 cent"},
              {"六欧元", "六欧元 = 6 EUR"},
              {"$30 a month", "$30 a month = 30 dollar/month"},
              {"$0.55/$2.19 in and out", "$0.55 = 0.55 dollar; $2.19 = 2.19 dollar"},
              {"$3/mile", "$3/mile = 3 dollar/mile"},
              {"75 USD million", "75 USD million = 75000000 USD"}});
}

TEST(AmountUnit, ReadsMeasuresAsWritten) {
  expect_all({{"172 cm", "172 cm = 172 cm"},
              {"2.5千克", "2.5千克 = 2.5 kg"},
              {"三斤半", "三斤半 = 3.5 jin"},
              {"80 GB", "80 GB = 80 GB"},
              {"一百五十兆字节", "一百五十兆字节 = 150 MB"},
              {"6 feet, 2 inches", "6 feet, 2 inches = 74 inch"},
              {"一米七五", "一米七五 = 1.75 m"},
              {"一块八一瓦", "一块八 = 1.8 CNY; 一瓦 = 1 W"},
              {"2块3每度", "2块3 = 2.3 CNY"},
              {"一米八的个子", "一米八 = 1.8 m"},
              {"高一米三\n重些", "一米三 = 1.3 m"},
              {"赚了三千三百\n毛利不高", "三千三百 = 3300"},
              {"90 km/h", "90 km/h = 90 km/h"},
              {"8千兆瓦", "8千兆瓦 = 8000 MW"},
              {"千兆瓦级", "千兆瓦级 = 1000 about MW"},
              {"16-bit", "16-bit = 16 bits"},
              {"half a litre", "half a litre = 0.5 L"},
              {"a quarter of a mile", "a quarter of a mile = 0.25 mile"},
              {"a quarter of a million dollars", "a quarter of a million dollars = 250000 dollar"},
              {"two thirds of a billion users",
               "two thirds of a billion users = 666666666.66666666667 users"},
              {"38.5℃", "38.5℃ = 38.5 C"},
              {"70 degrees F", "70 degrees F = 70 F"},
              {"华氏90度", "华氏90度 = 90 F"},
              {"20 W", "20 W = 20 W"}});
}

TEST(AmountUnit, ReadsSharesAndMultiples) {
  expect_all({{"百分之七十二", "百分之七十二 = 72 percent"},
              {"65.5%", "65.5% = 65.5 percent"},
              {"四成", "四成 = 40 percent"},
              {"七折", "七折 = 70 percent"},
              {"八五折", "八五折 = 85 percent"},
              {"2个百分点", "2个百分点 = 2 percentage point"},
              {"30 basis points", "30 basis points = 30 basis point"},
              {"12倍", "12倍 = 12 times"},
              {"10x", "10x = 10 times"},
              {"翻番", "翻番 = 2 times"},
              {"tenfold", "tenfold = 10 times"},
              {"五分之一", "五分之一 = 0.2 fraction"},
              {"more than half", "more than half = 0.5.. over fraction"},
              {"万分之五", "万分之五 = 0.05 percent"}});
}

TEST(AmountDuration, KeepsTheUnitOfTheText) {
  expect_all({{"一个半小时", "一个半小时 = 1.5 hour"},
              {"三年半", "三年半 = 3.5 year"},
              {"两个多月", "两个多月 = 2.. over month"},
              {"半分多钟", "半分多钟 = 0.5.. over minute"},
              {"五分三十秒", "五分三十秒 = 330 second"},
              {"一两年", "一两年 = 1..2 range year"},
              {"a minute and a half", "a minute and a half = 1.5 minute"},
              {"two and a half hours", "two and a half hours = 2.5 hour"},
              {"45 ms", "45 ms = 45 millisecond"}});
}

TEST(AmountRank, ReadsOrdinals) {
  expect_all({{"第 28 位", "第 28 位 = 28 rank"},
              {"第三次", "第三次 = 3 rank"},
              {"首批", "首批 = 1 rank"},
              {"ranked 28th", "28th = 28 rank"},
              {"No. 4", "No. 4 = 4 rank"},
              {"#7", "#7 = 7 rank"}});
}

TEST(AmountAge, ReadsAges) {
  expect_all({{"19岁", "19岁 = 19 year"},
              {"a 28-year-old founder", "28-year-old = 28 year"},
              {"aged 61", "aged 61 = 61 year"},
              {"8个月大", "8个月大 = 8 month"}});
}

TEST(AmountSpan, KeepsMarkupSpacesAndLines) {
  const std::string_view text = "它有 **2 万\n亿** 参数";
  EXPECT_EQ(test::amounts_in(text), "2 万\n亿** 参数 = 2000000000000 parameters");
  EXPECT_EQ(test::amounts_in("我说40\n\n亿"), "40 = 40");
}

}  // namespace
}  // namespace tally::recogniser
