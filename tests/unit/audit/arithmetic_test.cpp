// Sentences as the recogniser reads them: what adds up, what does not, and what nobody can tell.
#include "audit/arithmetic.hpp"

#include "recogniser/recogniser.hpp"
#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using ::testing::HasSubstr;
using testing::settings;

model::ToldSentence told(const std::string& text, const std::string& day = "2025-03-05") {
  static const recogniser::Recogniser recogniser({TALLY_SOURCE_DIR "/rules"});
  recogniser::Context context;
  const bool chinese = static_cast<unsigned char>(text[0]) >= 0x80;
  context.language = chinese ? model::Language::kZh : model::Language::kEn;
  std::vector<model::Mention> mentions;
  recogniser.recognise(text, context, mentions);
  model::ToldSentence out;
  out.text = text;
  out.source.source_key = "one";
  for (const model::Mention& m : mentions) {
    if (m.nested || m.idle || m.kind == model::MentionKind::kName) continue;
    model::Claim c;
    c.source_key = "one";
    c.document = "one.txt";
    c.line = 4;
    c.language = context.language;
    c.span = m.span;
    c.sentence = {0, text.size()};
    c.quote = text.substr(m.span.begin, m.span.size());
    c.kind = m.kind;
    c.hedge = m.quantity.hedge;
    c.low = m.quantity.low;
    c.high = m.quantity.high;
    c.unit = m.quantity.unit != nullptr ? m.quantity.unit->canonical : "count";
    if (c.low) c.resolution = base::Decimal(1).scaled(c.low->exponent());
    if (m.time) {
      c.unit = "date";
      c.low = c.high = std::nullopt;
      c.date = m.time->days;
      c.date_written = m.time->written;
    }
    c.asserted = testing::days(day);
    out.claims.push_back(c);
  }
  return out;
}

struct Row {
  const char* text;
  const char* reason;  ///< a part of it; "" for a sentence in which nothing is wrong
};

void expect(const Row& row, const char* kind) {
  const auto findings = check_sentence(told(row.text), settings());
  if (row.reason[0] == '\0') {
    EXPECT_TRUE(findings.empty()) << row.text << ": " << findings.front().reason;
    return;
  }
  ASSERT_EQ(findings.size(), 1U) << row.text;
  EXPECT_EQ(findings[0].kind, kind) << row.text;
  EXPECT_THAT(findings[0].reason, HasSubstr(row.reason)) << row.text;
  EXPECT_EQ(findings[0].headline.find('{'), std::string::npos) << findings[0].headline;
  EXPECT_THAT(findings[0].headline, HasSubstr("in one.txt:4"));
}

TEST(CheckSentence, AddsUpParts) {
  const Row rows[] = {
      {"The yard has 60 welders and 40 fitters, 120 people in total.", "make 100, not 120"},
      {"The yard has 60 welders and 40 fitters, 100 people in total.", ""},
      {"They built 12 ferries and 7 tugs, for a total of 21 ships.", "make 19, not 21"},
      {"Its 120 machines are divided into 70 looms and 40 presses.", "make 110, not 120"},
      {"Its 120 machines are divided into 80 looms and 40 presses.", ""},
      {"They hired 30 welders, 20 fitters and 10 painters in total.", ""},
      {"Of 500 workers, 60 welders and 40 fitters, 100 people in total, left.", ""},
      {"They spent 1.2 billion dollars and 0.9 billion dollars, a total of 2.5 billion dollars.",
       "make 2.1 billion, not 2.5 billion"},
      {"They spent 1.2 billion dollars and 0.9 billion dollars, a total of 2 billion dollars.", ""},
      {"船厂有60名焊工和40名钳工，总共120人。", "make 100, not 120"},
      {"船厂有60名焊工和40名钳工，总共100人。", ""},
      {"一期投了3亿美元，二期投了5亿美元，合计12亿美元。", "make 800 million, not 1.2 billion"},
      {"一期投了3亿美元，二期投了5亿美元，合计9亿美元。", ""},
      {"一期投了3亿美元，二期投了5亿美元，合计8亿美元。", ""},
      {"The yard has 310 workers: 180 welders and 150 others, 310 people in total.",
       "make 330, not 310"},
      {"The yard has 80 workers, including 120 workers from abroad.", "is more than 80"},
      {"The yard has 80 workers, including 20 workers from abroad.", ""},
      {"There are about 60 welders and about 40 fitters, about 105 people in total.", ""},
  };
  for (const Row& row : rows) expect(row, "arithmetic");
}

