#include "model/bounds.hpp"

#include "model/claim.hpp"

#include <gtest/gtest.h>

namespace tally::model {
namespace {

TEST(Bounds, OneStandsForAMissingOther) {
  Claim claim;
  EXPECT_FALSE(low_end(claim));
  EXPECT_FALSE(high_end(claim));
  claim.high = base::Decimal(5);
  EXPECT_EQ(low_end(claim), base::Decimal(5));
  claim.low = base::Decimal(3);
  EXPECT_EQ(low_end(claim), base::Decimal(3));
  EXPECT_EQ(high_end(claim), base::Decimal(5));
  claim.high.reset();
  EXPECT_EQ(high_end(claim), base::Decimal(3));
}

}  // namespace
}  // namespace tally::model
