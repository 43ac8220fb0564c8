#include "base/word_set.hpp"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

namespace tally::base {
namespace {

/// Words of all lengths from none on, alike in all but one byte.
std::string word_of(unsigned number) {
  std::string out(number % 23, 'a');
  if (!out.empty()) out[number % out.size()] = static_cast<char>('b' + number % 19);
  return out;
}

TEST(WordSet, HoldsWhatAnOrderedSetHolds) {
  WordSet words;
  std::set<std::string> ordered;
  for (unsigned i = 0; i < 4000; i += 3) {
    words.insert(word_of(i));
    ordered.insert(word_of(i));
    EXPECT_TRUE(words.contains(word_of(i)));
  }
  EXPECT_EQ(words.size(), ordered.size());
  for (unsigned i = 0; i < 4000; ++i) {
    EXPECT_EQ(words.contains(word_of(i)), ordered.contains(word_of(i))) << word_of(i);
  }
}

TEST(WordSet, KeepsTheOrderAndEachWordOnce) {
  const std::array<std::string, 4> given = {"kite", "参数", "kite", "a"};
  const WordSet words(given.begin(), given.end());
  EXPECT_EQ(std::vector<std::string>(words.begin(), words.end()),
            (std::vector<std::string>{"kite", "参数", "a"}));
}

TEST(WordSet, HoldsNothingWhileEmpty) {
  EXPECT_TRUE(WordSet().empty());
  EXPECT_FALSE(WordSet().contains(""));
  EXPECT_FALSE(WordSet().contains("kite"));
}

TEST(WordSet, TellsTheOrderOfItsWords) {
  WordSet set;
  EXPECT_EQ(set.insert("kite"), 0U);
  EXPECT_EQ(set.insert("tern"), 1U);
  EXPECT_EQ(set.insert("kite"), 0U);
  for (unsigned i = 0; i < 100; ++i) EXPECT_EQ(set.insert("word" + std::to_string(i)), 2 + i);
  EXPECT_EQ(set.find("tern"), 1U);
  EXPECT_EQ(set.find("word99"), 101U);
  EXPECT_EQ(set.find("lark"), std::nullopt);
}

}  // namespace
}  // namespace tally::base
