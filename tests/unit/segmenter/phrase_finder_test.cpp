#include "segmenter/phrase_finder.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

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

/// What a search at every place finds.
std::uint8_t plain_kinds(const std::vector<std::vector<std::string>>& kinds,
                         std::string_view text) {
  unsigned found = 0;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    for (const std::string& phrase : kinds[kind]) {
      for (std::size_t at = 0; at < text.size(); ++at) {
        if (phrase_at(text, at, phrase)) found |= 1U << kind;
      }
    }
  }
  return static_cast<std::uint8_t>(found);
}

TEST(PhraseFinder, FindsInShuffledTextsWhatAPlainSearchFinds) {
  const std::vector<std::vector<std::string>> kinds = {
      {"sign up for news", "rights", "请访问", "ab备案", "© "}, {"unsubscribe now", "版权所有者"}};
  const std::vector<std::string> pieces = {
      "sign",      "Sign up", " for NEWS", "rights", "right", "请", "访问", "请访",
      "ab",        "AB",      "备",        "案",     "©",     " ",  "©2",   "un",
      "SUBscribe", " now",    "版权",      "所有",   "者",    "é",  "12"};
  PhraseFinder made;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    made.add(kinds[kind], static_cast<std::uint8_t>(1U << kind));
  }
  std::mt19937 random(7);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t size = random() % 24; size > 0; --size)
      text += pieces[random() % pieces.size()];
    EXPECT_EQ(made.kinds_in(text), plain_kinds(kinds, text)) << text;
  }
}

TEST(PhraseFinder, AsksOnlyForPhrasesOfTheSortsThatATextHolds) {
  EXPECT_EQ(finder().kinds_in("sign up, 版权所有", kWide), 2);
  EXPECT_EQ(finder().kinds_in("sign up, 版权所有", kLetters), 1);
  EXPECT_EQ(finder().kinds_in("sign up, 版权所有", kNoScript), 0);
}

}  // namespace
}  // namespace tally::segmenter
