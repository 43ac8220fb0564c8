#include "segmenter/byline.hpp"

#include "segmenter/segmenter.hpp"
#include "support/read_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::segmenter {
namespace {

/// Who speaks in the last passage of a text.
std::string last_speaker(const std::string& text) {
  static const Segmenter segmenter({std::string(TALLY_SOURCE_DIR) + "/rules"});
  auto reading = test::read("a.txt", text);
  model::Document document = reading.documents.at(0);
  segmenter.segment(document);
  return document.passages.back().speaker;
}

struct Case {
  const char* text;
  const char* speaker;
};

TEST(Byline, TellsWhoGivesASpeech) {
  const std::vector<Case> cases = {
      {"在星河大会上的演讲\n星河云 林澈\n2025年9月24日\n\n各位来宾，上午好！\n\n我们有三百个模型。",
       "林澈"},
      {"年度致辞（全文）\n主讲人：沈川\n\n大家好，欢迎来到现场。\n\n今年我们卖了五万台。", "沈川"},
      {"Keynote at the Kite Forum\nAda Moss, chief executive\n\nGood morning.\n\nWe shipped 40 "
       "models.",
       "Ada Moss"},
      {"星河大会演讲（节选）星河云 林澈\n2025年9月24日\n\n各位来宾，上午好！\n\n我们有三百个模型。",
       "林澈"},
      {"在星河大會上的演講\n星河雲 林澈\n\n各位好！\n\n我們有三百個模型。", "林澈"},
  };
  for (const Case& each : cases) EXPECT_EQ(last_speaker(each.text), each.speaker) << each.text;
}

TEST(Byline, LeavesWhatOnlyTellsOfASpeech) {
  const std::vector<Case> cases = {
      {"星河大会演讲划重点\n林澈\n\n昨天的演讲有两个小时。\n\n星河有三百个模型。", ""},
      {"星河大会演讲划重点\n文｜林澈\n\n大家好，这里是观察。\n\n星河有三百个模型。", ""},
      {"星河的三百个模型\n星河云 林澈\n\n各位读者好。\n\n星河有三百个模型。", ""},
      {"Keynote at the Kite Forum\nBy Ada Moss\n\nGood morning, readers.\n\nKite has 40 models.",
       ""},
      {"星河大会 主题演讲\n\n各位来宾，上午好！\n\n我们有三百个模型。", ""},
      {"星河大会演讲\n\n各位来宾，上午好！\n\n我们有三百个模型。", ""},
  };
  for (const Case& each : cases) EXPECT_EQ(last_speaker(each.text), each.speaker) << each.text;
}

TEST(Byline, KeepsToTheHead) {
  const std::string text =
      "星河大会演讲\n一\n二\n三\n四\n五\n林澈\n\n各位来宾，上午好！\n\n我们有三百个模型。";
  EXPECT_EQ(last_speaker(text), "");
}

}  // namespace
}  // namespace tally::segmenter
