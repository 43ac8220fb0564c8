#include "report/chart.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

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
  const model::Day day = 2025y / 4 / 30;
  return {source, {day, day}, low, high, hedge, "“<quote>”"};
}

/// The numbers after each `name="` of a drawing.
std::vector<int> numbers(const std::string& svg, const std::string& name) {
  std::vector<int> found;
  const std::string begin = name + "=\"";
  for (auto at = svg.find(begin); at != std::string::npos; at = svg.find(begin, at + 1)) {
    found.push_back(std::stoi(svg.substr(at + begin.size())));
  }
  return found;
}

TEST(HistoryChart, NeedsTwoValues) {
  EXPECT_EQ(history_chart({}, "x"), "");
  EXPECT_EQ(history_chart(std::vector{point(1, 32, 32, Hedge::kExact)}, "x"), "");
  EXPECT_EQ(history_chart(
                std::vector{point(1, 32, 32, Hedge::kExact), point(2, {}, {}, Hedge::kExact)}, "x"),
            "");
  EXPECT_EQ(history_chart(
                std::vector{point(1, 32, 32, Hedge::kExact), point(1, 32, 32, Hedge::kExact)}, "x"),
            "")
      << "the same said twice in one document is one mark";
}

TEST(HistoryChart, DrawsAMarkAPointWithWhatItsHedgeLeavesOpen) {
  const std::string svg =
      history_chart(std::vector{point(1, 32, 32, Hedge::kExact), point(9, 30, {}, Hedge::kOver),
                                point(3, 30, 40, Hedge::kRange), point(4, {}, 35, Hedge::kNearly)},
                    "Kite");
  EXPECT_EQ(count(svg, "<title>"), 4U);
  EXPECT_EQ(count(svg, "class=\"dot\""), 3U) << "a range is a bar without a dot";
  EXPECT_EQ(count(svg, "class=\"s1\""), 2U) << "the ninth document takes the first colour again";
  EXPECT_EQ(count(svg, "h8v8h-8z"), 1U) << "and a shape of its own";
  EXPECT_THAT(svg, HasSubstr("d=\"\""));
  EXPECT_THAT(svg, HasSubstr("&lt;quote&gt;"));
  EXPECT_THAT(svg, Not(HasSubstr("logarithmic")));
}

TEST(HistoryChart, SetsMarksOfOneDayApart) {
  std::vector<ChartPoint> points;
  for (std::size_t i = 1; i <= 6; ++i) points.push_back(point(i, 32, 32, Hedge::kExact));
  const std::vector<int> places = numbers(history_chart(points, "x"), "text x");
  const std::set<int> different(places.begin(), places.end());
  EXPECT_EQ(different.size(), 6U);
}

TEST(HistoryChart, SaysWhenItsAxisIsLogarithmic) {
  EXPECT_THAT(
      history_chart(std::vector{point(1, 1, 1, Hedge::kExact), point(2, 1000, 1000, Hedge::kExact)},
                    "x"),
      HasSubstr("logarithmic</tspan>"));
}

TEST(HistoryChart, LabelsItsAxisInBothLanguages) {
  const std::string svg =
      history_chart(std::vector{point(1, 100'000'000, 100'000'000, Hedge::kExact),
                                point(2, 200'000'000, 200'000'000, Hedge::kExact)},
                    "x");
  EXPECT_THAT(svg, HasSubstr("lang=\"en\">200M</tspan>"));
  EXPECT_THAT(svg, HasSubstr("lang=\"zh\">2亿</tspan>"));
}

TEST(HistoryChart, DrawsClaimsOfNoKnownDayApart) {
  ChartPoint undated = point(2, 40, 40, Hedge::kExact);
  undated.days = {};
  const std::string svg = history_chart(std::vector{point(1, 32, 32, Hedge::kExact), undated}, "x");
  EXPECT_THAT(svg, HasSubstr("no date"));
  EXPECT_THAT(svg, HasSubstr(">D2</text>"));
  ChartPoint other = undated;
  other.source = 1;
  EXPECT_THAT(history_chart(std::vector{other, undated}, "x"), HasSubstr(">D1</text>"))
      << "also where no day is known at all";
}

TEST(HistoryChart, ShowsHowLongAValueHolds) {
  ChartPoint year = point(1, 32, 32, Hedge::kExact);
  year.days = {2025y / 1 / 1, 2025y / 12 / 31};
  EXPECT_EQ(count(history_chart(std::vector{year, point(2, 40, 40, Hedge::kExact)}, "x"),
                  "class=\"days\""),
            1U);
}

TEST(HistoryChart, PutsTheFirstRankOnTop) {
  const std::vector points = {point(1, 2, 2, Hedge::kExact), point(2, 32, 32, Hedge::kExact)};
  const auto heights = [&points](bool first_on_top) {
    return numbers(history_chart(points, "x", first_on_top), "class=\"value\" x=\"52\" y");
  };
  EXPECT_TRUE(std::ranges::is_sorted(heights(true))) << "greater ranks further down";
  EXPECT_TRUE(std::ranges::is_sorted(heights(false), std::greater()));
  EXPECT_EQ(heights(true).size() + 1, heights(false).size()) << "no rank is the zeroth";
}

TEST(SpanChart, DrawsARowEachAndTheLineOfToday) {
  const std::vector<ChartSpan> rows = {
      {1,
       "a label that is far too long for the room that any row of it has",
       "D1",
       2025y / 1 / 1,
       {2025y / 6 / 1, 2025y / 6 / 30},
       true,
       "t"},
      {2, "b", "D2", {}, {}, false, "t"}};
  const std::string svg = span_chart(rows, 2025y / 8 / 1, "x", ChartSize::kWhole);
  EXPECT_EQ(count(svg, "class=\"row\""), 2U);
  EXPECT_EQ(count(svg, "<rect"), 1U);
  EXPECT_EQ(count(svg, "class=\"today\""), 1U);
  EXPECT_THAT(svg, HasSubstr("2025-08-01</text>"));
  EXPECT_THAT(svg, HasSubstr("…</text>"));
  EXPECT_THAT(span_chart(rows, {}, "x", ChartSize::kHalf), Not(HasSubstr("class=\"today\"")));
  EXPECT_EQ(span_chart({}, 2025y / 8 / 1, "x", ChartSize::kHalf), "");
}

}  // namespace
}  // namespace tally::report
