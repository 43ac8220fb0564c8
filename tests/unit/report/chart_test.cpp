#include "report/chart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tally::report {
namespace {

using namespace std::chrono_literals;
using model::Hedge;
using testing::HasSubstr;
using testing::Not;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

ChartPoint point(std::size_t source, std::optional<base::Decimal> low,
                 std::optional<base::Decimal> high, Hedge hedge) {
  return {source, 2025y / 4 / 30, low, high, hedge, "“<quote>”"};
}

TEST(HistoryChart, NeedsTwoValues) {
  EXPECT_EQ(history_chart({}, "x"), "");
  EXPECT_EQ(history_chart(std::vector{point(1, 32, 32, Hedge::kExact)}, "x"), "");
  EXPECT_EQ(history_chart(
                std::vector{point(1, 32, 32, Hedge::kExact), point(2, {}, {}, Hedge::kExact)}, "x"),
            "");
}

TEST(HistoryChart, DrawsAMarkAPointWithWhatItsHedgeLeavesOpen) {
  const std::string svg =
      history_chart(std::vector{point(1, 32, 32, Hedge::kExact), point(9, 30, {}, Hedge::kOver),
                                point(3, 30, 40, Hedge::kRange), point(4, {}, 35, Hedge::kNearly)},
                    "Kite");
  EXPECT_EQ(count(svg, "<title>"), 4U);
  EXPECT_EQ(count(svg, "<circle"), 3U) << "a range is a bar without a dot";
  EXPECT_EQ(count(svg, "class=\"s1\""), 2U) << "the ninth document takes the first colour again";
  EXPECT_THAT(svg, HasSubstr("d=\"\""));
  EXPECT_THAT(svg, HasSubstr("&lt;quote&gt;"));
  EXPECT_THAT(svg, Not(HasSubstr("log</text>")));
}

TEST(HistoryChart, SaysWhenItsAxisIsLogarithmic) {
  EXPECT_THAT(
      history_chart(std::vector{point(1, 1, 1, Hedge::kExact), point(2, 1000, 1000, Hedge::kExact)},
                    "x"),
      HasSubstr("log</text>"));
}

TEST(SpanChart, DrawsARowEachAndTheLineOfToday) {
  const std::vector<ChartSpan> rows = {{1,
                                        "a label that is far too long for the room that it has",
                                        2025y / 1 / 1,
                                        {2025y / 6 / 1, 2025y / 6 / 30},
                                        true,
                                        "t"},
                                       {2, "b", {}, {}, false, "t"}};
  const std::string svg = span_chart(rows, 2025y / 8 / 1, "x");
  EXPECT_EQ(count(svg, "class=\"row\""), 2U);
  EXPECT_EQ(count(svg, "<rect"), 1U);
  EXPECT_EQ(count(svg, "class=\"today\""), 1U);
  EXPECT_THAT(svg, HasSubstr("…</text>"));
  EXPECT_THAT(span_chart(rows, {}, "x"), Not(HasSubstr("class=\"today\"")));
  EXPECT_EQ(span_chart({}, 2025y / 8 / 1, "x"), "");
}

}  // namespace
}  // namespace tally::report
