// What the audit must know of a value to hold it against another: of what time it is, and of which
// of several things.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

namespace tally::app {
namespace {

/// A qualifier of the first claim with that quote; "-" where it has none.
std::string qualifier(const std::string& text, std::string_view quote, const std::string& name) {
  for (const model::Claim& claim : claims_of(text)) {
    if (claim.quote != quote || claim.metric.empty()) continue;
    const auto found = claim.qualifiers.find(name);
    return found == claim.qualifiers.end() ? "-" : found->second;
  }
  return "no claim";
}

struct Row {
  const char* text;
  const char* quote;
  const char* value;
};

TEST(ComparedClaims, KeepTheWordsOfATimeThatNobodyCanTell) {
  const Row rows[] = {
      {"Just last year, Osprey Labs' valuation stood at $86 million.", "$86 million", "LAST_YEAR"},
      {"Osprey Labs made $28 million in revenue last year.", "$28 million", "LAST_YEAR"},
      {"Osprey Labs had 500 users a year ago.", "500 users", "REF-P1Y"},
      {"Osprey Labs had a revenue of $30 million last month.", "$30 million", "LAST_MONTH"},
      {"去年，鹦鹉公司的估值为30亿美元。", "30亿美元", "LAST_YEAR"},
      {"Osprey Labs now has 600 users this month.", "600 users", "-"},
      {"Osprey Labs has 600 users.", "600 users", "-"},
      {"Osprey Labs said on Monday that it has 600 users.", "600 users", "-"},
      {"Osprey Labs' valuation stood at $86 million. This year it tripled.", "$86 million", "-"},
      {"Date: 2025-03-01\n\nOsprey Labs had 500 users a year ago.", "500 users", "-"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(qualifier(row.text, row.quote, "when"), row.value) << row.text;
}

TEST(ComparedClaims, NameTheRoundOfAFunding) {
  const Row rows[] = {
      {"Osprey Labs raised $30 million in a Series D round.", "$30 million", "D"},
      {"Osprey Labs closed a $3 million seed round.", "$3 million", "seed"},
      {"鹦鹉公司完成1.9亿美元A+轮融资。", "1.9亿美元", "A+"},
      {"鹦鹉公司完成1.2亿美元A轮融资。", "1.2亿美元", "A"},
      {"鹦鹉公司完成1200万美元Pre-A轮融资。", "1200万美元", "pre-A"},
      {"Osprey Labs raised $30 million.", "$30 million", "-"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(qualifier(row.text, row.quote, "round"), row.value) << row.text;
}

TEST(ComparedClaims, TellActiveParametersFromAll) {
  const std::string text =
      "Aurora 9 is a model with 28B active parameters and 200B total parameters.";
  EXPECT_EQ(qualifier(text, "28B active parameters", "variant"), "active");
  EXPECT_EQ(qualifier(text, "200B total parameters", "variant"), "-");
}

TEST(ComparedClaims, TellAnEarlierValueBehindUpFrom) {
  const auto claims = claims_of("Osprey Labs has 700 million users, up from 500 million users.");
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_FALSE(claims[0].superseded);
  EXPECT_TRUE(claims[1].superseded);
  const auto other = claims_of("Osprey Labs has 700 million users, and 500 million users pay.");
  for (const model::Claim& claim : other) EXPECT_FALSE(claim.superseded) << claim.quote;
}

TEST(ComparedClaims, WhatIsTalkedOfIsPlanned) {
  const auto mood = [](const std::string& text) { return claims_of(text).at(0).modality; };
  for (const char* text :
       {"Osprey Labs is in early talks with investors to raise $5 million.",
        "Osprey Labs is seeking $5 million in new funding.",
        "Osprey Labs is looking to raise $5 million.", "鹦鹉公司正在寻求5亿美元融资。"}) {
    EXPECT_EQ(mood(text), model::Modality::kPlanned) << text;
  }
  EXPECT_EQ(mood("Osprey Labs raised $5 million."), model::Modality::kActual);
}

}  // namespace
}  // namespace tally::app
