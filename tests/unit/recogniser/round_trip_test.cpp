// A random value, printed in a random form of either language, is read back exactly.
#include "base/decimal.hpp"
#include "support/amount_printer.hpp"
#include "support/number_printer.hpp"
#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

constexpr int kValues = 20'000;

bool chinese(const std::string& text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xE3) return true;
  }
  return false;
}

TEST(RoundTrip, ReadsBackWhatWasPrinted) {
  test::NumberPrinter printer(20240418);
  for (int i = 0; i < kValues; ++i) {
    const test::Printed printed = printer.next();
    const std::string sentence = chinese(printed.text) ? "共有" + printed.text + "米。"
                                                       : "It is " + printed.text + " metres.";
    const auto mentions = test::mentions_in(sentence);
    ASSERT_EQ(mentions.size(), 1U) << sentence;
    const model::Mention* found = &mentions.front();
    ASSERT_EQ(found->quantity.low, base::Decimal::parse(printed.value)) << sentence;
    ASSERT_EQ(found->quantity.high, found->quantity.low) << sentence;
    ASSERT_EQ(found->quantity.hedge, model::Hedge::kExact) << sentence;
    ASSERT_EQ(found->quantity.unit->key, "m") << sentence;
    ASSERT_EQ(sentence.substr(found->core.begin, found->core.size()), printed.text);
  }
}

bool is_chinese_form(const std::string& text) {
  return chinese(text) || static_cast<unsigned char>(text.front()) >= 0x80;
}

/// The one mention that a sentence with the printed text holds.
model::Mention only_mention(const std::string& text, std::size_t& begin) {
  const std::string lead = is_chinese_form(text) ? "记录：" : "There were ";
  const std::string sentence = lead + text + (is_chinese_form(text) ? "。" : ".");
  begin = lead.size();
  const auto mentions = test::mentions_in(sentence);
  EXPECT_EQ(mentions.size(), 1U) << sentence;
  return mentions.empty() ? model::Mention{} : mentions.front();
}

void expect_amount(const test::PrintedAmount& printed) {
  std::size_t begin = 0;
  const model::Mention m = only_mention(printed.text, begin);
  EXPECT_EQ(m.quantity.low ? m.quantity.low->str() : "", printed.low) << printed.text;
  EXPECT_EQ(m.quantity.high ? m.quantity.high->str() : "", printed.high) << printed.text;
  EXPECT_EQ(m.quantity.hedge, printed.hedge) << printed.text;
  EXPECT_EQ(m.quantity.unit ? m.quantity.unit->key : "", printed.unit) << printed.text;
  EXPECT_EQ(m.span.begin, begin) << printed.text;
  EXPECT_EQ(m.span.size(), printed.text.size()) << printed.text;
}

TEST(RoundTrip, ReadsBackHedgedAmounts) {
  test::AmountPrinter printer(11);
  for (int i = 0; i < kValues / 4 && !testing::Test::HasFailure(); ++i)
    expect_amount(printer.amount());
}

TEST(RoundTrip, ReadsBackRanges) {
  test::AmountPrinter printer(12);
  for (int i = 0; i < kValues / 4 && !testing::Test::HasFailure(); ++i)
    expect_amount(printer.range());
}

TEST(RoundTrip, ReadsBackDays) {
  test::AmountPrinter printer(13);
  for (int i = 0; i < kValues / 4 && !testing::Test::HasFailure(); ++i) {
    const test::PrintedDays printed = printer.days();
    std::size_t begin = 0;
    const model::Mention m = only_mention(printed.text, begin);
    ASSERT_TRUE(m.time) << printed.text;
    EXPECT_EQ(m.time->days, (model::DayRange{printed.first, printed.last})) << printed.text;
  }
}

/// The printed value of what was found is read as that value again.
TEST(RoundTrip, PrintedValuesParse) {
  test::NumberPrinter printer(7);
  for (int i = 0; i < kValues / 10; ++i) {
    for (const model::Mention& m : test::mentions_in(printer.next().text + " kg", true)) {
      if (!m.quantity.low) continue;
      EXPECT_EQ(base::Decimal::parse(m.quantity.low->str()), m.quantity.low);
    }
  }
}

/// A text of one thing again and again takes its time, but no more than its length.
TEST(LinearTime, WhateverTheText) {
  constexpr std::size_t kBytes = 60'000;
  for (const std::string_view unit :
       {"一",    "1",    "1,",    "1-",      "1/2 ",   "数",    "万",    "第",
        "多",    "a ",   "last ", "3 more ", "on at ", "to 5 ", "Q",     "the week of ",
        "2024-", "二〇", "当天",  "每",      "近",     "7-11",  "Ab 3 ", "(1",
        "$",     "第1.", "1:00 "}) {
    std::string text;
    while (text.size() < kBytes) text += unit;
    const auto start = std::chrono::steady_clock::now();
    test::mentions_in(text);
    const auto spent = std::chrono::steady_clock::now() - start;
    EXPECT_LT(spent, std::chrono::seconds(4)) << unit;
  }
}

}  // namespace
}  // namespace tally::recogniser
