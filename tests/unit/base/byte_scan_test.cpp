#include "base/byte_scan.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace tally::base {
namespace {

ByteBlock is_capital(ByteBlock bytes) { return (bytes - 'A').is_below(26); }

TEST(FindByte, FindsEveryPlaceInTextsOfAnyLength) {
  for (std::size_t size = 0; size < 140; ++size) {
    std::string text(size, 'a');
    EXPECT_EQ(find_byte(text, 0, is_capital), size);
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = 'Z';
      EXPECT_EQ(find_byte(text, 0, is_capital), at);
      EXPECT_EQ(find_byte(text, at, is_capital), at);
      EXPECT_EQ(find_byte(text, at + 1, is_capital), size);
      text[at] = 'a';
    }
  }
}

TEST(FindByte, TakesTheFirstOfSeveral) {
  const std::string text = std::string(50, '.') + "B" + std::string(50, '.') + "C";
  EXPECT_EQ(find_byte(text, 0, is_capital), 50U);
  EXPECT_EQ(find_byte(text, 51, is_capital), 101U);
}

TEST(FindByte, TakesNothingBehindTheTextForAByteOfIt) {
  const auto is_zero = [](ByteBlock bytes) { return bytes.is('\0'); };
  EXPECT_EQ(find_byte(std::string(37, 'a'), 0, is_zero), 37U);
  EXPECT_EQ(find_byte("abc", 3, is_zero), 3U);
}

TEST(FindByte, SeesBytesBeyondAscii) {
  const std::string text = std::string(40, 'a') + "é";
  EXPECT_EQ(find_byte(text, 0, [](ByteBlock bytes) { return (bytes & 0x80).is('\x80'); }), 40U);
}

TEST(ByteWalk, StepsToTheByteThatASearchFinds) {
  std::mt19937 random(3);
  for (int i = 0; i < 3000; ++i) {
    std::string text(random() % 200, 'a');
    for (std::size_t capitals = random() % 12; capitals > 0 && !text.empty(); --capitals) {
      text[random() % text.size()] = 'Z';
    }
    ByteWalk walk(text, is_capital);
    for (std::size_t at = 0; at <= text.size(); at += random() % 40) {
      EXPECT_EQ(walk.next(at), find_byte(text, at, is_capital)) << text << " from " << at;
    }
  }
}

TEST(ByteWalk, TakesNothingBehindTheTextForAByteOfIt) {
  const auto is_zero = [](ByteBlock bytes) { return bytes.is('\0'); };
  for (const std::size_t size : {0U, 3U, 16U, 37U, 64U, 70U}) {
    const std::string text(size, 'a');
    EXPECT_EQ(ByteWalk(text, is_zero).next(0), size);
  }
}

}  // namespace
}  // namespace tally::base
