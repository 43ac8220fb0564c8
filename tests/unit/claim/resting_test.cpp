#include "claim/resting.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace tally::claim {
namespace {

/// A claim of the catalogue's default about `quote` in `text`.
model::Claim general(std::string_view text, std::string_view quote, const std::string& metric) {
  model::Claim claim;
  const auto at = text.find(quote);
  claim.span = {at, at + quote.size()};
  claim.quote = quote;
  claim.language = model::Language::kEn;
  claim.metric = metric;
  claim.rule = std::string(kGeneral) + metric;
  claim.subject = "Kite";
  claim.unit = "count";
  claim.low = claim.high = base::Decimal(5);
  return claim;
}

ValueWords words() {
  ValueWords out;
  out.articles.insert("a");
  out.extremes.insert("low");
  out.span_before.insert("for");
  out.span_behind.insert("after");
  out.dated_names.insert("act of");
  out.changes.insert("rose");
  out.changed_to.insert("to");
  out.difference_joints.insert("by");
  out.heaped.insert("of");
  out.places_zh = {"位"};
  out.ends.past = {"ed"};
  out.ends.participle = {"en"};
  out.differences.insert("rose by");
  out.additions.insert("added");
  out.additions_within.insert("new");
  out.additions.insert("shed");
  out.losses.insert("shed");
  out.changes_told.insert("savings");
  out.up_to = {"as of"};
  out.held_before_en = {"than"};
  for (const char* word : {"it", "had", "in"}) out.held_fillers.insert(word);
  out.differences.insert(", up");
  out.differences_behind.insert("more than");
  out.pace_behind.insert("faster than");
  out.plurals.insert("oxen");
  out.moments.insert("in a second");
  out.moments.insert("wait a minute");
  out.running.insert("running");
  out.ordered_spans.insert("year");
  out.noun_breaks.insert("in");
  out.ordered_places.insert("floor");
  out.street_before.insert("on");
  out.issues.insert("no.");
  out.top_before = {"among the"};
  out.issue_before.insert("in");
  out.how_often.insert("twice");
  out.occasion_before.insert("in");
  out.occasion_not_behind.insert("is");
  return out;
}

struct Ranked {
  const char *text, *quote;
  bool ranks;
};

void expect_ranks(std::span<const Ranked> cases) {
  for (const Ranked& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, each.quote, "rank_of")};
    rest_labels(claims, each.text, words());
    EXPECT_EQ(!claims.front().metric.empty(), each.ranks) << each.text;
  }
}

TEST(Resting, AnOrdinalThatNamesSomethingRanksNothing) {
  const Ranked cases[] = {
      {"Kite has the 11th floor.", "11th", false},  {"The shop on 42nd, Kite.", "42nd", false},
      {"The shop on 42nd in Kite.", "42nd", false}, {"It is on 42nd place.", "42nd", true},
      {"In No. 204, Kite lost.", "No. 204", false}, {"Kite is No. 204 in it.", "No. 204", true}};
  expect_ranks(cases);
}

TEST(Resting, OnlyWhoIsAmongTheTopIsRanked) {
  const Ranked cases[] = {{"Kite is among the top 10 mills.", "top 10", true},
                          {"A list of the top 10 mills of Kite.", "top 10", false},
                          {"Top 10 mills of Kite.", "Top 10", true},
                          {"Kite opened the #20b channel.", "#20", false},
                          {"Kite is #20 in it.", "#20", true}};
  expect_ranks(cases);
}

TEST(Resting, HowOftenIsNoMultiple) {
  const struct {
    const char* text;
    bool multiple;
  } cases[] = {{"The board refused Kite twice.", false}, {"Kite lost twice in May.", false},
               {"Kite twice failed it.", false},         {"Kite rose twice in May.", true},
               {"Kite is twice in it.", true},           {"Kite makes twice the money.", true}};
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, "twice", "multiplier")};
    claims.front().unit = "times";
    rest_occasions(claims, each.text, words());
    EXPECT_EQ(!claims.front().metric.empty(), each.multiple) << each.text;
  }
}

