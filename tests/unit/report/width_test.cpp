#include "report/width.hpp"

#include <gtest/gtest.h>

namespace tally::report {
namespace {

struct WidthCase {
  const char* text;
  std::size_t columns;
};

class DisplayWidth : public testing::TestWithParam<WidthCase> {};

TEST_P(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(GetParam().text), GetParam().columns) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Texts, DisplayWidth,
                         testing::Values(WidthCase{"", 0}, WidthCase{"abc", 3},
                                         WidthCase{"星河", 4}, WidthCase{"，", 2},
                                         WidthCase{"Ａ", 2}, WidthCase{"ｱ", 1}, WidthCase{"…", 1},
                                         WidthCase{"é", 1}, WidthCase{"e\u0301", 1},
                                         WidthCase{"한글", 4}, WidthCase{"\U0001F680", 2},
                                         WidthCase{"\U00020000", 2}, WidthCase{"\u200B", 0},
                                         WidthCase{"\xFF", 1}, WidthCase{"\xE6\x98", 2}));

TEST(CutTo, NeverCutsACharacterInTwo) {
  EXPECT_EQ(cut_to("星河二号", 5), "星河");
  EXPECT_EQ(cut_to("星河二号", 4), "星河");
  EXPECT_EQ(cut_to("星", 1), "");
  EXPECT_EQ(cut_to("e\u0301x", 1), "e\u0301");
  EXPECT_EQ(cut_to("ab", 9), "ab");
}

TEST(OneSafeLine, KeepsATextFromSteeringTheTerminal) {
  EXPECT_EQ(one_safe_line("a\tb\r\nc"), "a b  c");
  EXPECT_EQ(one_safe_line("\x1b[31mred"), "\uFFFD[31mred");
  EXPECT_EQ(one_safe_line("\u202Eabc\u2066"), "\uFFFDabc\uFFFD");
  EXPECT_EQ(one_safe_line("\u009B31m"), "\uFFFD31m");
  EXPECT_EQ(one_safe_line("ok \xFF\xFE"), "ok \uFFFD\uFFFD");
  EXPECT_EQ(one_safe_line("星河 e\u0301"), "星河 e\u0301");
}

}  // namespace
}  // namespace tally::report
