#include "audit/repeats.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <deque>

namespace tally::audit {
namespace {

using testing::claim;

/// Claims of one text, each of the fact named.
class Text {
 public:
  model::Claim& say(const std::string& value, const std::string& fact,
                    const std::string& metric = "units_made") {
    model::Claim c = claim(value);
    c.metric = metric;
    c.subject = "Kite";
    c.fact = base::hash_of(fact);
    claims_.push_back(c);
    return claims_.back();
  }
  [[nodiscard]] std::vector<Place> places() const {
    std::vector<Place> out;
    for (const model::Claim& c : claims_) out.push_back({&c, ""});
    return out;
  }

 private:
  std::deque<model::Claim> claims_;
};

class Repeats : public ::testing::Test {
 protected:
  Repeats() {
    catalogue_["units_made"] = testing::metric();
    catalogue_["count_of"] = testing::metric();
    catalogue_["count_of"].cardinality = model::Cardinality::kMany;
  }

  /// "0-1" for a pair, "0-" and "-1" for what stands alone.
  [[nodiscard]] std::string pairs(const std::vector<Match>& matches) const {
    const auto a = a_.places();
    const auto b = b_.places();
    std::string out;
    for (const Match& m : with_repeats(a, b, matches, catalogue_)) {
      out += (out.empty() ? "" : " ") + (m.a ? std::to_string(*m.a) : "") + "-" +
             (m.b ? std::to_string(*m.b) : "");
    }
    return out;
  }

  Text a_;
  Text b_;
  model::Catalogue catalogue_;
};

TEST_F(Repeats, PairsAMovedFactWhateverItsValueAndOnlyOnce) {
  a_.say("exact 35", "rank");
  b_.say("exact 32", "rank");
  EXPECT_EQ(pairs({{0, std::nullopt, 0, false}, {std::nullopt, 0, 0, false}}), "0-0");
}

TEST_F(Repeats, LetsWhatIsSaidTwiceMeetTheSamePartner) {
  a_.say("nearly 3.5e9", "users");
  a_.say("exact 3.5e9", "users");
  b_.say("nearly 3.5e9", "users");
  EXPECT_EQ(pairs({{0, 0, 50, false}, {1, std::nullopt, 0, false}}), "0-0 1-0");
}

TEST_F(Repeats, LeavesAloneWhatIsDoubtfulPastOrOneOfMany) {
  a_.say("exact 35", "rank").subject_assumed = true;
  b_.say("exact 32", "rank");
  a_.say("exact 2", "old").superseded = true;
  b_.say("exact 3", "old");
  a_.say("exact 1", "first", "count_of");
  b_.say("exact 1", "first", "count_of");
  EXPECT_EQ(pairs({{0, std::nullopt, 0, false},
                   {1, std::nullopt, 0, false},
                   {2, std::nullopt, 0, false},
                   {std::nullopt, 0, 0, false},
                   {std::nullopt, 1, 0, false},
                   {std::nullopt, 2, 0, false}}),
            "0- 1- 2- -0 -1 -2");
}

TEST_F(Repeats, KeepsTimesAndPlansApart) {
  a_.say("exact 40", "users").valid = testing::days("2024-09-01/2024-09-30");
  a_.say("exact 60", "users").modality = model::Modality::kForecast;
  b_.say("nearly 120", "users");
  EXPECT_EQ(
      pairs(
          {{0, std::nullopt, 0, false}, {1, std::nullopt, 0, false}, {std::nullopt, 0, 0, false}}),
      "0- 1- -0");
}

TEST_F(Repeats, MeetsFactsOfManyValuesByTellingOnes) {
  a_.say("range 12 18 month", "soon", "count_of");
  b_.say("range 12 18 month", "soon", "count_of");
  a_.say("range 3 5 month", "later", "count_of");
  b_.say("range 4 6 month", "later", "count_of");
  EXPECT_EQ(pairs({{0, std::nullopt, 0, false},
                   {1, std::nullopt, 0, false},
                   {std::nullopt, 0, 0, false},
                   {std::nullopt, 1, 0, false}}),
            "0-0 1- -1");
}

}  // namespace
}  // namespace tally::audit
