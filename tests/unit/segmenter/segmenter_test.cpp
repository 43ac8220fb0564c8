#include "segmenter/segmenter.hpp"

#include "base/error.hpp"
#include "support/read_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace tally::segmenter {
namespace {

using model::Passage;
using model::PassageKind;
using test::cut;

const Segmenter& shared_segmenter() {
  static const Segmenter instance({std::string(TALLY_SOURCE_DIR) + "/rules"});
  return instance;
}

model::Document segmented(const std::string& name, const std::string& bytes) {
  auto reading = test::read(name, bytes);
  model::Document document = reading.documents.at(0);
  shared_segmenter().segment(document);
  return document;
}

/// "kind speaker| text" for each passage, S N H F for speech, narration, heading, furniture.
std::vector<std::string> shown(const model::Document& document) {
  std::vector<std::string> out;
  for (const Passage& passage : document.passages) {
    const std::string kind(1, "SNHF"[static_cast<std::size_t>(passage.kind)]);
    out.push_back(kind + " " + passage.speaker + "| " + cut(document, passage.span));
  }
  return out;
}

using Shown = std::vector<std::string>;

TEST(Segmenter, UsesTheRoomOfOlderPassagesWithoutATraceOfThem) {
  std::string endless = "沈川：我们先说产品\n";
  for (int i = 0; i < 90; ++i) endless += "然后又有一批新的用户过来\n";
  const std::pair<std::string, std::string> texts[] = {
      {"a.txt", "沈川：有多少人？\n\n林澈：两百人。够吗？够了。\n\n沈川：好。\n"},
      {"b.md", "# Kite\n\nIt has 12 ships. They sail.\n\n* one\n* two\n"},
      {"c.txt", endless},
      {"d.txt", "x\n"}};
  for (const auto& [name, bytes] : texts) {
    const model::Document fresh = segmented(name, bytes);
    for (const auto& [older_name, older] : texts) {
      model::Document used = test::read(name, bytes).documents.at(0);
      used.passages = segmented(older_name, older).passages;
      shared_segmenter().segment(used);
      ASSERT_EQ(shown(used), shown(fresh));
      for (std::size_t i = 0; i < used.passages.size(); ++i) {
        EXPECT_EQ(used.passages[i].sentences, fresh.passages[i].sentences);
        EXPECT_EQ(used.passages[i].question, fresh.passages[i].question);
        EXPECT_EQ(used.passages[i].language, fresh.passages[i].language);
        EXPECT_EQ(used.passages[i].turn, fresh.passages[i].turn);
      }
    }
  }
}

TEST(Segmenter, AHeadlineWithANameAndAColonOpensNoTurn) {
  const auto document = segmented("a.txt",
                                  "林澈：模型不能只会聊天\n\n2025年11月3日 记者 高雅\n\n"
                                  "林澈坐在办公室里。\n\n记者：有多少人？\n\n林澈：两百人。\n\n"
                                  "记者：够吗？\n\n林澈：够了。\n");
  EXPECT_EQ(document.passages.at(2).speaker, "");
  EXPECT_EQ(document.passages.back().speaker, "林澈");
}

TEST(Segmenter, TellsTurnsFromNarration) {
  const auto document = segmented("a.txt",
                                  "与星河的对谈\n\n"
                                  "主持人沈川请林澈谈了产品：模型、用户和算力。\n\n"
                                  "主持人沈川：有多少用户？\n\n"
                                  "林澈: 接近 1.2 亿。\n\n"
                                  "注意：这是每月的数。\n\n"
                                  "主持人沈川：算力呢?\n"
                                  "林澈:两万块 GPU。还会更多。\n\n"
                                  "* 本文由编辑部整理。\n");
  EXPECT_EQ(shown(document), (Shown{
                                 "H | 与星河的对谈",
                                 "N | 主持人沈川请林澈谈了产品：模型、用户和算力。",
                                 "S 主持人沈川| 有多少用户？",
                                 "S 林澈| 接近 1.2 亿。",
                                 "S 林澈| 注意：这是每月的数。",
                                 "S 主持人沈川| 算力呢?",
                                 "S 林澈| 两万块 GPU。还会更多。",
                                 "N | 本文由编辑部整理。",
                             }));
  EXPECT_EQ(document.kind, "interview");
  EXPECT_EQ(document.title, "与星河的对谈");
  EXPECT_TRUE(document.passages[2].question);
  EXPECT_FALSE(document.passages[3].question);
  EXPECT_EQ(document.passages[3].turn, document.passages[4].turn);
  EXPECT_NE(document.passages[4].turn, document.passages[5].turn);
  EXPECT_EQ(document.passages[6].sentences.size(), 2U);
}

TEST(Segmenter, KnowsTheFormsOfLabels) {
  for (const std::string form : {
           "Ann Poe: {q}\n\nMark Roe: {a}\n\nAnn Poe: {q}\n\nMark Roe: {a}\n",
           "**Ann Poe:** {q}\n\n**Mark Roe:** {a}\n\n**Ann Poe:** {q}\n\n**Mark Roe:** {a}\n",
           "**Ann Poe**: {q}\n\n**Mark Roe**: {a}\n\n**Ann Poe**: {q}\n\n**Mark Roe**: {a}\n",
           "Ann Poe (host): {q}\nMark Roe (Kite): {a}\nAnn Poe: {q}\nMark Roe: {a}\n",
           "Ann Poe 00:12\n{q}\n\nMark Roe 00:15\n{a}\n\nAnn Poe 01:02\n{q}\n\nMark Roe "
           "1:02:03\n{a}\n",
           "[00:12] Ann Poe: {q}\n[00:15] Mark Roe: {a}\n[00:18] Ann Poe: {q}\n[00:20] Mark Roe: "
           "{a}\n",
           "Ann Poe (00:12):\n{q}\nMark Roe (00:15):\n{a}\nAnn Poe (00:18):\n{q}\nMark Roe "
           "(00:20):\n{a}\n",
           "### Ann Poe\n\n{q}\n\n### Mark Roe\n\n{a}\n\n### Ann Poe\n\n{q}\n\n### Mark "
           "Roe\n\n{a}\n",
           "**Ann Poe** *00:12*\n\n{q}\n\n**Mark Roe** *00:15*\n\n{a}\n\n**Ann Poe** "
           "*00:18*\n\n{q}\n\n"
           "**Mark Roe** *00:20*\n\n{a}\n",
           "Call of the quarter.\n\nAnn Poe -- Host\n\n{q}\n\nMark Roe -- Chief of "
           "Ships\n\n{a}\n\nAnn Poe -- Host\n\n{q}\n\n"
           "Mark Roe -- Chief of Ships\n\n{a}\n",
           ">> Ann Poe: {q}\n>> Mark Roe: {a}\n>> Ann Poe: {q}\n>> Mark Roe: {a}\n",
       }) {
    std::string text = form;
    for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos;) {
      text.replace(at, 3, text[at + 1] == 'q' ? "How many ships?" : "About 350, at 10:30.");
    }
    auto passages = shown(segmented("a.md", text));
    std::erase(passages, "N | Call of the quarter.");
    EXPECT_EQ(passages, (Shown{"S Ann Poe| How many ships?", "S Mark Roe| About 350, at 10:30.",
                               "S Ann Poe| How many ships?", "S Mark Roe| About 350, at 10:30."}))
        << text;
  }
}

