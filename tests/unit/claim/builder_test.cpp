#include "claim/builder.hpp"

#include "claim/catalogue.hpp"
#include "told.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

class BuilderTest : public testing::Test {
 protected:
  BuilderTest() : catalogue_(load_catalogue(folders_)), builder_(folders_, catalogue_, entities_) {}

  /// The claims of a told document whose nth value a rule of that metric claims.
  std::vector<model::Claim> build(const Told& told, const std::vector<std::string>& metrics,
                                  const std::string& unit = "") {
    effects_.clear();
    matches_.clear();
    for (std::size_t i = 0; i < metrics.size(); ++i) {
      if (metrics[i].empty()) continue;
      model::RuleEffect& effect = effects_.emplace_back();
      effect.rule = "test/" + metrics[i];
      effect.metric = metrics[i];
      effect.unit = unit;
      model::RuleMatch& match = matches_.emplace_back();
      match.mention = told.value(i);
      match.effect = &effect;
    }
    return builder_.build({told.document, told.mentions, matches_, declared_});
  }

  const std::vector<std::filesystem::path> folders_{std::filesystem::path(TALLY_SOURCE_DIR) /
                                                    "rules"};
  const model::EntityTable entities_;
  const std::vector<model::Entity> declared_;
  const model::Catalogue catalogue_;
  const Builder builder_;
  std::deque<model::RuleEffect> effects_;
  std::vector<model::RuleMatch> matches_;
};

TEST_F(BuilderTest, AClaimSaysWhatAboutWhatAndWhere) {
  const Told told("Ada Moss: {Orbit|product} 有<3亿|300000000|>用户。");
  const auto claims = build(told, {"users"}, "users");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].metric, "users");
  EXPECT_EQ(claims[0].subject, "Orbit");
  EXPECT_EQ(claims[0].speaker, "Ada Moss");
  EXPECT_EQ(claims[0].unit, "users");
  EXPECT_EQ(claims[0].quote, "3亿");
  EXPECT_EQ(claims[0].rule, "test/users");
}

TEST_F(BuilderTest, ANarratorsNameFromFarBackIsDoubted) {
  const auto subject = [&](const std::string& text) {
    const Told told(text);
    const auto claims = build(told, {"users"}, "users");
    return claims.empty() ? "" : claims.back().subject;
  };
  EXPECT_EQ(subject("{织女|company}增长很快。/用户有<3亿|300000000|>。"), "织女");
  EXPECT_EQ(subject("{织女|company}增长很快。//用户有<3亿|300000000|>。"), "织女");
  EXPECT_EQ(
      subject("{织女|company}增长很快。/{青原|company}也是。//市场很大。/用户有<3亿|300000000|>。"),
      "");
}

TEST_F(BuilderTest, ASizeNamesAVersionOnlyWhereItTouchesTheName) {
  const auto subject = [&](const std::string& text) {
    const Told told(text);
    const auto claims = build(told, {"parameter_count"}, "parameters");
    return claims.empty() ? "" : claims.back().subject;
  };
  EXPECT_EQ(subject("{Kite 2|model} <8B|8000000000|> is out."), "Kite 2 8B");
  EXPECT_EQ(subject("{Kite 2|model}的<80亿|8000000000|>很受欢迎。"), "Kite 2 8B");
  EXPECT_EQ(subject("{Kite 2|model} has <8 billion|8000000000|>."), "Kite 2");
  EXPECT_EQ(subject("{Kite 2|model}有<80亿|8000000000|>。"), "Kite 2");
}

TEST_F(BuilderTest, SizesOfAListNameVersionsButOtherValuesBesideASizeDoNot) {
  const auto subject = [&](const std::string& text) {
    const Told told(text);
    return build(told, {"parameter_count", "parameter_count"}).at(0).subject;
  };
  EXPECT_EQ(subject("{Kite 2|model} has <8B|8000000000|> and <70B|70000000000|parameters>."),
            "Kite 2 8B");
  EXPECT_EQ(subject("{Kite 2|model} has <8B|8000000000|parameters> and <3 million|3000000|users>."),
            "Kite 2");
}

