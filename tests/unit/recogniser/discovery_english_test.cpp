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

TEST(DiscoveryEnglish, TellsEventsByTheirLastWord) {
  expect_each({{"They met at a Quillon Tech Summit in May.", "Quillon Tech Summit (event)"},
               {"They met at the Bloomberg Tech Summit.", "Bloomberg Tech Summit (event)"},
               {"They met at the summit of Quillon.", ""}});
}

TEST(DiscoveryEnglish, TellsPersonsByTheirGivenNames) {
  expect_each({{"It was Sarah Quillon there.", "Sarah Quillon (person)"},
               {"It was Sarah Quillon there. Then Sarah left, and we miss Sarah.",
                "Sarah Quillon（Sarah） (person)"},
               {"Then Dylan said no.", "Dylan (person)"},
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
