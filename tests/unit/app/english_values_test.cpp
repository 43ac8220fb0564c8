// Values of English sentences as the whole program reads them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

TEST(EnglishValues, WhatIsNotUntilATimeIsNotDenied) {
  const auto claims = claims_of("Osprey Labs did not open its hall until March 2024.");
  ASSERT_EQ(claims.size(), 1U);
  EXPECT_EQ(claims[0].modality, model::Modality::kActual);
  EXPECT_EQ(model::iso(*claims[0].date.first), "2024-03-01");
}

TEST(EnglishValues, HowOftenSomethingWasDoneIsCounted) {
  EXPECT_EQ(told("The booster of Osprey Labs landed nine times.", "nine"),
            Told{"count_of of Osprey Labs"});
}

}  // namespace
}  // namespace tally::app
