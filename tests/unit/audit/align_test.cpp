#include "audit/align.hpp"

#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <deque>
#include <map>
#include <random>

namespace tally::audit {
namespace {

using testing::claim;
using testing::settings;

/// A text of places, each a value and the words around it.
class Text {
 public:
  Text& add(const std::string& value, const std::string& words) {
    claims_.push_back(claim(value));
    return placed(words);
  }

  Text& name(const std::string& quote, const std::string& canonical, const std::string& words) {
    model::Claim c;
    c.kind = model::MentionKind::kName;
    c.quote = quote;
    c.subject = canonical;
    claims_.push_back(c);
    return placed(words);
  }

  void make_money(std::size_t i) { claims_[i].kind = model::MentionKind::kCurrency; }

  [[nodiscard]] const std::vector<Place>& places() const { return places_; }

 private:
  Text& placed(const std::string& words) {
    words_.push_back(words);
    claims_.back().span = {claims_.size() * 100, claims_.size() * 100 + 5};
    if (claims_.back().kind != model::MentionKind::kName) claims_.back().subject.clear();
    places_.push_back({&claims_.back(), words_.back()});
    return *this;
  }

  std::deque<model::Claim> claims_;
  std::deque<std::string> words_;
  std::vector<Place> places_;
};

/// "0-0 1-2 -1 3-": the matches, one word each, "*" behind what moved.
std::string told(const Text& a, const Text& b) {
  std::string out;
  for (const Match& m : align(a.places(), b.places(), settings())) {
    if (!out.empty()) out += ' ';
    if (m.a) out += std::to_string(*m.a);
    out += '-';
    if (m.b) out += std::to_string(*m.b);
    if (m.moved) out += '*';
  }
  return out;
}

const char* const kWing = "the wing of the new glider spans a good deal further than before";
const char* const kCrew = "during the long winter the crew in the harbour grew quickly again";
const char* const kPaid = "the council paid for the repair of the old bridge over the river";
const char* const kSold = "tickets sold at the gate on the first evening of the festival";

TEST(Align, PairsEqualValuesInOrder) {
  Text a;
  a.add("exact 12 meter", kWing).add("exact 340 people", kCrew).add("exact 7e6 USD", kPaid);
  EXPECT_EQ(told(a, a), "0-0 1-1 2-2");
}

TEST(Align, LeavesOmissionsAndAdditionsAlone) {
  Text a;
  a.add("exact 12 meter", kWing).add("exact 340 people", kCrew).add("exact 7e6 USD", kPaid);
  Text b;
  b.add("exact 12 meter", kWing).add("exact 7e6 USD", kPaid).add("exact 45 points", kSold);
  EXPECT_EQ(told(a, b), "0-0 1- 2-1 -2");
  EXPECT_EQ(told(b, a), "0-0 -1 1-2 2-");
}

TEST(Align, PairsOtherValuesWhereTheWordsAreTheSame) {
  Text a;
  a.add("exact 12 meter", kWing).add("exact 340 people", kCrew).add("exact 7e6 USD", kPaid);
  Text b;
  b.add("exact 12 meter", kWing).add("exact 43 people", kCrew).add("exact 7e6 USD", kPaid);
  EXPECT_EQ(told(a, b), "0-0 1-1 2-2");
}

TEST(Align, DoesNotPairOtherValuesOfOtherPassages) {
  Text a;
  a.add("exact 12 meter", kWing).add("exact 340 people", kCrew);
  Text b;
  b.add("exact 12 meter", kWing).add("exact 43 people", kSold);
  EXPECT_EQ(told(a, b), "0-0 1- -1");
}

TEST(Align, PairsNeighboursThatChangedPlaces) {
  Text a;
  a.add("exact 340 people", kCrew).add("exact 1.2e8 USD", kPaid).add("date 2023-01-01", kPaid);
  Text b;
  b.add("exact 340 people", kCrew).add("date 2023-01-01", kPaid).add("exact 1.2e8 USD", kPaid);
  EXPECT_THAT(told(a, b), ::testing::AnyOf("0-0 1-2* 2-1", "0-0 1-2 2-1*"));
}

TEST(Align, PairsASlipBehindItsNeighbourRatherThanAnotherAmount) {
  Text a;
  a.add("exact 6.5e8 USD", kPaid).add("date 2023-01-01", kPaid).add("exact 1.5e9 USD", kPaid);
  Text b;
  b.add("exact 1.5e6 USD", kPaid).add("date 2023-01-01", kPaid);
  EXPECT_EQ(told(a, b), "0- 1-1 2-0*");
}

TEST(Align, PairsTheSameAmountInAnotherCurrency) {
  Text a;
  a.add("exact 12 meter", kWing).add("exact 6.5e7 USD", kPaid).add("exact 340 people", kCrew);
  Text b = Text();
  b.add("exact 12 meter", kWing).add("exact 6.5e7 EUR", kPaid).add("exact 340 people", kCrew);
  for (Text* text : {&a, &b}) text->make_money(1);
  EXPECT_THAT(told(a, b), ::testing::AnyOf("0-0 1-1 2-2", "0-0 1-1* 2-2"));
}

TEST(Align, FindsAMovedPassage) {
  Text a;
  a.add("exact 12 meter", kWing).add("exact 340 people", kCrew).add("exact 7.25e6 USD", kPaid);
  Text b;
  b.add("exact 7.25e6 USD", kPaid).add("exact 12 meter", kWing).add("exact 340 people", kCrew);
  EXPECT_EQ(told(a, b), "0-1 1-2 2-0*");
}

TEST(Align, PrefersTheSurroundingsAmongEqualValues) {
  Text a;
  a.add("exact 3", kWing).add("exact 3", kCrew).add("exact 3", kPaid);
  Text b;
  b.add("exact 3", kCrew);
  EXPECT_EQ(told(a, b), "0- 1-0 2-");
}

TEST(Align, WorksAcrossLanguagesByValueAndName) {
  Text zh;
  zh.name("星河", "Xinghe", "星河今年卖出").add("exact 2.4e4 gpus", "一共用了这么多卡");
  zh.add("exact 6.5e8 USD", "这一轮拿到的钱");
  Text en;
  en.name("Xinghe", "Xinghe", "Xinghe sold this year").add("exact 24000 gpus", "cards in all");
  en.add("exact 6.5e8 USD", "raised in that round");
  EXPECT_EQ(told(zh, en), "0-0 1-1 2-2");
}

TEST(Align, PairsNamesThatAreAlikeAtTheSamePlace) {
  Text a;
  a.add("exact 12 meter", kWing).name("Falcon 2 Mini", "Falcon 2 Mini", kCrew);
  a.add("exact 7e6 USD", kPaid);
  Text b;
  b.add("exact 12 meter", kWing).name("Falcon-2.5-Mini", "Falcon 2.5 Mini", kCrew);
  b.add("exact 7e6 USD", kPaid);
  EXPECT_EQ(told(a, b), "0-0 1-1 2-2");
  Text c;
  c.add("exact 12 meter", kWing).name("Harbour Board", "Harbour Board", kCrew);
  c.add("exact 7e6 USD", kPaid);
  EXPECT_EQ(told(a, c), "0-0 1- -1 2-2");
}

TEST(Align, EmptyTextsHaveNoPairs) {
  Text none;
  Text one;
  one.add("exact 3", kWing);
  EXPECT_EQ(told(none, none), "");
  EXPECT_EQ(told(one, none), "0-");
  EXPECT_EQ(told(none, one), "-0");
}

/// Long texts with omissions: every place in one match, the known partners found, within seconds.
TEST(Align, HoldsForLongTextsWithOmissions) {
  std::mt19937 random(7);
  Text a;
  Text b;
  std::vector<std::pair<std::size_t, std::size_t>> truth;
  std::size_t i = 0;
  std::size_t j = 0;
  for (int n = 0; n < 5000; ++n) {
    const std::string value = "exact " + std::to_string(random() % 400 + 1) + " people";
    std::string words;
    for (int w = 0; w < 12; ++w) {
      words += std::string(1, static_cast<char>('a' + random() % 26)) +
               std::string(1, static_cast<char>('a' + random() % 26)) + "o ";
    }
    const bool in_a = random() % 10 != 0;
    const bool in_b = random() % 10 != 0;
    if (in_a) a.add(value, words);
    if (in_b) b.add(value, words);
    if (in_a && in_b) truth.emplace_back(i, j);
    i += in_a ? 1 : 0;
    j += in_b ? 1 : 0;
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto matches = align(a.places(), b.places(), settings());
  const auto took = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(took, std::chrono::seconds(5));
  std::map<std::size_t, std::size_t> found;
  std::size_t places = 0;
  for (const Match& m : matches) {
    places += (m.a ? 1U : 0U) + (m.b ? 1U : 0U);
    if (m.a && m.b) found[*m.a] = *m.b;
  }
  EXPECT_EQ(places, a.places().size() + b.places().size());
  std::size_t right = 0;
  for (const auto& [x, y] : truth) right += found.contains(x) && found[x] == y ? 1U : 0U;
  EXPECT_GT(right * 100, truth.size() * 99);
  EXPECT_GT(right * 100, found.size() * 98);
}

}  // namespace
}  // namespace tally::audit
