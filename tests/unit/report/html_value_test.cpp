#include "report/html_value.hpp"

#include <gtest/gtest.h>

namespace tally::report {
namespace {

using namespace std::chrono_literals;
using base::Decimal;
using model::Hedge;

struct WordsCase {
  std::optional<const char*> low;
  std::optional<const char*> high;
  const char* unit;
  Hedge hedge;
  const char* en;
  const char* zh;
};

model::Claim claim_of(const WordsCase& each) {
  model::Claim claim;
  if (each.low) claim.low = Decimal::parse(*each.low);
  if (each.high) claim.high = Decimal::parse(*each.high);
  claim.unit = each.unit;
  claim.hedge = each.hedge;
  return claim;
}

class ValueWords : public testing::TestWithParam<WordsCase> {};

TEST_P(ValueWords, SpeakBothLanguages) {
  EXPECT_EQ(value_words(claim_of(GetParam())), (BothTexts{GetParam().en, GetParam().zh}));
}

INSTANTIATE_TEST_SUITE_P(
    Claims, ValueWords,
    testing::Values(
        WordsCase{{}, "1.2e8", "users", Hedge::kNearly, "nearly 120M users", "接近1.2亿用户"},
        WordsCase{"2e12", {}, "parameters", Hedge::kOver, "over 2T parameters", "超过2万亿参数"},
        WordsCase{"8e9", "8e9", "parameters", Hedge::kExact, "8B parameters", "80亿参数"},
        WordsCase{"35", "35", "rank", Hedge::kExact, "35", "35"},
        WordsCase{"12", "18", "month", Hedge::kRange, "12 – 18 months", "12 – 18个月"},
        WordsCase{"1", "1", "month", Hedge::kExact, "1 month", "1个月"},
        WordsCase{"0.5", {}, "fraction", Hedge::kAtLeast, "at least 50%", "至少50%"},
        WordsCase{"95", "95", "percent", Hedge::kAtLeast, "at least 95%", "至少95%"},
        WordsCase{"1.5e9", "1.5e9", "USD", Hedge::kExact, "1.5B USD", "15亿美元"},
        WordsCase{"60000000", "60000000", "W", Hedge::kAbout, "about 60 MW", "约60 MW"},
        WordsCase{"999", "999", "W", Hedge::kExact, "999 W", "999 W"},
        WordsCase{"24000", "24000", "gpus", Hedge::kExact, "24K GPUs", "2.4万 GPU"},
        WordsCase{"350", "350", "XAU", Hedge::kExact, "350 XAU", "350 XAU"},
        WordsCase{"0.22998418858703464137", "10", "month", Hedge::kVague,
                  "roughly 0.23 – 10 months", "大约0.23 – 10个月"},
        WordsCase{"1234567", "1234567", "count", Hedge::kExact, "1,234,567", "1,234,567"},
        WordsCase{{}, {}, "count", Hedge::kOver, "", ""}));

TEST(ValueWords, SayTheHedgeOfADayInWordsOfTime) {
  model::Claim claim;
  claim.unit = "date";
  claim.hedge = Hedge::kAtMost;
  claim.date = {2025y / 12 / 31, 2025y / 12 / 31};
  EXPECT_EQ(value_words(claim), (BothTexts{"by 2025-12-31", "不晚于2025-12-31"}));
}

TEST(ValueWords, QuoteTheTextWhereItsDaysAreNotKnown) {
  model::Claim claim;
  claim.unit = "date";
  claim.date_written = "LAST_YEAR";
  claim.quote = "去年";
  EXPECT_EQ(value_words(claim), (BothTexts{"去年", "去年"}));
}

TEST(ValueWords, CountWhatTheTextCounts) {
  model::Claim claim = claim_of({"3", "3", "count", Hedge::kExact, "", ""});
  claim.qualifiers["of"] = "offices";
  EXPECT_EQ(value_words(claim).en, "3 offices");
}

TEST(MarkupOf, HoldsOneElementWhereBothAreTheSame) {
  EXPECT_EQ(markup_of({"<35>", "<35>"}), "<span>&lt;35&gt;</span>");
  EXPECT_EQ(markup_of({"a", "b"}),
            "<span class=\"t\" lang=\"en\">a</span><span class=\"t\" lang=\"zh\">b</span>");
}

TEST(ContextText, EndsWhereAWordEnds) {
  EXPECT_EQ(context_text("llion parameters all in all, and", false), "…parameters all in all, and");
  EXPECT_EQ(context_text(" on the board of the year and wh", true),
            " on the board of the year and…");
  EXPECT_EQ(context_text(" on the board", true), " on the board") << "not cut";
  EXPECT_EQ(
      context_text("模型的参数一共有这么多，比上一代多了整整一倍还要多一点，这是他说的话", true),
      "模型的参数一共有这么多，比上一代多了整整一倍还要多一点，这是他说的话…");
}

TEST(ContextText, LeavesMarksOfMarkdownOut) {
  EXPECT_EQ(context_text("## Users\n**Kite** has __many__ #1", false), "…Users\nKite has many #1");
}

}  // namespace
}  // namespace tally::report
