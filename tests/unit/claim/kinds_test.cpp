#include "claim/kinds.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

TEST(Kinds, AMeasureWordCountsSomethingThatGoesUnsaid) {
  model::Unit count;
  count.key = count.canonical = "count";
  model::Mention mention;
  mention.kind = model::MentionKind::kNumber;
  EXPECT_EQ(kinds_of(mention, std::nullopt).front(), "");
  mention.quantity.unit = &count;
  EXPECT_EQ(kinds_of(mention, std::nullopt).front(), "noun");
  mention.quantity.unit = nullptr;
  mention.quantity.noun = "robots";
  EXPECT_EQ(kinds_of(mention, std::nullopt).front(), "noun");
}

}  // namespace
}  // namespace tally::claim
