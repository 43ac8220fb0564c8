#include "audit/support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

model::SourceInfo source(const std::string& key, const std::string& event = "",
                         const std::string& translation = "", const std::string& reprint = "") {
  model::SourceInfo s;
  s.source_key = key;
  s.event = event;
  s.translation_of = translation;
  s.reprint_of = reprint;
  return s;
}

TEST(Support, CountsEventsNotAppearances) {
  const Support support({source("a", "talk"), source("b", "talk"), source("c", "", "b"),
                         source("d", "", "", "c"), source("e"), source("f", "other")});
  EXPECT_EQ(support.events({"a", "b", "c", "d"}), 1);
  EXPECT_EQ(support.events({"a", "e", "f"}), 3);
  EXPECT_EQ(support.events({"unknown", "a"}), 2);
  EXPECT_EQ(support.events({}), 0);
}

TEST(Support, JoinsThroughASourceThatIsNotAtHand) {
  const Support support({source("a", "", "lost"), source("b", "", "", "lost")});
  EXPECT_EQ(support.events({"a", "b"}), 1);
}

TEST(Support, AnEventIsNoSource) {
  const Support support({source("talk"), source("b", "talk")});
  EXPECT_EQ(support.events({"talk", "b"}), 2);
}

}  // namespace
}  // namespace tally::audit