TEST_F(BuilderTest, AChangeSupersedesItsBeginningAndSaysWhatItsEndIs) {
  const auto claims =
      build(Told("{Kite 2|model}从<900 万|9000000|people>\n一路涨到<1200 万|12000000|people>。"),
            {"users", ""}, "people");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_TRUE(claims[0].superseded);
  EXPECT_FALSE(claims[1].superseded);
  EXPECT_EQ(claims[1].metric, "users");
  EXPECT_EQ(claims[1].subject, "Kite 2");
  const auto apart = build(
      Told("{Kite 2|model}有<900 万|9000000|people>，{Vega|model}有<1200 万|12000000|people>。"),
      {"users", "users"}, "people");
  EXPECT_FALSE(apart.at(0).superseded);
}

TEST_F(BuilderTest, WhatStandsInOneClauseIsOfOneThing) {
  const auto grown = build(Told("{Vega|company} is old./In 2024, revenue rose <18%|18|percent> to "
                                "<$2 billion|2000000000|USD>."),
                           {"growth_rate", "revenue"});
  ASSERT_EQ(grown.size(), 2U);
  EXPECT_EQ(grown[1].subject, "Vega");
  EXPECT_EQ(grown[0].subject, "Vega");
}

TEST_F(BuilderTest, ValuesWithoutARuleAreKept) {
  const Told told("这里有<3亿|300000000|>。/他等了<5 年|5|year>。");
  const auto claims = build(told, {"", ""});
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].metric, "");
  EXPECT_EQ(claims[1].metric, "duration");
  EXPECT_EQ(claims[1].rule, "general/duration");
}

TEST_F(BuilderTest, IdleFurnitureAndHeadingsGiveNone) {
  Told told("有<3亿|300000000|>。//有<4亿|400000000|>。//有<5亿|500000000|>。");
  told.mentions[0].idle = true;
  told.document.passages[1].kind = model::PassageKind::kFurniture;
  told.document.passages[2].kind = model::PassageKind::kHeading;
  EXPECT_TRUE(build(told, {}).empty());
  EXPECT_EQ(build(told, {"", "", "users"}).size(), 1U);
}

TEST_F(BuilderTest, ALargeAmountThatComesAgainMeansTheSame) {
  const Told told(
      "{Kite|company} "
      "出价<10亿美元|1000000000|USD>。//为了这<10亿美元|1000000000|USD>，争论不休。//"
      "还有<3美元|3|USD>。");
  const auto claims = build(told, {"offer", "", ""});
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_EQ(claims[1].metric, "offer");
  EXPECT_EQ(claims[1].subject, "Kite");
  EXPECT_EQ(claims[2].metric, "");
}

TEST_F(BuilderTest, TheDateBesideAnAmountIsItsTime) {
  const Told told("到<2026年底|2026-12-31|date>，{Kite|company} 将有<35万|350000|>块显卡。");
  const auto claims = build(told, {"timeline", "gpu_count"}, "gpus");
  ASSERT_EQ(claims.size(), 2U);
  ASSERT_TRUE(claims[1].valid.known());
  EXPECT_EQ(model::iso(*claims[1].valid.last), "2026-12-31");
  EXPECT_EQ(claims[1].valid_basis, model::ValidBasis::kStated);
}

TEST_F(BuilderTest, APeriodThatOnlyDatesAnotherClaimIsNoEvent) {
  const auto metric_of_date = [&](std::string_view marked, const std::string& metric, bool period) {
    Told told(marked);
    for (auto& passage : told.document.passages) passage.language = model::Language::kEn;
    model::Mention& date = told.mentions[told.value(1)];
    if (period) date.time->days.first = model::day_from_iso("2025-06-01");
    const auto claims = build(told, {metric}, "USD");
    return claims.size() == 2 ? claims[1].metric : "not two claims";
  };
  const std::string dated = "{Kite|company} sold <5 million|5000000|> in <June|2025-06-30|date>.";
  EXPECT_EQ(metric_of_date(dated, "revenue", true), "");
  EXPECT_EQ(metric_of_date(dated, "revenue", false), "event_date") << "a single day is an event";
  EXPECT_EQ(metric_of_date("{Kite|company} had <5%|5|> in <June|2025-06-30|date>.", "", true), "")
      << "right behind an amount";
  EXPECT_EQ(metric_of_date("It sold <5 million|5000000|>. Then in <June|2025-06-30|date> it "
                           "closed.",
                           "revenue", true),
            "")
      << "an event of nothing";
  EXPECT_EQ(metric_of_date("{Kite|company} sold <5 million|5000000|>./{Kite|company} closed in "
                           "<June|2025-06-30|date>.",
                           "revenue", true),
            "event_date");
}

