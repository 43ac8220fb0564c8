#include "model/fact_key.hpp"

#include <gtest/gtest.h>

namespace tally::model {
namespace {

Catalogue catalogue() {
  Metric users;
  users.key = "users";
  users.key_qualifiers = {{"app", ""}, {"region", "world"}};
  Metric plan;
  plan.key = "timeline";
  plan.per_speaker = true;
  return {{"users", users}, {"timeline", plan}};
}

Claim users_of(Qualifiers qualifiers) {
  Claim claim;
  claim.source_key = "s";
  claim.subject = "Kite";
  claim.metric = "users";
  claim.qualifiers = std::move(qualifiers);
  return claim;
}

TEST(FactKey, FillsDefaultsAndSaysSo) {
  const FactKey key = fact_key_of(users_of({}), catalogue());
  EXPECT_EQ(key.text, "Kite · users · region=world");
  EXPECT_EQ(key.assumed, (std::vector<std::string>{"app", "region"}));
  EXPECT_EQ(key.id, fact_key_of(users_of({{"region", "world"}}), catalogue()).id);
  EXPECT_NE(key.id, fact_key_of(users_of({{"region", "US"}}), catalogue()).id);
}

TEST(FactKey, IgnoresQualifiersThatAreNotOfTheKey) {
  EXPECT_EQ(fact_key_of(users_of({{"state", "early"}}), catalogue()).id,
            fact_key_of(users_of({}), catalogue()).id);
}

TEST(FactKey, OpinionsBelongToWhoeverIsReportedElseToTheSpeaker) {
  Claim claim = users_of({});
  claim.metric = "timeline";
  EXPECT_EQ(fact_key_of(claim, catalogue()).text, "Kite · timeline");
  claim.speaker = "Ada";
  EXPECT_EQ(fact_key_of(claim, catalogue()).text, "Kite · timeline · whose=Ada");
  claim.qualifiers["attributed_to"] = "Bo";
  EXPECT_EQ(fact_key_of(claim, catalogue()).text, "Kite · timeline · whose=Bo");
}

TEST(FactKey, MentionsBelongToTheirSource) {
  Claim a = users_of({});
  a.metric.clear();
  Claim b = a;
  b.subject = "Aurora";
  EXPECT_EQ(fact_hash_of(a, catalogue()), fact_hash_of(b, catalogue()));
  b.metric = "users";
  b.subject.clear();
  EXPECT_EQ(fact_hash_of(a, catalogue()), fact_hash_of(b, catalogue()));
  b.source_key = "t";
  EXPECT_NE(fact_hash_of(a, catalogue()), fact_hash_of(b, catalogue()));
}

}  // namespace
}  // namespace tally::model
