#include "audit/judge.hpp"

#include "fact.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace tally::audit {
namespace {

using model::FindingSeverity;
using model::Modality;
using model::Temporal;
using testing::days;
using ::testing::ElementsAre;
using testing::Fact;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::settings;

TEST(Judge, TellsADisagreementOnceHoweverManyRepeatIt) {
  Fact fact;
  fact.say("one", "exact 35");
  fact.say("one", "exact 35");
  fact.say("two", "exact 35");
  fact.say("three", "exact 32");
  fact.say("four", "exact 32");
  const Judgement j = fact.judge();
  ASSERT_EQ(j.findings.size(), 1U);
  const model::Finding& f = j.findings[0];
  EXPECT_EQ(f.kind, "conflict");
  EXPECT_EQ(f.severity, FindingSeverity::kError);
  EXPECT_EQ(j.agreements, 2U);
  EXPECT_THAT(f.support, ElementsAre(2, 2));
  EXPECT_EQ(f.claims.size(), 4U);
  EXPECT_EQ(f.claims[0].role, "a");
  EXPECT_EQ(f.claims[1].role, "b");
  EXPECT_THAT(f.headline, HasSubstr("Kite 2, units made: "));
  EXPECT_THAT(f.headline, HasSubstr("in one.txt:7"));
  EXPECT_THAT(f.reason, HasSubstr("differ by 3"));
  EXPECT_EQ(f.headline.find('{'), std::string::npos);
  EXPECT_FALSE(f.next.empty());
  EXPECT_EQ(f.fault, "source");
}

TEST(Judge, IsSilentWhereAllAgree) {
  Fact fact;
  fact.say("one", "exact 1.5e8");
  fact.say("two", "exact 1.52e8");
  fact.say("three", "exact 1.5e8");
  EXPECT_THAT(fact.kinds(), IsEmpty());
  EXPECT_EQ(fact.judge().agreements, 2U);
}

TEST(Judge, LeavesOutWhatIsSupersededAskedOrSupposed) {
  Fact fact;
  fact.say("one", "exact 35");
  fact.say("two", "exact 2").superseded = true;
  fact.say("two", "exact 70").modality = Modality::kAsked;
  fact.say("two", "exact 90").modality = Modality::kHypothetical;
  EXPECT_THAT(fact.kinds(), IsEmpty());
}

TEST(Judge, LetsADatedTwinSpeakForATextWithoutADay) {
  Fact fact;
  fact.metric.cadence_days = 91;
  fact.say("june", "exact 48").asserted = days("2025-06-05");
  fact.say("undated", "exact 48").asserted = {};
  fact.say("january", "exact 62").asserted = days("2026-01-15");
  EXPECT_THAT(fact.kinds(), ElementsAre("time_unresolved"));
}

TEST(Judge, TellsAStatedPastFromTheDayOfTheText) {
  Fact fact;
  fact.metric.cadence_days = 91;
  fact.say("one", "exact 120").asserted = days("2025-09-20");
  model::Claim& past = fact.say("one", "exact 40");
  past.asserted = days("2025-09-20");
  past.valid = days("2024-09-20");
  EXPECT_THAT(fact.kinds(), ElementsAre("changed_over_time"));
}

TEST(Judge, HoldsNoPlanAgainstAnOutcomeOfUnknownDay) {
  Fact fact;
  model::Claim& plan = fact.say("plan", "exact 60");
  plan.modality = Modality::kForecast;
  plan.asserted = days("2025-06-05");
  plan.valid = days("2025-12-31");
  fact.say("undated", "exact 48").asserted = {};
  EXPECT_THAT(fact.kinds(), IsEmpty());
}

TEST(Judge, MeetsAPlanOnlyWithAnOutcomeOfTheSameThing) {
  Fact fact(Temporal::kTarget);
  fact.metric.cardinality = model::Cardinality::kMany;
  fact.metric.key_qualifiers.emplace_back().name = "of";
  model::Claim& plan = fact.say("plan", "exact 60");
  plan.modality = Modality::kPlanned;
  plan.valid = days("2025-12-31");
  fact.say("outcome", "exact 48").valid = days("2026-01-15");
  EXPECT_THAT(fact.kinds(), IsEmpty());
  for (model::Claim& c : fact.facts.claims) c.qualifiers["of"] = "units";
  EXPECT_THAT(fact.kinds(), ElementsAre("plan_outcome"));
}

TEST(Judge, CountsOneEventAsOneVoice) {
  Fact fact;
  fact.say("talk-zh", "exact 35");
  fact.say("talk-en", "exact 35");
  fact.say("reprint", "exact 35");
  fact.say("paper", "exact 32");
  fact.of("talk-en").translation_of = "talk-zh";
  fact.of("reprint").reprint_of = "talk-en";
  const auto findings = fact.judge().findings;
  ASSERT_FALSE(findings.empty());
  EXPECT_EQ(findings[0].kind, "conflict");
  const std::multiset<int> support(findings[0].support.begin(), findings[0].support.end());
  EXPECT_EQ(support, (std::multiset<int>{1, 1}));
  EXPECT_THAT(fact.kinds(), ElementsAre("conflict", "single_source"));
}

TEST(Judge, WeighsADoubtfulSubjectOneStepLess) {
  Fact fact;
  fact.say("one", "exact 35").subject_assumed = true;
  fact.say("two", "exact 32");
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, FindingSeverity::kWarn);
  EXPECT_EQ(findings[0].fault, "extraction");
  EXPECT_THAT(findings[0].reason, HasSubstr("taken from the context"));
}

