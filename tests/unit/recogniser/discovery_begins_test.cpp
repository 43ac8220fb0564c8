#include "recogniser/discovery_begins.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

using Places = std::vector<std::size_t>;

Places begins_of(std::string_view text) {
  Places out;
  NameBegins begins(text);
  for (std::size_t at = begins.next(0); at < text.size(); at = begins.next(at + 1)) {
    out.push_back(at);
  }
  return out;
}

/// The same by a look at every byte.
Places plain_begins_of(std::string_view text) {
  Places out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool behind_letter = at > 0 && letter_size(text, at - 1) == 1;
    const bool behind_marked =
        at > 1 && base::goes_on(text[at - 1]) && letter_size(text, at - 2) == 2;
    if (capital_at(text, at) && !behind_letter && !behind_marked) out.push_back(at);
  }
  return out;
}

TEST(NameBegins, AreCapitalsAtTheBeginsOfWords) {
  EXPECT_EQ(begins_of("Ada MossKite 用Kite Élan, éA"), (Places{0, 4, 16, 21}));
  EXPECT_EQ(begins_of("none here, ét"), Places{});
  EXPECT_EQ(begins_of(""), Places{});
}

TEST(NameBegins, AreThoseOfEachPartAlone) {
  const std::string text = "aKite. In between " + std::string(70, 'a') + "B, and Kite";
  const std::size_t cut = text.find('B');
  NameBegins begins(text);
  begins.enter({1, 5});
  EXPECT_EQ(begins.next(0), 0U);
  EXPECT_EQ(begins.next(1), 4U);
  begins.enter({17, 80});
  EXPECT_EQ(begins.next(0), 63U);
  begins.enter({cut, cut + 1});
  EXPECT_EQ(begins.next(0), 0U);
  begins.enter({cut + 1, text.size()});
  EXPECT_EQ(begins.next(0), 6U);
}

TEST(NameBegins, AreThoseOfAPlainLookInShuffledTexts) {
  const std::vector<std::string> pieces = {"A",  "b", "Kite", "mossA", "É", "é",
                                           "用", " ", ".",    "Ö",     "7", "、"};
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (std::size_t size = random() % 90; size > 0; --size)
      text += pieces[random() % pieces.size()];
    EXPECT_EQ(begins_of(text), plain_begins_of(text)) << text;
  }
}

}  // namespace
}  // namespace tally::recogniser
