#include "base/spelling.hpp"

#include <gtest/gtest.h>

namespace tally::base {
namespace {

TEST(Nearest, IsTheWordThatFewEditsMake) {
  const std::vector<std::string> known = {"key", "canonical", "units", "parameter_count", "list"};
  const struct {
    const char *typed, *meant;
  } cases[] = {{"unit", "units"},
               {"untis", "units"},
               {"canonicla", "canonical"},
               {"lsit", "list"},
               {"para", "parameter_count"},
               {"en", ""},
               {"colour", ""},
               {"", ""},
               {"kye", "key"},
               {"paramter_count", "parameter_count"}};
  for (const auto& each : cases) EXPECT_EQ(nearest(each.typed, known), each.meant) << each.typed;
}

}  // namespace
}  // namespace tally::base
