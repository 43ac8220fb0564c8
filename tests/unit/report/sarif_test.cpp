#include "report/sarif.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tally::report {
namespace {

model::FindingClaim side(std::string role, std::string document, std::string quote) {
  model::FindingClaim result;
  result.role = std::move(role);
  result.claim.document = std::move(document);
  result.claim.quote = std::move(quote);
  result.claim.line = 7;
  return result;
}

model::Finding finding(std::string kind, std::string state) {
  model::Finding result;
  result.id = {0, 1};
  result.kind = std::move(kind);
  result.severity = model::FindingSeverity::kError;
  result.state = std::move(state);
  result.headline = "Kite: 3 and 4";
  result.reason = "because";
  result.claims = {side("a", "talks/星 河.txt", "three"),
                   side("b", "https://kite.example/x", "four")};
  return result;
}

nlohmann::json run_of(const std::vector<model::Finding>& findings) {
  const auto parsed = nlohmann::json::parse(sarif(findings, "1.2.3"));
  EXPECT_EQ(parsed.at("version"), "2.1.0");
  EXPECT_EQ(parsed.at("runs").size(), 1U);
  return parsed.at("runs").at(0);
}

TEST(Sarif, PlacesTheFirstClaimAndRelatesTheOthers) {
  const auto result = run_of({finding("conflict", "open")}).at("results").at(0);
  const auto place = result.at("locations").at(0).at("physicalLocation");
  EXPECT_EQ(place.at("artifactLocation").at("uri"), "talks/%E6%98%9F%20%E6%B2%B3.txt");
  EXPECT_EQ(place.at("region").at("startLine"), 7);
  const auto related = result.at("relatedLocations").at(0).at("physicalLocation");
  EXPECT_EQ(related.at("artifactLocation").at("uri"), "https://kite.example/x");
  EXPECT_EQ(result.at("level"), "error");
  EXPECT_EQ(result.at("baselineState"), "new");
  EXPECT_EQ(result.at("partialFingerprints").at("tally/value/v1"),
            "00000000000000000000000000000001");
}

TEST(Sarif, ListsEachKindOnceAndPointsToIt) {
  const auto run =
      run_of({finding("tension", "open"), finding("conflict", "open"), finding("tension", "open")});
  const auto rules = run.at("tool").at("driver").at("rules");
  ASSERT_EQ(rules.size(), 2U);
  for (const auto& result : run.at("results")) {
    const auto index = result.at("ruleIndex").get<std::size_t>();
    EXPECT_EQ(rules.at(index).at("id"), result.at("ruleId"));
  }
}

TEST(Sarif, NeverDropsWhatWasDecided) {
  model::Finding dismissed = finding("conflict", "dismissed");
  dismissed.state_reason = "two different benchmarks";
  const auto results = run_of({dismissed, finding("conflict", "deferred"),
                               finding("conflict", "confirmed"), finding("conflict", "open")})
                           .at("results");
  ASSERT_EQ(results.size(), 4U);
  EXPECT_EQ(results.at(0).at("suppressions").at(0).at("status"), "accepted");
  EXPECT_EQ(results.at(0).at("suppressions").at(0).at("justification"), "two different benchmarks");
  EXPECT_EQ(results.at(1).at("suppressions").at(0).at("status"), "underReview");
  EXPECT_FALSE(results.at(2).contains("suppressions"));
  EXPECT_FALSE(results.at(3).contains("suppressions"));
}

TEST(Sarif, OfNothingIsARunWithoutResults) { EXPECT_TRUE(run_of({}).at("results").empty()); }

}  // namespace
}  // namespace tally::report
