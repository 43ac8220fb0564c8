// Texts and what is read in them, compared one by one.
#pragma once

#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

namespace tally::test {

struct TextCase {
  std::string_view text;
  std::string_view expected;
};

/// Expects of each text that `read` makes of it what stands beside it.
template <class Read>
void expect_each(Read read, std::initializer_list<TextCase> cases) {
  for (const TextCase& each : cases) EXPECT_EQ(read(each.text), each.expected) << each.text;
}

/// Expects of each text the amounts that stand beside it, as `amounts_in` prints them.
inline void expect_all(std::initializer_list<TextCase> cases) { expect_each(amounts_in, cases); }

}  // namespace tally::test
