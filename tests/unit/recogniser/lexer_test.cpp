#include "recogniser/lexer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

namespace tally::recogniser {
namespace {

const Lexicon& lexicon() {
  static const Lexicon words = [] {
    Lexicon out;
    Reading digit;
    digit.category = Category::kDigit;
    digit.value = 3;
    out.add("三", digit);
    Reading one;
    one.category = Category::kOnes;
    out.add("three", one);
    out.freeze();
    return out;
  }();
  return words;
}

using Seen = std::tuple<std::uint32_t, std::uint32_t, TokenKind, std::uint8_t, std::uint32_t>;

Seen seen(const Token& t) { return {t.begin, t.end, t.kind, t.flags, t.code}; }

std::string repeated(const std::string& piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

class Pieces : public testing::TestWithParam<std::pair<std::string, bool>> {};

TEST_P(Pieces, MakeTheWhole) {
  const auto& [piece, cut] = GetParam();
  const std::string text = repeated(piece, 3000);
  std::vector<base::ByteSpan> names;
  for (std::size_t at = 0; (at = text.find("Kite", at)) != std::string::npos; at += 4) {
    names.push_back({at, at + 4});
  }
  TokenText whole;
  lex(text, lexicon(), names, whole);
  std::vector<Seen> expected;
  for (const Token& t : whole.tokens) expected.push_back(seen(t));

  std::vector<Seen> found;
  int pieces = 0;
  TokenText part;
  Islands islands;
  islands.one(text.size());
  for (LexPlace place; lex_on(text, lexicon(), names, islands, place, part); ++pieces) {
    if (pieces > 0) {
      ASSERT_EQ(seen(part.tokens.front()), found.back());  // the border
    }
    const auto first = part.tokens.begin() + (pieces > 0 ? 1 : 0);
    for (auto t = first; t != part.tokens.end() - (place.end ? 0 : 1); ++t) {
      found.push_back(seen(*t));
    }
    ASSERT_EQ(part.tokens.back().kind, TokenKind::kBreak);
  }
  EXPECT_EQ(found, expected);
  EXPECT_EQ(pieces > 1, cut);
}

INSTANTIATE_TEST_SUITE_P(Lexer, Pieces,
                         testing::Values(std::pair("山上有三棵树。", true),
                                         std::pair("The Kite flew three miles. ", true),
                                         std::pair("3 **miles**\n\n", true), std::pair("三", false),
                                         std::pair("three. ", false), std::pair("1,", false)));

TEST(Lexer, ReadsAnEmptyTextOnce) {
  TokenText out;
  LexPlace place;
  Islands islands;
  islands.one(0);
  EXPECT_TRUE(lex_on("", lexicon(), {}, islands, place, out));
  EXPECT_EQ(out.tokens.size(), 1U);
  EXPECT_FALSE(lex_on("", lexicon(), {}, islands, place, out));
}

}  // namespace
}  // namespace tally::recogniser
