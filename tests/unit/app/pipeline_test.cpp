#include "app/pipeline.hpp"

#include "base/diagnostic.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace tally::app {
namespace {

std::vector<model::Claim> extract(const std::string& text, const std::string& name = "a.txt") {
  static const std::vector<std::filesystem::path> kFolders = {
      std::filesystem::path(TALLY_SOURCE_DIR) / "rules"};
  static const Pipeline pipeline(kFolders);
  static const reader::Reader reader(kFolders);
  base::DiagnosticSink sink([](const base::Diagnostic&) {});
  model::Document document = reader.read_bytes({name, name}, text, {}, sink).at(0);
  return Extractor(pipeline).extract(document);
}

std::string lines(const std::string& inside) {
  return "大家好 欢迎回来\n今天说说模型\n先看排行榜\n" + inside +
         "\n后面还有很多\n我们慢慢看\n谢谢观看\n下期再见\n";
}

TEST(Extractor, FindsARulesWordsOnTheLineBeside) {
  const std::vector<model::Claim> found = extract(lines("星河二号成为榜单排名\n第四的模型"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].metric, "leaderboard_rank");
  EXPECT_EQ(found[0].quote, "第四");
}

TEST(Extractor, KeepsTheClaimsOfALineInOrder) {
  const std::vector<model::Claim> found =
      extract(lines("星河二号在榜单排名\n第四 有 300 亿参数\n公司员工 40 人"));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].metric, "leaderboard_rank");
  EXPECT_EQ(found[1].metric, "parameter_count");
  EXPECT_EQ(found[2].metric, "employees");
}

TEST(Extractor, LeavesALineTheWordsOfItsOwnValue) {
  const std::vector<model::Claim> found = extract(lines("那边有三百亿\n公司员工 40 人"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NE(found[0].metric, "employees");
  EXPECT_EQ(found[1].metric, "employees");
}

TEST(Extractor, LooksAcrossNoFullStop) {
  EXPECT_TRUE(extract(lines("星河二号成为榜单排名。\n第四的模型")).empty());
}

TEST(Extractor, ReadsAnAnswerWithItsQuestion) {
  const std::string talk =
      "Ann Lee: Welcome. How much money has Corvid Labs raised?\n\nBo Lind: Thanks. I run it.\n\n"
      "Ann Lee: How much has Corvid Labs raised?\n\nBo Lind: Just over $620 million.\n\n"
      "Ann Lee: And who is next?\n\nBo Lind: About $7 million.\n";
  const std::vector<model::Claim> found = extract(talk);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].metric, "investment");
  EXPECT_EQ(found[0].subject, "Corvid Labs");
  EXPECT_EQ(found[0].speaker, "Bo Lind");
  EXPECT_EQ(found[1].metric, "");
}

TEST(Extractor, ReadsAChineseAnswerBehindOtherWords) {
  const std::vector<model::Claim> found = extract(
      "主持人：那营收呢？\n\n李雷：今年应该能过十个亿，去年只有六千万左右。\n\n"
      "主持人：员工有多少\n\n李雷：我们到现在算下来差不多两千三。\n\n"
      "主持人：你怎么看\n\n李雷：我觉得有五万吧。\n");
  std::string metrics;
  for (const model::Claim& claim : found) {
    if (!claim.date.known() && claim.low) metrics += claim.unit + " " + claim.metric + "; ";
  }
  EXPECT_EQ(metrics, "CNY revenue; CNY revenue; people employees; count ; ");
}

TEST(Extractor, LetsAnAnalystSpeakOfWhatTheTalkIsAbout) {
  const std::string talk = "主持人：今天聊聊云杉科技。云杉科技很忙。请到青原证券的";
  const std::string answer = "陆小川。\n\n陆小川：谢谢。营收一共有3亿元。\n";
  EXPECT_EQ(extract(talk + "分析师" + answer).back().subject, "云杉科技");
  EXPECT_NE(extract(talk + "董事长" + answer).back().subject, "云杉科技");
}

TEST(Extractor, GoesOnFromAClaimToItsOtherState) {
  const std::vector<model::Claim> found =
      extract("Corvid Labs has 31 million subscribers, up from 26 million in May 2020.");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].metric, "subscribers");
  EXPECT_EQ(found[1].quote, "26 million");
  EXPECT_EQ(found[1].metric, "subscribers");
  EXPECT_EQ(found[1].subject, "Corvid Labs");
}

TEST(Extractor, GivesADayThatLeadsToWhomTheSentenceSpeaksOf) {
  const std::vector<model::Claim> found =
      extract("On May 4, 2021, Corvid Labs opened an office. In June 2022, it closed.");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].metric, "event_date");
  EXPECT_EQ(found[0].subject, "Corvid Labs");
}

