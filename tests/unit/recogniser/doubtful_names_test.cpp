// Which known names that are common words too a text means.
#include "recogniser/discovery.hpp"
#include "recogniser/recogniser.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

const std::vector<std::filesystem::path>& folders() {
  static const std::vector<std::filesystem::path> kFolders{std::filesystem::path(TALLY_SOURCE_DIR) /
                                                           "rules"};
  return kFolders;
}

const Recogniser& recogniser() {
  static const Recogniser kRecogniser(folders());
  return kRecogniser;
}

/// The measures of a text as written: "3 m, 5 kg".
std::string amounts(const std::string& text) {
  std::vector<model::Mention> mentions;
  recogniser().recognise(text, {}, mentions);
  std::string out;
  for (const model::Mention& each : mentions) {
    if (each.kind != model::MentionKind::kDimension) continue;
    out += (out.empty() ? "" : ", ") + text.substr(each.span.begin, each.span.size());
  }
  return out;
}

/// "name, name" of all known names that the text means.
std::string meant(const std::string& text) {
  static const Discovery kDiscovery(folders(), recogniser().names());
  model::Document document;
  document.text = text;
  std::vector<model::Mention> mentions;
  recogniser().recognise(text, {}, mentions);
  kDiscovery.drop_doubtful(document, mentions);
  std::string out;
  for (const model::Mention& each : mentions) {
    EXPECT_FALSE(each.doubtful) << text;
    if (each.kind == model::MentionKind::kName) out += (out.empty() ? "" : ", ") + each.entity;
  }
  return out;
}

TEST(DoubtfulNames, AreMeantWhereSignsTellTwice) {
  EXPECT_EQ(meant("荣耀近日发布新机，荣耀的销量大涨。"), "Honor, Honor");
  EXPECT_EQ(meant("荣耀出货量第一，荣耀开店，荣耀市场份额增加。"), "Honor, Honor, Honor");
  EXPECT_EQ(meant("小米、荣耀都在涨价，荣耀2024年营收增加。"), "Xiaomi, Honor, Honor");
  EXPECT_EQ(meant("格力电器很大。格力认为行业会好。"), "Gree, Gree");
}

TEST(DoubtfulNames, AreMeantWhereOneSignAndOneHintTell) {
  EXPECT_EQ(meant("荣耀2月营收增加。荣耀认为需求很稳。"), "Honor, Honor");
  EXPECT_EQ(meant("荣耀认为需求很稳。荣耀希望涨价，荣耀开始卖房。"), "");
}

TEST(DoubtfulNames, AreCommonWordsElsewhere) {
  EXPECT_EQ(meant("这是他的荣耀，也是无上的荣耀。"), "");
  EXPECT_EQ(meant("荣耀发布新机。"), "");
  EXPECT_EQ(meant("这个结果不理想，完美的方案很少。"), "");
  EXPECT_EQ(meant("联想到去年的事，联想到今年的事，联想集团很忙。"), "Lenovo");
}

TEST(DoubtfulNames, TakeNothingOfANumber) {
  EXPECT_EQ(amounts("航行了三百万海里。"), "三百万海里");
  EXPECT_EQ(amounts("加了零点一加仑和三十一加侖。"), "零点一加仑, 三十一加侖");
  EXPECT_EQ(meant("一加近日发布新机，一加的销量大涨。"), "OnePlus, OnePlus");
}

TEST(DoubtfulNames, InLatinLettersStandBesideChinese) {
  EXPECT_EQ(meant("其中vivo第四季度出货量下降。"), "vivo");
  EXPECT_EQ(meant("The test was done in vivo by hand."), "");
}

}  // namespace
}  // namespace tally::recogniser
