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

TEST(Kinds, MoneyForEachOfSomethingIsAPrice) {
  model::Unit dollar;
  dollar.key = dollar.canonical = "USD";
  dollar.dimension = "money";
  model::Unit per;
  per.dimension = "duration";
  model::Mention mention;
  mention.kind = model::MentionKind::kCurrency;
  mention.quantity.unit = &dollar;
  mention.quantity.per = &per;
  const struct {
    const char *key, *dimension, *expected;
  } cases[] = {{"month", "duration", "money_each"},
               {"hour", "duration", ""},
               {"year", "duration", ""},
               {"kWh", "energy", "money_each"}};
  for (const auto& each : cases) {
    per.key = each.key;
    per.dimension = each.dimension;
    EXPECT_EQ(kinds_of(mention, std::nullopt).front(), each.expected) << each.key;
  }
}

TEST(Kinds, BitsAreAWidthUnlessARuleSaysOtherwise) {
  model::Unit bits;
  bits.key = bits.canonical = "bits";
  bits.dimension = "data";
  model::Mention mention;
  mention.kind = model::MentionKind::kDimension;
  mention.quantity.unit = &bits;
  EXPECT_EQ(kinds_of(mention, std::nullopt).front(), "");
  bits.key = bits.canonical = "bytes";
  EXPECT_EQ(kinds_of(mention, std::nullopt).front(), "bytes");
}

TEST(Kinds, AnOrdinalAloneIsNoDay) {
  model::Mention mention;
  mention.language = model::Language::kEn;
  mention.kind = model::MentionKind::kDate;
  mention.time.emplace().written = "XXXX-XX-02";
  EXPECT_TRUE(is_bare_ordinal(mention, "second"));
  EXPECT_FALSE(is_bare_ordinal(mention, "the 2nd"));
  mention.time->written = "XXXX-05-02";
  EXPECT_FALSE(is_bare_ordinal(mention, "second"));
}

TEST(Kinds, SoManyOfWhatIsNamedAreNoMultiple) {
  model::Unit times;
  times.key = times.canonical = "times";
  model::Mention mention;
  mention.language = model::Language::kEn;
  mention.quantity.unit = &times;
  EXPECT_TRUE(counts_named(mention, "8x", " Kites in a box"));
  EXPECT_TRUE(counts_named(mention, "8 x", " Kites in a box"));
  EXPECT_FALSE(counts_named(mention, "8x", " faster"));
  EXPECT_FALSE(counts_named(mention, "8 times", " Kite"));
}

}  // namespace
}  // namespace tally::claim