TEST(Segmenter, LetsNamesWithTimesSpeakOnce) {
  EXPECT_EQ(shown(segmented("a.txt",
                            "Ann Poe 00:12\nHow many?\nAnd where?\n\nMark Roe 00:45\nAbout 350.\n"
                            "All of them here.\n\nIda Noe 01:02\nThen 12 of ours.\nNo more.\n")),
            (Shown{"S Ann Poe| How many?", "S Ann Poe| And where?", "S Mark Roe| About 350.",
                   "S Mark Roe| All of them here.", "S Ida Noe| Then 12 of ours.",
                   "S Ida Noe| No more."}));
  EXPECT_EQ(
      shown(segmented("a.txt",
                      "沈若川 00:12\n有多少？\n在哪里？\n\n林澈 00:45\n三百。\n都在这里。\n")),
      (Shown{"S 沈若川| 有多少？", "S 沈若川| 在哪里？", "S 林澈| 三百。", "S 林澈| 都在这里。"}));
  EXPECT_EQ(
      shown(segmented("a.txt",
                      "Call of the quarter.\n\nAnn Poe - President & CEO\nWe have 350 ships.\n\n"
                      "Mark Roe - CFO\nAll of them here.\n")),
      (Shown{"N | Call of the quarter.", "S Ann Poe| We have 350 ships.",
             "S Mark Roe| All of them here."}));
  // Chapters of a talk, and parts of a report.
  const char* card =
      "**Status:** It is out.\n\n**Intended Ships:** It has 350.\n\n**Deep Harbours:** It has "
      "12.\n\n"
      "**Wide Use:** All do.\n\n**Overview:** It is big.\n\n**Freshness:** It is new.\n";
  for (const char* report :
       {card, "## A Global Harbour\n\nIt has 350 ships.\n\n## Using Ships\n\nAll do.\n",
        "Deep Harbours - basics\nIt has 350.\n\nWide Harbours - more\nAll do.\n"}) {
    for (const std::string& passage : shown(segmented("a.md", report))) {
      EXPECT_FALSE(passage.starts_with("S ")) << passage;
    }
  }
  for (const char* second : {"Data centres 00:45", "Introduction 00:45"}) {
    const std::string chapters = "Kite Ships 00:12\nHow many there are.\nAnd where.\n\n" +
                                 std::string(second) + "\nAbout 350.\nAll here.\n";
    for (const std::string& passage : shown(segmented("a.txt", chapters))) {
      EXPECT_FALSE(passage.starts_with("S ")) << passage;
    }
  }
}

