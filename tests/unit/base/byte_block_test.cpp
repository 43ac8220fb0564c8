#include "base/byte_block.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace tally::base {
namespace {

/// Some sixteen bytes with every value at every place sooner or later.
std::string bytes_from(unsigned start) {
  std::string out;
  for (unsigned i = 0; i < ByteBlock::kSize; ++i) out.push_back(static_cast<char>(start + i * 7));
  return out;
}

struct Case {
  const char* name;
  std::function<ByteBlock(const ByteBlock&)> of_all;
  std::function<bool(std::uint8_t)> of_one;
};

/// A comparison of all bytes holds where that of one byte does: minus the sum counts the places.
TEST(ByteBlock, ComparesEachByteLikeOne) {
  const std::array<Case, 7> cases = {{
      {"is", [](const ByteBlock& b) { return b.is(':'); }, [](auto b) { return b == ':'; }},
      {"is_not", [](const ByteBlock& b) { return b.is_not(0x80); },
       [](auto b) { return b != 0x80; }},
      {"is_below", [](const ByteBlock& b) { return b.is_below(26); },
       [](auto b) { return b < 26; }},
      {"differs", [](const ByteBlock& b) { return b.is_below(0x90) ^ b.is_below(0x70); },
       [](auto b) { return b >= 0x70 && b < 0x90; }},
      {"masked", [](const ByteBlock& b) { return (b & 0xC0).is_not(0x80); },
       [](auto b) { return (b & 0xC0) != 0x80; }},
      {"within", [](const ByteBlock& b) { return (b - 'a').is_below(26); },
       [](auto b) { return b >= 'a' && b <= 'z'; }},
      {"either", [](const ByteBlock& b) { return b.is(' ') | ((b | 0x20).is('x') & b.is('X')); },
       [](auto b) { return b == ' ' || b == 'X'; }},
  }};
  for (const Case& each : cases) {
    for (unsigned start = 0; start < 256; ++start) {
      const std::string bytes = bytes_from(start);
      std::uint32_t holds = 0;
      std::uint32_t bits = 0;
      for (std::size_t i = 0; i < bytes.size(); ++i) {
        const bool one = each.of_one(static_cast<std::uint8_t>(bytes[i]));
        holds += one ? 1U : 0U;
        bits |= one ? 1U << i : 0U;
      }
      const ByteBlock found = each.of_all(ByteBlock(bytes.data()));
      EXPECT_EQ(found.bits(), bits) << each.name << " from " << start;
      if (bits != 0) {
        EXPECT_EQ(bits & ((2U << found.first()) - 1U), 1U << found.first());
      }
      ByteBlock count;
      count -= found;
      EXPECT_EQ(count.sum(), holds) << each.name << " from " << start;
    }
  }
}

TEST(ByteBlock, GathersTheHighestBitOfEachByte) {
  for (unsigned start = 0; start < 256; ++start) {
    const std::string bytes = bytes_from(start);
    std::uint32_t want = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      want |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]) >> 7U) << i;
    }
    EXPECT_EQ(ByteBlock(bytes.data()).bits(), want) << start;
  }
}

TEST(ByteBlock, AddsUpTheLargestBytes) {
  EXPECT_EQ(ByteBlock(0xFF).sum(), 255U * 16U);
  EXPECT_EQ(ByteBlock().sum(), 0U);
}

}  // namespace
}  // namespace tally::base
