// Values of English sentences as the whole program reads them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

TEST(EnglishValues, WhatIsNotUntilATimeIsNotDenied) {
  const auto claims = claims_of("Osprey Labs did not open its hall until March 2024.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].modality, model::Modality::kActual);
  EXPECT_EQ(model::iso(*claims[0].date.first), "2024-03-01");
}

TEST(EnglishValues, HowOftenSomethingWasDoneIsCounted) {
  EXPECT_EQ(told("The booster of Osprey Labs landed nine times.", "nine"),
            Told{"count_of of Osprey Labs"});
}

TEST(EnglishValues, WhatSomethingWasBeatenByIsADifference) {
  const struct {
    const char *text, *quote;
  } cases[] = {{"Revenue of Osprey Labs exceeded our guidance by $1.6 billion.", "$1.6 billion"},
               {"Earnings of Osprey Labs beat estimates by 3 cents.", "3 cents"},
               {"Revenue of Osprey Labs missed by $20 million.", "$20 million"},
               {"Osprey Labs topped the consensus for sales by $4 million.", "$4 million"}};
  for (const auto& [text, quote] : cases)
    EXPECT_EQ(told(text, quote), Told{" of Osprey Labs"}) << text;
}

TEST(EnglishValues, ALineOfTheAccountsIsACost) {
  EXPECT_EQ(
      told("Wage costs at Osprey Labs rose to £20 million (2016 – £19 million).", "£19 million"),
      Told{"cost of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs had a tax charge for the year of £9 million.", "£9 million"),
            Told{"cost of Osprey Labs"});
}

TEST(EnglishValues, WhatAValueIsHeldAgainstIsOfTheMetricBefore) {
  EXPECT_EQ(told("Revenue of Osprey Labs was ¥500 billion, slightly down on the ¥504 billion it "
                 "earned in the previous year. Operating profit was ¥40 billion.",
                 "¥504 billion"),
            Told{"revenue of Osprey Labs"});
}

TEST(EnglishValues, APointBehindRupeesEndsNoSentence) {
  EXPECT_EQ(told("Osprey Labs raised Rs. 5 crore from Vega Bank.", "Rs. 5 crore"),
            Told{"investment of Osprey Labs"});
}

TEST(EnglishValues, ADayAloneInItsLineTellsWhenATextWasWritten) {
  const std::string rest = "\n\nKite Labs has 40 employees.";
  const Told published{"publication_date of "};
  EXPECT_EQ(told("# Kite Labs grows\n\nMay 3, 2024" + rest, "May 3, 2024"), published);
  EXPECT_EQ(told("Kite Labs grows\n*2024-05-03*" + rest, "2024-05-03"), published);
  EXPECT_EQ(told("---\ntitle: Kite Labs grows\ndate: 2024-05-03\n---" + rest, "2024-05-03"),
            published);
  EXPECT_EQ(told("Kite Labs grows\nIt opened on May 3, 2024." + rest, "May 3, 2024"),
            Told{"event_date of Kite Labs"});
}

TEST(EnglishValues, TheNumberOfATypeIsNoValue) {
  EXPECT_EQ(told("Osprey Air flew nine Kite 340s.", "340s"), Told{});
  EXPECT_EQ(told("Osprey Air bought a Kite 72-600 then.", "72-600"), Told{});
  EXPECT_EQ(told("The lamp of Osprey Labs lasts 340s.", "340s"), Told{"duration of Osprey Labs"});
}

TEST(EnglishValues, ANumberBehindAFamilyNamesAnotherMember) {
  const std::string text =
      "Osprey AI, the lab behind the Quill family of language models, sells Quill 3 Mini.\n\n"
      "Quill 3, released in May, was slow. Quill 4 is going to need 20,000 GPUs.";
  EXPECT_EQ(told(text, "20,000 GPUs"), Told{"gpu_count of Quill 4"});
}

TEST(EnglishValues, ASpanInWhichSomethingIsDoneIsNoTimeline) {
  EXPECT_EQ(told("Osprey Labs, whose cells come in under 90 days, grows.", "in under 90 days"),
            Told{"duration of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs will open a plant in two years.", "in two years"),
            Told{"timeline of Osprey Labs"});
}

TEST(EnglishValues, ManyQuartersAreATime) {
  EXPECT_EQ(told("Osprey Labs has grown for nine quarters.", "nine quarters"),
            Told{"duration of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs sold three quarters of its ships.", "three quarters"),
            Told{"share of Osprey Labs"});
}

TEST(EnglishValues, WhatIsCountedStandsBeforeWith) {
  const auto claims = claims_of("Osprey Labs had 27 outages with customer impact.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].quote, "27");
  EXPECT_EQ(claims[0].qualifiers.at("of"), "outages");
}

TEST(EnglishValues, TheSecondOfTwoTalliesCountsWhatTheFirstDoes) {
  const auto claims = claims_of(
      "Visitor numbers at the Kite Museum reached 100,000 in 1995 and "
      "340,000 in 1999.");
  ASSERT_EQ(claims.size(), 4U);
  EXPECT_EQ(claims[2].quote, "340,000");
  EXPECT_EQ(claims[2].qualifiers.at("of"), "visitor numbers");
}

TEST(EnglishValues, ADivisorBeginsNoRange) {
  const auto claims = claims_of("Osprey Labs wants to raise output from 55 a year to 80.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].quote, "55");
  EXPECT_EQ(claims[1].quote, "80");
}

TEST(EnglishValues, APlaceBehindAValueNarrowsThatOne) {
  const auto claims =
      claims_of("The app Kite has 12 million users in India and 3 million in Brazil.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].qualifiers.at("region"), "India");
  EXPECT_EQ(claims[1].qualifiers.at("region"), "Brazil");
}

TEST(EnglishValues, AQuotationThatOpensIsNoInch) {
  EXPECT_EQ(told("Osprey Labs sold 860 \"live\" rooms.", "860"), Told{" of Osprey Labs"});
  EXPECT_EQ(told("The screen of Osprey Labs is 14\" wide.", "14\""),
            Told{"distance of Osprey Labs"});
}

TEST(EnglishValues, FormsOfReportsAreNoValues) {
  EXPECT_EQ(told("Please see the Form 10-K of Osprey Labs.", "10-K"), Told{});
  EXPECT_EQ(told("Please see the 10-Q of Osprey Labs.", "10"), Told{});
}

TEST(EnglishValues, CentsAreOfACurrencyThatHasSome) {
  const auto unit = [](const std::string& text) {
    const auto claims = claims_of(text);
    return claims.empty() ? std::string() : claims.back().unit;
  };
  EXPECT_EQ(unit("Osprey Labs pays 480,000 forints. Its tea costs 45 cents."), "USD");
  EXPECT_EQ(unit("Osprey Labs pays 480,000 euros. Its tea costs 45 cents."), "EUR");
}

TEST(EnglishValues, ManyCupsAreNoVolume) {
  const auto claims = claims_of("Osprey Labs sold 3 million cups. Stir in 2 cups of water.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].unit, "count");
  EXPECT_EQ(claims[1].unit, "L");
}

TEST(EnglishValues, ARateOfExchangeIsOfNobody) {
  const std::string said = "Osprey Labs advised Vega Bank. ($1 = 0.8448 pounds)";
  EXPECT_EQ(told(said, "$1"), Told{});
  EXPECT_EQ(told(said, "0.8448 pounds"), Told{});
  EXPECT_EQ(told("The lamp of Osprey Labs weighs 2 pounds.", "2 pounds"),
            Told{"weight of Osprey Labs"});
}

TEST(EnglishValues, WhoseRoundItIsNamesNoDay) {
  EXPECT_EQ(told("Osprey Labs announced Monday its third round of layoffs.", "Monday its third"),
            Told{});
}

TEST(EnglishValues, AMomentThatIsAskedForIsNoSpan) {
  EXPECT_EQ(told("Osprey Labs wants to spend a minute on its ships.", "a minute"),
            Told{" of Osprey Labs"});
  EXPECT_EQ(told("Charging the lamp of Osprey Labs takes a minute.", "a minute"),
            Told{"duration of Osprey Labs"});
}

}  // namespace
}  // namespace tally::app
