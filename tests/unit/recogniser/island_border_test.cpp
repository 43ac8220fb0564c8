#include "recogniser/island_border.hpp"

#include "recogniser/lexicon.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::recogniser {
namespace {

/// The text with | where the words of a lexicon of "half", "a", 大约 and 约 make the border before
/// its end.
std::string bordered(std::string text, std::size_t floor = 0) {
  static const Lexicon kLexicon = [] {
    Lexicon lexicon;
    for (const char* word : {"half", "a", "大约", "约"}) lexicon.add(word, {Category::kDigit});
    lexicon.freeze();
    return lexicon;
  }();
  const std::size_t at = border_before(kLexicon, text, text.size(), floor, floor);
  return text.insert(at, "|");
}

TEST(IslandBorder, StandsBehindTheNearestUnknownWord) {
  EXPECT_EQ(bordered("owls have half a "), "owls have| half a ");
  EXPECT_EQ(bordered("half a "), "|half a ");
  EXPECT_EQ(bordered("Half, half; a "), "|Half, half; a ");
  EXPECT_EQ(bordered("山水大约"), "山水|大约");
  EXPECT_EQ(bordered("大约大约"), "|大约大约");
  EXPECT_EQ(bordered("half 山 "), "half 山| ");
  EXPECT_EQ(bordered(""), "|");
}

TEST(IslandBorder, NeverStandsBeforeTheFloor) {
  EXPECT_EQ(bordered("owls half a ", 5), "owls |half a ");
  EXPECT_EQ(bordered("ahalf a ", 1), "a|half a ");
}

}  // namespace
}  // namespace tally::recogniser
