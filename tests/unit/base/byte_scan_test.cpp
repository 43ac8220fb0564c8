#include "base/byte_scan.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace tally::base
