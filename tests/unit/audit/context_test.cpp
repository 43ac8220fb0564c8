#include "audit/context.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

TEST(Features, AreWordsAndPairsOfCharacters) {
  EXPECT_EQ(features_of("The glider, the GLIDER").size(), 2U);
  EXPECT_EQ(features_of("新的机翼").size(), 3U);
  EXPECT_EQ(features_of("新的，机翼").size(), 2U);
  EXPECT_EQ(features_of("12 345").size(), 0U);
  EXPECT_EQ(features_of("").size(), 0U);
  EXPECT_EQ(features_of("ab\xE6").size(), 1U);  // a cut character does no harm
}

TEST(Overlap, IsAShareOfTheSmallerText) {
  const auto a = features_of("the wing of the new glider spans far");
  const auto b = features_of("the wing of the new glider");
  EXPECT_EQ(overlap(a, b, 4), 1000);
  EXPECT_EQ(overlap(b, a, 4), 1000);
  EXPECT_EQ(overlap(a, features_of("entirely different words stand in here"), 4), 0);
  EXPECT_EQ(overlap(a, features_of("the wing of"), 4), 0) << "too little to tell";
  EXPECT_EQ(overlap(a, features_of("the wing of"), 3), 1000);
}

TEST(Likeness, ToleratesSignsAndNumbers) {
  EXPECT_EQ(likeness("Falcon 2 Mini", "falcon-2-mini"), 1000);
  EXPECT_GT(likeness("Falcon 2 Mini", "Falcon-2.5-Mini"), 600);
  EXPECT_LT(likeness("Falcon 2 Mini", "Harbour Board"), 200);
  EXPECT_EQ(likeness("", "x"), 0);
}

}  // namespace
}  // namespace tally::audit
