#include "recogniser/name_edges.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

TEST(NameEdges, FindsEachOfManyEdgesAndNoOther) {
  constexpr std::uint32_t kNodes = 300;
  NameEdges edges;
  for (std::uint32_t node = 0; node < kNodes; ++node) {
    for (char32_t c = U'a'; c < U'f'; ++c) edges.add(node, c, node * 10 + (c - U'a') + 1);
  }
  for (std::uint32_t node = 0; node < kNodes; ++node) {
    for (char32_t c = U'a'; c < U'f'; ++c) {
      EXPECT_EQ(edges.find(node, c), node * 10 + (c - U'a') + 1);
    }
    EXPECT_EQ(edges.find(node, U'f'), NameEdges::kNone);
  }
  EXPECT_EQ(edges.find(kNodes, U'a'), NameEdges::kNone);
  edges.clear();
  EXPECT_EQ(edges.find(0, U'a'), NameEdges::kNone);
}

}  // namespace
}  // namespace tally::recogniser
