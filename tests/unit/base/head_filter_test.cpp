#include "base/head_filter.hpp"

#include <gtest/gtest.h>

namespace tally::base {
namespace {

TEST(HeadFilter, LetsItsOwnWordsPassInEitherCase) {
  HeadFilter filter;
  filter.add("sign up");
  filter.add("公司");
  filter.add("·点");
  for (const char* text : {"sign", "SIGN", "Sign", "sIgn", "公司", "公开", "·点"}) {
    EXPECT_TRUE(filter.may_begin(text, 0)) << text;
  }
}

TEST(HeadFilter, RefusesWordsThatBeginOtherwise) {
  HeadFilter filter;
  filter.add("sign up");
  filter.add("公司");
  for (const char* text : {"song", "ign up", "司公", "集团", "，公", "\n公"}) {
    EXPECT_FALSE(filter.may_begin(text, 0)) << text;
  }
}

TEST(HeadFilter, LooksAtThePlaceAskedFor) {
  HeadFilter filter;
  filter.add("集团");
  EXPECT_FALSE(filter.may_begin("a 集团", 1));
  EXPECT_TRUE(filter.may_begin("a 集团", 2));
}

TEST(HeadFilter, FoldsTheCaseOfLettersAlone) {
  HeadFilter filter;
  filter.add("[x]");
  EXPECT_TRUE(filter.may_begin("[X]", 0));
  EXPECT_FALSE(filter.may_begin("{x}", 0));
}

}  // namespace
}  // namespace tally::base
