#include "segmenter/phrase_finder.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::segmenter {
namespace {

PhraseFinder finder() {
  PhraseFinder made;
  made.add({"sign up", "请访问"}, 1);
  made.add({"all rights", "版权所有", "signal"}, 2);
  return made;
}

TEST(PhraseFinder, FoldsAsciiCaseAndFindsAnywhere) {
  EXPECT_EQ(finder().kinds_in("please SIGN UP now"), 1);
  EXPECT_EQ(finder().kinds_in("更多内容请访问"), 1);
  EXPECT_EQ(finder().kinds_in("sign u"), 0);
  EXPECT_EQ(finder().kinds_in("si"), 0);
  EXPECT_EQ(finder().kinds_in(""), 0);
}

TEST(PhraseFinder, TellsAllKindsThatStandInAText) {
  EXPECT_EQ(finder().kinds_in("一个 Signal"), 2);
  EXPECT_EQ(finder().kinds_in("版权所有，请访问我们"), 3);
  EXPECT_EQ(finder().kinds_in("Sign up. All rights reserved"), 3);
}

TEST(PhraseFinder, FindsShortPhrasesBesideLongOnes) {
  PhraseFinder made = finder();
  made.add({"© ", "app"}, 4);
  EXPECT_EQ(made.kinds_in("© 2024"), 4);
  EXPECT_EQ(made.kinds_in("a grape, an aPP"), 4);
  EXPECT_EQ(made.kinds_in("©2024, all rights reserved, Appp"), 6);
  EXPECT_EQ(made.kinds_in("ap ©"), 0);
}

TEST(PhraseFinder, FindsAPhraseAtEveryPlaceOfATextOfAnyLength) {
  for (const std::string phrase : {"sign up", "signal", "版权所有", "©2", "请访问"}) {
    PhraseFinder made;
    made.add({phrase}, 1);
    for (std::size_t before = 0; before < 12; ++before) {
      for (std::size_t behind = 0; behind < 6; ++behind) {
        const std::string text = std::string(before, 's') + phrase + std::string(behind, '.');
        EXPECT_EQ(made.kinds_in(text), 1) << text;
        EXPECT_EQ(made.kinds_in(text.substr(0, before + phrase.size() - 1)), 0) << text;
      }
    }
  }
}

}  // namespace
}  // namespace tally::segmenter
