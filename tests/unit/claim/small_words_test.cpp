#include "claim/small_words.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

TEST(SmallWords, StandBetweenSpaces) {
  EXPECT_EQ(word_behind(" to sell"), "to");
  EXPECT_EQ(word_behind(" to"), "");
  EXPECT_EQ(word_behind("to sell"), "");
  EXPECT_EQ(word_before("at a "), "a");
  EXPECT_EQ(word_before("a "), "");
  EXPECT_EQ(word_before("at a"), "");
}

TEST(SmallWords, MayBeAllThatStandsThere) {
  base::WordSet aims;
  aims.insert("for");
  EXPECT_TRUE(is_only(aims, " for "));
  EXPECT_FALSE(is_only(aims, " for the "));
  EXPECT_FALSE(is_only(aims, " of "));
  EXPECT_FALSE(is_only(aims, ""));
}

TEST(SmallWords, TellTheHeadOfAName) {
  SmallWords small;
  small.part_of.insert("of");
  EXPECT_EQ(small.head_of("Bank of Kite"), "Bank");
  EXPECT_EQ(small.head_of("Halden Bank of Kite of Moss"), "Halden Bank");
  EXPECT_EQ(small.head_of("Kite Bank"), "Kite Bank");
  EXPECT_EQ(small.head_of("Bank of"), "Bank of");
}

TEST(SmallWords, KnowTheSignsOfOwners) {
  EXPECT_EQ(owner_sign("'s halls"), 3U);
  EXPECT_EQ(owner_sign("\u2019s halls"), 5U);
  EXPECT_EQ(owner_sign("'s"), 0U);
  EXPECT_EQ(owner_sign_before("Kite's "), 3U);
  EXPECT_EQ(owner_sign_before("Kites "), 0U);
  EXPECT_EQ(plural_owner_sign("' halls"), 2U);
  EXPECT_EQ(plural_owner_sign("'s halls"), 0U);
}

}  // namespace
}  // namespace tally::claim