TEST(Segmenter, ReadsNamesThatStandAloneOverWhatTheySay) {
  const auto call = segmented("a.txt",
                              "风筝集团业绩电话会\n\nOperator\n\n各位好，会议现在开始，请发言。\n\n"
                              "林澈\n\n收入是二十亿元，我们很满意。\n\n第二段也是他说的。\n");
  EXPECT_EQ(shown(call),
            (Shown{"H | 风筝集团业绩电话会", "S Operator| 各位好，会议现在开始，请发言。",
                   "S 林澈| 收入是二十亿元，我们很满意。", "S 林澈| 第二段也是他说的。"}));
  const auto talk =
      segmented("a.txt",
                "A talk about ships\n\nAnn Poe\n\nHow many ships do you have today?\n\nMark Roe\n\n"
                "About 350, I would say.\n\nAnn Poe\n\nAre they all in use now?\n\n"
                "Mark Roe\n\nYes, nearly all of them.\n");
  EXPECT_EQ(talk.passages.back().speaker, "Mark Roe");
  const auto topics = segmented("a.txt",
                                "一周要闻\n\n方舟\n\n方舟本周发布了新的模型。\n\n"
                                "高山\n\n高山本周关闭了两家工厂。\n");
  EXPECT_EQ(topics.passages.back().speaker, "") << "headings never come back";
}

TEST(Segmenter, KnowsCapitalsRolesAndTranscribedNames) {
  struct Case {
    const char* first;
    const char* second;
  };
  const Case cases[] = {{"ANN POE", "MARK ROE"},
                        {"Q", "A"},
                        {"问", "答"},
                        {"主持人Poe", "马克·罗伊"},
                        {"Speaker 1", "Speaker 2"},
                        {"发言人1", "发言人2"},
                        {"沈若川", "欧阳明"},
                        {"Ann", "Mark"},
                        {"帕特尔", "奥特曼"},
                        {"Ludwig van Beek", "Dr. Mark E. O'Roe-Smith"}};
  for (const Case& c : cases) {
    const std::string a = c.first;
    const std::string b = c.second;
    const auto document = segmented(
        "a.txt", a + "：多少？\n" + b + "：三百。\n" + a + "：多少？\n" + b + "：三百。\n");
    EXPECT_EQ(shown(document), (Shown{"S " + a + "| 多少？", "S " + b + "| 三百。",
                                      "S " + a + "| 多少？", "S " + b + "| 三百。"}));
  }
}

