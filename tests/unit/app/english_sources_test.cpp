// Who in an English text only tells of others, is told something or acts on what is spoken of, and
// for whom somebody speaks, as the whole program reads them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::app {
namespace {

TEST(EnglishSources, WhoIsToldIsNotSpokenOf) {
  const std::string text =
      "Osprey Labs, a maker of lamps, has grown. Ada Moss, its chief executive, ";
  for (const std::string said :
       {"told Reuters that revenue was $40 million.",
        "said in an interview with Reuters that revenue was $40 million."}) {
    EXPECT_EQ(told(text + said, "$40 million"), Told{"revenue of Osprey Labs"}) << said;
  }
}

TEST(EnglishSources, WhoCountsIsNotWhatIsCounted) {
  EXPECT_EQ(
      told("Makers of lamps raised $14 million, according to Vega Bank, an increase of 55 percent.",
           "55 percent"),
      Told{"growth_rate of "});
}

TEST(EnglishSources, ASortIsNobodyNamedBefore) {
  const std::string text = "Osprey Labs has 40 employees. ";
  for (const std::string said : {"European lamp companies raised $14 million last year.",
                                 "Banks raised $14 million, according to Vega Bank."}) {
    EXPECT_EQ(told(text + said, "$14 million"), Told{"investment of "}) << said;
  }
}

TEST(EnglishSources, WhoTellsTellsOfNobodyElse) {
  const std::string text =
      "Osprey Labs makes lamps. Osprey Labs chief executive Ada Moss likes them. Vega Bank has 90 "
      "employees and uses lamps. Moss said that the state brought in ";
  EXPECT_EQ(told(text + "40% of sales.", "40%"), Told{"share of "});
}

TEST(EnglishSources, WhoActsOnItIsNotSpokenOfOn) {
  EXPECT_EQ(
      told("Osprey Labs was approved by Vega Bank. Sales reached $22 million.", "$22 million"),
      Told{"revenue of Osprey Labs"});
  EXPECT_EQ(told("The round was led by Vega Bank, which put in $10 million.", "$10 million"),
            Told{"investment of Vega Bank"});
}

TEST(EnglishSources, WhoseSomebodyIsSpeaksAsWe) {
  const std::string talk =
      "\n\nBen Halden: Welcome.\n\nDana Moss: Thanks. TikTok is large. "
      "We have 40 employees.\n\nBen Halden: And?\n\nDana Moss: That is all.";
  EXPECT_EQ(told("\"Small is fine\": Brindlo's Dana Moss on video" + talk, "40 employees"),
            Told{"employees of Brindlo"});
  EXPECT_EQ(
      told("Speakers: Ben Halden (host), Dana Moss (chemist, Osprey Labs)" + talk, "40 employees"),
      Told{"employees of Osprey Labs"});
  EXPECT_EQ(told("Small is fine" + talk, "40 employees"), Told{"employees of "});
}

TEST(EnglishSources, WhereTheWriterWorksIsWe) {
  const std::string text =
      "# How we did it\n\nI joined Osprey Labs in 2019.\n\nVega Bank has more. We have 40 "
      "employees.";
  EXPECT_EQ(told(text, "40 employees"), Told{"employees of Osprey Labs"});
}

TEST(EnglishSources, ThePersonSpokenOfIsNoThing) {
  EXPECT_EQ(told("Tim Cook was in Kite Hall 4. He is 64.", "64"), Told{"age of Tim Cook"});
}

TEST(EnglishSources, WhatAFirmIsSaidToDoTellsIt) {
  EXPECT_EQ(
      told("Vega Bank has 40 employees. Ospreyly is said to be raising $4 million.", "$4 million"),
      Told{"investment of Ospreyly"});
  EXPECT_EQ(
      told("Vega Bank has 40 employees. Ospreyly, the lamp maker which raised $4 million, shuts.",
           "$4 million"),
      Told{"investment of Ospreyly"});
}

}  // namespace
}  // namespace tally::app
