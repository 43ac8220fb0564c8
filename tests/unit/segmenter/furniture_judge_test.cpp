#include "segmenter/furniture_judge.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::segmenter {
namespace {

/// One letter a line: a mark, or p for prose, s for a short line, S for one that somebody speaks;
/// a space makes a gap. Answers an x for each line of furniture.
std::string judged(const std::string& page) {
  std::vector<Line> lines;
  std::vector<Label> labels;
  std::vector<FurnitureMark> marks;
  bool gap = true;
  for (const char sign : page) {
    if (sign == ' ') {
      gap = true;
      continue;
    }
    Line& line = lines.emplace_back();
    line.terminal = sign == 'p';
    line.columns = sign == 'p' ? 100 : 30;
    line.span.end = line.columns;
    line.gap_before = gap;
    gap = false;
    labels.emplace_back().evidence = sign == 'S' ? Evidence::kStrong : Evidence::kNone;
    marks.push_back(sign == 'm'   ? FurnitureMark::kMenu
                    : sign == 'l' ? FurnitureMark::kListing
                    : sign == 'f' ? FurnitureMark::kFooter
                    : sign == 'h' ? FurnitureMark::kHead
                                  : FurnitureMark::kNone);
  }
  std::string out;
  for (const auto each : judge_furniture(lines, labels, marks)) out += each != 0 ? 'x' : '.';
  return out;
}

TEST(FurnitureJudge, PutsMarksTogether) {
  const struct {
    const char* page;
    const char* furniture;
  } cases[] = {
      {"p p", ".."},                       // nothing but prose
      {"p mm p", ".xx."},                  // a menu
      {"p msss p", "......"},              // one word among others
      {"p llll p", ".xxxx."},              // documents
      {"p lll p", "....."},                // too few
      {"p f p", ".x."},                    // a narrow footer
      {"p p h s s s s s", "..xxxxxx"},     // all behind the head of a list of links
      {"p p h s s p p p", "........"},     // prose follows
      {"p p h s s S s s", "........"},     // somebody speaks
      {"h s s p s s s s s", "........."},  // no sentence before it
  };
  for (const auto& [page, furniture] : cases) EXPECT_EQ(judged(page), furniture) << page;
}

}  // namespace
}  // namespace tally::segmenter
