#include "base/han.hpp"

#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace tally::base {
namespace {

TEST(HanFold, ReadsTraditionalAsSimplified) {
  const HanFold fold = HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  const struct {
    char32_t from;
    char32_t to;
  } kCases[] = {{U'億', U'亿'}, {U'參', U'参'}, {U'數', U'数'}, {U'亿', U'亿'},
                {U'a', U'a'},   {U'，', U'，'}, {U'𠀀', U'𠀀'}};
  for (const auto& item : kCases) EXPECT_EQ(fold(item.from), item.to);
  const std::vector<char32_t> sources = fold.sources(U'发');
  EXPECT_NE(std::find(sources.begin(), sources.end(), U'發'), sources.end());
  EXPECT_NE(std::find(sources.begin(), sources.end(), U'髮'), sources.end());
}

TEST(HanFold, SimplifiesATextWithoutMovingAByte) {
  const HanFold fold = HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  const struct {
    const char* text;
    const char* read;
  } kCases[] = {{"參數達到 3 萬億", "参数达到 3 万亿"},
                {"a參", "a参"},
                {"大阪俱樂部昇騰", "大阪俱乐部昇腾"},
                {"\xE4\xB8", "\xE4\xB8"},
                {"€ and ，", "€ and ，"},
                {"", ""}};
  for (const auto& item : kCases) {
    EXPECT_EQ(fold.simplified(item.text), item.read);
    EXPECT_EQ(fold.simplified(item.text).size(), std::string(item.text).size());
  }
}

TEST(HanFold, LeavesATextWithATraditionalNameAsItIs) {
  const HanFold fold = HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  EXPECT_EQ(fold.if_traditional("用戶超過三億"), "用户超过三亿");
  EXPECT_EQ(fold.if_traditional("In Taiwan it is called 數據"), "In Taiwan it is called 数据");
  std::string simplified = "這";
  for (int i = 0; i < 50; ++i) simplified += "好";
  EXPECT_FALSE(fold.if_traditional(simplified));
  EXPECT_FALSE(fold.if_traditional("用户超过三亿"));
  EXPECT_FALSE(fold.if_traditional("plain text"));
}

TEST(HanFold, LooksAtALongTextInPlaces) {
  const HanFold fold = HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  const auto repeated = [](std::string_view part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
  };
  const std::string simplified = repeated("新车的销量比去年多了三成。", 500);
  const std::string traditional = repeated("新車的銷量比去年多了三成。", 500);
  EXPECT_EQ(fold.if_traditional(traditional), simplified);
  EXPECT_FALSE(fold.if_traditional(simplified));
  EXPECT_EQ(fold.if_traditional(simplified + traditional), simplified + simplified);
  // Few Chinese characters say nothing where none of them stands in a place looked at.
  const std::string english = repeated("Sales rose by a third, as expected. ", 500);
  EXPECT_EQ(fold.if_traditional(english + "銷量" + english), english + "销量" + english);
}

TEST(HanFold, CountsInShuffledTextsWhatAPlainCountFinds) {
  const HanFold fold = HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  std::mt19937 random(17);
  for (int i = 0; i < 3000; ++i) {
    std::vector<std::string> pieces = {
        "a ", "“", "、", "é", "か", "𠀀", "用", "好", "好好好好好好好"};
    if (i % 2 == 0) pieces.push_back("數");
    std::string text;  // short enough to be looked through at once
    for (std::size_t size = random() % 24; size > 0; --size) {
      text += pieces[random() % pieces.size()];
    }
    std::size_t han = 0, traditional = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
      const char32_t c = code_point_at(text, at).value;
      han += c >= 0x4E00 && c <= 0x9FFF ? 1U : 0U;
      traditional += fold(c) != c ? 1U : 0U;
    }
    const bool told = traditional > 0 && traditional * 100 >= han * 3;
    EXPECT_EQ(fold.if_traditional(text).has_value(), told) << text;
  }
}

TEST(HanFold, WithoutATableChangesNothing) {
  EXPECT_EQ(HanFold()(U'億'), U'億');
  EXPECT_EQ(HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "none"})(U'億'), U'億');
}

}  // namespace
}  // namespace tally::base