TEST(Resting, ACountKeepsThePluralThatItCounts) {
  const struct {
    const char *text, *noun, *expected;
  } cases[] = {{"Kite has five boats.", "boats", "boats"},
               {"Kite has five new open boats.", "new", "new open boats"},
               {"Kite has five built-in lamps.", "built", "built-in lamps"},
               {"Kite has five strong oxen.", "strong", "strong oxen"},
               {"All five come in blue boxes.", "come", ""},
               {"Kite has five very old, very rare boats.", "very", ""},
               {"Kite won five a side.", "a", ""}};
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, "five", "count_of")};
    claims.front().qualifiers["of"] = each.noun;
    rest_uncounted(claims, each.text, words());
    const bool kept = !claims.front().metric.empty();
    EXPECT_EQ(kept, *each.expected != '\0') << each.text;
    if (!kept) continue;
    EXPECT_EQ(claims.front().qualifiers["of"], each.expected) << each.text;
  }
}

TEST(Resting, AUnitOfTimeWithAnArticleLastsOnlyBesideAWordThatSaysSo) {
  const struct {
    const char* text;
    bool kept;
  } cases[] = {{"Kite plays hours of music a year.", false},
               {"Kite was sold, a year it lost money.", false},
               {"Kite slept for a year.", true},
               {"Kite rose a year after that.", true}};
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, "a year", "duration")};
    claims.front().low = claims.front().high = base::Decimal(1);
    rest_mere_units(claims, each.text, words());
    EXPECT_EQ(!claims.front().metric.empty(), each.kept) << each.text;
  }
}

TEST(Resting, ASpanThatALowLooksBackOnIsNone) {
  for (const char* text : {"Kite fell to a 12-year low.", "Kite made a 12-year plan."}) {
    std::vector<model::Claim> claims = {general(text, "12-year", "duration")};
    rest_mere_units(claims, text, words());
    EXPECT_EQ(claims.front().metric.empty(), std::string_view(text).ends_with("low.")) << text;
  }
}

TEST(Resting, AYearThatBelongsToANameIsNoEvent) {
  const struct {
    const char* text;
    bool kept;
  } cases[] = {{"Kite obeys the Harbour Act of 1976.", false},
               {"Kite rose in the spring of 1976.", true}};
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, "1976", "event_date")};
    claims.front().date_granularity = model::Granularity::kYear;
    rest_named_years(claims, each.text, words());
    EXPECT_EQ(!claims.front().metric.empty(), each.kept) << each.text;
  }
}

TEST(Resting, OneThingNeedsNoPluralAndARuleIsLeftAlone) {
  const std::string text = "Kite has five boat.";
  std::vector<model::Claim> claims = {general(text, "five", "count_of"),
                                      general(text, "five", "count_of")};
  for (model::Claim& claim : claims) claim.qualifiers["of"] = "boat";
  claims[0].low = claims[0].high = base::Decimal(1);
  claims[1].rule = "users.en/users";
  rest_uncounted(claims, text, words());
  EXPECT_EQ(claims[0].metric, "count_of");
  EXPECT_EQ(claims[1].metric, "count_of");
}

TEST(Resting, AValueOfNobodyIsAMention) {
  const auto folder = std::filesystem::temp_directory_path() / "tally-resting";
  std::filesystem::create_directories(folder);
  std::string ways;
  for (const char* way : {"given", "clause", "after", "we", "person", "you", "pronoun", "sentence",
                          "ours", "later", "about", "guest", "asked"}) {
    ways += std::string("\"") + way + "\": 60, ";
  }
  ways += "\"reach\": 60";
  std::ofstream(folder / "subjects.json")
      << R"({"version": 1, "least": 5, "right": {"organisational": {)" << ways << R"(}, "ruled": {)"
      << ways << R"(}, "general": {)" << ways
      << R"(}}, "organisational": [], "needed": [], "resting": ["count_of"]})";
  const std::string text = "There are five boats.";
  std::vector<model::Claim> claims = {
      general(text, "five", "count_of"), general(text, "five", "count_of"),
      general(text, "five", "duration"), general(text, "five", "count_of")};
  claims[0].subject.clear();
  claims[2].subject.clear();
  claims[3].subject.clear();
  claims[3].rule = "users.en/users";
  rest_unowned(claims, SubjectTrust({folder}));
  EXPECT_EQ(claims[0].metric + claims[0].rule, "");
  EXPECT_EQ(claims[1].metric, "count_of");
  EXPECT_EQ(claims[2].metric, "duration");
  EXPECT_EQ(claims[3].metric, "count_of");
}

