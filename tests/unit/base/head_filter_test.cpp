#include "base/head_filter.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::base {
namespace {

HeadFilter filter() {
  HeadFilter made;
  for (const char* word : {"sign up", "公司", "·点", "[x]"}) made.add(word);
  return made;
}

std::vector<std::size_t> places(std::string_view text) {
  std::vector<std::size_t> out;
  const HeadFilter heads = filter();
  for (std::size_t at = heads.next(text, 0); at < text.size();
       at = heads.next(text, HeadFilter::after(text, at))) {
    out.push_back(at);
  }
  return out;
}

TEST(HeadFilter, FindsEachPlaceWhereAWordMayBegin) {
  const struct {
    const char* text;
    std::vector<std::size_t> places;
  } cases[] = {
      {"", {}},
      {"si", {}},
      {"公司", {0}},
      {"sign", {0}},
      {"please SIGN up, sIgn in", {7, 16}},
      {"一家公开的公司", {6, 15}},
      {"a·点b[X]", {1, 7}},
      {"𠀀公司", {4}},
      {"司公集团，{x}", {3}},
  };
  for (const auto& each : cases) EXPECT_EQ(places(each.text), each.places) << each.text;
}

TEST(HeadFilter, LooksAtWholeCharactersOnly) {
  EXPECT_EQ(filter().next("集团公司", 3), 6U);
  EXPECT_EQ(filter().next("公司", 3), 6U);
}

}  // namespace
}  // namespace tally::base
