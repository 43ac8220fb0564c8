#include "segmenter/sentences.hpp"

#include "segmenter/words.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::segmenter {
namespace {

using Pieces = std::vector<std::string>;

Pieces cut(const std::string& text, model::Language language, Flow flow = Flow::kProse) {
  static const Words kWords = load_words({std::string(TALLY_SOURCE_DIR) + "/rules"});
  std::vector<base::ByteSpan> spans;
  const std::string before(100, '.');  // the part of a longer text
  const std::string whole = before + text + ". And. on.";
  cut_sentences(kWords.sentences, SignMap(whole), {before.size(), before.size() + text.size()},
                flow, language, spans);
  Pieces out;
  for (const base::ByteSpan span : spans) out.push_back(whole.substr(span.begin, span.size()));
  return out;
}

TEST(Sentences, CutsEnglish) {
  const Pieces cases[] = {
      {"It has 12 ships.", "They are old."},
      {"Dr. Poe and Mr. Roe met.", "They left."},
      {"It costs $3.5 million, i.e. a lot.", "Really?", "Yes!"},
      {"The U.S. market has 35 million users.", "In the U.S.", "The rest is small."},
      {"Kite Inc. has 12 ships.", "It sold 3 to Roe Corp.", "They sank."},
      {"See No. 12 and Fig. 3 below.", "He said no.", "We agreed."},
      {"J. Poe and Mark E. Roe sailed at 10 a.m. on Monday.", "Then they slept."},
      {"\"Is that all?\" he asked.", "\"It is.\"", "She left (for good).", "Then came 2024."},
      {"Wait... what is 3.14?", "It is pi."},
      {"Version 3.1 came first.", "3.2 followed."},
      {"Visit kite.example today.", "Or not."},
      {"We chose plan B.", "It worked."},
      {"We chose the 70B.", "It worked."},
  };
  for (const Pieces& sentences : cases) {
    std::string text;
    for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
    EXPECT_EQ(cut(text, model::Language::kEn), sentences);
  }
}

TEST(Sentences, CutsChinese) {
  const Pieces cases[] = {
      {"星河有三百人。", "云上有五百人！", "真的吗？", "真的；", "没有更多。"},
      {"他说：“有三百人。”", "她说：「真的？」", "就这样。"},
      {"版本是 3.5，参数 2.2 万亿。", "就这样"},
      {"真的吗?", "有三百人!", "还有(五百)."},
      {"模型叫 Llama 3.1 吗?", "是的。"},
      {"他说……不知道。", "真的？！", "真的。"},
      {"他在 Kite.", "她在云上。"},
  };
  for (const Pieces& sentences : cases) {
    std::string text;
    for (const std::string& sentence : sentences) text += sentence;
    EXPECT_EQ(cut(text, model::Language::kZh), sentences);
  }
}

TEST(Sentences, LetsProseRunOverLines) {
  EXPECT_EQ(cut("It has\n12 ships. And\n3 docks.", model::Language::kEn),
            (Pieces{"It has\n12 ships.", "And\n3 docks."}));
}

TEST(Sentences, EndsSentencesWithLinesWherePunctuationIsMissing) {
  EXPECT_EQ(cut("we have 48\nmillion users\nthat is all\nit has about\n12 ships",
                model::Language::kEn, Flow::kLines),
            (Pieces{"we have 48\nmillion users", "that is all", "it has about\n12 ships"}));
  EXPECT_EQ(
      cut("Kite has 48 million\nmonthly users\nThat is a lot\nIt also has\nthree docks",
          model::Language::kEn, Flow::kLines),
      (Pieces{"Kite has 48 million\nmonthly users", "That is a lot", "It also has\nthree docks"}));
  EXPECT_EQ(cut("参数超过\n3 万亿\n用户有 2\n亿\n再见", model::Language::kZh, Flow::kLines),
            (Pieces{"参数超过\n3 万亿", "用户有 2\n亿", "再见"}));
}

TEST(Sentences, MakesNothingOfNothing) {
  EXPECT_TRUE(cut("", model::Language::kZh).empty());
  EXPECT_TRUE(cut(" \n ", model::Language::kEn, Flow::kLines).empty());
  EXPECT_EQ(cut("\xE3", model::Language::kZh), Pieces{"\xE3"});
}

/// Text that no mark ends: pieces of a bounded size that lose nothing and cut no word.
TEST(Sentences, CutsWhatNeverEnds) {
  const struct {
    std::string word;
    model::Language language;
  } cases[] = {{"12 boats and ", model::Language::kEn},
               {"卖出 12 艘船，", model::Language::kZh},
               {"船", model::Language::kZh},
               {"x", model::Language::kEn}};
  constexpr std::size_t kMost = 8192;
  constexpr int kTimes = 9000;
  for (const auto& [word, language] : cases) {
    std::string text;
    for (int i = 0; i < kTimes; ++i) text += word;
    const Pieces pieces = cut(text, language);
    std::string joined;
    for (const std::string& piece : pieces) {
      EXPECT_LE(piece.size(), kMost);
      EXPECT_TRUE(text.starts_with(piece)) << "cut inside a word: " << piece.substr(0, 20);
      joined += piece;
      if (word.ends_with(' ')) joined += ' ';
    }
    EXPECT_EQ(joined, text);
  }
}

}  // namespace
}  // namespace tally::segmenter