TEST(Resting, WhatSomethingChangedByIsNoStateOfIt) {
  model::Metric one;
  one.cardinality = model::Cardinality::kOne;
  model::Metric many;
  many.cardinality = model::Cardinality::kMany;
  const MetricsByKey metrics = {{"users", &one}, {"layoffs", &many}};
  const struct {
    const char *text, *metric;
    bool kept;
  } cases[] = {{"Users rose by five.", "users", false},
               {"Users rose to five.", "users", true},
               {"The staff rose by five.", "layoffs", true},
               {"It has five more than Lyra.", "users", false},
               {"Kite's sales rose five to 9.", "users", false},
               {"Kite's sales rose five to them.", "users", true},
               {"Users came to nine, up five from May.", "users", false},
               {"Kite set up five users.", "users", true},
               {"It has five more.", "users", true},
               {"It won five faster than Lyra.", "users", true}};
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, "five", each.metric)};
    rest_differences(claims, each.text, words(), metrics);
    EXPECT_EQ(!claims.front().metric.empty(), each.kept) << each.text;
  }
}

TEST(Resting, HowManyCameIsNotHowManyThereAre) {
  model::Metric stands;
  stands.cardinality = model::Cardinality::kOne;
  stands.temporal = model::Temporal::kState;
  model::Metric sells;
  sells.cardinality = model::Cardinality::kOne;
  sells.temporal = model::Temporal::kFlow;
  const MetricsByKey metrics = {{"users", &stands}, {"revenue", &sells}, {"savings", &sells}};
  const struct {
    const char *text, *quote, *metric;
    bool kept;
  } cases[] = {{"Kite added five in May.", "five", "users", false},
               {"Kite added five in May.", "five", "revenue", true},
               {"Kite has five new users.", "five new users", "users", false},
               {"Kite has five news readers.", "five news readers", "users", true},
               {"Kite raised the price by five.", "five", "revenue", false},
               {"Kite cut its bills by five.", "five", "savings", true},
               {"Kite is used by five.", "five", "users", true}};
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, each.quote, each.metric)};
    rest_differences(claims, each.text, words(), metrics);
    EXPECT_EQ(!claims.front().metric.empty(), each.kept) << each.text;
  }
}

TEST(Resting, HowManyCameIsAKindWhereTheMetricHasKinds) {
  model::Metric users;
  users.cardinality = model::Cardinality::kOne;
  users.key_qualifiers = {{"kind"}};
  const MetricsByKey metrics = {{"users", &users}};
  const struct {
    const char *text, *kind;
  } cases[] = {{"Kite added five in May.", "added"}, {"Kite shed five in May.", "lost"}};
  for (const auto& [text, kind] : cases) {
    std::vector<model::Claim> claims = {general(text, "five", "users")};
    rest_differences(claims, text, words(), metrics);
    EXPECT_EQ(claims.front().metric, "users") << text;
    EXPECT_EQ(claims.front().qualifiers["kind"], kind) << text;
  }
}

TEST(Resting, AMeasureByWhichSomethingIsFasterIsADifference) {
  model::Metric one;
  one.key = "speed";
  one.cardinality = model::Cardinality::kOne;
  const MetricsByKey metrics = {{"speed", &one}};
  const std::string text = "It runs five faster than Lyra.";
  std::vector<model::Claim> claims = {general(text, "five", "speed")};
  claims.front().kind = model::MentionKind::kDimension;
  rest_differences(claims, text, words(), metrics);
  EXPECT_TRUE(claims.front().metric.empty());
}

TEST(Resting, AThirdBuildingIsNoPart) {
  ValueWords articles = words();
  articles.articles.insert("a");
  const struct {
    const char *text, *quote;
    bool kept;
  } cases[] = {{"Kite adds a third building.", "a third", false},
               {"Kite adds a third in May.", "a third", true},
               {"Kite adds a third of it.", "a third", true},
               {"Kite adds a third more than before.", "a third", false},
               {"Kite adds one third building.", "one third", true}};
  articles.noun_breaks.insert("of");
  articles.differences_behind.insert("more than");
  for (const auto& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, each.quote, "share")};
    claims.front().unit = "fraction";
    rest_ordinals(claims, each.text, articles);
    EXPECT_EQ(!claims.front().metric.empty(), each.kept) << each.text;
  }
}

