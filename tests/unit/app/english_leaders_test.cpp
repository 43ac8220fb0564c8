// Whom the values of English clauses are of that one name leads and others stand in.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::app {
namespace {

TEST(EnglishLeaders, WhoLeadsAClauseHasWhatStandsBehindAnother) {
  EXPECT_EQ(told("Osprey Labs stayed at Vega Inc for 12 years.", "12 years"),
            Told{"duration of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs firmed up its order for 250 Vega Inc jets.", "250"),
            Told{"count_of of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs won Vega Inc contracts for four seasons.", "four"),
            Told{"count_of of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs can outdo Vega Inc by as many as 40 ships.", "as many as 40"),
            Told{"count_of of Osprey Labs"});
}

TEST(EnglishLeaders, WhoDoesSomethingOnItsOwnHasIt) {
  EXPECT_EQ(told("Osprey Labs said Halden Inc opened 40 halls.", "40"),
            Told{"count_of of Halden Inc"});
  EXPECT_EQ(told("Osprey Labs expects Halden Inc to open 40 halls.", "40"),
            Told{"count_of of Halden Inc"});
  EXPECT_EQ(told("Osprey Labs rival Halden Inc opened 40 halls.", "40"),
            Told{"count_of of Halden Inc"});
  EXPECT_EQ(told("Osprey Labs bought Halden Inc's 40 halls.", "40"),
            Told{"count_of of Halden Inc"});
}

TEST(EnglishLeaders, AWordThatJoinsClausesBeginsANewOne) {
  EXPECT_EQ(told("Osprey Labs has 40 halls while Halden Inc has 50 halls.", "50"),
            Told{"count_of of Halden Inc"});
  EXPECT_EQ(told("Osprey Labs has 40 halls and Halden Inc has 50 halls.", "50"),
            Told{"count_of of Halden Inc"});
}

TEST(EnglishLeaders, TheHeadOfARelativeClauseHasWhatItOnlyDealsWithAnotherIn) {
  EXPECT_EQ(told("Osprey Labs, which was spun out of Vega Inc in 2013, builds ships.", "2013"),
            Told{"event_date of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs, which broke away from Vega Inc in 2013, builds ships.", "2013"),
            Told{"event_date of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs, which Vega Inc bought in 2013, builds ships.", "2013"),
            Told{"event_date of Vega Inc"});
}

TEST(EnglishLeaders, APronounLeadsAClauseLikeAName) {
  const std::string text = "Osprey Labs builds ships. ";
  EXPECT_EQ(told(text + "It left the fair for Vega Inc in 2019.", "2019"),
            Told{"event_date of Osprey Labs"});
  EXPECT_EQ(told(text + "The company sold its stake in Vega Inc in 2019.", "2019"),
            Told{"event_date of Osprey Labs"});
  EXPECT_EQ(told(text + "It said Vega Inc opened 40 halls.", "40"), Told{"count_of of Vega Inc"});
}

TEST(EnglishLeaders, WhoTellsOfOthersLeadsToThem) {
  const std::string text = "Osprey Labs builds ships. ";
  EXPECT_EQ(told(text + "Halden Inc analyst Ada Moss forecasts sales of $5 billion for Osprey "
                        "Labs's vaccine.",
                 "$5 billion"),
            Told{"revenue of Osprey Labs"});
  EXPECT_EQ(told(text + "Halden Inc's chief economists see revenue of $5 billion.", "$5 billion"),
            Told{"revenue of Osprey Labs"});
  EXPECT_EQ(told("Halden Inc forecasts revenue of $5 billion for Vega Inc.", "$5 billion"),
            Told{"revenue of Vega Inc"});
  EXPECT_EQ(told("Halden Inc estimates that revenue at Vega Inc rose to $5 billion.", "$5 billion"),
            Told{"revenue of Vega Inc"});
}

TEST(EnglishLeaders, ItsSalesAreOfWhomItMeans) {
  const std::string text = "Osprey Labs was the laggard of the Vega Inc group. ";
  EXPECT_EQ(told(text + "Its same-store sales fell 4.8%.", "4.8%"),
            Told{"growth_rate of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs rose after the Vega Inc deal, raising its value to $3 billion.",
                 "$3 billion"),
            Told{"valuation of Osprey Labs"});
}

TEST(EnglishLeaders, TheCompanyIsWhoLedTheSentenceBefore) {
  const std::string text = "Osprey Labs builds ships with Vega Inc today. ";
  EXPECT_EQ(told(text + "The company has revenue of $3 million.", "$3 million"),
            Told{"revenue of Osprey Labs"});
  EXPECT_EQ(told(text + "Besides Halden Inc, it has 40 halls.", "40"),
            Told{"count_of of Osprey Labs"});
  EXPECT_EQ(told(text + "Alongside Halden Inc, the company has 40 halls.", "40"),
            Told{"count_of of Osprey Labs"});
}

TEST(EnglishLeaders, APlaceOwnsWhatItsClauseIsAbout) {
  EXPECT_EQ(told("Osprey Labs is entering the Norway market with a 20 MW hall.", "20 MW"),
            Told{"power of Osprey Labs"});
  EXPECT_EQ(told("Norway's exports rose 12%.", "12%"), Told{"growth_rate of Norway"});
  EXPECT_EQ(told("Exports of Norway rose 12%.", "12%"), Told{"growth_rate of Norway"});
  EXPECT_EQ(told("Norway's largest lender saw its profit rise 12%.", "12%"),
            Told{"growth_rate of "});
}

TEST(EnglishLeaders, WhatIsToldOfAnEarnerGoesOnBehindItsClause) {
  EXPECT_EQ(told("Osprey Labs revenue was $8.4 billion, up 6%.", "6%"),
            Told{"growth_rate of Osprey Labs"});
  const std::string text = "Vega Inc owns halls. Osprey Labs sails. ";
  EXPECT_EQ(told(text + "Osprey Labs reported sales growth of 2.9%, although investors had hoped "
                        "for an increase of 3.8%.",
                 "3.8%"),
            Told{"growth_rate of Osprey Labs"});
  EXPECT_EQ(told("Osprey Labs reported sales growth of 2.9%, beating Vega Inc estimates of 2.4%.",
                 "2.4%"),
            Told{"growth_rate of Osprey Labs"});
}

TEST(EnglishLeaders, ADayOfItsOwnLeadsInToWhatFollows) {
  EXPECT_EQ(told("Osprey Labs fell, but in May 2024, Vega Inc rose again.", "May 2024"),
            Told{"event_date of Vega Inc"});
  EXPECT_EQ(
      told("Osprey Labs fell behind Vega Inc, and in May 2024, the company closed.", "May 2024"),
      Told{"event_date of Osprey Labs"});
  EXPECT_EQ(told("In May 2020, Osprey Labs hired Vega Inc veteran Ada Moss; in May 2024, the "
                 "company closed.",
                 "May 2024"),
            Told{"event_date of Osprey Labs"});
}

TEST(EnglishLeaders, AnOfficeIsOfWhoHoldsIt) {
  const std::string text = "\"We grow,\" chief executive Ada Moss said. ";
  EXPECT_EQ(told(text + "Ada Moss was Osprey Labs' chief engineer until 2019.", "until 2019"),
            Told{"event_date of Ada Moss"});
}

TEST(EnglishLeaders, ASemicolonMakesNoApposition) {
  EXPECT_EQ(told("Osprey Labs has the sixth-highest wage bill in the Halden League; the "
                 "fifth-highest sales.",
                 "fifth"),
            Told{"rank_of of Osprey Labs"});
}

TEST(EnglishLeaders, AnOwnerWithAWordBeforeTheValueHasIt) {
  const std::string said =
      "Osprey Labs declined to say what it planned for Halden Inc's remaining ";
  EXPECT_EQ(told(said + "96 employees.", "96 employees"), Told{"employees of Halden Inc"});
}

TEST(EnglishLeaders, TheCompanyIsWhoLeadsOverAClause) {
  EXPECT_EQ(told("Osprey Labs raised $3 million in May, after Halden Inc raised $5 million. The "
                 "company employs 96 people.",
                 "96 people"),
            Told{"employees of Osprey Labs"});
}

}  // namespace
}  // namespace tally::app
