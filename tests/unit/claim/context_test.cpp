#include "claim/context.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

std::string times(int count, std::string_view text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(AddContexts, TakesThirtyTwoCharactersOnEachSide) {
  const struct {
    std::string before, after;              ///< the quote "5" in a text
    std::string shown_before, shown_after;  ///< what is taken of it
  } kCases[] = {
      {"", "", "", ""},
      {"Kite has ", " users.", "Kite has ", " users."},
      {"星河有", "用户。", "星河有", "用户。"},
      {times(40, "a"), times(40, "b"), times(32, "a"), times(32, "b")},
      {times(40, "字"), times(40, "词"), times(32, "字"), times(32, "词")},
      {times(20, "é字𠮷x"), times(20, "𠮷éx字"), times(8, "é字𠮷x"), times(8, "𠮷éx字")},
      {"x" + times(31, "字"), times(31, "字") + "x", "x" + times(31, "字"), times(31, "字") + "x"},
  };
  for (const auto& c : kCases) {
    std::vector<model::Claim> claims(1);
    claims[0].span = {c.before.size(), c.before.size() + 1};
    add_contexts(c.before + "5" + c.after, claims);
    EXPECT_EQ(claims[0].before, c.shown_before);
    EXPECT_EQ(claims[0].after, c.shown_after);
  }
}

}  // namespace
}  // namespace tally::claim
