#include "recogniser/islands.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace tally::recogniser {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// The islands of a text of 100 bytes in which so much was found: begin and core of each.
Pairs islands_of(const Pairs& found) {
  Islands islands;
  islands.clear();
  for (const auto& [begin, core] : found) islands.add(begin, core);
  islands.finish(100);
  Pairs out;
  const Island* island = islands.begin();
  for (; island->begin < 100; ++island) out.emplace_back(island->begin, island->core);
  return out;
}

TEST(Islands, JoinWhatNothingUnknownParts) {
  EXPECT_EQ(islands_of({{2, 5}, {2, 8}, {7, 9}}), (Pairs{{2, 9}}));
  EXPECT_EQ(islands_of({{0, 0}, {0, 3}}), (Pairs{{0, 3}}));
}

TEST(Islands, PartAtUnknownWords) {
  EXPECT_EQ(islands_of({{2, 5}, {6, 9}, {6, 12}, {40, 40}}), (Pairs{{2, 5}, {6, 12}, {40, 40}}));
}

TEST(Islands, AreNoneWithoutNumbers) { EXPECT_EQ(islands_of({}), Pairs{}); }

TEST(Islands, CanBeTheWholeText) {
  Islands islands;
  islands.one(100);
  EXPECT_EQ(islands.begin()->begin, 0U);
  EXPECT_EQ(islands.begin()->core, 100U);
}

}  // namespace
}  // namespace tally::recogniser
