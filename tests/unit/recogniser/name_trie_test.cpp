// The quick answers of the trie of names against the trie itself, over texts of shuffled pieces.
#include "recogniser/name_trie.hpp"

#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

const std::vector<std::string_view> kSpellings = {
    "Kite",         "Kite 3",        "The Kite", "a16z",     "Open Sky", "K-7",    "L'Air",
    "u·2",          "Aurora-4-Mini", "IBM",      "360 Feed", "星河",     "万象",   "星河 X2",
    "X 星",         "Ünal",          "we make",  "model K",  "DataKite", "Kite A", "Sky Ab",
    "The 12 Skies", "桥7",           "湖 A",     "we桥"};

const std::vector<std::string_view> kPieces = {
    "kite",   "Kite", "KITE", "3",    "The",   "the", "a",   "A",    "16z",   "open",
    "Open",   "sky",  "Sky",  "K",    "k",     "7",   "L",   "Air",  "u",     "2",
    "Aurora", "4",    "Mini", "mini", "IBM",   "ibm", "360", "Feed", "星河",  "萬象",
    "万象",   "X2",   "X",    "Data", "data",  "Ab",  "ab",  "12",   "skies", "星",
    "Ünal",   "we",   "We",   "make", "model", "s",   "桥",  "湖"};

const std::vector<std::string_view> kJoints = {"",  "",  " ", " ",        "-", "_",
                                               "'", "’", "·", "\xC2\xA0", ".", "\n"};

std::string shuffled(std::mt19937& random) {
  std::string out;
  for (int i = 0; i < 7; ++i) {
    out += kPieces[random() % kPieces.size()];
    out += kJoints[random() % kJoints.size()];
  }
  return out;
}

bool may_begin(const NameTrie& trie, std::string_view text, std::size_t at) {
  const LatinRun run = latin_run(text, at);
  return run.length > 0 ? trie.may_begin(run, false, text, at + run.length)
                        : trie.may_begin(NameHead(text, at));
}

TEST(NameTrie, KnowsInWhichLettersANameIsWritten) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kFew);
  for (const std::string_view spelling : {"DataKite", "Kite 3", "The 12 Skies", "Tern"}) {
    trie.add(spelling, 0);
  }
  const auto whole = [&](std::string_view text) {
    return trie.longest(text, 0, text.size()).end == text.size();
  };
  for (const auto* text : {"DataKite", "Datakite", "datakite", "Data Kite", "Data kite", "kite 3",
                           "The 12 skies", "Tern"}) {
    EXPECT_TRUE(whole(text)) << text;
  }
  for (const auto* text : {"data kite", "data-kite", "the 12 skies", "tern"}) {
    EXPECT_FALSE(whole(text)) << text;
  }
}

TEST(NameTrie, ANameHasNoJointOfAnotherThatBeginsAlike) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kFew);
  trie.add("WeKite", 0);
  trie.add("Wetern", 1);
  const auto found = [&](std::string_view text) { return trie.longest(text, 0, text.size()).end; };
  EXPECT_GT(found("We Kite"), 0U);
  EXPECT_GT(found("Wetern"), 0U);
  EXPECT_EQ(found("We tern"), 0U);
}

TEST(NameTrie, AnswersQuicklyNoWhereNothingIsFoundOnly) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kFew);
  for (std::size_t i = 0; i < kSpellings.size(); ++i) {
    trie.add(kSpellings[i], static_cast<std::uint32_t>(i));
  }
  std::mt19937 random{7};
  int found = 0;
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = shuffled(random);
    for (std::size_t at = 0; at < text.size(); at += base::code_point_at(text, at).size) {
      if (at > 0 && is_letter(static_cast<unsigned char>(text[at - 1]))) continue;
      const bool known = trie.longest(text, at, text.size()).end != 0;
      const bool possible = may_begin(trie, text, at);
      EXPECT_TRUE(possible || !known) << text << " at " << at;
      found += known ? 1 : 0;
      refused += possible ? 0 : 1;
    }
  }
  EXPECT_GT(found, 10000);
  EXPECT_GT(refused, 100000);
}

TEST(NameTrie, ClearedIsLikeANewOne) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kFew);
  for (const std::string_view spelling : kSpellings) trie.add(spelling, 1);
  trie.clear();
  EXPECT_TRUE(trie.firsts().empty());
  for (const std::string_view spelling : kSpellings) {
    EXPECT_EQ(trie.exact(spelling).end, 0U) << spelling;
    EXPECT_FALSE(may_begin(trie, std::string(spelling) + " and more", 0)) << spelling;
  }
  trie.add("IBM", 7);
  EXPECT_EQ(trie.exact("IBM").alias, 7U);
}

TEST(NameTrie, ASpellingInSmallLettersLetsTheCapitalsGo) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kMany);
  trie.add("KITEX", 1);
  trie.add("OSKAR", 2);
  trie.add("Kitex", 1);
  trie.add("Oskar", 3);  // another name: the first keeps the spelling as it is
  const auto found = [&](std::string_view text) {
    const AliasMatch match = trie.longest(text, 0, text.size());
    return match.end == 0 ? 0U : match.alias;
  };
  EXPECT_EQ(found("Kitex"), 1U);
  EXPECT_EQ(found("KITEX"), 1U);
  EXPECT_EQ(found("kitex"), 0U);
  EXPECT_EQ(found("OSKAR"), 2U);
  EXPECT_EQ(found("Oskar"), 0U);
}

TEST(NameTrie, RefusesACommonWordByWhatStandsBehindIt) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kMany);
  trie.add("The Kite", 1);
  trie.add("model K", 2);
  EXPECT_TRUE(may_begin(trie, "the Kite rose", 0));
  EXPECT_TRUE(may_begin(trie, "model-K sold", 0));
  EXPECT_FALSE(may_begin(trie, "the bridge rose", 0));
  EXPECT_FALSE(may_begin(trie, "model of a bridge", 0));
}

TEST(NameTrie, RefusesAChineseCharacterByWhatStandsBehindIt) {
  const auto fold = base::HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  NameTrie trie(fold, NameTrie::Size::kMany);
  trie.add("桥K", 1);
  trie.add("AI桥", 2);
  EXPECT_TRUE(may_begin(trie, "桥K涨了", 0));
  EXPECT_TRUE(may_begin(trie, "桥K", 0));
  EXPECT_TRUE(may_begin(trie, "AI桥", 0));
  EXPECT_FALSE(may_begin(trie, "桥上有人", 0));
  EXPECT_FALSE(may_begin(trie, "AI made it", 0));
  EXPECT_FALSE(may_begin(trie, "said AI", 5));
}

}  // namespace
}  // namespace tally::recogniser
