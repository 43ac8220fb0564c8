#include "base/word_trie.hpp"

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace tally::base {
namespace {

using Found = std::vector<std::tuple<std::size_t, std::size_t, WordTrie::Value>>;

Found found(const WordTrie& trie, std::string_view text, ByteSpan span) {
  Found out;
  trie.find(text, span, [&](ByteSpan word, WordTrie::Value value) {
    out.emplace_back(word.begin, word.end, value);
  });
  return out;
}

TEST(WordTrie, FindsWhatAPlainSearchFinds) {
  const std::vector<std::string> words = {"he", "she", "his", "hers", "参数", "数", "参数量",
                                          "aa", "a",   "é",   "𠮷野", "数 5", "’s"};
  WordTrie trie;
  for (WordTrie::Value i = 0; i < words.size(); ++i) trie.add(words[i], i, {true, true});
  trie.build();
  for (const std::string text : {"ushers", "his sheaf’s", "模型参数量与参数", "aaaa", "", "x",
                                 "数 5é", "在𠮷野家", "参数", "参"}) {
    Found want;
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (std::size_t end = at + 1; end <= text.size(); ++end) {
        const auto word = std::ranges::find(words, text.substr(at, end - at));
        if (word == words.end()) continue;
        want.emplace_back(at, end, static_cast<WordTrie::Value>(word - words.begin()));
      }
    }
    EXPECT_EQ(found(trie, text, {0, text.size()}), want) << text;
  }
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_letter(text[at]) || is_digit(text[at]));
}

/// Letters and digits of ASCII do not meet at the ends of a word.
bool stands_free(std::string_view text, std::size_t begin, std::size_t end) {
  const bool left = begin > 0 && is_letter_at(text, begin) && is_letter_at(text, begin - 1);
  return !left && !(is_letter_at(text, end - 1) && is_letter_at(text, end));
}

/// What `found` must give for a span, tried at every place.
Found plainly(const std::vector<std::string>& words, std::string_view text, ByteSpan span) {
  Found out;
  const std::string small = lower_ascii(text);
  for (std::size_t at = span.begin; at < span.end; ++at) {
    for (std::size_t end = at + 1; end <= span.end; ++end) {
      const auto word = std::ranges::find(words, small.substr(at, end - at));
      if (word == words.end() || !stands_free(text, at, end)) continue;
      out.emplace_back(at, end, static_cast<WordTrie::Value>(word - words.begin()));
    }
  }
  return out;
}

/// Words of all kinds meet each other, the ends of blocks and those of spans.
TEST(WordTrie, FindsInLongTextsWhatAPlainSearchFinds) {
  const std::vector<std::string> words = {
      "of", "of the", "in",    "international", "12",  "x y z", "参数",
      "参", "数量",   "数 of", "字a",           "'s",  "é",     "éa",
      "𠮷", "𠮷野",   "-of",   "interna",       "数é", "a"};
  const std::vector<std::string> joints = {" ", "", "", ", ", "  ", "量", "。", "b", "O", "\n"};
  WordTrie trie;
  for (WordTrie::Value i = 0; i < words.size(); ++i) trie.add(words[i], i);
  trie.build();
  std::mt19937 random(7);  // NOLINT: the same texts each time
  for (int round = 0; round < 300; ++round) {
    std::string text;
    while (text.size() < 150) {
      text += words[random() % words.size()];
      text += joints[random() % joints.size()];
      if (random() % 4 == 0 && is_lower(text.back()))
        text.back() = static_cast<char>(text.back() - 'a' + 'A');
    }
    const std::size_t begin = random() % 40;
    const ByteSpan span{begin, begin + random() % (text.size() - begin) + 1};
    ASSERT_EQ(found(trie, text, span), plainly(words, text, span)) << text << span.begin;
  }
}

/// Words that matter are all found, whatever is left out of the others.
TEST(WordTrie, FindsThoseOfItsWordsThatMatter) {
  const std::vector<std::string> words = {"of",   "of the", "office", "international", "12%",
                                          "参数", "参",     "数量",   "参谋",          "'s",
                                          "é",    "用户数", "用",     "users of",      "us"};
  WordTrie trie;
  for (WordTrie::Value i = 0; i < words.size(); ++i) trie.add(words[i], i);
  trie.build();
  std::mt19937 random(11);  // NOLINT: the same texts each time
  for (int round = 0; round < 300; ++round) {
    const auto chosen = random();
    const auto matters = [&](WordTrie::Value i) { return (chosen >> i & 1U) != 0; };
    WordStarts starts(words.size());
    for (WordTrie::Value i = 0; i < words.size(); ++i) {
      if (matters(i)) starts.add(words[i]);
    }
    std::string text;
    while (text.size() < 150) text += words[random() % words.size()] + (random() % 2 ? " " : "，");
    Found want;
    for (const auto& each : plainly(words, text, {0, text.size()})) {
      if (matters(std::get<2>(each))) want.push_back(each);
    }
    Found got;
    trie.find(text, {0, text.size()}, starts, [&](ByteSpan word, WordTrie::Value value) {
      if (matters(value)) got.emplace_back(word.begin, word.end, value);
    });
    ASSERT_EQ(got, want) << text;
  }
}

