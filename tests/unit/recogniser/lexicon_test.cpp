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

TEST(Lexicon, ReadsAWordOverTheEndOfALongLineOnly) {
  Lexicon lexicon;
  Reading reading;
  reading.category = Category::kGuard;
  lexicon.add("山水", reading);
  lexicon.freeze();
  const std::string subtitle = "火山\n水木";
  EXPECT_EQ(lexicon.longest(subtitle, 3).length, 0U);
  std::string broken;
  for (int i = 0; i < 24; ++i) broken += "火";
  const std::size_t at = broken.size();
  broken += "山\n水木";
  EXPECT_EQ(lexicon.longest(broken, at).length, 7U);
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

const std::vector<std::string> kPieces = {"a",  "ab", "Ab", "abba", "babababab", "山", "水", "山水",
                                          "火", " ",  "\n", "7",    "é",         "-",  "　"};

std::string some_pieces(std::mt19937& random, std::size_t most) {
  std::string out;
  for (std::size_t left = 1 + random() % most; left > 0; --left) {
    out += kPieces[random() % kPieces.size()];
  }
  return out;
}

/// What the two quick indexes say of a place is what the trie says.
class QuickWords : public testing::Test {
 protected:
  QuickWords() {
    Reading reading;
    reading.category = Category::kOnes;
    for (int i = 0; i < 120; ++i) {
      std::string word = some_pieces(random_, 3);
      std::replace(word.begin(), word.end(), '\n', ' ');
      if (const auto wide = word.find("　"); wide != std::string::npos) word.resize(wide);
      while (!word.empty() && word.back() == ' ') word.pop_back();
      word.erase(0, word.find_first_not_of(' '));
      if (!word.empty()) lexicon_.add(word, reading);
    }
    lexicon_.freeze();
  }

  void check_latin(const std::string& text, std::size_t pos) {
    const LatinRun run = latin_run(text, pos);
    const Word found = lexicon_.longest(text, pos);
    const LatinWords& words = lexicon_.latin();
    const bool begins = words.may_begin(run);
    ASSERT_TRUE(begins || found.id == 0) << text << " at " << pos;
    const std::size_t end = pos + run.length;
    const bool other_letter = text.compare(end, 1, "\xC3") == 0;
    if (!begins || !run.whole() || other_letter) return;
    const LatinWords::Entry& entry = words.find(run);
    if (entry.ask || words.may_go_on(entry, text, end)) return;
    ASSERT_EQ(found.id, entry.id) << text << " at " << pos;
    ++answered_;
  }

  void check_pair(const std::string& text, std::size_t pos) {
    if (text.size() - pos < HanPairs::kBytes || text.compare(pos + 3, 1, "\xE5") < 0 ||
        text.compare(pos + 3, 1, "\xE9") > 0) {
      return;
    }
    const Lexicon::Begin& begin = lexicon_.begin(han_at(text, pos));
    const Word found = lexicon_.longest(text, pos);
    if (!lexicon_.goes_on(text, pos, begin)) {
      ASSERT_EQ(found.id, begin.id) << text << " at " << pos;
      return;
    }
    const HanPairs::Entry& entry = lexicon_.pairs().find(text, pos);
    if (lexicon_.pairs().may_go_on(entry, text, pos)) return;
    ASSERT_EQ(found.id, entry.id != 0 ? entry.id : begin.id) << text << " at " << pos;
    ++answered_;
  }

  std::mt19937 random_{23};
  Lexicon lexicon_;
  int answered_ = 0;
};

TEST_F(QuickWords, AreThoseOfTheTrie) {
  for (int round = 0; round < 20000; ++round) {
    const std::string text = some_pieces(random_, 12);
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
      const auto byte = static_cast<unsigned char>(text[pos]);
      const bool inside = pos > 0 && is_letter(static_cast<unsigned char>(text[pos - 1]));
      if (is_letter(byte) && !inside) check_latin(text, pos);
      if (leads_han(byte)) check_pair(text, pos);
    }
  }
  EXPECT_GT(answered_, 15000);
}

}  // namespace
}  // namespace tally::recogniser