TEST_F(BuilderTest, APeriodThatRunsWithTheTextIsNoEvent) {
  const auto metric_of_date = [&](bool relative, model::Granularity granularity) {
    Told told("{Kite|company} closed <last year|2024-12-31|date>.");
    told.document.passages[0].language = model::Language::kEn;
    told.mentions[told.value(0)].time->relative = relative;
    told.mentions[told.value(0)].time->granularity = granularity;
    return build(told, {})[0].metric;
  };
  EXPECT_EQ(metric_of_date(true, model::Granularity::kYear), "");
  EXPECT_EQ(metric_of_date(true, model::Granularity::kDay), "event_date");
  EXPECT_EQ(metric_of_date(false, model::Granularity::kYear), "event_date");
}

TEST_F(BuilderTest, ATimeThatAnAmountIsComparedWithIsNoClaim) {
  const auto metric_of_time = [&](std::string_view marked) {
    Told told(marked);
    for (auto& passage : told.document.passages) passage.language = model::Language::kEn;
    model::Mention& time = told.mentions[told.value(1)];
    time.kind = model::MentionKind::kDuration;
    time.time.emplace().written = "REF-P1Y";
    const auto claims = build(told, {"growth_rate"}, "percent");
    return claims.size() == 2 ? claims[1].metric : "not two claims";
  };
  EXPECT_EQ(metric_of_time("{Kite|company} is up <23%|23|> from <a year ago|1|year>."), "");
  EXPECT_EQ(metric_of_time("{Kite|company} is up <23%|23|>, against <a year ago|1|year>."), "");
  EXPECT_EQ(metric_of_time("{Kite|company} is up <23%|23|>./{Kite|company} left <a year "
                           "ago|1|year>."),
            "time_ago");
}

TEST_F(BuilderTest, TheEarlierValueOfAChangeIsSuperseded) {
  const Told told("{Kite|model} 的排名从<第2名|2|>下降到<第32名|32|>。");
  const auto claims = build(told, {"leaderboard_rank", "leaderboard_rank"});
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_TRUE(claims[0].superseded);
  EXPECT_FALSE(claims[1].superseded);
}

TEST_F(BuilderTest, APartOfACountIsToldByItsNameAlone) {
  const auto metrics = [&](std::string_view marked) {
    std::string out;
    for (const auto& claim : build(Told(marked), {"units_produced"})) {
      out += (claim.metric.empty() ? "-" : claim.metric) + " ";
    }
    return out;
  };
  EXPECT_EQ(
      metrics("{Kite|company} 交付<9万辆|90000|count>，其中东线<3万辆|30000|count>，西线<6万辆|"
              "60000|count>。"),
      "units_produced units_produced units_produced ");
  EXPECT_EQ(metrics("{Kite|company} 交付<9万辆|90000|count>，门店<3万家|30000|count>。"),
            "units_produced count_of ");
  EXPECT_EQ(metrics("{Kite|company} 交付<9万辆|90000|count>，还剩<3万辆|30000|count>没有卖。"),
            "units_produced count_of ");
  EXPECT_EQ(metrics("{Kite|company} 交付<9万辆|90000|count>。/东线<3万辆|30000|count>。"),
            "units_produced count_of ");
}

