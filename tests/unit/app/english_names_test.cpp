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

TEST(EnglishNames, AValueRightBeforeANameDescribesIt) {
  const std::string bought = "Vega Inc said it bought the ";
  EXPECT_EQ(told(bought + "$2 billion-asset Halden Bank.", "$2 billion"),
            Told{"acquisition_price of Halden Bank"});
  EXPECT_EQ(told(bought + "300-store Halden Foods.", "300"), Told{" of Halden Foods"});
  EXPECT_EQ(told(bought + "880-megawatt Halden Solar.", "880-megawatt"),
            Told{"power of Halden Solar"});
  EXPECT_EQ(told(bought + "500-page Halden Foods report.", "500"), Told{" of Vega Inc"});
}

TEST(EnglishNames, ANumberInANameIsNoValue) {
  const std::string text = "The Osprey 500 Index Fund has returned 9% a year. Osprey is old.";
  EXPECT_EQ(told(text, "9%"), Told{"growth_rate of Osprey 500 Index Fund"});
  EXPECT_EQ(told(text, "500"), Told{});
}

TEST(EnglishNames, AShortFormOfTwoIsOfTheOneThatItsLineNamed) {
  const std::string text =
      "Osprey Bankers in Oslo sold a mill. Osprey has 40 employees.\n\n"
      "Osprey Harbour Banks in Bergen bought a mill. Osprey has 70 employees.";
  EXPECT_EQ(told(text, "40 employees"), Told{"employees of Osprey Bankers"});
  EXPECT_EQ(told(text, "70 employees"), Told{"employees of Osprey Harbour Banks"});
}

TEST(EnglishNames, WhomAReportIsByIsNotWhatIsToldOfNext) {
  EXPECT_EQ(told("According to the magazine Ospreywatch, fans bought 40 million tickets. "
                 "The average ticket rose 8 percent.",
                 "8 percent"),
            Told{"growth_rate of "});
}

TEST(EnglishNames, ThingsOfOneSeriesTellEachOther) {
  const std::string series =
      "Quorra 3, released by the lab Osprelia, comes in three sizes. The version before, Quorra 2, "
      "was downloaded 6 million times. ";
  EXPECT_EQ(told(series, "6 million"), Told{"downloads of Quorra 2"});
  EXPECT_EQ(told("Sagan Flash costs $3 a month. Sagan Pro costs $9 a month.", "$3 a month"),
            Told{"price of Sagan Flash"});
  EXPECT_EQ(told("Sagan Flash costs $3 a month.", "$3 a month"), Told{"price of "});
}

TEST(EnglishNames, AThingOfASeriesWithParametersIsAModel) {
  EXPECT_EQ(told("Quorra 3 comes in three sizes: 4 billion and 70 billion parameters. The largest "
                 "scores 84.6 on MMLU.",
                 "4 billion"),
            Told{"parameter_count of Quorra 3 4B"});
  EXPECT_EQ(told("Meet Tessera Large. It has 123 billion parameters. Tessera Small is free.",
                 "123 billion parameters"),
            Told{"parameter_count of Tessera Large"});
}

TEST(EnglishNames, TwoPeoplesWithAHyphenAreNoFirm) {
  EXPECT_EQ(told("The Swiss-American maker of lamps said sales rose 6%.", "6%"),
            Told{"growth_rate of "});
}

TEST(EnglishNames, AValueInBracketsIsOfTheNameBeforeThem) {
  const std::string text =
      "The biggest lenders are Vega Bank ($33 million), Halden Bank ($32 million), Tilda Ostrel "
      "($27 million) and Osprey Bank ($9 million).";
  EXPECT_EQ(told(text, "$32 million"), Told{" of Halden Bank"});
  EXPECT_EQ(told(text, "$27 million"), Told{" of "});
  EXPECT_EQ(told(text, "$9 million"), Told{" of Osprey Bank"});
  EXPECT_EQ(told("Vega Bank has the highest bill in the Halden League ($9 million a year).",
                 "$9 million a year"),
            Told{"cost of Vega Bank"});
}

TEST(EnglishNames, AnExchangeBesideATickerHasNothing) {
  EXPECT_EQ(told("The lamp maker (NYSE: KITE) announced that it will close 120 stores.", "120"),
            Told{" of "});
}

TEST(EnglishNames, AShortFormIsOfWhoIsNamedWhole) {
  EXPECT_EQ(told("Cadence Bank agreed to sell itself. Cadence has 390 employees.", "390 employees"),
            Told{"employees of Cadence Bank"});
  EXPECT_EQ(told("Cadence has 390 employees.", "390 employees"),
            Told{"employees of Cadence Design Systems"});
}

TEST(EnglishNames, AThingIsToldOnByItsSort) {
  const std::string cost = " costs $599 at most.";
  EXPECT_EQ(told("Vega Labs unveiled the Kestrel tablet. The tablet" + cost, "$599 at most"),
            Told{"price of Kestrel"});
  EXPECT_EQ(told("Vega Labs unveiled the Kestrel SUV. The vehicle" + cost, "$599 at most"),
            Told{"price of Kestrel"});
  EXPECT_EQ(
      told("Vega Labs sells Kestrivo, a drug for asthma. The medicine" + cost, "$599 at most"),
      Told{"price of Kestrivo"});
}

TEST(EnglishNames, AnAbbreviationBehindALegalFormIsOfTheKnownName) {
  EXPECT_EQ(
      told("Texas Instruments Incorporated (TI) makes chips. TI has 45,000 patents.", "45,000"),
      Told{"count_of of Texas Instruments"});
}

TEST(EnglishNames, AMakerBeforeWhatItMakesIsNotMeant) {
  EXPECT_EQ(told("The Tesla Model Y has a sleek, simple design, measuring 187 inches in length.",
                 "187 inches"),
            Told{"distance of Model Y"});
  EXPECT_EQ(told("It beats the Tesla Model Y (400 cm length, 200 cm width).", "200 cm"),
            Told{"distance of Model Y"});
}

TEST(EnglishNames, AFundIsDescribedByWhatItHolds) {
  EXPECT_EQ(told("In May, the $56 billion Osprey Employees' Retirement System, Oslo, sold a mill.",
                 "$56 billion"),
            Told{" of Osprey Employees' Retirement System"});
}

TEST(EnglishNames, CapitalsAreTheOrganisationWhoseInitialsTheyAre) {
  const std::string text = "Osprey Electric Power has 5 million customers. ";
  EXPECT_EQ(told(text + "OEP says it employs 17,000 people. OEP is big.", "17,000 people"),
            Told{"employees of Osprey Electric Power"});
  EXPECT_EQ(told(text + "OXP says it employs 17,000 people. OXP is big.", "17,000 people"),
            Told{"employees of OXP"});
}

TEST(EnglishNames, WhoSitsSomewhereIsAFirm) {
  EXPECT_EQ(told("Ostrava-based Nimbelka, with 3,200 GPUs, says so.", "3,200 GPUs"),
            Told{"gpu_count of Nimbelka"});
}

}  // namespace
}  // namespace tally::app
