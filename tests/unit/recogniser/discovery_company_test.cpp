// What tells that an unknown English name is a company's: what it does, who leads it, what is held
// of it, and the others of a list.
#include "recogniser/discovery.hpp"
#include "support/discovered.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::discovered;

void expect_each(std::initializer_list<std::pair<const char*, const char*>> cases) {
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryCompany, TellsItByManyVerbs) {
  expect_each({{"Quillon finalized an order.", "Quillon (company)"},
               {"Quillon had 17.4 percent of it.", "Quillon (company)"},
               {"Quillon is considering a loan.", "Quillon (company)"},
               {"Quillon was founded in May.", "Quillon (company)"},
               {"Quillon have signed nine players.", "Quillon (company)"},
               {"Then Quillon, headquartered there, left.", "Quillon (company)"},
               {"Then Quillon could withdraw it.", "Quillon (company)"},
               {"They like the Quillon launched by Moss.", ""},
               {"Quillon is green.", ""}});
}

TEST(DiscoveryCompany, AsksForAnObjectBehindAVerbThatMayBeANoun) {
  expect_each({{"Quillon orders 40 jets.", "Quillon (company)"},
               {"Quillon offers a loan.", "Quillon (company)"},
               {"Quillon sources close to them left.", ""},
               {"Then Quillon orders fell.", ""}});
}

TEST(DiscoveryCompany, TakesNoCommonWordThatOnlyBeginsSentences) {
  expect_each({{"Construction expanded last year.", ""},
               {"Multiple funds left. Turnout doubled.", ""},
               {"Shoppers spent $3.", ""}});
}

TEST(DiscoveryCompany, TellsItByWhatIsHeldOfIt) {
  expect_each({{"They hold a stake in Quillon there.", "Quillon (company)"},
               {"They sold shares of Quillon there.", "Quillon (company)"},
               {"The acquisition of Quillon took long.", "Quillon (company)"},
               {"Ada is an analyst at Quillon there.", "Quillon (company)"},
               {"It grew, according to Quillon.", "Quillon (company)"},
               {"They met rivals such as Quillon there.", "Quillon (company)"},
               {"Other investors include Quillon.", "Quillon (company)"},
               {"They sat in the shade of Quillon.", ""},
               {"They met at Quillon.", ""}});
}

TEST(DiscoveryCompany, TellsItByWhoLeadsOrBacksIt) {
  expect_each({{"They met Quillon founder Ada Moss.", "Quillon (company); Ada Moss (person)"},
               {"They met Quillon chief Ada Moss.", "Quillon (company); Ada Moss (person)"},
               {"A Quillon-backed mill grew.", "Quillon (company)"},
               {"A Quillon-sized mill grew.", ""}});
}

TEST(DiscoveryCompany, TakesNothingInvestedInOrComingFromItForAPlace) {
  expect_each(
      {{"They use chips from Quillon. Most chips from Quillon are old.", "Quillon (company)"},
       {"They live far from Quillon. The road from Quillon is long.", "Quillon (place)"},
       {"They invested $3 million in Quillon. We invest in Quillon.", "Quillon (company)"},
       {"They built a mill here in Quillon. We live in Quillon.", "Quillon (place)"}});
}

TEST(DiscoveryCompany, GivesAListOneKind) {
  expect_each(
      {{"We met Quillon, Brandt and Nvidia.", "Quillon (company); Brandt (company)"},
       {"We met Quillon, Brandt and Paris.", ""},
       {"We met Ada Moss, Quillon and Brandt, all absent. Ada Moss, 43, left.",
        "Ada Moss (person); Quillon (person); Brandt (person)"},
       {"We met Ada Moss, 43, there. Ada Moss, Quillon's pride, left.", "Ada Moss (person)"},
       {"We met Nvidia, Quillon and Brandt-backed mills.", "Brandt (company)"}});
}

TEST(DiscoveryCompany, TakesThePartOfAKnownInstitutionForIt) {
  expect_each({{"The Mayo Clinic grew. Then Mayo said no.", "Mayo Clinic（Mayo） (organisation)"},
               {"They use the James Webb Space Telescope. We like Webb, and Webb is old.",
                "James Webb Space Telescope（Webb） (product)"}});
}

