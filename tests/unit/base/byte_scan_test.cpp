#include "base/byte_scan.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::base {
namespace {

bool is_capital(unsigned char c) { return static_cast<unsigned char>(c - 'A') < 26; }

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

TEST(FindByte, SeesBytesBeyondAscii) {
  const std::string text = std::string(40, 'a') + "é";
  EXPECT_EQ(find_byte(text, 0, [](unsigned char c) { return c >= 0x80; }), 40U);
}

}  // namespace
}  // namespace tally::base
