#include "report/wrap.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tally::report {
namespace {

using ::testing::ElementsAre;

TEST(Wrap, BreaksAtSpaces) {
  EXPECT_THAT(wrap("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("one two three", 0), ElementsAre("one two three"));
  EXPECT_THAT(wrap("", 8), ElementsAre(""));
}

TEST(Wrap, BreaksBetweenWideCharacters) {
  EXPECT_THAT(wrap("星河三号今年发布", 8), ElementsAre("星河三号", "今年发布"));
  EXPECT_THAT(wrap("Kite 今年发布", 9), ElementsAre("Kite 今年", "发布"));
}

TEST(Wrap, CutsWordsLongerThanALine) {
  EXPECT_THAT(wrap("abcdefghij", 4), ElementsAre("abcd", "efgh", "ij"));
}

}  // namespace
}  // namespace tally::report
