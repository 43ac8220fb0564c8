#include "segmenter/sign_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace tally::segmenter {
namespace {

const std::vector<std::string> kSigns = {".",  "!",  "?",  ";",  ":",  "-",  "\n",
                                         "。", "！", "？", "；", "：", "．", "｡"};

TEST(SignMap, TellsEverySignInShuffledTexts) {
  std::vector<std::string> pieces = kSigns;
  pieces.insert(pieces.end(),
                {"，", "、", "星河", "a", "word", "9", " ", "é", "“", "か", "𠀀", "="});
  std::mt19937 random(13);
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    std::vector<std::size_t> places;
    for (std::size_t size = random() % 120; size > 0; --size) {
      const std::string& piece = pieces[random() % pieces.size()];
      if (std::ranges::find(kSigns, piece) != kSigns.end()) places.push_back(text.size());
      text += piece;
    }
    const SignMap signs(text);
    std::vector<std::size_t> told;
    for (std::size_t at = signs.next(0, text.size()); at < text.size();
         at = signs.next(at + 1, text.size())) {
      told.push_back(at);
    }
    EXPECT_TRUE(std::ranges::includes(told, places)) << text;
  }
}

TEST(SignMap, TellsNoneOfLettersAndCommas) {
  const std::string text =
      "星河，云上、some words, 12 ships “here” 与 a few more, 星河，星河，星河，星河";
  EXPECT_EQ(SignMap(text).next(0, text.size()), text.size());
}

TEST(SignMap, LooksOnlyBetweenTwoPlaces) {
  const std::string text = std::string(100, 'a') + "." + std::string(100, 'b') + ".";
  const SignMap signs(text);
  EXPECT_EQ(signs.next(0, 100), 100U);
  EXPECT_EQ(signs.next(0, 101), 100U);
  EXPECT_EQ(signs.next(101, 150), 150U);
  EXPECT_EQ(signs.next(101, 202), 201U);
  EXPECT_EQ(signs.next(202, 202), 202U);
  EXPECT_EQ(SignMap("").next(0, 0), 0U);
  EXPECT_EQ(SignMap("\xE3").next(0, 1), 1U);
}

}  // namespace
}  // namespace tally::segmenter
