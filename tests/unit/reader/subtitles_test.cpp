#include "reader/cues.hpp"
#include "support/read_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tally::reader {
namespace {

using test::read;

TEST(Cues, ReadsTimesTagsAndVoices) {
  const auto lines = cue_lines(
      "WEBVTT - a talk\n\nNOTE not shown 12\n\nSTYLE\n::cue { color: red }\n\n"
      "intro\n00:01.500 --> 00:03.000 align:start\n<v Jane Doe>Hello &amp; "
      "<i>welcome</i></v>\nagain\n\n"
      "01:00:03.000 --> 01:00:04.000\n{\\an8}<00:00:03.500>Bye\n");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].text, "Hello & welcome");
  EXPECT_EQ(lines[0].speaker, "Jane Doe");
  EXPECT_EQ(lines[0].begin, 1500);
  EXPECT_EQ(lines[0].end, 3000);
  EXPECT_EQ(lines[0].line, 10U);
  EXPECT_EQ(lines[1].text, "again");
  EXPECT_EQ(lines[1].speaker, "Jane Doe");
  EXPECT_EQ(lines[2].text, "Bye");
  EXPECT_EQ(lines[2].speaker, "");
  EXPECT_EQ(lines[2].begin, 3'603'000);
}

TEST(Cues, MissesNoCueWithoutABlankLine) {
  const auto lines = cue_lines(
      "1\r\n00:00:01,000 --> 00:00:02,000\r\none\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n35\r\n");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text, "one");
  EXPECT_EQ(lines[1].text, "35");
}

TEST(Cues, PassesOverTheRepeatedLinesOfRollingCaptions) {
  const auto lines = cue_lines(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nso we have\n\n00:02.000 --> 00:03.000\nso we have\nfour "
      "ships\n");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].text, "four ships");
}

std::string srt(std::initializer_list<const char*> cues) {
  std::string out;
  int second = 0;
  for (const char* cue : cues) {
    const std::string at = "00:00:" + std::to_string(10 + second) + ",";
    out += std::to_string(second + 1) + "\n" + at + "000 --> " + at + "900\n" + cue + "\n\n";
    ++second;
  }
  return out;
}

TEST(Subtitles, JoinsCuesThatCutASentence) {
  const auto reading =
      read("a.srt", srt({"星河的参数超", "过 2 万", "亿。用户接近", "1", "0 亿。"}));
  const model::Document& document = reading.only();
  EXPECT_EQ(document.text, "星河的参数超过 2 万亿。用户接近10 亿。");
  EXPECT_EQ(model::line_of(document, 0), 3U);
  EXPECT_EQ(model::line_of(document, document.text.find("亿。用户")), 11U);
  EXPECT_EQ(document.body.at(0), (base::ByteSpan{0, document.text.size()}));
}

TEST(Subtitles, PartsWordsByASpace) {
  const auto reading = read("a.srt", srt({"Kite has 48", "million users.", "It has 12 ships."}));
  EXPECT_EQ(reading.only().text, "Kite has 48 million users.\nIt has 12 ships.");
}

TEST(Subtitles, KeepsLinesWithoutPunctuationApart) {
  const auto reading =
      read("a.srt",
           srt({"大家好", "星河有接近1.2", "亿用户", "下面说说2025", "我们的计划是12", "个月"}));
  EXPECT_EQ(reading.only().text, "大家好\n星河有接近1.2亿用户\n下面说说2025我们的计划是12个月");
}

TEST(Subtitles, JoinsPhrasesWhereTheFileWasCutAtAWidth) {
  std::string cut;
  std::string whole;
  for (int i = 0; i < 40; ++i) {
    const std::string times = "00:00:01,000 --> 00:00:02,000\n";
    cut += times + "星河模型的参\n\n" + times + "数很多\n\n" + times + "参数多用户也多\n\n";
    whole += times + "星河模型很大\n\n" + times + "用户很多\n\n" + times + "大家都在用\n\n";
  }
  const std::string joined = read("a.srt", cut).only().text;
  EXPECT_EQ(joined.substr(0, joined.find('\n')), "星河模型的参数很多");
  const std::string apart = read("a.srt", whole).only().text;
  EXPECT_EQ(apart.substr(0, apart.find('\n')), "星河模型很大");
}

TEST(Subtitles, PartsNumbersWhereCutsSpareWords) {
  const auto spared = read("a.srt", srt({"Kite 2", "700 million", "users.", "It grows."}));
  EXPECT_EQ(spared.only().text, "Kite 2 700 million users.\nIt grows.");
  const auto cut =
      read("a.srt", srt({"Our million users, a mil", "lion users paid 2", "00 dollars.", "Good."}));
  EXPECT_EQ(cut.only().text, "Our million users, a million users paid 200 dollars.\nGood.");
}

TEST(Subtitles, KeepsAQuotationWhole) {
  const struct {
    std::initializer_list<const char*> cues;
    const char* text;
  } kCases[] = {
      {{"明年推出 “Kite", "Mini” 模型", "大家期待"}, "明年推出 “Kite Mini” 模型\n大家期待"},
      {{"看 “星河", "” 模型", "很大"}, "看 “星河” 模型\n很大"},
      {{"他说 “好", "大家都笑了", "散了"}, "他说 “好\n大家都笑了\n散了"}};
  for (const auto& item : kCases) {
    EXPECT_EQ(read("a.srt", srt(item.cues)).only().text, item.text);
  }
}

