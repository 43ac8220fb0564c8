// Amounts as English says them in articles and in speech.
#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace tally::recogniser {
namespace {

struct Case {
  std::string_view text;
  std::string_view expected;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(test::amounts_in(c.text), c.expected) << c.text;
}

TEST(EnglishAmounts, ALetterScalesWhatIsCountedBehindAdjectives) {
  expect_all({{"it has 40m weekly active users", "40m = 40000000"},
              {"with 3m paying subscribers", "3m paying subscribers = 3000000 people"},
              {"a 2m sqft hall", "2m sqft = 2000000 square foot"},
              {"it burned 5m tonnes", "5m tonnes = 5000000 t"},
              {"a 100m sprint of people", "100m = 100 m"},
              {"it stands 5m behind people", "5m = 5 m"},
              {"it is 25m wide", "25m = 25 m"}});
}

TEST(EnglishAmounts, ATrillionHasAShortForm) {
  expect_all({{"worth close to $4.5trn", "close to $4.5trn = ..4500000000000 nearly dollar"},
              {"a debt of 2 trn euros", "2 trn euros = 2000000000000 EUR"}});
}

TEST(EnglishAmounts, AnOrdinalMayHaveGroupsOfDigits) {
  expect_all({{"its 10,000th engine", "10,000th = 10000 rank"},
              {"the 1,250,000th visitor", "1,250,000th = 1250000 rank"},
              {"the 3rd engine", "3rd = 3 rank"}});
}

TEST(EnglishAmounts, ASlashPartsTwoMeasuresOfOneThing) {
  expect_all({{"a 40 MW/80 MWh battery", "40 MW = 40 MW; 80 MWh = 80 MWh"},
              {"a 40MW/80MWh battery", "40MW = 40 MW; 80MWh = 80 MWh"}});
}

}  // namespace
}  // namespace tally::recogniser
