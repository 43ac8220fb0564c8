#include "base/diagnostic.hpp"

#include <gtest/gtest.h>

namespace tally::base {
namespace {

TEST(Diagnostic, NamesThePlaceAndTheCode) {
  const Diagnostic told{Severity::kError, "a.txt", {3, 4}, "bad-utf8", "not valid UTF-8"};
  EXPECT_EQ(told.str(), "a.txt:3:4: error: [bad-utf8] not valid UTF-8");
  EXPECT_EQ((Diagnostic{Severity::kNote, "", {}, "", "done"}).str(), "note: done");
}

TEST(Diagnostic, APathIsOneLineAndNoCommandToATerminal) {
  const Diagnostic told{Severity::kWarning, "a\nb\x1b[31m.txt", {}, "", "odd"};
  EXPECT_EQ(told.str(), "a?b?[31m.txt: warning: odd");
}

}  // namespace
}  // namespace tally::base