TEST(Resting, AFewAreNoClaimButDozensAre) {
  const std::string text = "Kite has five boats.";
  std::vector<model::Claim> claims(4, general(text, "five", "count_of"));
  for (model::Claim& claim : claims) claim.hedge = model::Hedge::kVague;
  claims[1].rule = "general/duration";
  claims[2].low = claims[2].high = base::Decimal(50);
  claims[3].rule = "users.en/users";
  rest_vague(claims);
  EXPECT_EQ(claims[0].metric, "");
  EXPECT_EQ(claims[1].metric, "");
  EXPECT_EQ(claims[2].metric, "count_of");
  EXPECT_EQ(claims[3].metric, "count_of");
}

TEST(Resting, AYearThatTellsOfANounIsNoEvent) {
  ValueWords with = words();
  with.before_times.insert("in");
  for (const auto& [text, quote, rests] :
       std::initializer_list<std::tuple<const char*, const char*, bool>>{
           {"Read on for the 2025 roadmap.", "2025", true},
           {"Its lamps, and Kite's 2025 plan.", "2025", true},
           {"In 2025 lamps came.", "2025", false},
           {"It came in 2025.", "2025", false},
           {"2025 lamps came.", "2025", false}}) {
    std::vector<model::Claim> claims = {general(text, quote, "event_date")};
    claims[0].unit = "date";
    claims[0].date_granularity = model::Granularity::kYear;
    rest_dates(claims, text, with, {});
    EXPECT_EQ(claims[0].metric.empty(), rests) << text;
  }
}

TEST(Resting, AQuarterBesideAnAmountIsItsPeriod) {
  const std::string text = "Revenue in the first quarter was 5. Kite opened in the third quarter.";
  std::vector<model::Claim> claims = {general(text, "first quarter", "event_date"),
                                      general(text, "5", "revenue"),
                                      general(text, "third quarter", "event_date")};
  for (model::Claim& claim : claims) {
    const bool date = claim.metric == "event_date";
    claim.unit = date ? "date" : "USD";
    if (date) claim.date_granularity = model::Granularity::kQuarter;
    claim.sentence =
        claim.quote[0] == 't' ? base::ByteSpan{36, text.size()} : base::ByteSpan{0, 35};
  }
  rest_quarters(claims, text, words(), {});
  EXPECT_EQ(claims[0].metric, "");
  EXPECT_EQ(claims[1].metric, "revenue");
  EXPECT_EQ(claims[2].metric, "event_date");
}

TEST(Resting, AQuarterRightBeforeANounSaysOfWhichThatIs) {
  const struct {
    const char* text;
    bool kept;
  } cases[] = {{"Join us for the Q1 call of Kite.", false},
               {"Kite opened in Q1.", true},
               {"Kite opened in Q1 in Halden.", true}};
  for (const auto& [text, kept] : cases) {
    std::vector<model::Claim> claims = {general(text, "Q1", "event_date")};
    claims.front().unit = "date";
    claims.front().date_granularity = model::Granularity::kQuarter;
    rest_quarters(claims, text, words(), {});
    EXPECT_EQ(!claims.front().metric.empty(), kept) << text;
  }
}

TEST(Resting, APeriodBehindAnAmountIsNoEvent) {
  const std::string text = "Kite sold 5 in June, and met in May.";
  std::vector<model::Claim> claims = {general(text, "5", "units_produced"),
                                      general(text, "June", "event_date"),
                                      general(text, "May", "event_date")};
  for (model::Claim& claim : claims) {
    if (claim.metric == "event_date") claim.unit = "date";
  }
  claims[1].date = {model::day_from_iso("2025-06-01"), model::day_from_iso("2025-06-30")};
  claims[2].date = {model::day_from_iso("2025-05-01"), model::day_from_iso("2025-05-31")};
  rest_dates(claims, text, words(), {});
  EXPECT_EQ(claims[1].metric, "");
  EXPECT_EQ(claims[2].metric, "event_date");
}