TEST(Judge, WeighsUndatedNumbersFarApartOneStepLess) {
  Fact fact;
  fact.say("one", "exact 35");
  fact.say("two", "exact 81");
  EXPECT_EQ(fact.judge().findings.at(0).severity, FindingSeverity::kWarn);
  EXPECT_THAT(fact.judge().findings.at(0).reason, HasSubstr("so far apart"));
  fact.of("two").translation_of = "one";
  EXPECT_EQ(fact.judge().findings.at(0).severity, FindingSeverity::kError) << "of one event";
  Fact near;
  near.say("one", "exact 35");
  near.say("two", "exact 69");
  EXPECT_EQ(near.judge().findings.at(0).severity, FindingSeverity::kError);
  const auto losses = [](const std::string& one, const std::string& two) {
    Fact loss;
    loss.say("one", one);
    loss.say("two", two);
    return loss.judge().findings.at(0).severity;
  };
  EXPECT_EQ(losses("exact -35", "exact -81"), FindingSeverity::kWarn);
  EXPECT_EQ(losses("exact -35", "exact -69"), FindingSeverity::kError);
  EXPECT_EQ(losses("exact -35", "exact 81"), FindingSeverity::kError);
}

TEST(Judge, LetsTwoTextsOfOneEventVouchForTheirSubject) {
  Fact fact;
  fact.say("talk", "exact 12e6").subject_assumed = true;
  fact.say("digest", "exact 120e6").subject_assumed = true;
  fact.of("digest").translation_of = "talk";
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, "magnitude_slip");
  EXPECT_EQ(findings[0].severity, FindingSeverity::kError);
  fact.of("digest").translation_of.clear();
  EXPECT_EQ(fact.judge().findings.at(0).severity, FindingSeverity::kWarn);
}

TEST(Judge, TakesAMovedEndOfARangeForNoCloserAccount) {
  const auto kinds = [](const char* low_high) {
    Fact fact;
    fact.say("talk", "range 346e8 358e8");
    fact.say("digest", low_high);
    fact.of("digest").translation_of = "talk";
    return fact.kinds();
  };
  EXPECT_THAT(kinds("range 346e8 385e8"), ElementsAre("conflict"));
  EXPECT_THAT(kinds("range 346e8 360e8"), ElementsAre("refines")) << "rounded";
  EXPECT_THAT(kinds("range 340e8 385e8"), ElementsAre("refines"));
}

TEST(Judge, WeighsAKeyThatOneSideLeavesOutOneStepLess) {
  Fact fact;
  fact.metric.key_qualifiers.emplace_back();
  fact.metric.key_qualifiers.back().name = "region";
  fact.metric.key_qualifiers.back().default_value = "world";
  fact.facts.key.qualifiers["region"] = "world";
  fact.say("one", "exact 35").qualifiers["region"] = "world";
  fact.say("two", "exact 32");
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, FindingSeverity::kWarn);
  EXPECT_THAT(findings[0].reason, HasSubstr("region is stated on one side only"));
}

TEST(Judge, PrefersTheSurePlaceOfASource) {
  Fact fact;
  fact.say("one", "exact 35").subject_assumed = true;
  fact.say("one", "exact 35");
  fact.say("two", "exact 32");
  EXPECT_EQ(fact.judge().findings.at(0).severity, FindingSeverity::kError);
}

