// The grammars of amounts and times look at few tokens only, and the lexer at islands of the text:
// here all else in texts made of shuffled words is read all the same, and must give nothing.
#include "recogniser/amount.hpp"
#include "recogniser/islands.hpp"
#include "recogniser/lexer.hpp"
#include "recogniser/names.hpp"
#include "recogniser/time_phrase.hpp"
#include "recogniser/word_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace tally::recogniser {
namespace {

struct Grammar {
  explicit Grammar(const std::filesystem::path& rules)
      : names({rules}), units(units_of(rules, lexicon)), times({rules}, lexicon) {
    lexicon.freeze();
    names.look_for_words(lexicon);
  }

  Names names;
  Lexicon lexicon;
  UnitTable units;
  TimeWords times;

 private:
  /// All words but those of time.
  static UnitTable units_of(const std::filesystem::path& rules, Lexicon& lexicon) {
    UnitTable units;
    load_variants(rules / "words/variants.json", lexicon);
    units.load(rules / "units.json", lexicon);
    for (const char* name : {"zh.json", "en.json"}) {
      load_words(rules / "words" / name, units, lexicon);
    }
    return units;
  }
};

const Grammar& grammar() {
  static const Grammar kept(std::filesystem::path(TALLY_SOURCE_DIR) / "rules");
  return kept;
}

const std::vector<std::string_view> kChinese = {
    "一",   "两",   "三十", "几",   "半",    "百",   "万亿", "第",   "百分之", "分之", "点",
    "多",   "余",   "左右", "以上", "超过",  "不到", "大约", "比",   "低",     "至少", "到",
    "至",   "或",   "从",   "介于", "之间",  "在",   "于",   "的",   "是",     "有",   "了",
    "上",   "下",   "前",   "后",   "内",    "里",   "年",   "月",   "日",     "号",   "周三",
    "小时", "分",   "今年", "去年", "明天",  "当天", "上午", "年底", "季度",   "以来", "每",
    "刻",   "时",   "整",   "公元", "财年",  "年代", "工作", "很多", "通过",   "工厂", "大",
    "元",   "美元", "人",   "个",   "位",    "倍",   "岁",   "米",   "星河",   "桥梁", "出售",
    "7",    "12",   "2024", "0.5",  "1,200", "8:30", "3/4",  "，",   "。",     "（",   "％"};

const std::vector<std::string_view> kEnglish = {
    "one",    "two",     "twenty",  "hundred", "million", "half",  "quarter", "third", "few",
    "a",      "an",      "the",     "of",      "in",      "on",    "at",      "by",    "to",
    "and",    "or",      "from",    "between", "over",    "under", "about",   "more",  "than",
    "least",  "next",    "last",    "past",    "ago",     "later", "before",  "after", "since",
    "until",  "within",  "during",  "every",   "daily",   "today", "Monday",  "May",   "March",
    "year",   "quarter", "weeks",   "hours",   "ended",   "early", "end",     "per",   "percent",
    "am",     "p.m.",    "o'clock", "AD",      "fiscal",  "1990s", "noon",    "said",  "works",
    "users",  "dollars", "$",       "%",       "-",       "#",     "<",       ",",     ".",
    "bridge", "Kite",    "sold",    "7",       "12",      "2024",  "0.5",     "1,200", "8:30"};

/// A line of words of one list or of both.
std::string shuffled(std::mt19937& random) {
  const auto below = [&](std::size_t count) { return random() % count; };
  const std::size_t mode = below(3);
  std::string out;
  for (std::size_t words = 3 + below(14); words > 0; --words) {
    const bool chinese = mode == 0 || (mode == 2 && below(2) == 0);
    const auto& list = chinese ? kChinese : kEnglish;
    out += list[below(list.size())];
    if (!chinese || below(12) == 0) out += ' ';
  }
  return out;
}

class QuickNo : public testing::Test {
 protected:
  template <typename Check>
  static void for_each_text(Check check) {
    std::mt19937 random(20240229);
    TokenText tokens;
    for (int texts = 0; texts < 30000; ++texts) {
      const std::string text = shuffled(random);
      lex(text, grammar().lexicon, {}, tokens);
      check(tokens);
    }
  }
};

TEST_F(QuickNo, PassesOverNoAmount) {
  int read = 0;
  for_each_text([&](const TokenText& text) {
    for (std::size_t i = 0; i + 1 < text.tokens.size(); ++i) {
      const bool visited = std::ranges::binary_search(text.anchors, i) && may_begin_amount(text, i);
      const bool found = read_amount(text, i, grammar().units, model::Language::kZh).has_value();
      EXPECT_TRUE(visited || !found) << text.text << " at " << text.tokens[i].begin;
      read += found ? 1 : 0;
    }
  });
  EXPECT_GT(read, 20000);  // the texts hold what is asked for
}

TEST_F(QuickNo, PassesOverNoTime) {
  int read = 0;
  for_each_text([&](const TokenText& text) {
    const TimePhraseReader reader(text, grammar().times, model::Language::kZh, {});
    for (std::size_t i = 0; i + 1 < text.tokens.size(); ++i) {
      const bool found = reader.read(i).has_value();
      EXPECT_TRUE(reader.may_begin(i) || !found) << text.text << " at " << text.tokens[i].begin;
      read += found ? 1 : 0;
    }
  });
  EXPECT_GT(read, 20000);
}

/// What is read of some tokens: the begin, the end and the unit of each amount and of each time.
std::vector<std::tuple<std::size_t, std::size_t, std::string>> read_all(const TokenText& text) {
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> out;
  std::size_t free = 0;
  for (const std::size_t i : text.anchors) {
    if (i < free || !may_begin_amount(text, i)) continue;
    const auto amount = read_amount(text, i, grammar().units, model::Language::kZh);
    if (!amount) continue;
    out.emplace_back(text[i].begin, text[amount->last - 1].end, amount->quantity.noun);
    free = amount->last;
  }
  const TimePhraseReader reader(text, grammar().times, model::Language::kZh, {});
  for (std::size_t i = 0; i + 1 < text.tokens.size(); ++i) {
    const auto time = reader.may_begin(i) ? reader.read(i) : std::nullopt;
    if (time) out.emplace_back(text[i].begin, text[time->last - 1].end, "time");
  }
  return out;
}

std::vector<base::ByteSpan> names_of(std::string_view text, Islands& islands) {
  std::vector<NameSpan> names;
  grammar().names.find(text, nullptr, names, islands);
  std::vector<base::ByteSpan> out;
  for (const NameSpan& name : names) out.push_back(name.span);
  return out;
}

TEST_F(QuickNo, LeavesNothingBetweenIslands) {
  std::size_t read = 0;
  std::size_t tokens_left = 0;
  Islands islands;
  TokenText part;
  for_each_text([&](const TokenText& whole) {
    const auto names = names_of(whole.text, islands);
    TokenText all;
    lex(whole.text, grammar().lexicon, names, all);
    LexPlace place;
    lex_on(whole.text, grammar().lexicon, names, islands, place, part);
    ASSERT_TRUE(place.end);
    const auto found = read_all(part);
    EXPECT_EQ(found, read_all(all)) << whole.text;
    read += found.size();
    tokens_left += all.tokens.size() - part.tokens.size();
  });
  EXPECT_GT(read, 20000U);
  EXPECT_GT(tokens_left, 5000U);
}

TEST(QuickIsland, BeginsWithNoWordThatNeedsANumberOrMoreBehindIt) {
  const auto has_island = [](std::string_view text) {
    Islands islands;
    (void)names_of(text, islands);
    return islands.begin()->begin < text.size();
  };
  for (const std::string_view none :
       {"差点出错", "及时修桥", "整座桥梁", "很多桥梁", "I am here"}) {
    EXPECT_FALSE(has_island(none)) << none;
  }
  for (const std::string_view some :
       {"三点出错", "3时修桥", "很多年前修桥", "今年修桥", "5 am here"}) {
    EXPECT_TRUE(has_island(some)) << some;
  }
}

TEST_F(QuickNo, LeavesNothingBetweenPieces) {
  std::string text;
  for_each_text([&](const TokenText& line) {
    if (text.size() < 400'000) text.append(line.text).append(" bridge 桥梁吊塔 ");
  });
  Islands islands;
  const auto names = names_of(text, islands);
  TokenText all;
  lex(text, grammar().lexicon, names, all);
  std::vector<std::tuple<std::size_t, std::size_t, std::string>> found;
  TokenText part;
  int pieces = 0;
  for (LexPlace place; lex_on(text, grammar().lexicon, names, islands, place, part); ++pieces) {
    for (auto& amount : read_all(part)) found.push_back(std::move(amount));
  }
  EXPECT_GT(pieces, 10);
  auto whole = read_all(all);
  std::ranges::sort(found);
  std::ranges::sort(whole);
  ASSERT_EQ(found.size(), whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const std::size_t at = std::get<0>(whole[i]);
    ASSERT_EQ(found[i], whole[i]) << text.substr(at - std::min<std::size_t>(at, 60), 120);
  }
}

}  // namespace
}  // namespace tally::recogniser
