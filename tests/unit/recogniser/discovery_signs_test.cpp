#include "recogniser/discovery_signs.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

using Words = std::vector<std::pair<std::string, Sign>>;

const Words kWords = {{"科技", Sign::kCompany}, {"科技馆", Sign::kOrganisation},
                      {"云", Sign::kCompany},   {"《", Sign::kWork},
                      {"CXO", Sign::kTitle},    {"技术总监", Sign::kTitle},
                      {"发布了", Sign::kFares}, {"发布", Sign::kPublishes}};

std::string found_in(std::string_view text) {
  SignWords words;
  for (const auto& [word, sign] : kWords) words.add(word, sign);
  std::string out;
  words.find(text, [&](base::ByteSpan span, Sign sign) {
    out += std::to_string(span.begin) + ":" + std::string(text.substr(span.begin, span.size())) +
           std::to_string(static_cast<int>(sign)) + " ";
  });
  return out;
}

/// The same by a look for every word at every place.
std::string plainly_found_in(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const auto& [word, sign] : kWords) {
      if (!text.substr(at).starts_with(word)) continue;
      out += std::to_string(at) + ":" + word + std::to_string(static_cast<int>(sign)) + " ";
    }
  }
  return out;
}

TEST(SignWords, FindsWordsInOrder) {
  EXPECT_EQ(found_in("科技馆"), "0:科技0 0:科技馆1 ");
  EXPECT_EQ(found_in("a云"), "1:云0 ");
  EXPECT_EQ(found_in("云"), "0:云0 ");
  EXPECT_EQ(found_in("科"), "");
  EXPECT_EQ(found_in(""), "");
}

TEST(SignWords, FindsInShuffledTextsWhatAPlainSearchFinds) {
  const std::vector<std::string> pieces = {"科", "技",   "科技", "馆",   "云", "《", "CXO",
                                           "CX", "技术", "总监", "发布", "了", "、", "é",
                                           "7",  " ",    "我们", "在",   "𠀀"};
  std::mt19937 random(11);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (std::size_t size = random() % 30; size > 0; --size)
      text += pieces[random() % pieces.size()];
    EXPECT_EQ(found_in(text), plainly_found_in(text)) << text;
  }
}

}  // namespace
}  // namespace tally::recogniser