TEST(Judge, FindsAConflictThatACoarserValueAgreesWithOnBothSides) {
  Fact fact;
  fact.say("one", "exact 1.52e9");
  fact.say("two", "exact 1.81e9");
  fact.say("three", "exact 2e9");
  EXPECT_THAT(fact.kinds(), ElementsAre("conflict"));
}

TEST(Judge, TellsHistoryNeighbourByNeighbour) {
  Fact fact;
  const auto in = [&](const std::string& source, const char* value, const char* year) {
    fact.say(source, value).valid = days(std::string(year) + "-01-01/" + year + "-12-31");
  };
  in("one", "exact 100", "2021");
  in("two", "exact 150", "2022");
  in("three", "exact 210", "2023");
  EXPECT_THAT(fact.kinds(), ElementsAre("changed_over_time", "changed_over_time"));
  fact.metric.monotonic = model::Monotonic::kUpSoft;
  in("four", "exact 120", "2024");
  EXPECT_THAT(fact.kinds(),
              ElementsAre("monotonic_break", "changed_over_time", "changed_over_time"));
  fact.metric.monotonic = model::Monotonic::kUpHard;
  EXPECT_EQ(fact.judge().findings[0].severity, FindingSeverity::kError);
  fact.metric.yearly_factor = testing::dec("1.45");
  EXPECT_THAT(fact.kinds(),
              ElementsAre("monotonic_break", "implausible_jump", "changed_over_time"));
}

TEST(Judge, SaysWhenTimesAreUnresolved) {
  Fact fact;
  fact.metric.cadence_days = 30;
  fact.say("one", "exact 100").asserted = days("2023-01-01");
  fact.say("two", "exact 150").asserted = days("2024-01-01");
  EXPECT_THAT(fact.kinds(), ElementsAre("time_unresolved"));
}

TEST(Judge, DoubtsWhatLiesOutsideTheCatalogue) {
  Fact fact;
  fact.metric.plausible_low = testing::dec("10");
  fact.metric.plausible_high = testing::dec("1e6");
  fact.say("one", "exact 3");
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, "out_of_range");
  EXPECT_EQ(findings[0].severity, FindingSeverity::kWarn);
  EXPECT_EQ(findings[0].claims[0].role, "outlier");
  EXPECT_EQ(findings[0].claims.size(), 1U);
}

TEST(Judge, TakesManyValuesOfOneTextForItsParts) {
  Fact fact;
  for (const char* value : {"exact 90", "exact 50", "exact 40"}) fact.say("report", value);
  EXPECT_THAT(fact.kinds(), IsEmpty());
  fact.say("article", "exact 60");
  EXPECT_EQ(fact.kinds().size(), 3U);  // another text is held against each
  Fact two;
  two.say("report", "exact 90");
  two.say("report", "exact 50");
  EXPECT_THAT(two.kinds(), ElementsAre("conflict"));
}

TEST(Judge, TakesItsLimitsAndStepsFromTheRules) {
  Settings other = settings();
  other.thresholds.parts_from = 4;
  other.thresholds.places_shown = 2;
  other.steps.one_sentence = 1;
  Fact three;
  for (const char* value : {"exact 90", "exact 50", "exact 40"}) three.say("report", value);
  EXPECT_EQ(three.judge(other).findings.size(), 3U);
  Fact places;
  for (const char* source : {"one", "two", "three"}) places.say(source, "exact 35");
  places.say("four", "exact 32");
  EXPECT_EQ(places.judge().findings.at(0).claims.size(), 4U);
  EXPECT_EQ(places.judge(other).findings.at(0).claims.size(), 2U);
  Fact sentence;
  for (const char* value : {"exact 35", "exact 32"}) sentence.say("one", value).sentence = {10, 90};
  EXPECT_EQ(sentence.judge(other).findings.at(0).severity, FindingSeverity::kWarn);
}

TEST(Judge, SuspectsItselfWhereBothStandInOneSentence) {
  Fact fact;
  fact.say("one", "exact 35").sentence = {10, 90};
  fact.say("one", "exact 32").sentence = {10, 90};
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, FindingSeverity::kInfo);
  EXPECT_EQ(findings[0].fault, "extraction");
}

