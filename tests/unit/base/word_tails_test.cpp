#include "base/word_tails.hpp"

#include <gtest/gtest.h>

namespace tally::base {
namespace {

TEST(WordTails, TellWhichTextsEndSo) {
  const WordTails tails = {"ed", "than", "比", "compared with"};
  EXPECT_TRUE(tails.end("opened"));
  EXPECT_TRUE(tails.end("than"));
  EXPECT_TRUE(tails.end("同比"));
  EXPECT_TRUE(tails.end("as compared with"));
  EXPECT_FALSE(tails.end("with"));
  EXPECT_FALSE(tails.end("opens"));
  EXPECT_FALSE(tails.end("d"));
  EXPECT_FALSE(tails.end(""));
  EXPECT_FALSE(WordTails().end("opened"));
}

TEST(WordTails, LeaveRoomForAStem) {
  const WordTails tails = {"ed"};
  EXPECT_TRUE(tails.end("bed", 1));
  EXPECT_FALSE(tails.end("bed", 2));
}

TEST(WordTails, TellAWholeWordFromAnEnd) {
  const WordTails tails = {"above", "over"};
  EXPECT_TRUE(tails.contains("over"));
  EXPECT_FALSE(tails.contains("moreover"));
  EXPECT_FALSE(tails.contains(""));
}

TEST(WordTails, KeepTheOrderOfThoseThatEndAlike) {
  WordTails tails;
  for (const char* word : {"over", "b", "ever", "\xFF", "r"}) tails.insert(word);
  const auto like = tails.like("or");
  ASSERT_EQ(like.size(), 3U);
  EXPECT_EQ(like[0], "over");
  EXPECT_EQ(like[1], "ever");
  EXPECT_EQ(like[2], "r");
  EXPECT_TRUE(tails.end("a\xFF"));
}

}  // namespace
}  // namespace tally::base
