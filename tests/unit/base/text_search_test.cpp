#include "base/text_search.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace tally::base {
namespace {

TEST(TextSearch, FindsEachPlaceInTurn) {
  const std::string text = "星河汽车与星河，Kite and a kite";
  const TextSearch han(text, "星河");
  EXPECT_EQ(han.find(0), 0U);
  EXPECT_EQ(han.find(1), 15U);
  EXPECT_EQ(han.find(16), std::string_view::npos);
  EXPECT_EQ(TextSearch(text, "Kite").find(0), text.find("Kite"));
  EXPECT_EQ(TextSearch(text, "and a").find(0), text.find("and a"));
  EXPECT_EQ(TextSearch("a", "ab").find(0), std::string_view::npos);
  EXPECT_EQ(TextSearch("", "a").find(0), std::string_view::npos);
}

TEST(TextSearch, FindsWhatAPlainSearchFinds) {
  std::mt19937 random(5);
  const auto letters = [&](std::size_t size) {
    std::string out;
    while (out.size() < size) out += "ab \xE6z"[random() % 5];
    return out;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string text = letters(random() % 60);
    const std::string sought = letters(1 + random() % 3);
    const TextSearch search(text, sought);
    for (std::size_t at = 0; at <= text.size(); ++at) {
      EXPECT_EQ(search.find(at), text.find(sought, at)) << text << " | " << sought;
    }
  }
}

}  // namespace
}  // namespace tally::base