TEST_F(BuilderTest, APartOfAnAmountIsToldByItsWord) {
  const auto metrics = [&](std::string_view marked) {
    Told told(marked);
    for (model::Mention& mention : told.mentions) {
      if (mention.kind != model::MentionKind::kName) mention.kind = model::MentionKind::kCurrency;
    }
    std::string out;
    for (const auto& claim : build(told, {"investment"})) {
      out += (claim.metric.empty() ? "-" : claim.metric) + " ";
    }
    return out;
  };
  EXPECT_EQ(
      metrics("{Kite|company} 投资<3亿元|300000000|CNY>，其中<1亿元|100000000|CNY>用于设备。"),
      "investment investment ");
  EXPECT_EQ(metrics("{Kite|company} 投资<3亿元|300000000|CNY>，省下<1亿元|100000000|CNY>。"),
            "investment - ");
  EXPECT_EQ(metrics("{Kite|company} 投资<3亿元|300000000|CNY>，其中一家值<9亿元|900000000|CNY>。"),
            "investment - ");
}

TEST_F(BuilderTest, WhatAValueGrowsToIsOfTheSame) {
  const Told told("{Kite|model} 支持<20万|200000|>上下文，可以扩展到<100万|1000000|>。");
  const auto claims = build(told, {"context_length"}, "tokens");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[1].metric, "context_length");
}

TEST_F(BuilderTest, AYearBehindWhatIsCountedDividesIt) {
  const auto claims_of = [&](std::string_view marked) {
    Told told(marked);
    told.mentions.back().kind = model::MentionKind::kDuration;
    for (model::Mention& mention : told.mentions) mention.language = model::Language::kEn;
    return build(told, {"units_produced"});
  };
  const auto yearly = claims_of("They make <400|400|> small robots <a year|1|year>.");
  ASSERT_EQ(yearly.size(), 1U);
  EXPECT_EQ(yearly[0].qualifiers.at("per"), "year");
  const auto taken = claims_of("They make <400|400|> robots in <a year|1|year>.");
  EXPECT_EQ(taken.size(), 2U);
  const auto spent = claims_of("They make <400|400|> robots, work <a year|1|year> and rest.");
  ASSERT_EQ(spent.size(), 2U);
  EXPECT_FALSE(spent[0].qualifiers.contains("per"));
  const auto trained = claims_of("They train <400|400|> young people <a year|1|year>.");
  ASSERT_EQ(trained.size(), 1U) << "a plural without an s";
  EXPECT_EQ(trained[0].qualifiers.at("per"), "year");
}

TEST_F(BuilderTest, AYearBeforeAllTextsIsNotToComeInATextOfUnknownDay) {
  const auto metric_of = [&](std::string_view marked, std::string_view last) {
    Told told(marked);
    told.mentions[told.value(0)].time.emplace();
    told.mentions[told.value(0)].time->written = "<=" + std::string(last.substr(0, 4));
    told.mentions[told.value(0)].time->days.last = model::day_from_iso(last);
    const auto claims = build(told, {});
    return claims.empty() ? "" : claims[0].metric;
  };
  EXPECT_EQ(metric_of("Done by <2040|2040|date>.", "2040-12-31"), "timeline");
  EXPECT_NE(metric_of("Done by <1985|1985|date>.", "1985-12-31"), "timeline");
}

TEST_F(BuilderTest, ASpanThatHasBeenRunThroughIsNotToCome) {
  const auto metric_of = [&](std::string_view marked) {
    Told told(marked);
    model::Mention& span = told.mentions[told.value(0)];
    span.kind = model::MentionKind::kDuration;
    span.language = model::Language::kZh;
    span.time.emplace();
    span.time->written = "REF+P3M";
    const model::Unit month{"month", "month", "duration", {}};
    span.quantity.unit = &month;
    const auto claims = build(told, {});
    return claims.empty() ? "" : claims[0].metric;
  };
  EXPECT_EQ(metric_of("短短<三个月内|3|month>用户翻番。"), "duration");
  EXPECT_EQ(metric_of("将在短短<三个月内|3|month>完成。"), "timeline");
  EXPECT_EQ(metric_of("<三个月内|3|month>完成。"), "timeline");
}

TEST_F(BuilderTest, ATimeThatAValueIsHeldAgainstIsNotItsOwn) {
  const auto year_of = [&](const char* marked) {
    const auto claims = build(Told(marked), {"growth_rate"});
    return claims[0].valid.known() ? static_cast<int>(claims[0].valid.last->year()) : 0;
  };
  EXPECT_EQ(year_of("Sales rose <4%|4|percent> in <2024|2024-12-31|date>."), 2024);
  EXPECT_EQ(year_of("Sales rose <4%|4|percent> from <2024|2024-12-31|date>."), 0);
  EXPECT_EQ(year_of("Sales rose <4%|4|percent> compared with <2024|2024-12-31|date>."), 0);
}