TEST(CheckSentence, WhatIsLostInTheRoundingOfATotalIsNoPart) {
  EXPECT_TRUE(check_sentence(told("It has 17 billion and 128 parts for a total of 400 billion."),
                             settings())
                  .empty());
  EXPECT_EQ(
      check_sentence(told("It has 17 billion and 128 billion, a total of 400 billion."), settings())
          .size(),
      1U);
}

TEST(CheckSentence, MeasuresAChangeAgainstItsShare) {
  const Row rows[] = {
      {"Sales rose from $100 million to $120 million, up 35%.", "is a change of 20%, not of 35%"},
      {"Sales rose from $100 million to $120 million, up 20%.", ""},
      {"Sales rose from $100 million in 2023 to $120 million in 2024, up 35%.",
       "a change of 20%, not of 35%"},
      {"Sales rose from $100 million in 2023 to $120 million in 2024, up 20%.", ""},
      {"Sales rose from $1 million to $1.2 million, up 25%.", ""},
      {"Sales fell from $200 million to $150 million, a drop of 40%.",
       "a change of 25%, not of 40%"},
      {"Sales fell from $200 million to $150 million, a drop of 25%.", ""},
      {"Sales rose by 35% from $100 million to $120 million.", "a change of 20%, not of 35%"},
      {"Sales rose from $100 million to $120 million, up 5% a year.", ""},
      {"Sales rose from $100 million to $120 million; 35% of it came from abroad.", ""},
      {"营收从100.0亿元增长到120.0亿元，增幅35%。", "is a change of 20%, not of 35%"},
      {"营收从100.0亿元增长到120.0亿元，增幅20%。", ""},
      {"用户数从4000万增长到5000万，增长了25%。", ""},
      {"用户数从4000万增长到5000万，年均增长12%。", ""},
  };
  for (const Row& row : rows) expect(row, "arithmetic");
}

TEST(CheckSentence, ReckonsAnAgeFromAYearOfBirth) {
  const Row rows[] = {
      {"Ada Lund, who was born in 1984, is 45 years old.", "who was born in 1984 was 40 or 41"},
      {"Ada Lund, who was born in 1984, is 40 years old.", ""},
      {"Ada Lund, who was born in 1984, is 41 years old.", ""},
      {"Ada Lund, born in 1984, founded it in 2003 when she was 19 years old.", ""},
      {"林澈出生于1984年，今年45岁。", "was 40 or 41"},
      {"林澈出生于1984年，今年41岁。", ""},
  };
  for (const Row& row : rows) expect(row, "arithmetic");
}

TEST(CheckSentence, KnowsTheWeekdays) {
  const Row rows[] = {
      {"The ferry sailed on Friday, August 21, 2025.", "2025-08-21 was a Thursday"},
      {"The ferry sailed on Thursday, August 21, 2025.", ""},
      {"渡轮于2025年8月21日（星期五）下水。", "was a Thursday, and the text calls it a Friday"},
      {"渡轮于2025年8月21日（星期四）下水。", ""},
      {"The ferry sails every Friday since August 21, 2025.", ""},
  };
  for (const Row& row : rows) expect(row, "date_mismatch");
}

TEST(CheckSentence, CallsAWrongWeekdayAnErrorWhereTheYearStands) {
  const auto full =
      check_sentence(told("The ferry sailed on Friday, August 21, 2025."), settings());
  ASSERT_EQ(full.size(), 1U);
  EXPECT_EQ(full[0].severity, model::FindingSeverity::kError);
  auto sentence = told("The ferry sailed on Friday, August 21, 2025.");
  sentence.claims[0].date_written = "XXXX-08-21";
  EXPECT_EQ(check_sentence(sentence, settings()).at(0).severity, model::FindingSeverity::kWarn);
}

TEST(CheckSentence, IsTheSameWhicheverTextItStandsIn) {
  auto a = told("The yard has 60 welders and 40 fitters, 120 people in total.");
  const auto first = check_sentence(a, settings());
  for (model::Claim& claim : a.claims) {
    claim.span = {claim.span.begin + 500, claim.span.end + 500};
    claim.sentence = {claim.sentence.begin + 500, claim.sentence.end + 500};
  }
  EXPECT_EQ(check_sentence(a, settings()).at(0).id, first.at(0).id);
}

}  // namespace
}  // namespace tally::audit
