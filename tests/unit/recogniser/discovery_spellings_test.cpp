// Where names in Latin letters begin and end that have a number, an initial, a genitive or a common
// word in them, and which short forms are theirs.
#include "recogniser/discovery.hpp"
#include "support/discovered.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using Case = test::DiscoveryCase;
using test::discovered;

TEST(DiscoverySpellings, ACommonWordBeginsANameBeforeWhatEndsOne) {
  const Case cases[] = {
      {"Old Quillon Bancorp closed a branch.", "Old Quillon Bancorp (company)"},
      {"First Quillon Foods opened a mill.", "First Quillon Foods (company)"},
      {"Later they sold the $20 billion-asset Old National Bancorp.",
       "Old National Bancorp (company)"},
      {"In May First Foundation raised money.", "First Foundation (company)"},
      {"Old Quillon Foods grew. We like Quillon Foods, and Quillon Foods grew.",
       "Quillon Foods (company)"},
      {"They left in the Great Depression.", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoverySpellings, AGroupInTheGenitiveBeginsAName) {
  EXPECT_EQ(discovered("People's Bank of Osprey opened."),
            "People's Bank of Osprey (organisation)");
  EXPECT_EQ(discovered("Later Farmers' Mutual raised money."), "Farmers' Mutual (company)");
}

TEST(DiscoverySpellings, ANumberStandsInsideANameThatAFundEnds) {
  const Case cases[] = {
      {"The Quillon 500 Index Fund opened.", "Quillon 500 Index Fund (company)"},
      {"The Brant Target 2040 Trust opened.", "Brant Target 2040 Trust (company)"},
      {"Later Quillon Foods sold 500 Index Cards.", "Quillon Foods (company)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoverySpellings, InitialsBeginAName) {
  EXPECT_EQ(discovered("A.B. Quillon raised money."), "A.B. Quillon (company)");
  EXPECT_EQ(discovered("They left the U.S. Quillon raised money."), "Quillon (company)");
}

TEST(DiscoverySpellings, AGenitiveThatOwnsNothingEndsTheName) {
  const Case cases[] = {
      {"Quillon's announced a plan.", "Quillon's (company)"},
      {"Quillon’s opened 30 shops.", "Quillon’s (company)"},
      {"Shares of Quillon's fell 4%.", "Quillon's (company)"},
      {"Quillon's revenue rose. Shares of Quillon's fell 4%.", "Quillon's (company)"},
      {"Quillon's announced plan failed.", ""},
      {"They run 158 Quillon's shops now. Shares of Quillon's fell 4%.", "Quillon's (company)"},
      {"Quillon raised money. It is better than Quillon's.", "Quillon (company)"},
      {"Quillon raised money, and Quillon's announced a plan.", "Quillon (company)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoverySpellings, AnAbbreviationStandsInBracketsOrBehindOr) {
  const Case cases[] = {
      {"Quillon Row Foods (QRF) opened. QRF grew.", "Quillon Row Foods（QRF） (company)"},
      {"Quillon Row Foods (\"QRF\") opened. QRF grew.", "Quillon Row Foods（QRF） (company)"},
      {"Quillon Row Foods (“QRF”) opened. QRF grew.", "Quillon Row Foods（QRF） (company)"},
      {"Quillon Row Foods, or QRF, opened. QRF grew.", "Quillon Row Foods（QRF） (company)"},
      {"The Quillon Row Foods IV (QRF IV) opened. QRF IV grew.",
       "Quillon Row Foods IV（QRF IV） (company)"},
      {"Later QuillonZeta (QZ) raised money.", "QuillonZeta（QZ） (company)"},
      {"Later Quillon (BX) raised money.", "Quillon (company)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoverySpellings, ABankIsSaidWithoutItsForm) {
  EXPECT_EQ(discovered("Brant Hill Bancorp opened. Later Brant raised money."),
            "Brant Hill Bancorp（Brant） (company)");
  EXPECT_EQ(discovered("Old National Bancorp opened. They like Old National."),
            "Old National Bancorp（Old National） (company)");
}

TEST(DiscoverySpellings, WhereAFirmSitsIsNoFirm) {
  const Case cases[] = {
      {"Brantville, Osprey-based Quillon raised money.",
       "Brantville (place); Osprey (place); Quillon (company)"},
      {"Quillon in Brantville, Osp., raised money.", "Quillon (company)"},
      {"Quillon, which is based in Brantville, raised money.", "Quillon (company)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoverySpellings, DigitsThatHangOnANameAreItsBegin) {
  EXPECT_EQ(discovered("Later 8-Quillon raised money."), "8-Quillon (company)");
  EXPECT_EQ(discovered("Later 4Quillons raised money."), "4Quillons (company)");
}

TEST(DiscoverySpellings, ASubtitleIsOfTheWork) {
  EXPECT_EQ(discovered("They play Legends of Quillon: Black Reeds now."),
            "Legends of Quillon: Black Reeds (product)");
}

TEST(DiscoverySpellings, AVerbBeforeAnAmountEndsANameInAHeadline) {
  const auto heading = model::PassageKind::kHeading;
  EXPECT_EQ(discovered("Quillon Grosses $45 Million And Wins A Prize", heading).find("Grosses"),
            std::string::npos);
  EXPECT_EQ(discovered("Raising $45 Million For Quillon Foods", heading),
            "Quillon Foods (company)");
}

TEST(DiscoverySpellings, ANounBeforeANameTellsAThing) {
  EXPECT_EQ(discovered("They sell the drug Quillon."), "Quillon (product)");
  EXPECT_EQ(discovered("They like the drug Quillon sells."), "Quillon (company)");
  EXPECT_EQ(discovered("The old film Quillon racked up a prize."), "Quillon (product)");
}

TEST(DiscoverySpellings, ATourIsCalledByAllOfItsTitle) {
  EXPECT_EQ(discovered("Their Reeds of the Harbour World Tour made money."),
            "Reeds of the Harbour World Tour (product)");
}

TEST(DiscoverySpellings, ATitleInQuotesMayBeginWithASmallWordOrEndInANumber) {
  EXPECT_EQ(discovered("They like “In the Harbour,” which made money."),
            "In the Harbour (product)");
  EXPECT_EQ(discovered("They like the sequel “Quillon 2” more."), "Quillon 2 (product)");
  EXPECT_EQ(discovered("They say “In May,” and go."), "");
}

TEST(DiscoverySpellings, TheNumberOfAPartEndsATitle) {
  EXPECT_EQ(discovered("They like Guardians of Osprey Vol. 2 more."),
            "Guardians of Osprey Vol. 2 (product)");
}

TEST(DiscoverySpellings, SaintsAreCalledByAllOfTheName) {
  EXPECT_EQ(discovered("Later St. Quillon raised money."), "St. Quillon (company)");
}

TEST(DiscoverySpellings, AnAcronymOfATradeIsNoFirm) {
  EXPECT_EQ(discovered("We like the VAT. The EUV grew, and the VAT raised money. The EUV grew."),
            "");
}

}  // namespace
}  // namespace tally::recogniser
