#include "recogniser/point_set.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace tally::recogniser {
namespace {

std::vector<std::size_t> places(const PointSet& set, std::string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t at = set.next(text, 0); at < text.size();
       at = set.next(text, at + base::code_point_at(text, at).size)) {
    out.push_back(at);
  }
  return out;
}

TEST(PointSet, WalksFromOneOfItsCharactersToTheNext) {
  PointSet set;
  for (const char32_t c : {U'a', U'é', U'星', U'，'}) set.add(c);
  const struct {
    std::string_view text;
    std::vector<std::size_t> places;
  } cases[] = {
      {"", {}},       {"xyz 河", {}},    {"banana", {1, 3, 5}}, {"星河，新星", {0, 6, 12}},
      {"née à", {1}}, {"河𠀀a", {3, 7}},  // beyond the plane: always looked at
  };
  for (const auto& each : cases) EXPECT_EQ(places(set, each.text), each.places) << each.text;
}

TEST(PointSet, AddsUpWithAnother) {
  PointSet set;
  PointSet more;
  set.add(U'a');
  more.add(U'星');
  set.add(more);
  EXPECT_TRUE(set.has(U'a'));
  EXPECT_TRUE(set.has(U'星'));
  EXPECT_FALSE(set.has(U'河'));
  EXPECT_FALSE(more.has(U'a'));
}

}  // namespace
}  // namespace tally::recogniser
