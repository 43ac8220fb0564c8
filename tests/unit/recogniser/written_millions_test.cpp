#include "recogniser/written_millions.hpp"

#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

/// All amounts of the text, after those written in millions were asked for.
std::string amounts(std::string_view text) {
  static const WrittenMillions kMillions({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  std::vector<model::Mention> mentions = test::mentions_in(text);
  kMillions.tell(text, mentions);
  return test::values_of(mentions);
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST(WrittenMillions, AreMeantWhereSomethingIsCountedBehind) {
  const Case cases[] = {
      {"It powers 6m homes.", "6000000"},
      {"It powers 6m British homes.", "6000000"},
      {"They sold more than 1.5m electric cars.", "1500000.. over"},
      {"The site has 12m registered users.", "12000000 users"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

TEST(WrittenMillions, AreMeantBesideANumberThatIsWrittenSo) {
  const Case cases[] = {
      {"Users topped 100m, at 103.5m people.", "100000000.. over; 103500000 people"},
      {"It has 12m users, up from 8m in May.", "12000000 users; 8000000"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

TEST(WrittenMillions, AreNoLengths) {
  const Case cases[] = {
      {"The tower is 100m high and cost £5m.", "100 m; 5000000 GBP"},
      {"Waves reached 8m high, and 2m people fled.", "8 m; 2000000 people"},
      {"They built a 2m fence for 40 homes.", "2 m; 40 count"},
      {"It stands 300m from the coast.", "300 m"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

}  // namespace
}  // namespace tally::recogniser
