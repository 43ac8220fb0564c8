#include "segmenter/recent.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::segmenter {
namespace {

TEST(Recent, KnowsWhatWasKeptAndNothingElse) {
  Recent<int> recent;
  EXPECT_EQ(recent.find(""), nullptr);
  EXPECT_EQ(recent.keep("Kite", 3), 3);
  recent.keep("", 4);
  ASSERT_NE(recent.find("Kite"), nullptr);
  EXPECT_EQ(*recent.find("Kite"), 3);
  EXPECT_EQ(*recent.find(""), 4);
  EXPECT_EQ(recent.find("Kit"), nullptr);
}

TEST(Recent, ForgetsTheOldest) {
  const std::vector<std::string> names = {"A", "B", "C", "D", "E", "F", "G", "H", "I"};
  Recent<std::size_t> recent;
  for (std::size_t i = 0; i < names.size(); ++i) recent.keep(names[i], i);
  EXPECT_EQ(recent.find("A"), nullptr);
  ASSERT_NE(recent.find("B"), nullptr);
  EXPECT_EQ(*recent.find("I"), 8U);
}

}  // namespace
}  // namespace tally::segmenter