TEST(Subtitles, OpensATurnForEachVoice) {
  const auto reading = read("a.vtt",
                            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Poe>How many?\n\n"
                            "00:02.000 --> 00:03.000\n<v Mark Roe>About 350.\n\n"
                            "00:03.000 --> 00:04.000\n<v Mark Roe>Or 360.\n");
  EXPECT_EQ(reading.only().text, "Ann Poe: How many?\n\nMark Roe: About 350.\nOr 360.");
  ASSERT_EQ(reading.only().declared.size(), 2U);
  EXPECT_EQ(reading.only().declared[1].name, "Mark Roe");
}

TEST(Subtitles, GivesALabelInsideACueItsOwnLine) {
  const auto reading =
      read("a.srt", srt({"有多少人？林澈：现", "在有三百人。", "沈若川：真的吗？"}));
  EXPECT_EQ(reading.only().text, "有多少人？\n林澈：现在有三百人。\n沈若川：真的吗？");
}

TEST(Subtitles, GivesACueWithoutAVoiceToNobody) {
  const std::string head = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Moss>We have 48\n\n";
  const auto reading = read("a.vtt", head +
                                         "00:02.000 --> 00:03.000\nmillion users.\n\n"
                                         "00:03.000 --> 00:04.000\nThe film runs on.\n\n"
                                         "00:04.000 --> 00:05.000\n<v Ada Moss>So do we.\n");
  const model::Document& document = reading.only();
  EXPECT_EQ(document.text,
            "Ada Moss: We have 48 million users.\n\nThe film runs on.\n\nAda Moss: So do we.");
  ASSERT_EQ(document.unvoiced.size(), 1U);
  EXPECT_EQ(document.text.substr(document.unvoiced[0], 8), "The film");
}

TEST(Subtitles, LetsATurnGoOnWhereVoicesAreNamedAtChangesOnly) {
  std::string file = "WEBVTT\n";
  for (const char* name : {"Ada Moss", "Bo Lind", "Ada Moss", "Bo Lind"}) {
    file += "\n00:01.000 --> 00:02.000\n<v " + std::string(name) +
            ">That is so.\n\n00:02.000 --> 00:03.000\nIt is.\n";
  }
  EXPECT_TRUE(read("a.vtt", file).only().unvoiced.empty());
}

/// Cues of at least `width` characters, never within a word, line by line.
std::vector<std::string> cut_lines(const std::vector<std::string>& lines, std::size_t width) {
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at + width + out.size() % 3), line.size());
      out.push_back(line.substr(at, end - at));
      at = end + 1;
    }
  }
  return out;
}

std::string timed(const std::vector<std::string>& cues) {
  std::string out;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const std::string at =
        "00:0" + std::to_string(i / 60) + ":" + std::to_string(i % 60 + 100).substr(1);
    out += std::to_string(i + 1) + "\n" + at + ",000 --> " + at + ",900\n" + cues[i] + "\n\n";
  }
  return out;
}

TEST(Subtitles, FindsTheLinesOfAHead) {
  const std::vector<std::string> speech = {
      "Bo Lind: Welcome back. When we last spoke the yard had just opened its gates to us.",
      "Ada Moss: It had, and 35 ships have been built there since. The next one is due in May.",
      "Bo Lind: And how many of you are there now, all told, with the people from the north?",
      "Ada Moss: There are about three hundred of us. It is more than any of us had hoped for."};
  const auto text = [&](std::vector<std::string> head) {
    head.insert(head.end(), speech.begin(), speech.end());
    return read("a.srt", timed(cut_lines(head, 12)));
  };
  const auto titled = text({"Inside the second act of Kite: a talk", "Published March 3, 2025"});
  EXPECT_EQ(titled.only().title, "Inside the second act of Kite: a talk");
  EXPECT_EQ(titled.only().headline, (base::ByteSpan{0, titled.only().title.size()}));
  EXPECT_EQ(titled.only().published.first, std::chrono::year{2025} / 3 / 3);
  EXPECT_TRUE(titled.only().text.find("\n\nPublished March 3, 2025\n\nBo Lind: W") !=
              std::string::npos)
      << titled.only().text;
  const auto fields =
      text({"Guest: Ada Moss of the yards in the north", "Host: Bo Lind of The Quay"});
  EXPECT_EQ(fields.only().title, "");
  EXPECT_TRUE(fields.only().text.find("north\n\nHost: Bo") != std::string::npos)
      << fields.only().text;
  EXPECT_EQ(text({}).only().title, "");
  EXPECT_EQ(text({"Welcome to all of you. This is the hour."}).only().title, "");
}

TEST(Subtitles, KeepsTheParagraphsOfAFileCutLineByLine) {
  const std::vector<std::string> lines = {
      "The yard in the north had its best year so far. It built as many as 35 ships.",
      "Nobody had expected this when it opened its gates to the public in the spring.",
      "The old yard in the south went on as before and launched hardly a ship.",
      "Both want to take on people this autumn. There are far too few of them."};
  const auto document = read("a.srt", timed(cut_lines(lines, 13))).only();
  std::string want;
  for (const std::string& line : lines) want += (want.empty() ? "" : "\n\n") + line;
  EXPECT_EQ(document.text, want);
}

TEST(Cues, TakesTheTitleOfAWebVttFile) {
  EXPECT_EQ(cue_title("WEBVTT - The second act\n\n"), "The second act");
  EXPECT_EQ(cue_title("WEBVTT Kind: captions\n"), "");
  EXPECT_EQ(cue_title("WEBVTT"), "");
  EXPECT_EQ(cue_title("1\n00:01"), "");
}

}  // namespace
}  // namespace tally::reader