TEST(Resting, ATimeThatSomethingIsHeldAgainstIsNoEvent) {
  const struct {
    const char *text, *quote;
    bool kept;
  } cases[] = {{"Kite has more than it had in May.", "May", false},
               {"Kite opened a mill in May.", "May", true},
               {"Kite is far larger than Lyra in May.", "May", true},
               {"As of May Kite has a mill.", "As of May", false}};
  for (const auto& [text, quote, kept] : cases) {
    std::vector<model::Claim> claims = {general(text, quote, "event_date")};
    claims.front().unit = "date";
    rest_dates(claims, text, words(), {});
    EXPECT_EQ(!claims.front().metric.empty(), kept) << text;
  }
}

TEST(Resting, APeriodInWhichThereWasSoMuchIsNoEvent) {
  model::Metric sells;
  sells.key = "revenue";
  sells.temporal = model::Temporal::kFlow;
  model::Metric bought;
  bought.key = "acquisition_price";
  bought.temporal = model::Temporal::kEvent;
  const MetricsByKey metrics = {{"revenue", &sells}, {"acquisition_price", &bought}};
  const std::string text = "In May, as the mill opened, it was 5.";
  for (const std::string metric : {"revenue", "acquisition_price"}) {
    std::vector<model::Claim> claims = {general(text, "May", "event_date"),
                                        general(text, "5", metric)};
    claims.front().unit = "date";
    claims.front().date = {model::day_from_iso("2025-05-01"), model::day_from_iso("2025-05-31")};
    rest_dates(claims, text, words(), metrics);
    EXPECT_EQ(claims.front().metric.empty(), metric == "revenue") << metric;
  }
}

TEST(Resting, TheFirstOfSomeSpansRanksNothing) {
  const struct {
    const char *text, *quote;
    bool kept;
  } cases[] = {{"Kite sold it in the first year.", "first year", false},
               {"Kite sold it in the first year.", "first", false},
               {"Kite lost money for the first year running.", "first year", true},
               {"Kite lost money for the first year running.", "first", true},
               {"Kite came first in a year.", "first", true},
               {"Kite came in first.", "first", true}};
  for (const auto& [text, quote, kept] : cases) {
    std::vector<model::Claim> claims = {general(text, quote, "rank_of")};
    rest_ordinals(claims, text, words());
    EXPECT_EQ(!claims.front().metric.empty(), kept) << text;
  }
}

TEST(Resting, ASpanThatMeansSoonLastsNothing) {
  const struct {
    const char *text, *quote;
    bool kept;
  } cases[] = {{"Kite will be back in a second.", "in a second", false},
               {"Wait a minute. Kite is here.", "a minute", false},
               {"Those at Kite wait a minute.", "a minute", true}};
  for (const auto& [text, quote, kept] : cases) {
    std::vector<model::Claim> claims = {general(text, quote, "timeline")};
    rest_mere_units(claims, text, words());
    EXPECT_EQ(!claims.front().metric.empty(), kept) << text;
  }
}

TEST(Resting, OfAChineseSpanThatAnAmountIsRatedBy) {
  struct Case {
    std::string text, span, amount;
    bool rests;
  };
  const Case cases[] = {
      {"厂里一年能造3万台", "一年", "3万台", true},
      {"哪怕一个月只收1元", "一个月", "1元", true},
      {"每周开会，一周得开二十个", "一周", "二十个", true},
      {"我们用了一年造3万台", "一年", "3万台", false},
      {"花了一年，造了3万台", "一年", "3万台", false},
      {"人数一年里涨了3万", "一年", "3万", false},
  };
  for (const Case& each : cases) {
    std::vector<model::Claim> claims = {general(each.text, each.span, "duration"),
                                        general(each.text, each.amount, "count_of")};
    for (model::Claim& claim : claims) claim.language = model::Language::kZh;
    claims[0].unit = claims[0].unit_written = "year";
    claims[0].low = claims[0].high = base::Decimal(1);
    ValueWords words;
    words.rate_breaks = {"，", "涨"};
    words.no_rate_behind = {"用了", "花了"};
    rest_rates(claims, each.text, words);
    EXPECT_EQ(claims[0].metric.empty(), each.rests) << each.text;
    EXPECT_EQ(claims[1].qualifiers.contains("period"), each.rests) << each.text;
  }
}

}  // namespace
}  // namespace tally::claim
