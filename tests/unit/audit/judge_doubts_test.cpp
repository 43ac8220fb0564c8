// Pairs of findings: the false alarm that weighs less or is gone, and the nearest true difference
// that is still told.
#include "fact.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

/// The only finding of a fact.
model::Finding only(const Fact& fact) {
  const Judgement judged = fact.judge();
  EXPECT_EQ(judged.findings.size(), 1U);
  return judged.findings.empty() ? model::Finding() : judged.findings[0];
}

TEST(JudgeDoubts, OneMoreIsNoOtherAccount) {
  Fact fact(Temporal::kFlow);
  fact.say("one", "exact 3");
  fact.say("two", "exact 2").before = "Kite then committed another ";
  EXPECT_THAT(fact.kinds(), IsEmpty());
  Fact plain(Temporal::kFlow);
  plain.say("one", "exact 3");
  plain.say("two", "exact 2").before = "In another town Kite committed ";
  EXPECT_EQ(only(plain).severity, FindingSeverity::kError);
}

TEST(JudgeDoubts, ATextThatTellsAPartOfAWholeKnowsBoth) {
  Fact fact(Temporal::kFlow);
  fact.say("one", "exact 836").after = " in total over five years";
  fact.say("one", "exact 500");
  fact.say("two", "exact 500");
  EXPECT_THAT(fact.kinds(), IsEmpty());
  Fact more(Temporal::kFlow);
  more.say("one", "exact 500").after = " in total over five years";
  more.say("one", "exact 836");
  EXPECT_EQ(only(more).severity, FindingSeverity::kError) << "more than the whole";
}

TEST(JudgeDoubts, AnAdjustedProfitIsAnother) {
  Fact fact(Temporal::kFlow);
  fact.say("one", "exact 39").before = "on an adjusted basis, profit was ";
  fact.say("one", "exact 28").before = "net profit was ";
  EXPECT_THAT(fact.kinds(), IsEmpty());
  fact.say("two", "exact 31").before = "adjusted net profit of ";
  EXPECT_EQ(only(fact).severity, FindingSeverity::kError) << "two adjusted ones";
}

TEST(JudgeDoubts, AFlowOfAMonthIsNotThatOfAYear) {
  Fact fact(Temporal::kFlow);
  fact.say("one", "exact 12");
  fact.say("two", "exact 1").qualifiers["per"] = "month";
  EXPECT_THAT(fact.kinds(), IsEmpty());
  fact.say("three", "exact 13").qualifiers["per"] = "year";
  EXPECT_EQ(only(fact).severity, FindingSeverity::kError);
}

TEST(JudgeDoubts, TimesThatNobodyCanTellAreNoOneTime) {
  Fact fact;
  fact.say("one", "exact 300");
  fact.say("one", "exact 240").qualifiers["when"] = "LAST_YEAR";
  EXPECT_THAT(fact.kinds(), IsEmpty());
  fact.say("one", "exact 210").qualifiers["when"] = "LAST_YEAR";
  EXPECT_EQ(only(fact).severity, FindingSeverity::kError) << "two of one year in one text";
}

TEST(JudgeDoubts, TextsOfNoDayAreHeldAgainstEachOtherByTheSameWords) {
  const auto told = [](const char* one, const char* two) {
    Fact fact(Temporal::kFlow);
    if (*one != 0) fact.say("one", "exact 300").qualifiers["when"] = one;
    if (*one == 0) fact.say("one", "exact 300");
    fact.say("two", "exact 240").qualifiers["when"] = two;
    return fact.kinds();
  };
  EXPECT_THAT(told("LAST_YEAR", "LAST_YEAR"), ElementsAre("conflict"));
  EXPECT_THAT(told("", "LAST_YEAR"), ElementsAre("conflict")) << "one does not say when";
  EXPECT_THAT(told("THIS_YEAR", "LAST_YEAR"), IsEmpty());
}

TEST(JudgeDoubts, AgesOfOtherDaysAreNoConflict) {
  Fact fact;
  fact.say("one", "exact 16 year").before = "At the age of ";
  fact.say("one", "exact 24 year");
  EXPECT_THAT(fact.kinds(), IsEmpty());
  Fact now;
  now.say("one", "exact 24 year");
  now.say("one", "exact 27 year").before = "Vega, now ";
  EXPECT_EQ(only(now).severity, FindingSeverity::kError);
}

TEST(JudgeDoubts, ATextThatTellsAChangeMayBeOfAnotherDay) {
  Fact fact;
  fact.say("one", "exact 86").superseded = true;
  fact.say("one", "exact 157");
  fact.say("two", "exact 290");
  const model::Finding f = only(fact);
  EXPECT_EQ(f.severity, FindingSeverity::kWarn);
  EXPECT_THAT(f.reason, HasSubstr("has changed"));
  Fact near;
  near.say("one", "exact 2").superseded = true;
  near.say("one", "exact 35");
  near.say("two", "exact 32");
  EXPECT_EQ(only(near).severity, FindingSeverity::kError) << "both after the change";
}

TEST(JudgeDoubts, ATextOfManyValuesProvesLittleAgainstAnother) {
  Fact fact(Temporal::kStatic);
  for (const char* size : {"exact 109", "exact 409", "exact 1100"}) fact.say("one", size);
  fact.say("two", "exact 2100");
  for (const auto& finding : fact.judge().findings) {
    EXPECT_EQ(finding.severity, FindingSeverity::kWarn) << finding.reason;
  }
  Fact single(Temporal::kStatic);
  single.say("one", "exact 1100");
  single.say("two", "exact 2100");
  EXPECT_EQ(only(single).severity, FindingSeverity::kError);
}

TEST(JudgeDoubts, OneDigitAtAnotherScaleMayBeChance) {
  Fact fact;
  fact.say("one", "exact 4e9");
  fact.say("two", "exact 4e10");
  EXPECT_EQ(only(fact).severity, FindingSeverity::kWarn);
  Fact digits;
  digits.say("one", "exact 4.7e9");
  digits.say("two", "exact 4.7e10");
  EXPECT_EQ(only(digits).severity, FindingSeverity::kError);
  Fact words;
  words.say("one", "exact 4e6").quote = "4 million";
  words.say("two", "exact 4e9").quote = "4 billion";
  EXPECT_EQ(only(words).severity, FindingSeverity::kError) << "scale words mixed up";
}

TEST(JudgeDoubts, FarApartAmountsOfNoPeriodAreHardlyOfOne) {
  Fact fact(Temporal::kFlow);
  fact.say("one", "exact 12");
  fact.say("two", "exact 43");
  EXPECT_EQ(only(fact).severity, FindingSeverity::kInfo);
  for (model::Claim& claim : fact.facts.claims) claim.valid = days("2024-01-01/2024-12-31");
  EXPECT_EQ(only(fact).severity, FindingSeverity::kError) << "of one year";
  Fact close(Temporal::kFlow);
  close.say("one", "exact 12");
  close.say("two", "exact 15");
  EXPECT_EQ(only(close).severity, FindingSeverity::kError);
}

TEST(JudgeDoubts, SpansAfterAnEventAreNoDays) {
  Fact fact(Temporal::kEvent);
  fact.metric.unit = "date";
  fact.say("one", "exact 61 month");
  fact.say("one", "at_most 2 year");
  EXPECT_THAT(fact.kinds(), IsEmpty());
  Fact dated(Temporal::kEvent);
  dated.metric.unit = "date";
  dated.say("one", "date 2016-10-04");
  dated.say("two", "date 2018-03-09");
  EXPECT_EQ(only(dated).severity, FindingSeverity::kError);
}

}  // namespace
}  // namespace tally::audit