TEST(Extractor, DatesAnAmountByTheTimeRightBehindIt) {
  const std::vector<model::Claim> found = extract(
      "Corvid Labs made a profit of $12 million in 2025, up from $8 million in 2024, while revenue "
      "rose to $402 million.");
  std::string years;
  for (const model::Claim& each : found) {
    if (!each.valid.known()) continue;
    years += each.quote + " " + model::iso(*each.valid.first).substr(0, 4) + ";";
  }
  EXPECT_EQ(years, "$12 million 2025;$8 million 2024;$402 million 2025;");
}

TEST(Extractor, TakesTheTestThatStandsNextBeforeAScore) {
  const std::vector<model::Claim> found = extract(
      "Llama 3 was tried on MMLU-Pro (base: 67.5), LiveCodeBench (base: 29.7) and GSM8K "
      "(base: 90.1).");
  std::string tests;
  for (const model::Claim& each : found) {
    if (each.metric == "benchmark_score") tests += each.qualifiers.at("benchmark") + ";";
  }
  EXPECT_EQ(tests, "MMLU-Pro;LiveCodeBench;GSM8K;");
}

TEST(Extractor, GivesABareAmountTheCurrencyOfTheText) {
  const std::vector<model::Claim> found = extract("云杉科技融资 5 亿欧元，投后估值接近 100 亿。");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].metric, "valuation");
  EXPECT_EQ(found[1].unit, "EUR");
}

TEST(Extractor, GoesOnWithTheNextOfAListAndWithAnotherNamesValue) {
  const std::vector<model::Claim> prices =
      extract("GPT-4o 的售价是 8 美元，而 Gemini 分别是 15 美元和 60 美元。");
  ASSERT_EQ(prices.size(), 3U);
  EXPECT_EQ(prices[2].metric, "price");
  EXPECT_EQ(prices[2].subject, "Gemini");
  const std::vector<model::Claim> values = extract("微软的市值是 3 万亿美元，苹果则是 4 万亿。");
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values[1].metric, "valuation");
  EXPECT_EQ(values[1].subject, "Apple");
  EXPECT_EQ(values[1].unit, "USD");
}

TEST(Extractor, SharesOutAmongTheNamesOfEarlierClauses) {
  const std::vector<model::Claim> found =
      extract("微软今年卖出 300 万台手机，苹果为 200 万台，市占率分别为 6% 和 4%。");
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(found[found.size() - 2].subject, "Microsoft");
  EXPECT_EQ(found.back().subject, "Apple");
}

TEST(Extractor, TellsADayFromAPartOfAWholeInChinese) {
  const std::vector<model::Claim> days = extract("6/3 官宣，从 3/20 受理到获批。");
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].unit, "date");
  EXPECT_EQ(days[1].unit, "date");
  for (const model::Claim& part : extract("手机约占总量的 2/3，平板占 1/20。")) {
    EXPECT_EQ(part.unit, "fraction");
  }
}

TEST(Extractor, TakesNoBareYearAndNoToleranceForAClaim) {
  EXPECT_TRUE(extract("风筝大会 Kite 2026 很好。").empty());
  EXPECT_EQ(extract("风筝模型的误差是 0.67±0.13。").size(), 1U);
  EXPECT_TRUE(extract("微软（300777）很好，苹果(HKEX: 2777)也好。").empty());
}

TEST(Extractor, TellsASpanInWhichSomethingGrewFromATimeline) {
  const std::vector<model::Claim> found =
      extract("微软的年收入在三个月内从 5 亿元涨到 8 亿元，两个月内将开业。");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].metric, "duration");
  EXPECT_EQ(found[3].metric, "timeline");
}

TEST(Extractor, TakesTheSamePeriodOfTheYearThatIsNamed) {
  const std::vector<model::Claim> found =
      extract("微软2024年第三季度营收为 4 亿美元，2025年同期为 5 亿美元。");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(model::iso(*found.back().valid.last), "2025-09-30");
}

TEST(Extractor, GoesOnWithCountsOfTheSameMeasureWord) {
  const std::vector<model::Claim> found = extract(
      "微软一共交付了一千台。2023年只有九百台。2025年的目标是一万台，但是已经签了六千台了。"
      "2022年是三家。");
  ASSERT_EQ(found.size(), 8U);
  EXPECT_EQ(found[2].metric, "units_produced");
  EXPECT_EQ(found[4].metric, "units_produced");
  EXPECT_EQ(found[4].modality, model::Modality::kPlanned);
  EXPECT_EQ(found[5].modality, model::Modality::kActual);
  EXPECT_NE(found[7].metric, "units_produced");
}