TEST(Segmenter, LeavesVerbsOutOfNames) {
  const auto document = segmented("a.txt",
                                  "记者：有多少？\n\n林澈答：三百。\n\n记者追问：今年呢？\n\n林澈："
                                  "四百。\n\n（笑）\n\n他说：再见。\n");
  EXPECT_EQ(shown(document), (Shown{"S 记者| 有多少？", "S 林澈| 三百。", "S 记者| 今年呢？",
                                    "S 林澈| 四百。", "F | （笑）", "S 林澈| 他说：再见。"}));
}

TEST(Segmenter, TakesNoColonForASpeaker) {
  for (const char* text : {
           "Note: it has 12 ships.\n\nNote: it has 13 docks.\n\nThe rest is sea, and much of it.\n",
           "注意：有 12 艘船。\n\n注意：有 13 座码头。\n\n其余都是海。\n",
           "It leaves at 10:30 with 12 men.\n\nIt returns at 11:30 with 13 men.\n\nThat is all.\n",
           "See https://kite.example/12 for more.\n\nSee https://kite.example/13 for less.\n\nThe "
           "end.\n",
           "他只说了一句话：有 12 艘船。\n\n她也说了一句话：有 13 座码头。\n\n其余都是海。\n",
           "Kite: 12 ships\n\nHere is a longer text about ships, which goes on.\n\nAnd another "
           "one, too.\n",
           "Ship data\nPrice: $300\nWeight: 12 kg\nRange: 450 km\nPrice: $280\nWeight: 14 "
           "kg\nRange: 400 km\n",
           "回答：三百。\n\n回答：四百。\n\n其余都是海。\n",
           "有两个原因：船少。\n\n有两个结果：海多。\n\n其余都是海。\n",
       }) {
    for (const Passage& passage : segmented("a.txt", text).passages) {
      EXPECT_EQ(passage.speaker, "") << text;
      EXPECT_NE(passage.kind, PassageKind::kSpeech) << text;
    }
  }
}

TEST(Segmenter, TrustsDeclaredNamesOnce) {
  const auto document = segmented("a.md",
                                  "---\nhost: 沈若川\nguest: 云上\n---\n"
                                  "一段很长的介绍，说的是这次对谈的来历。\n\n云上：三百。\n\n"
                                  "问：真的？\n\n答：真的。\n");
  EXPECT_EQ(shown(document), (Shown{"N | 一段很长的介绍，说的是这次对谈的来历。", "S 云上| 三百。",
                                    "S 沈若川| 真的？", "S 云上| 真的。"}));
}

TEST(Segmenter, TellsUnnamedVoicesByBoldQuestionsOnly) {
  const std::string talk =
      "An introduction of some length.\n\n**How many ships?**\n\nAbout 350.\n\nMost of them "
      "new.\n\n"
      "**And docks?**\n\nThirty.\n\n**Is that all?**\n\nIt is.\n";
  const auto named = segmented("a.md", "---\nhost: Ann Poe\nguest: Mark Roe\n---\n" + talk);
  EXPECT_EQ(
      shown(named),
      (Shown{"N | An introduction of some length.", "S Ann Poe| How many ships?**",
             "S Mark Roe| About 350.", "S Mark Roe| Most of them new.", "S Ann Poe| And docks?**",
             "S Mark Roe| Thirty.", "S Ann Poe| Is that all?**", "S Mark Roe| It is."}));
  for (const Passage& passage : segmented("a.md", talk).passages) EXPECT_EQ(passage.speaker, "");
}

TEST(Segmenter, GivesASpeechToItsOneSpeaker) {
  const auto speech = segmented("a.md", "---\nspeaker: Ann Poe\n---\nWe have 12 ships.\n");
  EXPECT_EQ(shown(speech), Shown{"S Ann Poe| We have 12 ships."});
  const auto about =
      segmented("a.md", "---\nspeaker: Ann Poe\nkind: summary\n---\nShe has 12 ships.\n");
  EXPECT_EQ(shown(about), Shown{"N | She has 12 ships."});
}

