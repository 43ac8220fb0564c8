#include "base/second_table.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <string_view>

namespace tally::base {
namespace {

std::uint64_t bytes_of(std::string_view text) {
  std::uint64_t out = 0;
  std::memcpy(&out, text.data(), text.size());
  return out;
}

TEST(SecondTable, RefusesOtherSeconds) {
  SecondTable table;
  table.add(bytes_of("用"), U'户');
  table.add(bytes_of("用"), U'电');
  table.add(bytes_of("亿"));
  const struct {
    std::string_view two;
    bool want;
  } kCases[] = {{"用户", true}, {"用电", true},  {"用于", false}, {"户用", false},
                {"亿用", true}, {"亿a，", true}, {"字亿", false}};
  for (const auto& item : kCases) {
    EXPECT_EQ(table.may_hold(bytes_of(item.two)), item.want) << item.two;
  }
}

}  // namespace
}  // namespace tally::base
