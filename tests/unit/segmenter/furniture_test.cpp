#include "segmenter/furniture.hpp"

#include "segmenter/segmenter.hpp"
#include "support/read_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::segmenter {
namespace {

using model::Passage;
using model::PassageKind;
using test::cut;

/// All text that is furniture, passages parted by a bar.
std::string furniture_of(const std::string& text, const std::string& name = "a.txt") {
  static const Segmenter segmenter({std::string(TALLY_SOURCE_DIR) + "/rules"});
  auto reading = test::read(name, text);
  model::Document document = reading.documents.at(0);
  segmenter.segment(document);
  std::string out;
  for (const Passage& passage : document.passages) {
    if (passage.kind != PassageKind::kFurniture) continue;
    EXPECT_TRUE(passage.sentences.empty());
    out += (out.empty() ? "" : "|") + cut(document, passage.span);
  }
  return out;
}

const std::string kProse =
    "星河公司今天宣布，新一代模型的参数超过三千亿，每月用户接近两亿，公司还会继续扩大机房的规模。\n"
    "\n";

TEST(Furniture, FindsTheMenuAboveTheTitle) {
  EXPECT_EQ(
      furniture_of(
          "登录\n 立即注册\n搜索\n3频道\n\n0\n\n收藏\n\n分享\n\n星河公司的新一代模型到底有多大\n\n"
          "编辑部 · 昨天 10:20\n" +
          kProse),
      "登录\n 立即注册\n搜索\n3频道\n\n0\n\n收藏\n\n分享|编辑部 · 昨天 10:20");
}

TEST(Furniture, FindsPicturesAddressesAndCounters) {
  EXPECT_EQ(furniture_of(kProse + "12.jpeg 13.png\n\n" + kProse + "https://kite.example/12\n\n" +
                         kProse + "3.5k\n\n" + kProse),
            "12.jpeg 13.png|https://kite.example/12|3.5k");
}

TEST(Furniture, FindsMenusWithCounters) {
  EXPECT_EQ(furniture_of(kProse + "阅读 1.2万 点赞 300 评论 45\n"), "阅读 1.2万 点赞 300 评论 45");
  EXPECT_EQ(furniture_of(kProse + "300 likes | 45 comments\n"), "300 likes | 45 comments");
  EXPECT_EQ(furniture_of(kProse + "45 downloads\n"), "");
}

TEST(Furniture, AFootIsNoWholeSentenceThatTellsOfPower) {
  const std::string said = "The Kite wind farm is powered by 100 turbines that stand in the sea.\n";
  EXPECT_EQ(furniture_of(said), "");
  EXPECT_EQ(furniture_of(said + "\nPowered by Moss Pages\n"), "Powered by Moss Pages");
}

TEST(Furniture, BeginsNoTailBeforeTheFirstSentence) {
  EXPECT_EQ(
      furniture_of("A title\n\nBy Ada Moss | 15 January 2026 | 5 min read\n\nIt has 12 ships.\n"),
      "");
}

TEST(Furniture, FindsTheTimesOfAPlayer) {
  EXPECT_EQ(furniture_of("0:12\nso we have 12 ships\n1:02:03\nand 3 docks\n"), "0:12|1:02:03");
}

TEST(Furniture, LeavesTheNameOfAPictureOutOfItsParagraph) {
  static const Segmenter segmenter({std::string(TALLY_SOURCE_DIR) + "/rules"});
  auto reading = test::read("a.txt", kProse + "4.jpeg 它有三百人。\n\n" + kProse);
  segmenter.segment(reading.documents[0]);
  EXPECT_EQ(cut(reading.documents[0], reading.documents[0].passages.at(1).span), "它有三百人。");
}

TEST(Furniture, TakesAllThatFollowsThePagesOwnAdvertising) {
  const std::string tail =
      "更多行业内容，请访问我们的“云上书架”\n\n云上书架是本站建立的资料平台，收有三百份文件。\n\n"
      "截止到5月12日精选的目录\n\n• 某院：2025 港口发展报告（191 页）\n• 某所：2024 航运白皮书（57 "
      "页）\n"
      "• 《船舶调度综述》\n• 某社：2025 灯塔手册 36 页\n\n登录后才可以回帖\n";
  EXPECT_EQ(furniture_of(kProse + kProse + tail), tail.substr(0, tail.size() - 1));
}

TEST(Furniture, FindsAListOfDocumentsBetweenProse) {
  const std::string list =
      "• 某院：2025 港口发展报告（191 页）\n• 某所：2024 航运白皮书（57 页）\n• 《船舶调度综述》\n"
      "• 某社：2025 灯塔手册 36 页";
  EXPECT_EQ(furniture_of(kProse + list.substr(0) + "\n\n" + kProse), list.substr(4));
}

TEST(Furniture, FindsTheFootOfAnEnglishPage) {
  const std::string tail =
      "Related articles\n\nTen ships worth sailing\nWhy 12 docks are enough\n\n12 comments\n\n"
      "© 2025 The Courier. All rights reserved.";
  EXPECT_EQ(furniture_of("Kite has built ships for as long as anyone in the town can remember.\n\n"
                         "It has 350 of them, which is more than most.\n\n" +
                         tail),
            tail);
}

TEST(Furniture, KnowsTheFootOfAPageByTheSignOfRightsAlone) {
  for (const std::string foot :
       {"© 云上传媒 2025", "©2025 云上传媒", "© The Courier", "Copyright ©1998-2025 The Courier"}) {
    EXPECT_EQ(furniture_of(kProse + kProse + foot), foot);
  }
}

TEST(Furniture, FindsBarsOfLinksAtTheEnd) {
  const std::string tail = "云上网内容推荐 | ||\n船票下载 | 码头指南 | 灯塔介绍 |";
  EXPECT_EQ(furniture_of(kProse + kProse + tail), tail);
}

TEST(Furniture, LeavesNarrativeAlone) {
  const std::string english =
      "Kite has 350 ships. Its users can subscribe to the newsletter, of which 2 million copies "
      "are "
      "sent.\n\n";
  for (const std::string& text : {
           english + english + english,
           kProse +
               "他请记者扫码，注册了一个号，然后说：“我们有三百万订阅用户。”这是他第一次提到这个数"
               "。\n\n" +
               kProse,
           kProse + "报告共有 57 页，我们读了三遍。\n\n" + kProse,
           kProse + "- 参数：3000 亿\n- 用户：2 亿\n- 报告：12 份\n- 员工：350 人\n\n" + kProse,
           std::string(
               "主持人：有多少？\n\n林澈：35。\n\n主持人：真的？\n\n林澈：请访问我们的网站。\n"),
       }) {
    EXPECT_EQ(furniture_of(text), "") << text;
  }
}

TEST(Furniture, LeavesShortCuesAlone) {
  EXPECT_EQ(furniture_of(
                "1\n00:00:01,000 --> 00:00:02,000\n35\n\n2\n00:00:02,000 --> 00:00:03,000\n分享\n",
                "a.srt"),
            "");
}

}  // namespace
}  // namespace tally::segmenter