TEST(Judge, WeighsVagueFiguresAndDenialsWithinATextLess) {
  Fact vague;
  vague.say("one", "exact 3.5e9");
  vague.say("two", "vague 1e3 1e7");
  EXPECT_EQ(vague.judge().findings.at(0).severity, FindingSeverity::kWarn);
  Fact denied;
  denied.say("one", "exact 35");
  denied.say("one", "exact 35").modality = Modality::kDenied;
  EXPECT_EQ(denied.judge().findings.at(0).kind, "denied");
  EXPECT_EQ(denied.judge().findings.at(0).severity, FindingSeverity::kInfo);
}

TEST(Judge, DoubtsADayCountedFromTheTextBesideAFullDate) {
  Fact fact(Temporal::kEvent);
  fact.say("one", "date 2025-08-21").date_written = "2025-08-21";
  fact.say("one", "date 2025-09-18").date_written = "THIS_DAY";
  fact.say("two", "date 2025-08-12").date_written = "2025-08-12";
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 3U);
  EXPECT_EQ(findings[0].severity, FindingSeverity::kError);
  EXPECT_THAT(findings[0].reason, HasSubstr("2025-08-12 and 2025-08-21"));
  EXPECT_EQ(findings[1].severity, FindingSeverity::kWarn);
  EXPECT_EQ(findings[2].severity, FindingSeverity::kWarn);
  EXPECT_EQ(findings[2].fault, "extraction");
}

TEST(Judge, MeasuresTheCatalogueInItsUnit) {
  Fact fact;
  fact.metric.unit = "year";
  fact.metric.plausible_low = testing::dec("0");
  fact.metric.plausible_high = testing::dec("130");
  fact.say("one", "exact 19 year");
  EXPECT_THAT(fact.kinds(), IsEmpty());
  fact.say("one", "exact 190 year");
  EXPECT_THAT(fact.kinds(), ::testing::Contains("out_of_range"));
}

TEST(Judge, BoundsWhatItListsOfOneKind) {
  Fact fact(Temporal::kStatic);
  for (int i = 0; i < 20; ++i)
    fact.say("s" + std::to_string(i), "exact " + std::to_string(101 + i * 3));
  const Judgement j = fact.judge();
  const auto limit = static_cast<std::size_t>(settings().thresholds.pairs_per_fact);
  EXPECT_EQ(j.findings.size(), limit);
  EXPECT_THAT(j.findings.back().reason, HasSubstr("166 further pairs"));
}

TEST(Judge, IsIndifferentToOrder) {
  Fact fact;
  fact.say("one", "exact 35");
  fact.say("two", "nearly 40");
  fact.say("three", "exact 52");
  Fact turned = fact;
  std::reverse(turned.facts.claims.begin(), turned.facts.claims.end());
  std::reverse(turned.facts.sources.begin(), turned.facts.sources.end());
  const auto a = fact.judge().findings;
  const auto b = turned.judge().findings;
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].id, b[i].id);
    EXPECT_EQ(a[i].headline, b[i].headline);
    EXPECT_EQ(a[i].reason, b[i].reason);
  }
}

TEST(Judge, BlamesTheTranslationForASlipAcrossLanguages) {
  Fact fact;
  fact.say("zh", "exact 5e8").quote = "5亿";
  model::Claim& en = fact.say("en", "exact 5e9");
  en.quote = "5 billion";
  en.language = model::Language::kEn;
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, "magnitude_slip");
  EXPECT_EQ(findings[0].fault, "translation");
  EXPECT_THAT(findings[0].reason, HasSubstr("亿 (10^8) and billion"));
}

TEST(Judge, WeighsAHedgeLostInTranslationMore) {
  Fact fact;
  fact.say("zh", "nearly 3.5e9");
  fact.say("en", "exact 3.5e9");
  EXPECT_EQ(fact.judge().findings.at(0).severity, FindingSeverity::kInfo);
  fact.of("en").translation_of = "zh";
  EXPECT_EQ(fact.judge().findings.at(0).severity, FindingSeverity::kWarn);
  EXPECT_EQ(fact.judge().findings.at(0).fault, "translation");
}

TEST(Judge, WarnsOfAPlanThatCameLate) {
  Fact fact(Temporal::kEvent);
  fact.say("one", "date 2025-03-01/2025-03-31").modality = Modality::kPlanned;
  fact.say("two", "date 2025-06-12");
  const auto findings = fact.judge().findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, "plan_outcome");
  EXPECT_EQ(findings[0].severity, FindingSeverity::kWarn);
}

}  // namespace
}  // namespace tally::audit