TEST(Segmenter, ReadsWrappedProseAsParagraphs) {
  const auto document = segmented("a.txt",
                                  "Kite has built ships for as long as anyone in the town can\n"
                                  "remember, and it has 350 of them. Dr. Poe says that 3.5\n"
                                  "million people have sailed on one.\n\n"
                                  "The docks are another matter. There are 12 of them on\n"
                                  "this side of the river, and none on the other.\n");
  ASSERT_EQ(document.passages.size(), 2U);
  ASSERT_EQ(document.passages[0].sentences.size(), 2U);
  EXPECT_EQ(cut(document, document.passages[0].sentences[1]),
            "Dr. Poe says that 3.5\nmillion people have sailed on one.");
  EXPECT_EQ(document.passages[0].language, model::Language::kEn);
}

TEST(Segmenter, ReadsLinesThatEndInSentencesAsParagraphs) {
  const auto document =
      segmented("a.txt", "星河有三百人。\n云上有五百人。\n另一家有两百人,今年会更多。\n");
  EXPECT_EQ(document.passages.size(), 3U);
}

TEST(Segmenter, ReadsSubtitleLinesAsSentences) {
  const auto document =
      segmented("a.txt",
                "大家好\n今天说说星河\n它的参数超过\n3 万亿\n每月有接近1.2\n亿人在用\n"
                "我们下期再见\n");
  ASSERT_EQ(document.passages.size(), 1U);
  std::vector<std::string> sentences;
  for (const auto span : document.passages[0].sentences) sentences.push_back(cut(document, span));
  EXPECT_EQ(sentences, (std::vector<std::string>{"大家好", "今天说说星河", "它的参数超过\n3 万亿",
                                                 "每月有接近1.2\n亿人在用", "我们下期再见"}));
}

TEST(Segmenter, ReadsSubtitleLinesThatStandApartAsOneText) {
  std::string lines;
  for (int i = 0; i < 9; ++i) lines += "今天说说星河的模型\n\n";
  const auto document = segmented("a.txt", lines);
  ASSERT_EQ(document.passages.size(), 1U);
  EXPECT_EQ(document.passages[0].kind, PassageKind::kNarration);
  EXPECT_EQ(document.passages[0].sentences.size(), 9U);
}

TEST(Segmenter, PartsEndlessSubtitlesByWhatTheySay) {
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += "今天说说星河的模型\n";
  const auto document = segmented("a.txt", lines);
  ASSERT_GE(document.passages.size(), 3U);
  std::size_t sentences = 0;
  for (const Passage& passage : document.passages) {
    EXPECT_LE(passage.sentences.size(), 16U);
    sentences += passage.sentences.size();
  }
  EXPECT_EQ(sentences, 60U);
}

TEST(Segmenter, ReadsMarkdownHeadingsAndBullets) {
  const auto document =
      segmented("a.md", "# Kite\n\nIt has:\n\n- 12 ships\n- 3 docks\n\n## People\n\n350.\n");
  EXPECT_EQ(shown(document), (Shown{"H | Kite", "N | It has:", "N | 12 ships", "N | 3 docks",
                                    "H | People", "N | 350."}));
}

TEST(Segmenter, TakesTheBoldTopicOfAnItemForNoSpeaker) {
  EXPECT_EQ(shown(segmented("a.md", "1. **算力**：风筝很快。\n2. **能源**：风筝很省。\n")),
            (Shown{"N | **算力**：风筝很快。", "N | **能源**：风筝很省。"}));
  const std::string topics =
      "**算力**：风筝很快。\n\n**能源**：风筝很省。\n\n**人口**：风筝不管。\n\n"
      "**太空**：风筝不飞。\n";
  EXPECT_EQ(shown(segmented("a.md", topics)).front(), "N | **算力**：风筝很快。");
}

TEST(Segmenter, LetsAMagazineAsk) {
  const std::string talk = "晚潮：成立多久了？\n\n李雷：两年。\n\n晚潮：人数呢？\n\n李雷：两百。\n";
  EXPECT_EQ(shown(segmented("a.txt", talk)), (Shown{"S 晚潮| 成立多久了？", "S 李雷| 两年。",
                                                    "S 晚潮| 人数呢？", "S 李雷| 两百。"}));
  const std::string prose =
      "结论：风筝很好。\n\n原因：风筝很快。\n\n结论：风筝不贵。\n\n原因：风筝轻。\n";
  EXPECT_EQ(shown(segmented("a.txt", prose)).front(), "N | 结论：风筝很好。");
}

