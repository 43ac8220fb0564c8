#include "claim/identity.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::claim {
namespace {

using namespace std::chrono_literals;

model::Claim sample() {
  model::Claim claim;
  claim.source_key = "talk";
  claim.subject = "星河";
  claim.metric = "users";
  claim.qualifiers = {{"period", "month"}, {"region", "world"}};
  claim.low = base::Decimal::parse("1.50e9");
  claim.high = claim.low;
  claim.unit = "people";
  claim.hedge = model::Hedge::kOver;
  claim.valid = {2025y / 5 / 1, std::nullopt};
  claim.speaker = "Ada";
  claim.quote = " 超过 **15** 亿";
  return claim;
}

base::Hash id_of(const std::string& content, std::string_view ordinal) {
  return base::hash_of_parts({"tally/claim/v1", "talk", content, ordinal});
}

/// Ids are kept in databases: what they are made of never changes.
TEST(Identity, IsWhatTheClaimSays) {
  std::vector<model::Claim> claims(2, sample());
  claims[1].span = {100, 120};
  claims[1].quote = "超过15亿";
  identify(claims);
  std::string content;
  for (const char* part :
       {"星河", "users", "period", "month", "region", "world", "1500000000", "1500000000", "people",
        "over", "", "", "2025-05-01", "", "Ada", "actual", "超过15亿"}) {
    content.append(part).push_back('\x1f');
  }
  EXPECT_EQ(claims[0].id, id_of(content, "0"));
  EXPECT_EQ(claims[1].id, id_of(content, "1")) << "the same once more";
}

TEST(Identity, DiffersWithEachPart) {
  std::vector<model::Claim> claims(6, sample());
  claims[1].high.reset();
  claims[2].date.first = 2025y / 5 / 1;
  claims[3].quote = std::string(3000, 'x');
  claims[4].qualifiers.erase("region");
  claims[5].modality = model::Modality::kDenied;
  identify(claims);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) EXPECT_NE(claims[i].id, claims[k].id) << i << " " << k;
  }
}

}  // namespace
}  // namespace tally::claim
