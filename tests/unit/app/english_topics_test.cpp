// Whom a whole English text is about: entries of encyclopedias, firms that tell of themselves,
// panels.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::app {
namespace {

const std::string kEntry =
    "Kite Air\n\nKite Air AB is a Norwegian regional airline with its head office at Osprey "
    "Airport.\n\nThe company was founded by Ada Moss. In 2011 Ratos bought shares of it. Ratos "
    "sold them soon.\n\n";

TEST(EnglishTopics, AnEntryIsAboutWhatItsTitleNames) {
  EXPECT_EQ(told(kEntry + "Passenger numbers reached 100,000 in a good year.", "100,000"),
            Told{"count_of of Kite Air AB"});
  EXPECT_EQ(
      told("Ships of the north\n\n" + kEntry + "Passenger numbers reached 100,000.", "100,000"),
      Told{"count_of of Ratos"});
}

TEST(EnglishTopics, ASortOfFirmMeansTheOneThatIsSaidToBeOne) {
  EXPECT_EQ(told(kEntry + "The airline has 610 employees.", "610 employees"),
            Told{"employees of Kite Air AB"});
  EXPECT_EQ(told("Ratos grew. Kite Air is a Norwegian airline. Ratos sold ships. The airline has "
                 "610 employees.",
                 "610 employees"),
            Told{"employees of Kite Air"});
}

TEST(EnglishTopics, TheFirstWordOfAnAirportIsAPlace) {
  EXPECT_EQ(told("Kite Air\n\nKite Air AB is an airline with its head office at Osprey Airport. It "
                 "flew between Osprey and Tern; in its first year it sold 3,100 tickets.",
                 "3,100"),
            Told{"count_of of Kite Air AB"});
}

TEST(EnglishTopics, AFirmThatIntroducesItselfIsWe) {
  const std::string intro =
      "# We left our old hall\n\nSome context: Parcelo makes software for web shops. We're 85 "
      "people.\n\nOur bill at Amazon was high. Amazon raised prices. Amazon is big.\n\n";
  EXPECT_EQ(told(intro + "We had 27 outages.", "27"), Told{"count_of of Parcelo"});
  EXPECT_EQ(
      told("At Kite Labs, we moved. Amazon was dear. Amazon was slow.\n\nWe had 27 outages.", "27"),
      Told{"count_of of Kite Labs"});
}

TEST(EnglishTopics, APanelTellsForWhomSomebodySpeaksInBrackets) {
  const std::string panel =
      "Panel on ships\n\nPanellists: Camila Reyes (Volaria Lineas), Stefan Huber (Chief Executive "
      "Officer)\n\n";
  EXPECT_EQ(told(panel + "Camila Reyes: We have 84 ships.\n\nStefan Huber: Good.", "84"),
            Told{"count_of of Volaria Lineas"});
  EXPECT_EQ(told(panel + "Camila Reyes: Good.\n\nStefan Huber: We have 84 ships.", "84"),
            Told{" of "});
}

TEST(EnglishTopics, WhoIsCitedIsNotWhatIsToldOf) {
  EXPECT_EQ(told("Rents have followed: $215 a month, according to Moss Research.", "$215 a month"),
            Told{"price of "});
  EXPECT_EQ(told("Moss Research charges $215 a month.", "$215 a month"),
            Told{"price of Moss Research"});
}

TEST(EnglishTopics, APlaceThatEndsTheNameOfAnOrganisationIsNoSubject) {
  EXPECT_EQ(told("STT GDC Indonesia aims at 90 MW of power.", "90 MW"), Told{"power of "});
  EXPECT_EQ(told("Toyota India has 900 employees.", "900 employees"), Told{"employees of Toyota"});
  EXPECT_EQ(told("Indonesia aims at 90 MW of power.", "90 MW"), Told{"power of Indonesia"});
}

TEST(EnglishTopics, AFounderSpeaksForAFirmNamedBehindItsPlace) {
  const std::string panel =
      "MODERATOR: Beside me sit Bo Lind, who runs networks at Osprey Labs, and Ada Moss, founder "
      "of "
      "a fibre firm in Oslo called Vega Inc.\n\nBO LIND: Osprey Labs is old.\n\n"
      "ADA MOSS: Vega Inc is young. ";
  EXPECT_EQ(told(panel + "We earned 21 million euros in revenue.", "21 million euros"),
            Told{"revenue of Vega Inc"});
}

TEST(EnglishTopics, TheyAreNotForWhomWhoSaysSoSpeaks) {
  const std::string talk =
      "Ada Moss, CEO of Vega Inc, meets Bo Lind.\n\nBo Lind: Does Osprey Labs help farms?\n\n"
      "Ada Moss: On farms, yes. ";
  EXPECT_EQ(told(talk + "They have 9 million users.", "9 million users"),
            Told{"users of Osprey Labs"});
  EXPECT_EQ(told(talk + "We have 9 million users.", "9 million users"), Told{"users of Vega Inc"});
}

}  // namespace
}  // namespace tally::app
