#include "recogniser/lexicon.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

const std::vector<std::string> kLetters = {"山", "水", "火", "木", "a", "b", "7", "€", "é", "、"};

std::string some_letters(std::mt19937& random, std::size_t most) {
  std::string out;
  for (std::size_t left = 1 + random() % most; left > 0; --left) {
    out += kLetters[random() % kLetters.size()];
  }
  return out;
}

bool same_run(char last, char next) {
  const auto letter = [](char c) { return c == 'a' || c == 'b'; };
  return (letter(last) && letter(next)) || (last == '7' && next == '7');
}

/// Every length tried, the longest first.
std::size_t longest_plainly(const std::map<std::string, std::int32_t>& words,
                            const std::string& text, std::size_t pos, std::size_t below) {
  for (std::size_t length = std::min(text.size() - pos, below - 1); length > 0; --length) {
    const std::size_t end = pos + length;
    const bool inside_letter = end < text.size() && text.compare(end, 2, "é") == 0 &&
                               (text[end - 1] == 'a' || text[end - 1] == 'b');
    const bool inside = end < text.size() && same_run(text[end - 1], text[end]);
    if (!inside && !inside_letter && words.contains(text.substr(pos, length))) return length;
  }
  return 0;
}

TEST(Lexicon, FindsTheLongestWordAsAPlainSearchDoes) {
  std::mt19937 random(11);
  std::map<std::string, std::int32_t> words;
  Lexicon lexicon;
  for (std::int32_t i = 1; words.size() < 60; ++i) {
    if (!words.try_emplace(some_letters(random, 4), i).second) continue;
  }
  for (const auto& [word, value] : words) {
    Reading reading;
    reading.category = Category::kOnes;
    reading.value = value;
    lexicon.add(word, reading);
  }
  lexicon.freeze();
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    const std::string text = some_letters(random, 40);
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
      if ((text[pos] & 0xC0) == 0x80) continue;
      for (const std::size_t below : {text.size() - pos + 1, std::size_t{4}}) {
        const Word word = lexicon.longest(text, pos, below);
        ASSERT_EQ(word.length, longest_plainly(words, text, pos, below)) << text << " at " << pos;
        if (word.id == 0) continue;
        ++found;
        const Reading* reading = lexicon.find(word.id, Category::kOnes);
        ASSERT_NE(reading, nullptr);
        EXPECT_EQ(reading->value, words.at(text.substr(pos, word.length)));
      }
    }
  }
  EXPECT_GT(found, 1000U);
}

TEST(Lexicon, KeepsTheCaseOfASignThatNeedsIt) {
  Lexicon lexicon;
  Reading cased;
  cased.category = Category::kUnit;
  cased.flags = kCased;
  lexicon.add("€", cased);
  lexicon.add("MB", cased);
  lexicon.freeze();
  EXPECT_EQ(lexicon.longest("€山山", 0).length, 3U);
  EXPECT_EQ(lexicon.longest("MB", 0).length, 2U);
  EXPECT_EQ(lexicon.longest("mb", 0).id, 0U);
  EXPECT_NE(lexicon.find(lexicon.longest("€山山", 0).id, Category::kUnit), nullptr);
}

}  // namespace
}  // namespace tally::recogniser
