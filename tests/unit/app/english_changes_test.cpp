// Changes told as amounts, and what stands beside them, as the whole program reads them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

struct Case {
  const char *text, *quote, *expected;
};

TEST(EnglishChanges, AnAmountOfAChangeIsGrowthAndWhatItLedToIsNot) {
  const Case cases[] = {
      {"Operating expenses of Osprey Labs decreased by $5 million, or 10%, from $54 million in the "
       "third quarter of 2012 to $49 million.",
       "$5 million", "growth_rate of Osprey Labs"},
      {"Operating expenses of Osprey Labs decreased by $5 million, or 10%, from $54 million in the "
       "third quarter of 2012 to $49 million.",
       "$54 million", "cost of Osprey Labs"},
      {"Operating expenses of Osprey Labs decreased by $5 million, or 10%, from $54 million in the "
       "third quarter of 2012 to $49 million.",
       "$49 million", "cost of Osprey Labs"},
      {"Shares of Osprey Labs fell 41 cents to $79.01.", "41 cents", "growth_rate of Osprey Labs"}};
  for (const auto& [text, quote, expected] : cases)
    EXPECT_EQ(told(text, quote), Told{expected}) << text;
}

TEST(EnglishChanges, NoMonthIsTheNumberBehindADashInASentence) {
  const auto claims =
      claims_of("Osprey Labs cut 40% of its staff in September — 4,500 layoffs in all.");
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_EQ(claims[2].quote, "4,500");
  EXPECT_EQ(claims[2].metric, "layoffs");
}

TEST(EnglishChanges, WhatGoesOverTheNextYearsIsToComeThoughAnotherClauseTellsOfADeed) {
  EXPECT_EQ(told("Osprey Labs launched the lamp, which adds to its output over the next two years.",
                 "over the next two years"),
            Told{"timeline of Osprey Labs"});
}

TEST(EnglishChanges, ANumeralThatIsAPartOfANameCountsNothing) {
  EXPECT_EQ(told("Osprey Labs bought Take-Two for its games.", "Two"), Told{});
  EXPECT_EQ(told("Osprey Labs bought 2seventy bio for its pills.", "seventy"), Told{});
}

TEST(EnglishChanges, ASignBetweenTheSidesOfAThingMultipliesNothing) {
  EXPECT_EQ(told("The box of Osprey Labs measures 155.2×77.6×10.6mm.", "155.2"),
            Told{" of Osprey Labs"});
  EXPECT_EQ(told("The sales of Osprey Labs grew 3×.", "3×"), Told{"growth_rate of Osprey Labs"});
}

TEST(EnglishChanges, ALetterBehindDigitsMeansPenceButForPictures) {
  EXPECT_EQ(told("Earnings per share of Osprey Labs rose to 7.4p.", "7.4p"),
            Told{"earnings_per_share of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs makes films in 1080p and 720p.", "1080p"), Told{});
}

TEST(EnglishChanges, AnAmountStandsFarBehindWhatItIsOf) {
  EXPECT_EQ(told("Total revenue for the first-half financial year of Osprey Labs totaled $431 "
                 "million.",
                 "$431 million"),
            Told{"revenue of Osprey Labs"});
}

TEST(EnglishChanges, WhatStartsNextYearIsToCome) {
  EXPECT_EQ(told("Osprey Labs opens a mill in Halden starting next year.", "starting next year"),
            Told{"timeline of Osprey Labs"});
}

}  // namespace
}  // namespace tally::app
