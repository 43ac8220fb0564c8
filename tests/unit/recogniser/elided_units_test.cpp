#include "recogniser/elided_units.hpp"

#include "support/recognised.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

/// Ends of sentences, for texts without abbreviations.
std::vector<base::ByteSpan> sentences_of(std::string_view text) {
  std::vector<base::ByteSpan> out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", begin)) {
    out.push_back({begin, at + 2});
    begin = at + 2;
  }
  out.push_back({begin, text.size()});
  return out;
}

/// All amounts of the text, after those without a unit were looked at.
std::string amounts(std::string_view text) {
  static const ElidedUnits kElided({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  std::vector<model::Mention> mentions = test::mentions_in(text);
  kElided.tell(text, mentions, 0, sentences_of(text));
  return test::values_of(mentions);
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST(ElidedUnits, AreThoseOfTheAmountBefore) {
  const Case cases[] = {
      {"Its yield is 71 percent, against 84 for glass.", "71 percent; 84 percent"},
      {"The kettle draws 1,800 W. The older kettle drew 2,200.", "1800 W; 2200 W"},
      {"It weighs 12 kg, down from 15.", "12 kg; 15 kg"},
      {"It cut its share from 12% to 9.", "12 percent; 9 percent"},
      {"They found 22 percent rather than the 61 that it claims.", "22 percent; 61 percent"},
      {"A trip took nine hours. Now it takes seven, on a good day.", "9 hour; 7 hour"},
      {"It passes 62 percent of the checks, up from about 20 in May.",
       "62 percent; 20 about percent"},
      {"Waiting fell from 31 weeks to 22. They call it luck.", "31 week; 22 week"},
      {"It opens in five years and for all in seven.", "7 year"},
      {"The cable is 40 metres. The spare is 60, the last was 90.", "40 m; 60 m; 90 m"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

TEST(ElidedUnits, AreNotOfAShareThatLedToAnAmount) {
  EXPECT_EQ(amounts("The stock rose 29% to 46.90 in a day."), "29 percent; 46.90");
}

TEST(ElidedUnits, AreNotThoseOfWhatCountsByItself) {
  EXPECT_EQ(amounts("The hall cost 9,000 dollars. The headcount was 700, down from 800."),
            "9000 dollar; 700; 800");
  EXPECT_EQ(amounts("It took 40 minutes. Visitors were 90 in May."), "40 minute; 90");
}

TEST(ElidedUnits, AreNotThoseOfWhatTheAmountIsDividedBy) {
  EXPECT_EQ(amounts("Churn is 2 percent a month. It was nearly three in May."),
            "2 percent; 1 month; ..3 nearly percent");
  EXPECT_EQ(amounts("They work six days a week rather than seven."), "6 day; 1 week; 7 day");
}

TEST(ElidedUnits, AreNoneOfHowOldSomebodyIs) {
  EXPECT_EQ(amounts("It holds 30 pounds of tea. Tim Cook is 47 and likes it."),
            "30 pound-mass; 47");
  EXPECT_EQ(amounts("It holds 30 pounds of tea. Nvidia is 47, as all say."), "30 pound-mass; 47");
  EXPECT_EQ(amounts("It holds 30 pounds of tea. Tim Cook, the host, is 47."), "30 pound-mass; 47");
}

TEST(ElidedUnits, AreThoseOfTheQuestionBefore) {
  constexpr std::string_view kText =
      "You use 12 megawatts?\nIt's not twelve. It's three. It was 40.";
  std::vector<model::Mention> mentions = test::mentions_in(kText);
  const std::size_t begin = kText.find('\n') + 1;
  const std::size_t end = kText.find("It's three");
  const std::vector<base::ByteSpan> sentences = {
      {begin, end}, {end, kText.find("It was")}, {kText.find("It was"), kText.size()}};
  static const ElidedUnits kElided({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  kElided.tell(kText, mentions, 1, sentences);
  ASSERT_EQ(mentions.size(), 4U);
  EXPECT_EQ(test::value_of(mentions[1]), "12 MW");
  EXPECT_EQ(test::value_of(mentions[2]), "3 MW");
  EXPECT_EQ(test::value_of(mentions[3]), "40");  // much more than three
}

TEST(ElidedUnits, AreNoneOfWhatCountsAgesOrStandsFarAway) {
  const Case cases[] = {
      {"It is 40 metres long. I was 23.", "40 m; 23"},
      {"It is 40 metres long. Nobody came. The record is 60.", "40 m; 60"},
      {"A ticket is 40 euros, and there were 70 guests. Today there are 45.",
       "40 EUR; 70 count; 45"},
      {"It grew 30 percent. It was 300.", "30 percent; 300"},
      {"It is 40 metres long. In time it became 5,000.", "40 m; 5000"},
      {"It is 40 metres long, more than in 1998.", "40 m"},
      {"The room is 40 metres long. There are 12 dogs in it.", "40 m; 12 count"},
      {"Loans took nine months, after a round at three.", "9 month; 3"},
      {"Sales fell for the same two years. The rest was five.", "2 year; 5"},
      {"It yields thirty grams. I still got nine.", "30 g; 9"},
  };
  for (const Case& c : cases) EXPECT_EQ(amounts(c.text), c.expected) << c.text;
}

/// All numbers with their nouns, after those without one were looked at.
std::string counts(std::string_view text) {
  static const ElidedUnits kElided({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  std::vector<model::Mention> mentions = test::mentions_in(text);
  kElided.tell_nouns(text, mentions, 0, sentences_of(text));
  std::string out;
  for (const model::Mention& mention : mentions) {
    if (mention.nested || mention.kind != model::MentionKind::kNumber) continue;
    const model::Quantity& quantity = mention.quantity;
    const auto& value = quantity.low ? quantity.low : quantity.high;
    out += (out.empty() ? "" : "; ") + value->str() + ' ' +
           (quantity.noun.empty() && quantity.unit != nullptr ? quantity.unit->key : quantity.noun);
  }
  return out;
}

TEST(ElidedNouns, AreThoseOfTheNumberBefore) {
  const Case cases[] = {
      {"Osprey has 40 lanterns, more than the 15 in May.", "40 lanterns; 15 lanterns"},
      {"It sold 30,000 kites in March, compared with 22,000 by Vega and 18,000 by Moss.",
       "30000 kites; 22000 kites; 18000 kites"},
      {"Lyra carried 12 million passengers; the number fell to 3 million in 2020.",
       "12000000 passengers; 3000000 passengers"},
      {"Osprey has 40 lanterns, against the 15 of Vega.", "40 lanterns; 15 lanterns"},
      {"Osprey has 40 million users, while Kite has 25 million there.",
       "40000000 users; 25000000 users"},
      {"The mill makes 30,000 lamps a year. By June it will make 80,000.",
       "30000 lamps; 80000 lamps"},
  };
  for (const Case& c : cases) EXPECT_EQ(counts(c.text), c.expected) << c.text;
}

TEST(ElidedNouns, AreNotThoseOfWhatIsCountedOtherwise) {
  const Case cases[] = {
      {"Osprey has 40 lanterns and 15 of them burn.", "40 lanterns; 15 "},
      {"Osprey has 40 lanterns at 15 a piece.", "40 lanterns; 15 "},
      {"Osprey has 40 lanterns. It has spoken to seven.", "40 lanterns; 7 "},
      {"Osprey has 40,000 lanterns. The headcount is 12,000.", "40000 lanterns; 12000 "},
      {"Osprey has 40 lanterns and I was 23.", "40 lanterns; 23 "},
      {"Osprey has 40 lanterns, worth 12,000.", "40 lanterns; 12000 "},
      {"Osprey has 40 lanterns and 3,000,000 in the till.", "40 lanterns; 3000000 "},
  };
  for (const Case& c : cases) EXPECT_EQ(counts(c.text), c.expected) << c.text;
}

}  // namespace
}  // namespace tally::recogniser
