#include "recogniser/key_table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace tally::recogniser {
namespace {

struct Entry {
  std::uint64_t key = 0;
  std::uint64_t times = 0;
};

TEST(KeyTable, KeepsWhatAMapKeeps) {
  std::mt19937_64 random(3);
  std::map<std::uint64_t, std::uint64_t> wanted;
  KeyTable<Entry> table;
  for (int i = 0; i < 5000; ++i) {
    // Few high bits differ in half of them, so that cells are fought for.
    const std::uint64_t key = 1 + (i % 2 == 0 ? random() % 900 : random() % 900 << 32U);
    ++wanted[key];
    ++table.of(key).times;
  }
  for (const auto& [key, times] : wanted) {
    EXPECT_EQ(table.find(key).key, key);
    EXPECT_EQ(table.find(key).times, times);
  }
  for (std::uint64_t key = 901; key < 1100; ++key) EXPECT_EQ(table.find(key).key, 0U) << key;
}

}  // namespace
}  // namespace tally::recogniser