TEST_F(BuilderTest, WhatAnEarlierClausePlansIsNotPlannedInThePast) {
  const auto mood_of_last = [&](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2025-11-08"),
                               model::day_from_iso("2025-11-08")};
    return build(told, {}).back().modality;
  };
  const auto plan = [](std::string_view second) {
    return "公司计划投资<20亿|2000000000|USD>，" + std::string(second);
  };
  EXPECT_EQ(mood_of_last(plan("而<去年|2024-12-31|date>收入是<5亿|500000000|USD>。")),
            model::Modality::kActual);
  EXPECT_EQ(mood_of_last(plan("<明年|2026-12-31|date>再加<5亿|500000000|USD>。")),
            model::Modality::kPlanned);
  EXPECT_EQ(mood_of_last(plan("再加<5亿|500000000|USD>。")), model::Modality::kPlanned);
}

TEST_F(BuilderTest, CentsAreOfTheCurrencyThatTheTextNames) {
  const auto unit = [&](const char* marked) {
    Told told(marked);
    const model::Unit cent{"cent", "USD", "money", {}};
    told.mentions.back().quantity.unit = &cent;
    return build(told, {}).back().unit;
  };
  EXPECT_EQ(unit("It cost <9 dollars|9|USD> or <22 cents|22|>."), "USD");
  EXPECT_EQ(unit("It cost <22 cents|22|>."), "USD");
  Told euros("It cost <9 euros|9|USD> or <22 cents|22|>.");
  const model::Unit euro{"euro", "EUR", "money", {}};
  const model::Unit cent{"cent", "USD", "money", {}};
  euros.mentions.front().quantity.unit = &euro;
  euros.mentions.back().quantity.unit = &cent;
  EXPECT_EQ(build(euros, {}).back().unit, "EUR");
}

TEST_F(BuilderTest, WhereACompanyIsSeatedIsNoRegionOfItsValues) {
  const auto region = [&](const char* marked) {
    const auto claims = build(Told(marked), {"employees"});
    const auto found = claims[0].qualifiers.find("region");
    return found == claims[0].qualifiers.end() ? std::string() : found->second;
  };
  EXPECT_EQ(region("Based in {Norway|place}, it has <40|40|> people."), "");
  EXPECT_EQ(region("In {Norway|place}, it has <40|40|> people."), "Norway");
}

TEST_F(BuilderTest, ADayOfEveryWeekIsNoDate) {
  const auto count = [&](std::string_view marked) {
    Told told(marked);
    told.mentions.front().time->written = "XXXX-WXX-5";
    told.mentions.front().language = model::Language::kEn;
    return build(told, {}).size();
  };
  EXPECT_EQ(count("They eat fish on <Fridays|2025-05-02|date>."), 0U);
  EXPECT_EQ(count("They ate fish on <Friday|2025-05-02|date>."), 1U);
}

TEST_F(BuilderTest, AQuestionBeforeAnAmountSaysWhatItIs) {
  const auto metric = [&](const std::string& text) {
    Told told("Bo Lind: " + text);
    told.mentions.front().kind = model::MentionKind::kCurrency;
    return build(told, {}).at(0).metric;
  };
  EXPECT_EQ(metric("到底要花多少钱？/我听过<30亿|3000000000|>。"), "cost");
  EXPECT_EQ(metric("得花多少钱，<30亿|3000000000|>？"), "cost");
  EXPECT_EQ(metric("花多少钱你说了算，<30亿|3000000000|>。"), "");
}

TEST_F(BuilderTest, ListsAreSharedOutOneToOne) {
  const Told told(
      "{Kite|product} and {Orbit|product} have <3 million|3000000|> and <5 million|5000000|> "
      "users, respectively.");
  const auto claims = build(told, {"users", "users"});
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].subject, "Kite");
  EXPECT_EQ(claims[1].subject, "Orbit");
}

}  // namespace
}  // namespace tally::claim
