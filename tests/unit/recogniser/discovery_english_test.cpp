// What English words beside an unknown name tell of it: verbs behind adverbs, nouns, what it has.
#include "recogniser/discovery.hpp"
#include "support/discovered.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::discovered;

void expect_each(std::initializer_list<std::pair<const char*, const char*>> cases) {
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryEnglish, ReadsAVerbBehindAdverbsAndModals) {
  expect_each({{"Quillon quickly raised money.", "Quillon (company)"},
               {"Quillon now has 30 mills.", "Quillon (company)"},
               {"Quillon could raise money.", "Quillon (company)"},
               {"Ada Quillon also said no.", "Ada Quillon (person)"},
               {"Quillon could rest.", ""},
               {"Prices quickly rose, and prices now cost more.", ""}});
}

TEST(DiscoveryEnglish, TellsACompanyByWhatItHas) {
  expect_each({{"Then Quillon's annual revenue fell.", "Quillon (company)"},
               {"Then Quillon’s chief executive left.", "Quillon (company)"},
               {"Then Quillon's garden fell.", ""},
               {"They like the mill in Quillon's shares.", ""}});
}

TEST(DiscoveryEnglish, TellsAThingByTheNounBehindIt) {
  expect_each({{"The planned 9 GW Quillon campus is large.", "Quillon (organisation)"},
               {"They build the Quillon data center there.", "Quillon (organisation)"},
               {"Then Moss's Quillon cluster grew.", "Quillon (organisation)"},
               {"They fly our Quillon launch vehicle now.", "Quillon (product)"},
               {"They met a Quillon project manager.", ""},
               {"They met the Quillon robot maker.", "Quillon (place)"},
               {"They met Quillon project owners.", ""}});
}

TEST(DiscoveryEnglish, TellsCodesByNounsAndVerbs) {
  expect_each({{"The company's Q7 truck is out.", "Q7 (product)"},
               {"The K2 won't be built soon.", "K2 (product)"},
               {"They say the K2 starts at that.", "K2 (product)"},
               {"The K2 is here. We see the K2 there.", ""}});
}

TEST(DiscoveryEnglish, TellsAVariantBehindAHyphen) {
  expect_each({{"Their model Quillon is out. They say Quillon-Large is good.",
                "Quillon (model); Quillon-Large (model)"},
               {"They met Moss. Neither Brandt nor Moss left, and we met Brandt.",
                "Moss (company); Brandt (company)"}});
}

TEST(DiscoveryEnglish, TellsEventsByTheirLastWord) {
  expect_each({{"They met at a Quillon Tech Summit in May.", "Quillon Tech Summit (event)"},
               {"They met at the Bloomberg Tech Summit.", "Bloomberg Tech Summit (event)"},
               {"They met at the summit of Quillon.", ""}});
}

TEST(DiscoveryEnglish, TakesTheHeadOfAnApposition) {
  expect_each({{"They met Quillon, the Denver-based satellite manufacturer.", "Quillon (company)"},
               {"They use Quillon, a rival system of theirs.", "Quillon (product)"},
               {"They build Quillon, a 1.2 GW data center.", "Quillon (organisation)"},
               {"The mill's app, Quillon, is out.", "Quillon (app)"},
               {"They use 34 Quillon satellites and our Brandt models.",
                "Quillon (product); Brandt (model)"},
               {"They like Quillon satellites.", ""}});
}

TEST(DiscoveryEnglish, TellsATestByAScoreOnIt) {
  expect_each({{"It scores 71.3% on QuillonProof.", "QuillonProof (benchmark)"},
               {"It reached 88% on Quillon Bench Hard.", "Quillon Bench Hard (benchmark)"},
               {"They spend 88% on Quillon.", ""}});
}

TEST(DiscoveryEnglish, TellsNamesByTheirFirstWord) {
  expect_each({{"They call it Project Quillon there.", "Project Quillon (organisation)"},
               {"They fish in Lake Quillon there.", "Lake Quillon (place)"},
               {"They met Dr. Quillon there.", "Quillon (person)"},
               {"They met the mayor. Quillon rests.", ""}});
}

TEST(DiscoveryEnglish, ReadsAVersionWithALetter) {
  expect_each({{"They use Quillon v4, a chip, there.", "Quillon v4 (chip)"},
               {"They use it v4 times.", ""}});
}

TEST(DiscoveryEnglish, LeavesLinesAllInCapitalsOut) {
  expect_each({{"QUILLON REPORTS THIRD QUARTER RESULTS\nQuillon said no.", "Quillon (company)"},
               {"QUILLON REPORTS IT\nThey rest.", ""}});
}

TEST(DiscoveryEnglish, GivesAShortFormToOneNameAlone) {
  expect_each({{"We met Quillon Labs. Then Quillon Corp said no. We like Quillon.",
                "Quillon Labs (company); Quillon Corp（Quillon） (company)"}});
}

TEST(DiscoveryEnglish, TakesAnAbbreviationInBracketsForTheName) {
  expect_each({{"Quillon Data Systems (QDS) grew. Then QDS said so, and QDS left.",
                "Quillon Data Systems（QDS） (company)"},
               {"We met Texas Instruments (TI) there. Then TI said so.",
                "Texas Instruments（TI） (company)"},
               {"We met Quillon Data Systems (USA) there.", "Quillon Data Systems (company)"}});
}

TEST(DiscoveryEnglish, TakesNoTermForAName) {
  expect_each({{"We met an Initial Public Quillon (IPO) there.", ""},
               {"They like good lamp making. Their Lamp Making is old, and Lamp Making sells.", ""},
               {"A plain QFN layer is old. Then a QFN is old.", ""},
               {"Our QFN segment grew. Then the QFN segment fell.", "QFN (company)"},
               {"It has a value of 19 Billion, or 20 Billion.", ""}});
}

TEST(DiscoveryEnglish, TakesNoNameBehindAYearForAPlace) {
  expect_each({{"In 2015, Quillon's mill grew. In 2016, Quillon's mill fell.", "Quillon (company)"},
               {"They met in Quillon. The mill in Quillon is old.", "Quillon (place)"}});
}

TEST(DiscoveryEnglish, TellsANumberedThingByWhatItCosts) {
  expect_each({{"Quillon-3 costs $9.", "Quillon-3 (product)"}, {"Quillon-3 rests.", ""}});
}

TEST(DiscoveryEnglish, TellsPersonsByTheirGivenNames) {
  expect_each({{"It was Sarah Quillon there.", "Sarah Quillon (person)"},
               {"It was Sarah Quillon there. Then Sarah left, and we miss Sarah.",
                "Sarah Quillon（Sarah） (person)"},
               {"Then Dylan said no.", "Dylan (person)"},
               {"Then Jack Quillon's move ended.", "Jack Quillon (person)"},
               {"Then Jack raised money.", "Jack (company)"},
               {"Mark your days.", ""},
               {"They met Sarah Quillon Holdings there.", "Sarah Quillon Holdings (company)"}});
}

TEST(DiscoveryEnglish, TakesAWholeNameBeforeTheShortOneForTheCompany) {
  expect_each({{"We met Quillon Bioworks. Then Quillon Bioworks left. Then Quillon's shares fell.",
                "Quillon Bioworks（Quillon） (company)"},
               {"Then Quillon's shares fell. We like Quillon Holm.",
                "Quillon (company); Quillon Holm (product)"},
               {"We met Quillon Energy Systems. Then Quillon left.",
                "Quillon Energy Systems（Quillon） (company)"}});
}

}  // namespace
}  // namespace tally::recogniser
