// English sentences as the whole program reads them, from text to claim.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

TEST(EnglishClaims, WhoSaysSomethingOnADayIsNotSpokenOf) {
  const std::string text =
      "Osprey Labs opened in May. Osprey Labs CEO Ada Moss on Monday said the company will spend "
      "$300 million on halls.";
  EXPECT_EQ(told(text, "$300 million"), Told{"investment of Osprey Labs"});
  EXPECT_EQ(told(text, "Monday"), Told{" of Osprey Labs"});
}

TEST(EnglishClaims, ATimeBehindBracketsDatesTheAmountsBeforeIt) {
  const auto claims = claims_of("Osprey Labs reported a loss of 25 million euros ($28m) in 2023.");
  ASSERT_EQ(claims.size(), 3U);
  for (const std::size_t i : {0U, 1U}) {
    ASSERT_TRUE(claims[i].valid.known()) << claims[i].quote;
    EXPECT_EQ(model::iso(*claims[i].valid.last), "2023-12-31");
  }
}

TEST(EnglishClaims, TheDayOfAPledgeIsNotPledged) {
  const auto claims =
      claims_of("Date: 2024-06-12\n\nOsprey Labs pledged $7 million on Monday to build halls.");
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_EQ(claims[0].metric, "publication_date");
  EXPECT_EQ(claims[1].modality, model::Modality::kPlanned);
  EXPECT_EQ(claims[2].modality, model::Modality::kActual);
}

TEST(EnglishClaims, ATechnologyInFrontOfANounTellsWhatSortItIs) {
  const std::string text = "It released a new AI model that was trained in less than three hours.";
  EXPECT_EQ(told(text, "in less than three hours"), Told{"duration of "});
}

TEST(EnglishClaims, WhoIsDoingSomethingIsACompany) {
  EXPECT_EQ(told("Torvane is planning a 250MW campus in Iowa.", "250MW"), Told{"power of Torvane"});
}

TEST(EnglishClaims, WhatIsValuedAtSomethingIsNotRaised) {
  const std::string text =
      "Osprey Labs is in talks for a new $5 billion funding round that would value it around $45 "
      "billion.";
  EXPECT_EQ(told(text, "around $45 billion"), Told{"valuation of Osprey Labs"});
}

TEST(EnglishClaims, RecurringIncomeIsRevenue) {
  EXPECT_EQ(told("Osprey Labs hit 20 million ARR in May.", "20 million"),
            Told{"revenue of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs went from zero to 30 million of ARR.", "30 million"),
            Told{"revenue of Osprey Labs"});
}

TEST(EnglishClaims, AnAppWhoseMakerIsNotNamedIsTheCompany) {
  const std::string text =
      "Snapchat turned down an offer. Snapchat has no sales yet, and Snapchat is two years old.\n\n"
      "The money came from Kite Capital.\n\nReports said the company had secured $50 million in "
      "new "
      "funding.";
  EXPECT_EQ(told(text, "$50 million"), Told{"investment of Snapchat"});
}

TEST(EnglishClaims, APageOnASiteIsNotTheSite) {
  const std::string text =
      "Writing on his LinkedIn profile, Mr Moss said users have shared 15 billion images.";
  EXPECT_EQ(told(text, "15 billion"), Told{" of "});
}

TEST(EnglishClaims, ASeatInAnAppositionIsOfTheNameBeforeIt) {
  const std::string text = "Osprey Labs, a Lisbon-based storage company, opened a 240 MW plant.";
  EXPECT_EQ(told(text, "240 MW"), Told{"power of Osprey Labs"});
  EXPECT_EQ(told("The Lisbon, Ohio-based Osprey Labs has 300 employees.", "300 employees"),
            Told{"employees of Osprey Labs"});
}

TEST(EnglishClaims, BehindADatelineTheMakerLeads) {
  const std::string text =
      "Kite Labs cuts 800 jobs\n\nKite Labs said on Monday that Kite Labs is laying off 800 "
      "workers.\n\nNEW YORK – Vega Corp on Thursday told of a slow quarter.\n\nThe Seattle-based "
      "company said it pulled in $127 million in revenue.";
  EXPECT_EQ(told(text, "$127 million"), Told{"revenue of Vega Corp"});
}

TEST(EnglishClaims, ANameAloneInBracketsIsThatOfTheValueBefore) {
  const std::string text =
      "Osprey Labs and Vega Corp sell it. The price of a unit goes from $10 (Osprey Labs) to $69 "
      "(Vega Corp).";
  EXPECT_EQ(told(text, "$10"), Told{"price of Osprey Labs"});
  EXPECT_EQ(told(text, "$69"), Told{"price of Vega Corp"});
}

TEST(EnglishClaims, WhoseRivalItIsIsNotSpokenOf) {
  EXPECT_EQ(told("Osprey Labs, Vega Corp's largest rival, has 300 employees.", "300 employees"),
            Told{"employees of Osprey Labs"});
  EXPECT_EQ(told("In Oslo, Vega Corp's revenue, up 3%, was $40 million.", "3%"),
            Told{"growth_rate of Vega Corp"});
}

TEST(EnglishClaims, WhoTellsItIsCountedForNobody) {
  EXPECT_EQ(
      told("Osprey Labs is worth a lot, two people familiar with the matter said.", "two people"),
      Told{" of "});
  EXPECT_EQ(told("Osprey Labs has 300 mills, according to four clerks.", "four"), Told{" of "});
  EXPECT_EQ(told("Osprey Labs has 300 mills.", "300"), Told{"count_of of Osprey Labs"});
}

}  // namespace
}  // namespace tally::app
