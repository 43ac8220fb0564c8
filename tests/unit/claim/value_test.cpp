#include "claim/value.hpp"

#include "claim/identity.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

TEST(Value, ResolutionIsThePlaceOfTheLastDigitThatCounts) {
  const struct {
    const char* amount;
    int power;
    const char* expected;
  } cases[] = {{"1.5", 8, "10000000"}, {"10", 8, "100000000"}, {"405", 9, "1000000000"},
               {"350000", 0, "10000"}, {"1200", 0, "1"},       {"12.50", 0, "0.01"},
               {"7", 0, "1"}};
  for (const auto& [amount, power, expected] : cases) {
    EXPECT_EQ(resolution_of(base::Decimal::parse(amount)->scaled(power)).str(), expected) << amount;
  }
}

TEST(Value, ConvertsToTheCanonicalUnit) {
  const model::Unit megawatt{"MW", "W", "power", {1000000, 1}};
  const model::Unit quarter{"quarter", "month", "duration", {3, 1}};
  model::Mention mention;
  mention.quantity.low = mention.quantity.high = base::Decimal(50);
  mention.quantity.unit = &megawatt;
  model::Claim claim;
  fill_value(mention, nullptr, claim);
  EXPECT_EQ(claim.low->str(), "50000000");
  EXPECT_EQ(claim.unit, "W");
  EXPECT_EQ(claim.unit_written, "MW");
  EXPECT_EQ(*claim.resolution, base::Decimal(1000000));
  mention.quantity.unit = &quarter;
  fill_value(mention, nullptr, claim);
  EXPECT_EQ(claim.low->str(), "150");
  EXPECT_EQ(claim.unit, "month");
  EXPECT_EQ(claim.unit_written, "quarter");
}

TEST(Value, RulesNameTheUnitAndHedgeOfBareNumbersOnly) {
  model::RuleEffect effect;
  effect.unit = "users";
  effect.hedge = model::Hedge::kOver;
  model::Mention mention;
  mention.quantity.low = mention.quantity.high = base::Decimal(50);
  model::Claim claim;
  fill_value(mention, &effect, claim);
  EXPECT_EQ(claim.unit, "users");
  EXPECT_EQ(claim.hedge, model::Hedge::kOver);
  const model::Unit people{"people", "people", "count", {}};
  mention.quantity.unit = &people;
  mention.quantity.hedge = model::Hedge::kAbout;
  fill_value(mention, &effect, claim);
  EXPECT_EQ(claim.unit, "people");
  EXPECT_EQ(claim.hedge, model::Hedge::kAbout);
}

TEST(Value, WhatBeginsInAYearNamesTheYear) {
  const struct {
    const char* first;
    model::Granularity granularity;
    const char* last;
  } cases[] = {{"2018-01-01", model::Granularity::kYear, "2018-12-31"},
               {"2018-02-01", model::Granularity::kMonth, "2018-02-28"},
               {"2018-10-01", model::Granularity::kQuarter, "2018-12-31"},
               {"2018-07-01", model::Granularity::kHalf, "2018-12-31"},
               {"2018-10-01", model::Granularity::kYear, "2018-12-31"},     // since late 2018
               {"2018-06-01", model::Granularity::kQuarter, "2018-08-31"},  // since that summer
               {"2018-07-09", model::Granularity::kDay, "2018-07-09"}};
  for (const auto& each : cases) {
    model::Mention mention;
    mention.kind = model::MentionKind::kDate;
    mention.time.emplace().days.first = model::day_from_iso(each.first);
    mention.time->granularity = each.granularity;
    mention.quantity.hedge = model::Hedge::kAtLeast;
    model::Claim claim;
    fill_value(mention, nullptr, claim);
    EXPECT_EQ(claim.date.last, model::day_from_iso(each.last)) << each.first;
    EXPECT_EQ(claim.hedge, model::Hedge::kExact);
    mention.quantity.hedge = model::Hedge::kOver;
    fill_value(mention, nullptr, claim);
    EXPECT_EQ(claim.date.last, std::nullopt) << "after it";
  }
}

TEST(Value, DatesHaveDaysInsteadOfBounds) {
  model::Mention mention;
  mention.kind = model::MentionKind::kDate;
  mention.time.emplace().days.first = model::day_from_iso("2024-04-18");
  mention.time->yearless = true;
  model::Claim claim;
  fill_value(mention, nullptr, claim);
  EXPECT_EQ(claim.unit, "date");
  EXPECT_TRUE(claim.date_yearless);
  EXPECT_FALSE(claim.low.has_value());
}

model::Claim said(std::string quote, std::size_t at) {
  model::Claim claim;
  claim.source_key = "s";
  claim.quote = std::move(quote);
  claim.span = {at, at + claim.quote.size()};
  claim.low = claim.high = base::Decimal(3);
  return claim;
}

TEST(Identity, KnowsNothingOfPlacesAndSpacing) {
  std::vector<model::Claim> one{said("3 个", 10)};
  std::vector<model::Claim> other{said("**3** 个", 999)};
  identify(one);
  identify(other);
  EXPECT_EQ(one[0].id, other[0].id);
  other[0].speaker = "Ada";
  identify(other);
  EXPECT_NE(one[0].id, other[0].id);
}

TEST(Identity, TellsEqualClaimsApartByOrder) {
  std::vector<model::Claim> claims{said("3", 10), said("3", 20)};
  identify(claims);
  EXPECT_NE(claims[0].id, claims[1].id);
  std::vector<model::Claim> again{said("3", 5), said("3", 7)};
  identify(again);
  EXPECT_EQ(claims[0].id, again[0].id);
  EXPECT_EQ(claims[1].id, again[1].id);
}

}  // namespace
}  // namespace tally::claim
