#include "recogniser/shared_units.hpp"

#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

/// All amounts of the text, after the lists among them were asked for.
std::string amounts(std::string_view text) {
  static const SharedUnits kShared({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  std::vector<model::Mention> mentions = test::mentions_in(text);
  kShared.tell(text, mentions);
  return test::values_of(mentions);
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST(SharedUnits, AreThoseOfTheLastOfAList) {
  const Case cases[] = {
      {"Smaller ones of 6 and 13B parameters came later.",
       "6000000000 parameters; "
       "13000000000 parameters"},
      {"It comes in 8, 13 and 70B.", "8000000000; 13000000000; 70000000000"},
      {"They won 32, 41 and 45 percent of it.", "32 percent; 41 percent; 45 percent"},
      {"Plants of 30 and 50 MW are built.", "30 MW; 50 MW"},
      {"They are five and seven years away.", "5 year; 7 year"},
      {"sold 3.5 and 5 million tickets", "3500000 count; 5000000 count"},
      {"They are worth 36 billion and 23 billion yuan.", "36000000000 CNY; 23000000000 CNY"},
      {"valued at 5 billion, 4 billion and 3 billion euros",
       "5000000000 EUR; 4000000000 EUR; 3000000000 EUR"},
      {"建了30和50兆瓦的电站", "30 MW; 50 MW"},
      {"分别为-2.5亿、-0.5亿和1.5亿元", "-250000000 CNY; -50000000 CNY; 150000000 CNY"},
      {"分别有3、5和9亿用户", "300000000 users; 500000000 users; 900000000 users"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

TEST(SharedUnits, AreThoseOfWhatSomethingChangedTo) {
  const Case cases[] = {
      {"Its share rose from 3 to 5 percent.", "3 percent; 5 percent"},
      {"The price fell from 10 to 8 euros.", "10 EUR; 8 EUR"},
      {"Sales grew from 20 to 26 million lamps.", "20000000 count; 26000000 count"},
      {"The wait went from 4 to 6 weeks.", "4 week; 6 week"},
      {"Staff grew from 900 to 1.2 million people.", "900; 1200000 people"},
      {"The score went from 20 to 70.", "20; 70"},
      {"It rose from 2019 to 5 million users.", "5000000 users"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

TEST(SharedUnits, AreNoneOfWhatStandsAloneOrNumbersAThing) {
  const Case cases[] = {
      {"It has 3 offices and 5B users.", "3 count; 5000000000 users"},
      {"Of units 2 and 30 percent it is said.", "2; 30 percent"},
      {"He was born in 1962 and 5 percent of it is his.", "5 percent"},
      {"Of the two and 30 percent it is said.", "2; 30 percent"},
      {"It grew to 70 and 13B parameters.", "70; 13000000000 parameters"},
      {"They scored 7, 30 MW is new.", "7; 30 MW"},
      {"得了3，共50兆瓦", "3; 50 MW"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

}  // namespace
}  // namespace tally::recogniser
