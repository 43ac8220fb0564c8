// A random value, printed in a random form of either language, is read back exactly.
#include "base/decimal.hpp"
#include "support/number_printer.hpp"
#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

constexpr int kValues = 20'000;

bool chinese(const std::string& text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xE3) return true;
  }
  return false;
}

/// Digits of a known name (a shop called 7-11) are no number, wherever they stand.
bool holds_name(const std::vector<model::Mention>& mentions) {
  return std::any_of(mentions.begin(), mentions.end(),
                     [](const model::Mention& m) { return m.kind == model::MentionKind::kName; });
}

TEST(RoundTrip, ReadsBackWhatWasPrinted) {
  test::NumberPrinter printer(20240418);
  int checked = 0;
  for (int i = 0; i < kValues; ++i) {
    const test::Printed printed = printer.next();
    const std::string sentence = chinese(printed.text) ? "共有" + printed.text + "米。"
                                                       : "It is " + printed.text + " metres.";
    const auto mentions = test::mentions_in(sentence);
    if (holds_name(mentions)) continue;
    ASSERT_EQ(mentions.size(), 1U) << sentence;
    const model::Mention* found = &mentions.front();
    ++checked;
    ASSERT_EQ(found->quantity.low, base::Decimal::parse(printed.value)) << sentence;
    ASSERT_EQ(found->quantity.high, found->quantity.low) << sentence;
    ASSERT_EQ(found->quantity.hedge, model::Hedge::kExact) << sentence;
    ASSERT_EQ(found->quantity.unit->key, "m") << sentence;
    ASSERT_EQ(sentence.substr(found->core.begin, found->core.size()), printed.text);
  }
  EXPECT_GT(checked, kValues * 9 / 10);
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

}  // namespace
}  // namespace tally::recogniser
