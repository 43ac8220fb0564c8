// What is a name in English sentences and what only stands beside one, as the whole program reads
// them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::app {
namespace {

TEST(EnglishNames, ATickerIsNoPartOfAName) {
  EXPECT_EQ(told("Vega Inc is old. Osprey OSPRY reported revenue of $3 million. Osprey grew.",
                 "$3 million"),
            Told{"revenue of Osprey"});
  EXPECT_EQ(told("Vega Inc is old. Osprey OSPR said it had revenue of $3 million. Osprey grew.",
                 "$3 million"),
            Told{"revenue of Osprey"});
}

TEST(EnglishNames, ALegalFormAloneIsNoName) {
  const std::string text = "The Osprey, Inc. (NASDAQ: OSPY) today reported revenue of $3 million. ";
  EXPECT_EQ(told(text, "$3 million"), Told{"revenue of Osprey"});
  EXPECT_EQ(told(text + "OSPY has 40 employees.", "40 employees"), Told{"employees of Osprey"});
}

TEST(EnglishNames, AMeasureInCapitalsIsNoName) {
  EXPECT_EQ(told("CAC raised 3% in May. LTV reported growth of 4%.", "4%"),
            Told{"growth_rate of "});
}

TEST(EnglishNames, AThingIsToldOfByWhatFollowsItsName) {
  const std::string said =
      "Osprey Labs put out Kestrel-2, 235 billion parameters, a context of 256K "
      "tokens. Kestrel-2 is free.";
  EXPECT_EQ(told(said, "235 billion parameters"), Told{"parameter_count of Kestrel-2"});
  EXPECT_EQ(told(said, "256K tokens"), Told{"context_length of Kestrel-2"});
  EXPECT_EQ(told("In May, 70 billion parameters were many.", "70 billion parameters"),
            Told{"parameter_count of "});
}

TEST(EnglishNames, AWordThatBeginsASentenceAndOnlyDriftsIsNone) {
  EXPECT_EQ(told("The year was good. Churn fell 3%, and the rest held.", "3%"),
            Told{"growth_rate of "});
  EXPECT_EQ(told("The year was good. Ridership rose 3%. Ridership reached 40 in May.", "3%"),
            Told{"growth_rate of "});
  EXPECT_EQ(told("Moss works at Osprelia. Osprelia fell 3%, and the rest held.", "3%"),
            Told{"growth_rate of Osprelia"});
}

}  // namespace
}  // namespace tally::app
