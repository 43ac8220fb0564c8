#include "base/word_starts.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

namespace tally::base {
namespace {

std::uint64_t bytes_of(std::string_view text) {
  std::uint64_t out = 0;
  std::memcpy(&out, text.data(), std::min(text.size(), sizeof out));
  return out;
}

TEST(WordStarts, HoldsWhatItsWordsBeginWith) {
  WordStarts starts(5);
  for (const char* word : {"用户量", "亿", "users of", "internationally", "12%", "'s"}) {
    starts.add(word);
  }
  EXPECT_TRUE(starts.may_hold_wide(bytes_of("用户")));
  EXPECT_TRUE(starts.may_hold_wide(bytes_of("亿 of")));
  EXPECT_FALSE(starts.may_hold_wide(bytes_of("用电")));
  EXPECT_TRUE(starts.may_hold_letters(bytes_of("users")));
  EXPECT_TRUE(starts.may_hold_letters(bytes_of("internat")));
  EXPECT_TRUE(starts.may_hold_letters(bytes_of("12")));
}

TEST(WordStarts, RefusesMostOthers) {
  for (const std::size_t count : {0U, 1U, 3U, 100U, 1000U}) {
    WordStarts starts(count);
    for (std::size_t i = 0; i < count; ++i) starts.add("w" + std::to_string(i));
    int held = 0;
    for (std::uint64_t i = 1; i <= 1000; ++i) held += starts.may_hold_letters(~i) ? 1 : 0;
    EXPECT_LT(held, 150) << count;
  }
}

}  // namespace
}  // namespace tally::base
