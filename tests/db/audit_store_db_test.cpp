#include "store/audit_store.hpp"

#include "db/fixture.hpp"
#include "db/samples.hpp"
#include "store/loader.hpp"

namespace tally {
namespace {

using model::Hedge;

class AuditStore : public test::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    const auto a = test::document("a.txt", "Aurora has 70 billion, Kite 8 billion, Moth 5 billion");
    const auto b = test::document("b.txt", "Aurora has over 70 billion, Kite 8 billion");
    store::Loader loader(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
    loader.add(a, {test::claim(a, "Aurora", "70000000000", "70 billion"),
                   test::claim(a, "Kite", "8000000000", "8 billion"),
                   test::claim(a, "Moth", "5000000000", "5 billion")}, {});
    loader.add(b, {test::claim(b, "Aurora", "70000000000", "over 70 billion", Hedge::kOver),
                   test::claim(b, "Kite", "8000000000", "8 billion")}, {});
    loader.finish(0, 0);
  }

  std::vector<model::FactClaims> facts(store::FactScope scope, const model::Filter& filter = {}) {
    std::vector<model::FactClaims> out;
    counts_ = store::facts_to_judge(session(), scope, filter,
                                    [&out](const model::FactClaims& fact) { out.push_back(fact); });
    return out;
  }

  static model::Finding finding_of(const model::FactClaims& fact) {
    model::Finding finding;
    finding.id = base::hash_of("finding of " + fact.key.text);
    finding.fact_print = base::hash_of(fact.key.text);
    finding.kind = "hedge_differs";
    finding.fact = fact.key;
    finding.headline = "two hedges";
    finding.support = {1, 1};
    for (const model::Claim& claim : fact.claims) finding.claims.push_back({claim, "a"});
    return finding;
  }

  std::vector<model::Finding> save(std::vector<model::Finding> findings, bool complete = true) {
    store::AuditInfo info;
    info.program = "1.0";
    info.complete = complete;
    store::save_audit(session(), info, findings);
    return findings;
  }

  store::FactCounts counts_;
};

TEST_F(AuditStore, StreamsTheFactsThatDiffer) {
  const auto found = facts(store::FactScope::kDiffering);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].key.subject, "Aurora");
  EXPECT_EQ(found[0].key.metric, "parameter_count");
  EXPECT_NE(found[0].key.text.find("variant="), std::string::npos);
  ASSERT_EQ(found[0].claims.size(), 2U);
  EXPECT_EQ(found[0].claims[0].source_key, "a.txt");
  EXPECT_EQ(found[0].claims[1].hedge, Hedge::kOver);
  ASSERT_EQ(found[0].sources.size(), 2U);
  EXPECT_EQ(found[0].sources[1].path, "texts/b.txt");
  EXPECT_EQ(counts_.facts, 3);
  EXPECT_EQ(counts_.compared, 2);
  EXPECT_EQ(counts_.streamed, 1);
}

TEST_F(AuditStore, StreamsAllOrThoseOfAFilter) {
  EXPECT_EQ(facts(store::FactScope::kAll).size(), 3U);
  model::Filter filter;
  filter.subjects = {"moth", "kite"};
  EXPECT_EQ(facts(store::FactScope::kAll, filter).size(), 2U);
  EXPECT_TRUE(facts(store::FactScope::kDiffering, filter).empty());
  filter = {};
  filter.documents = {"b.txt"};
  EXPECT_EQ(facts(store::FactScope::kAll, filter).size(), 2U);
  filter.since = model::day_from_iso("2025-03-02");
  EXPECT_TRUE(facts(store::FactScope::kAll, filter).empty());
}

TEST_F(AuditStore, AClosedClaimIsNotStreamed) {
  const auto b = test::document("b.txt", "nothing any more");
  store::Loader loader(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
  loader.add(b, {}, {});
  loader.finish(0, 0);
  for (const model::FactClaims& fact : facts(store::FactScope::kAll)) {
    EXPECT_EQ(fact.claims.size(), 1U) << fact.key.text;
  }
}

TEST_F(AuditStore, FindingsAreNewThenUnchangedThenAbsentThenNewAgain) {
  const auto found = facts(store::FactScope::kDiffering);
  const model::Finding finding = finding_of(found.at(0));
  EXPECT_EQ(save({finding}).at(0).baseline, "new");
  EXPECT_EQ(save({finding}).at(0).baseline, "unchanged");
  EXPECT_EQ(save({finding}).at(0).state, "open");
  save({}, false);
  EXPECT_EQ(value("SELECT baseline FROM tally.findings"), "unchanged") << "only a part was audited";
  save({});
  EXPECT_EQ(value("SELECT baseline || ' ' || state || ' ' || cause FROM tally.findings"),
            "absent resolved catalogue");
  EXPECT_EQ(save({finding}).at(0).baseline, "new");
  EXPECT_EQ(value("SELECT count(*) FROM tally.finding_claim"), "2");
}

TEST_F(AuditStore, OtherValuesOfAFactAreAnUpdate) {
  const auto found = facts(store::FactScope::kDiffering);
  model::Finding finding = finding_of(found.at(0));
  save({finding});
  session().command("test",
                    "INSERT INTO tally.decision SELECT gen_random_uuid(), finding_uid, 'value', '{}',"
                    " 'accepted', 'neither', 'both right', 'Ada', now() FROM tally.finding");
  EXPECT_EQ(save({finding}).at(0).state, "accepted");
  finding.id = base::hash_of("other values");
  const auto saved = save({finding});
  EXPECT_EQ(saved.at(0).baseline, "updated");
  EXPECT_EQ(saved.at(0).state, "stale");
}

}  // namespace
}  // namespace tally
