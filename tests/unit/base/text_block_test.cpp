#include "base/text_block.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::base {
namespace {

/// All bytes, with letters, spaces and characters of several bytes between them.
std::string text_of(std::size_t size) {
  std::string text;
  for (unsigned i = 0; text.size() < size; ++i) {
    text.push_back(static_cast<char>(i * 37));
    if (i % 3 == 0) text += "a 9字";
  }
  text.resize(size);
  return text;
}

TEST(TextBlock, TellsEachByteLikeOne) {
  for (const std::size_t size : {1U, 15U, 16U, 63U, 64U, 71U, 72U, 200U}) {
    const std::string text = text_of(size);
    for (std::size_t at = 0; at < size; ++at) {
      const std::size_t end = std::min(size, at + TextBlock::kSize);
      const TextBlock block(text, at, end);
      for (std::size_t i = at; i < end; ++i) {
        const std::size_t place = i - at;
        const char c = text[i];
        const auto in = [&](TextBlock::Places places) { return (places >> place & 1U) != 0; };
        ASSERT_EQ(in(block.letters()), is_letter(c) || is_digit(c)) << size << " " << i;
        ASSERT_EQ(in(block.spaces()), c == ' ') << size << " " << i;
        ASSERT_EQ(in(block.tails()), goes_on(c)) << size << " " << i;
        ASSERT_EQ(in(block.threes()), (c & 0xF0) == 0xE0) << size << " " << i;
        ASSERT_EQ(block.byte(place), static_cast<unsigned char>(c));
        std::uint64_t eight = 0;
        for (std::size_t k = std::min(size, i + 8); k > i; --k) {
          eight = eight << 8U | static_cast<unsigned char>(text[k - 1]);
        }
        ASSERT_EQ(block.eight(place), eight) << size << " " << i;
      }
    }
  }
}

TEST(TextBlock, TellsWhatGoesOnBehindTheEnd) {
  const std::string text(40, 'a');
  EXPECT_EQ(std::countr_one(TextBlock(text, 0, 16).letters()), 32);
  EXPECT_EQ(std::countr_one(TextBlock(text, 30, 31).letters()), 10) << "nothing behind the text";
}

}  // namespace
}  // namespace tally::base
