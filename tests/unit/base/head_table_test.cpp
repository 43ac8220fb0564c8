#include "base/head_table.hpp"

#include <gtest/gtest.h>

namespace tally::base {
namespace {

TEST(HeadTable, FindsWhatWasAddedAndNothingElse) {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 100U, 1000U}) {
    HeadTable table(count);
    for (std::uint32_t i = 1; i <= count; ++i) table.add(std::uint64_t{i} * 0x10001, i);
    for (std::uint32_t i = 1; i <= count; ++i) {
      EXPECT_EQ(table.find(std::uint64_t{i} * 0x10001), i) << count;
    }
    for (std::uint64_t other = 1; other < 500; ++other) {
      EXPECT_EQ(table.find(~other), 0U) << count << " " << other;
    }
  }
}

TEST(HeadTable, KeepsTheFirstNumber) {
  HeadTable table(2);
  table.add(7, 1);
  table.add(7, 2);
  EXPECT_EQ(table.find(7), 1U);
}

}  // namespace
}  // namespace tally::base
