#include "claim/carried.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

std::filesystem::path folder(const std::string& name, const std::string& json) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-carried-" + name);
  std::filesystem::create_directories(out / "words");
  std::ofstream(out / "words" / "carried.json") << json;
  return out;
}

CarriedWords words() {
  return load_carried_words({folder("right", R"({"version": 1, "held": ["above", "up from"],
    "expected": ["estimates of"], "expected_behind": ["analysts"], "passed": ["the", "a"],
    "resumed": ["it was"], "resumed_not": ["short", "of"], "restated": [", or", "("],
    "joints": ["and"], "owns": ["had"], "breaks": ["which"]})")});
}

Carried by(std::string_view between, std::string_view behind = "") {
  static const CarriedWords known = words();
  return carried_by(between, behind, known);
}

TEST(Carried, WhatIsHeldAgainstTheValueBefore) {
  EXPECT_EQ(by(", above the "), Carried::kHeld);
  EXPECT_EQ(by(", Up from a "), Carried::kHeld);
  EXPECT_EQ(by(" from selling lamps for "), Carried::kNot);
  EXPECT_EQ(by(" for all of the "), Carried::kNot);
}

TEST(Carried, WhatWasExpectedOfIt) {
  EXPECT_EQ(by(", topping Moss estimates of "), Carried::kExpected);
  EXPECT_EQ(by(", above the ", " analysts had named"), Carried::kExpected);
  EXPECT_EQ(by(", above the ", " analystics"), Carried::kHeld);
}

TEST(Carried, WhatItWasAtAnotherTime) {
  EXPECT_EQ(by(" in May. It was ", " a year before."), Carried::kResumed);
  EXPECT_EQ(by(" in May. In June it was "), Carried::kResumed);
  EXPECT_EQ(by(" in May. It was ", " short of what was hoped."), Carried::kNot);
  EXPECT_EQ(by(" in May. It was ", " shortly"), Carried::kResumed);
  EXPECT_EQ(by(" in May. It was for "), Carried::kNot);
}

TEST(Carried, TheSameInAnotherCurrency) {
  const CarriedWords known = words();
  EXPECT_TRUE(restates(", or ", known));
  EXPECT_TRUE(restates(" (", known));
  EXPECT_FALSE(restates(" in May, or ", known));
}

TEST(Carried, TheNextOfAList) {
  EXPECT_EQ(by(" at home and "), Carried::kListed);
  EXPECT_EQ(by(" at home, "), Carried::kListed);
  EXPECT_EQ(by(", Vega had "), Carried::kListed);
  EXPECT_EQ(by("), Vega ("), Carried::kListed);
  EXPECT_EQ(by(" of its sales, which had "), Carried::kNot);
  EXPECT_EQ(by(" for 3 mills and "), Carried::kNot);
  EXPECT_EQ(by(" at home. Vega paid "), Carried::kNot);
  EXPECT_EQ(by(" (2023), Vega ("), Carried::kNot);
}

TEST(Carried, RefusesWordsThatItDoesNotKnow) {
  EXPECT_THROW(load_carried_words({folder("wrong", R"({"version": 1, "hold": []})")}),
               base::RuleError);
  EXPECT_THROW(load_carried_words({folder("old", R"({"version": 2})")}), base::RuleError);
  EXPECT_THROW(load_carried_words({"/no/such/folder"}), base::RuleError);
}

}  // namespace
}  // namespace tally::claim
