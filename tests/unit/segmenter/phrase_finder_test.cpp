#include "segmenter/phrase_finder.hpp"

#include <gtest/gtest.h>

namespace tally::segmenter {
namespace {

TEST(PhraseFinder, FoldsAsciiCaseAndFindsAnywhere) {
  const PhraseFinder finder({"sign up", "请访问", "ab"});
  EXPECT_TRUE(finder.found_in("please SIGN UP now"));
  EXPECT_TRUE(finder.found_in("更多内容请访问"));
  EXPECT_FALSE(finder.found_in("sign u"));
  EXPECT_FALSE(finder.found_in("ab"));
  EXPECT_FALSE(finder.found_in(""));
}

}  // namespace
}  // namespace tally::segmenter