TEST(WordTrie, BeginsAtBordersUnlessAddedAsInside) {
  WordTrie trie;
  trie.add("one", 1);
  trie.add("two", 2, {true, false});
  trie.add("三", 3);
  trie.build();
  const std::string_view text = "stone One bone-one atwo 2one 十三one";
  EXPECT_EQ(found(trie, text, {0, text.size()}),
            (Found{{6, 9, 1}, {15, 18, 1}, {20, 23, 2}, {32, 35, 3}, {35, 38, 1}}));
}

TEST(WordTrie, EndsAtBordersUnlessOpen) {
  WordTrie closed;
  closed.add("invest", 1);
  closed.add("investment", 2);
  closed.add("of the", 3);
  closed.add("ai芯片", 4);
  closed.add("'ll", 5);
  closed.build();
  const std::string_view text = "Invest investments investment of the ai芯片 of them we'll 'llx";
  EXPECT_EQ(found(closed, text, {0, text.size()}),
            (Found{{0, 6, 1}, {19, 29, 2}, {30, 36, 3}, {37, 45, 4}, {56, 59, 5}}));
  WordTrie open;
  open.add("invest", 1, {false, true});
  open.add("of", 2);
  open.build();
  EXPECT_EQ(found(open, "reinvest investor often of", {0, 26}), (Found{{9, 15, 1}, {24, 26, 2}}));
}

TEST(WordTrie, TellsWordsWithTheSameBeginningApart) {
  std::vector<std::string> words;
  for (std::size_t size = 1; size < 20; ++size) words.push_back(std::string(size, 'a'));
  for (std::size_t size = 1; size < 20; size += 3) words.push_back(std::string(size, 'a') + " b");
  WordTrie trie;
  for (WordTrie::Value i = 0; i < words.size(); ++i) trie.add(words[i], i);
  trie.build();
  for (WordTrie::Value i = 0; i < words.size(); ++i) {
    const std::string text = "x " + words[i];
    EXPECT_EQ(std::get<2>(found(trie, text, {0, text.size()}).back()), i) << text;
  }
}

TEST(WordTrie, FindsWholeWordsWhateverStandsBetween) {
  for (const bool spaced : {false, true}) {
    WordTrie trie;
    trie.add("kite", 0);
    trie.add("internationally", 1);
    trie.add("kite 3", 2);
    if (spaced) trie.add(" x", 3);
    trie.build();
    const std::string text = "A kite, kites  Kite internationally kite 3 x";
    Found want = {{2, 6, 0}, {15, 19, 0}, {20, 35, 1}, {36, 40, 0}, {36, 42, 2}};
    if (spaced) want.emplace_back(42, 44, 3);
    EXPECT_EQ(found(trie, text, {0, text.size()}), want);
  }
}

TEST(WordTrie, StaysInsideTheSpan) {
  WordTrie trie;
  trie.add("如果", 1);
  trie.add("果", 2);
  trie.add("one", 3);
  trie.build();
  EXPECT_EQ(found(trie, "如果", {0, 5}), Found{});
  EXPECT_EQ(found(trie, "如果", {1, 6}), (Found{{3, 6, 2}}));
  EXPECT_EQ(found(trie, "stone", {2, 5}), Found{}) << "the border is that of the text";
}

TEST(WordTrie, SurvivesBrokenBytes) {
  WordTrie trie;
  trie.add("果", 1);
  trie.build();
  const std::string text =
      "\xE6\x9E"
      "\xFF"
      "\xBF"
      "果"
      "\xF0";
  EXPECT_EQ(found(trie, text, {0, text.size()}).size(), 1U);
}

TEST(WordTrie, FindsNothingWithoutWords) {
  WordTrie trie;
  EXPECT_EQ(found(trie, "any 字", {0, 7}), Found{});
  trie.build();
  EXPECT_EQ(found(trie, "any 字", {0, 7}), Found{});
}

TEST(WordTrie, GivesAWordAddedAgainItsNewValue) {
  WordTrie trie;
  trie.add("one", 1);
  trie.add("one", 2);
  trie.build();
  EXPECT_EQ(found(trie, "one", {0, 3}), (Found{{0, 3, 2}}));
}

}  // namespace
}  // namespace tally::base