TEST(Extractor, GoesOnWithTheValueOfAnotherYear) {
  const std::vector<model::Claim> found =
      extract("微软去年的收入超过了200亿美元。2023年的时候只有20亿，2024年是60亿，税单是30亿。");
  ASSERT_EQ(found.size(), 7U);
  EXPECT_EQ(found[3].metric, "revenue");
  EXPECT_EQ(found[3].unit, "USD");
  EXPECT_EQ(found[5].metric, "revenue");
  EXPECT_EQ(model::iso(*found[5].valid.first), "2024-01-01");
  EXPECT_EQ(found[6].metric, "");
}

TEST(Extractor, GoesOnWithNoOtherWordsAndNoOtherUnit) {
  for (const char* text : {"微软的市值是 3 万亿美元，苹果的税单是 4 万亿美元。",
                           "微软的市值是 3 万亿美元，苹果则是 4 万人。",
                           "微软的市值是 3 万亿美元，税单是 4 万亿美元。"}) {
    const std::vector<model::Claim> values = extract(text);
    ASSERT_EQ(values.size(), 2U) << text;
    EXPECT_NE(values[1].metric, "valuation") << text;
  }
}

TEST(Extractor, TakesNoOneForTheSubjectWhoOnlyTellsOrIsCounted) {
  struct Case {
    std::string_view text;
    std::string_view subject;
  };
  const Case cases[] = {
      {"国际能源署的报告说，去年的用电量增长了 4%。", ""},
      {"这项成果发表于《星河医学》，患病风险降低 30%。", ""},
      {"OpenAI 用了 2048 块 H800。训练成本为 600 万美元。", "OpenAI"},
      {"他在日本读过书。手机销量增长了 12%。", ""},
      {"微软说，公司的营收增长了 12%。", "Microsoft"},
      {"微软去年过得不错。营收增长了 12%。", "Microsoft"},
  };
  for (const Case& c : cases) {
    const std::vector<model::Claim> found = extract(std::string(c.text));
    ASSERT_FALSE(found.empty()) << c.text;
    EXPECT_EQ(found.back().subject, c.subject) << c.text;
  }
}

TEST(Extractor, CallsWhatWasCalledAModelOneThroughout) {
  const std::vector<model::Claim> found =
      extract("上周开源模型Pebble-2登上热榜。\n\n总参数1160亿，训练数据是18万亿token。");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1].subject, "Pebble-2");
  EXPECT_EQ(found[2].subject, "Pebble-2");
}

TEST(Extractor, TakesABaselineOrABackerForNoSubject) {
  for (const char* text :
       {"它的定价是GPT-4o的二十分之一。", "这里说的是钱。\n\n天使轮融资2000万美元，由红杉领投。"}) {
    const std::vector<model::Claim> found = extract(text);
    ASSERT_FALSE(found.empty()) << text;
    EXPECT_EQ(found.back().subject, "") << text;
  }
  const std::vector<model::Claim> share = extract("GPT-4o的二十分之一员工离开了。");
  ASSERT_FALSE(share.empty());
  EXPECT_EQ(share.back().subject, "GPT-4o");
}

TEST(Extractor, ExpectsTheRangesThatFollow) {
  const std::vector<model::Claim> found = extract(
      "微软预计销量介于3万台至4万台之间，收入介于2亿元到3亿元之间。去年收入为2亿元到3亿元。");
  ASSERT_GE(found.size(), 3U);
  EXPECT_EQ(found[1].metric, "revenue");
  EXPECT_EQ(found[1].modality, model::Modality::kForecast);
  EXPECT_EQ(found.back().modality, model::Modality::kActual);
}

TEST(Extractor, AsksWithoutAMarkInTheClauseAlone) {
  const std::vector<model::Claim> found = extract("微软去年卖了3万台，再看是不是能卖到4万台。");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1].modality, model::Modality::kActual);
  EXPECT_EQ(found[2].modality, model::Modality::kAsked);
}

TEST(Extractor, SeesNoCuesInsideNamesAndNoYearOfAnotherState) {
  const std::vector<model::Claim> named =
      extract("《打算回家》上映了。《打算回家》收入8亿元，观众很多。");
  ASSERT_FALSE(named.empty());
  EXPECT_EQ(named.back().modality, model::Modality::kActual);
  const std::vector<model::Claim> states =
      extract("微软的市场份额从2010年的54%提高到70%以上，收入截至8月增长了3%。");
  ASSERT_EQ(states.size(), 5U);
  EXPECT_TRUE(states[1].valid.known());
  EXPECT_FALSE(states[2].valid.known());
  EXPECT_EQ(states[3].quote, "截至8月");
}

