#include "base/hash.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::base {
namespace {

TEST(Hash, PrintsAllDigits) {
  EXPECT_EQ((Hash{0, 0}.hex()), "00000000000000000000000000000000");
  EXPECT_EQ((Hash{0x0123456789abcdefULL, 0xfedcba9876543210ULL}.hex()),
            "0123456789abcdeffedcba9876543210");
  EXPECT_EQ((Hash{~0ULL, 0x90}.hex()), "ffffffffffffffff0000000000000090");
}

/// Hashes are kept in databases: what they are made of never changes.
TEST(HashOfParts, PutsTheLengthBeforeEachPart) {
  const std::string longest(2000, 'x');
  EXPECT_EQ(hash_of_parts({"ab", "", longest}), hash_of("2:ab0:2000:" + longest));
  EXPECT_NE(hash_of_parts({"ab", "c"}), hash_of_parts({"a", "bc"}));
}

}  // namespace
}  // namespace tally::base