TEST(Segmenter, KnowsAQuestionWithoutItsMark) {
  const auto document =
      segmented("a.txt", "主持人：方便讲吗\n李雷：可以\n主持人：那营收呢\n李雷：还不错。\n");
  ASSERT_EQ(document.passages.size(), 4U);
  EXPECT_TRUE(document.passages[0].question);
  EXPECT_FALSE(document.passages[1].question);
  EXPECT_TRUE(document.passages[2].question);
}

TEST(Segmenter, KnowsTheLanguageOfEachPassage) {
  const auto document = segmented(
      "a.txt", "星河 Aurora 的 token 数是三万亿。\n\nAurora (星河) has three trillion tokens.\n");
  EXPECT_EQ(document.passages.at(0).language, model::Language::kZh);
  EXPECT_EQ(document.passages.at(1).language, model::Language::kEn);
}

TEST(Segmenter, KeepsSpansInOrderAndInsideTheBody) {
  const auto document =
      segmented("a.md",
                "---\ntitle: x\n---\nAnn Poe: 12?\n\n```\n13\n```\nMark Roe: 14.\n"
                "Ann Poe: 15? 16!\n\n![p](17.png)\n\nMark Roe: 18.\n");
  std::size_t at = 0;
  for (const Passage& passage : document.passages) {
    EXPECT_GE(passage.span.begin, at);
    at = passage.span.end;
    std::size_t inner = passage.span.begin;
    for (const base::ByteSpan sentence : passage.sentences) {
      EXPECT_GE(sentence.begin, inner);
      EXPECT_LT(sentence.begin, sentence.end);
      inner = sentence.end;
    }
    EXPECT_LE(inner, passage.span.end);
    const std::string text = cut(document, passage.span);
    EXPECT_EQ(text.find("13"), std::string::npos);
    EXPECT_EQ(text.find("17"), std::string::npos);
  }
}

TEST(Segmenter, NeedsItsWords) { EXPECT_THROW(Segmenter({"/nowhere"}), base::RuleError); }

TEST(Segmenter, SurvivesAnEmptyDocument) {
  model::Document document;
  shared_segmenter().segment(document);
  EXPECT_TRUE(document.passages.empty());
}

/// Lines are looked over for a colon many bytes at a time: a label is found wherever it ends.
TEST(Segmenter, FindsLabelsThatEndAnywhere) {
  for (const std::string colon : {":", "："}) {
    for (std::size_t spaces = 1; spaces < 50; ++spaces) {
      const std::string gap(spaces, ' ');
      const auto document =
          segmented("a.txt", "1:02" + gap + "Ada Moss" + colon + " We sold 12.\n\n" + "1:09" + gap +
                                 "Bo Lind" + colon + " Why?\n\n" + "1:15" + gap + "Ada Moss" +
                                 colon + " No idea.\n");
      EXPECT_EQ(shown(document),
                (Shown{"S Ada Moss| We sold 12.", "S Bo Lind| Why?", "S Ada Moss| No idea."}))
          << spaces;
    }
  }
}

/// A paragraph that never ends falls into passages of whole sentences.
TEST(Segmenter, CutsAParagraphThatNeverEnds) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "The yard built 12 boats in May. ";
  const auto document = segmented("a.txt", text + "\n");
  std::size_t sentences = 0;
  ASSERT_GT(document.passages.size(), 1U);
  for (const Passage& passage : document.passages) {
    EXPECT_LE(passage.span.size(), 50000U);
    EXPECT_EQ(passage.span.begin, passage.sentences.front().begin);
    EXPECT_EQ(passage.span.end, passage.sentences.back().end);
    sentences += passage.sentences.size();
  }
  EXPECT_EQ(sentences, 3000U);
}

}  // namespace
}  // namespace tally::segmenter