TEST(Extractor, LetsANameEndInAVerbAndAnAnalystAsk) {
  const std::vector<model::Claim> found = extract(
      "**程小笑（CFO）：** 我们有300名员工。\n\n**分析师：** 请问会到400名员工吗？\n\n**程小笑：** "
      "去年是200名员工。\n");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].speaker, "程小笑");
  EXPECT_EQ(found[1].speaker, "分析师");
  EXPECT_EQ(found[3].speaker, "程小笑");
}

TEST(Extractor, CallsNoOneWhoHoldsAnOfficeWhatATalkIsAbout) {
  const std::string talk =
      "主持人：欢迎首席财务官陆小川。\n\n陆小川：谢谢。海外的比例达到 53%。\n\n主持人：还有呢？\n\n"
      "陆小川：研发的比例是 27%。\n";
  for (const model::Claim& claim : extract(talk)) EXPECT_NE(claim.subject, "陆小川") << claim.quote;
}

TEST(Extractor, TellsNoAccountsOfAThingThatWasNamedBefore) {
  const std::string text =
      "主持人：怎么样？\n\n陆小川：新作《归途》去年11月上线。\n\n陆小川：外包费用下降了35%"
      "，大概省了4亿元。\n";
  for (const model::Claim& claim : extract(text)) {
    if (claim.unit == "date") continue;
    EXPECT_EQ(claim.subject, "") << claim.quote;
  }
}

TEST(Extractor, TellsOfTheOrganisationThatTheTitleAloneNames) {
  const auto subjects = [](const std::string& title, const std::string& text) {
    std::vector<std::string> out;
    for (const model::Claim& claim : extract("---\ntitle: " + title + "\n---\n\n" + text, "a.md")) {
      if (claim.metric == "revenue") out.push_back(claim.subject);
    }
    return out;
  };
  using Subjects = std::vector<std::string>;
  const std::string narrated = "上季我们的营业收入为 31 亿元。\n";
  EXPECT_EQ(subjects("岚川银行2025年三季度业绩会", narrated), Subjects{"岚川银行"});
  EXPECT_EQ(subjects("三季度业绩会", narrated), Subjects{""});
  EXPECT_EQ(subjects("Meta 与 OpenAI 谈 2025 年", narrated), Subjects{""});  // which of the two?
  const std::string spoken =
      "**叶知秋（行长）：** 上季营业收入为 31 亿元。\n\n"
      "**许望（首席财务官）：** 海外的营业收入为 4 亿元。\n";
  EXPECT_EQ(subjects("岚川银行2025年三季度业绩会", spoken), (Subjects{"岚川银行", "岚川银行"}));
}

TEST(Extractor, LeavesADayWithoutAThingThatWasReleased) {
  const std::vector<model::Claim> found = extract("2024 年 3 月 5 日发布的公报提到了天气。");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].metric, "event_date");
}

TEST(Extractor, TakesNoUnitThatCountsNothing) {
  EXPECT_TRUE(extract("这是非常关键的一年。").empty());
  EXPECT_TRUE(extract("他一天中随时可以说话。").empty());
  EXPECT_EQ(extract("它一年亏损 3 亿美元。").size(), 2U);
  EXPECT_EQ(extract("We ship 8 tonnes a year.").size(), 1U);
}

TEST(Extractor, CountsFromADayThatThePassageBeforeTells) {
  const std::string text =
      "Published August 6, 2025\n\nAnn Lee: Welcome to the second quarter call.\n\n";
  const std::vector<model::Claim> found =
      extract(text + "Bo Lind: Thanks. Revenue for the quarter was $40 million.\n");
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(model::iso(*found[2].date.first), "2025-04-01");
  EXPECT_EQ(model::iso(*found[3].valid.first), "2025-04-01");
}

TEST(Extractor, GoesOnFromAPeriodAndNotFromTheOneAYearBefore) {
  const std::vector<model::Claim> found = extract(
      "Corvid Labs made a profit of $40 million in Q2 2025, and $30 million in Q2 2024.\n\n"
      "Its revenue for the quarter was $200 million.\n");
  ASSERT_FALSE(found.empty());
  const auto revenue =
      std::ranges::find(found, "revenue", [](const model::Claim& each) { return each.metric; });
  ASSERT_NE(revenue, found.end());
  EXPECT_EQ(revenue->valid.first, model::day_from_iso("2025-04-01"));
}

TEST(Extractor, TellsAnInterviewByWhoAsksAndWhoAnswers) {
  const std::vector<model::Claim> found = extract(
      "Published May 4, 2024\n\nAnn Lee: Hello. How are you?\n\nBo Lind: Fine.\n\n"
      "Ann Lee: This is a 90 minute interview, is it?\n\nBo Lind: Yes.\n");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].subject, "Ann Lee interview with Bo Lind, 2024");
  EXPECT_EQ(found[1].subject, "Ann Lee interview with Bo Lind, 2024");
}

}  // namespace
}  // namespace tally::app