TEST(DiscoveryCompany, LeavesOutWhatOnlySaysWhenANameWasOnes) {
  expect_each({{"Then-Quillon chief Ada Moss said no.", "Quillon (company); Ada Moss (person)"},
               {"Ex-Quillon founder Ada Moss said no.", "Quillon (company); Ada Moss (person)"}});
}

TEST(DiscoveryCompany, EndsAtAVerbInAHeadline) {
  const auto heading = model::PassageKind::kHeading;
  const std::string text = "\nThey say Quillon raised money.";
  for (const std::string head : {"Quillon Goes Green With New Mills", "Quillon Soars On Good News",
                                 "Dutch Video Startup Quillon Raises $3 Million"}) {
    EXPECT_EQ(discovered(head + text, heading), "Quillon (company)") << head;
  }
}

TEST(DiscoveryCompany, LeavesForWhomSomebodyWorksOutOfAPersonsName) {
  expect_each(
      {{"Then Nvidia Mary Quillon said no.", "Mary Quillon (person)"},
       {"Then Halden Crown Prince Omar Bin Quillon left.", "Prince Omar Bin Quillon (person)"},
       {"Then Quillon Co-founder Mary Moss said no.", "Quillon (company); Mary Moss (person)"}});
}

TEST(DiscoveryCompany, KeepsTheArticleThatTheTextWritesWithTheName) {
  expect_each({{"They built “The Quillon” there. The designs of The Quillon, a bridge, are old.",
                "The Quillon (product)"},
               {"They met the Quillon robot. The Quillon is old.", "Quillon (product)"}});
}

TEST(DiscoveryCompany, TakesASingleNameThatActsForACompany) {
  expect_each({{"Quillon turned down an offer.", "Quillon (company)"},
               {"Quillon outsold its rivals.", "Quillon (company)"},
               {"Ministers outsold it. Winters became warm.", ""},
               {"Then Quillon, who spent years there, left. We like Quillon.", "Quillon (company)"},
               {"Then Quillon, who leads it, left. We like Quillon.", "Quillon (person)"},
               {"We met Naveen Quillon. Then Naveen left, and Naveen raised money.",
                "Naveen Quillon（Naveen） (person)"}});
}

TEST(DiscoveryCompany, ReadsACouncilOfAPlaceAndADomainInCapitals) {
  expect_each({{"The Quillon Reliability Council of Halden said no.",
                "Quillon Reliability Council of Halden (organisation)"},
               {"Then Quillon.AI raised money.", "Quillon.AI (company)"},
               {"Welcome to Quillon's third quarter call.", ""}});
}

TEST(DiscoveryCompany, TakesOnePlaceOfAShortFormForAKnownName) {
  expect_each({{"They met Lockheed Martin's Tim Cook. It was Cook.", "Tim Cook（Cook） (person)"},
               {"They met Tim Cook. They cook well. It was Cook. They cook again.", ""},
               {"They met Tim Cook. Cook it well.", ""}});
}

TEST(DiscoveryCompany, TellsASiteByItsCode) {
  expect_each({{"The QUI1 facility has 40 halls.", "QUI1 (organisation)"},
               {"Their QUI2 plant is old.", "QUI2 (organisation)"},
               {"They met in Q3 there.", ""},
               {"They say the QUI1 is here.", ""}});
}

TEST(DiscoveryCompany, TellsAThingByItsMaker) {
  expect_each(
      {{"Then Quillon maker Brandt Foods fell.", "Quillon (product); Brandt Foods (company)"},
       {"Then Quillon-parent Brandt Foods fell.", "Quillon (product); Brandt Foods (company)"},
       {"They like the new version of Quillon.", "Quillon (product)"},
       {"They like the new version of Quillon's mill.", ""}});
}

TEST(DiscoveryCompany, HasASeatBehindItsAge) {
  expect_each(
      {{"Quillon, a three-year-old, Boston-based lamp platform, left.", "Quillon (company)"},
       {"Quillon, a nearly 3.5-year-old, Newark, N.J.-based shop, left.",
        "Quillon (company); Newark (place)"},
       {"Quillon, a painter. Boston-based friends left.", ""},
       {"Quillon, a 35-year-old, London-based engineer, left.", ""}});
}

}  // namespace
}  // namespace tally::recogniser
