#include "audit/conversions.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace tally::audit {
namespace {

constexpr std::size_t kReach = 48;

model::Claim amount(const char* unit, std::size_t begin, std::size_t sentence) {
  model::Claim out;
  out.kind = model::MentionKind::kCurrency;
  out.source_key = "news";
  out.unit = unit;
  out.span = {begin, begin + 12};
  out.sentence = {sentence, sentence + 200};
  return out;
}

TEST(Conversions, AreAmountsRightBehindOneOfAnotherCurrency) {
  const std::vector<model::Claim> claims = {amount("CNY", 40, 0), amount("USD", 20, 0),
                                            amount("CNY", 150, 0), amount("EUR", 220, 210)};
  const auto found = conversions(claims, kReach);
  EXPECT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.contains(&claims[0]));
}

TEST(Conversions, AreNotOfTheSameCurrencyNorOfAnotherSource) {
  std::vector<model::Claim> claims = {amount("USD", 20, 0), amount("USD", 40, 0)};
  EXPECT_TRUE(conversions(claims, kReach).empty());
  claims[1].unit = "CNY";
  claims[1].source_key = "other";
  EXPECT_TRUE(conversions(claims, kReach).empty());
}

}  // namespace
}  // namespace tally::audit
