#include "db/fixture.hpp"
#include "db/samples.hpp"
#include "model/fact_key.hpp"
#include "store/audit_store.hpp"
#include "store/loader.hpp"
#include "store/sql.hpp"

#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

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
    loader.add(a,
               {test::claim(a, "Aurora", "70000000000", "70 billion"),
                test::claim(a, "Kite", "8000000000", "8 billion"),
                test::claim(a, "Moth", "5000000000", "5 billion")},
               {});
    loader.add(b,
               {test::claim(b, "Aurora", "70000000000", "over 70 billion", Hedge::kOver),
                test::claim(b, "Kite", "8000000000", "8 billion")},
               {});
    loader.finish(0, 0);
    store::store_catalogue(session(), test::catalogue(), {});
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

TEST_F(AuditStore, MoreFindingsThanOnePieceAreAllStored) {
  const auto fact = facts(store::FactScope::kDiffering).at(0);
  std::vector<model::Finding> findings;
  for (int i = 0; i < 2001; ++i) {
    findings.push_back(finding_of(fact));
    findings.back().id = base::hash_of(std::to_string(i));
  }
  save(findings);
  EXPECT_EQ(value("SELECT count(*) FROM tally.finding"), "2001");
  EXPECT_EQ(value("SELECT count(*) FROM tally.finding_claim"), "4002");
  for (const model::Finding& finding : save(findings)) {
    ASSERT_EQ(finding.baseline, "unchanged") << finding.id.hex();
  }
}

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

TEST_F(AuditStore, StreamsAnImpossibleValueThoughItStandsAlone) {
  session().command("test", "UPDATE tally.metric SET plausible_high = 6e9");
  EXPECT_EQ(facts(store::FactScope::kDiffering).size(), 2U) << "Aurora differs, Kite is impossible";
}

TEST_F(AuditStore, StreamsWhatManySourcesOfOneEventRepeat) {
  session().command("test", "UPDATE tally.source SET event = 'the fair'");
  const auto crowd = [this](int many) {
    std::set<std::string> subjects;
    store::facts_to_judge(
        session(), store::FactScope::kDiffering, {},
        [&](const model::FactClaims& fact) { subjects.insert(fact.key.subject); }, many);
    return subjects;
  };
  EXPECT_EQ(crowd(3), std::set<std::string>{"Aurora"});
  EXPECT_EQ(crowd(2), (std::set<std::string>{"Aurora", "Kite"}));
}

TEST_F(AuditStore, StreamsFactsWithTheirKin) {
  const auto c = test::document("c.txt", "Aurora has 71 billion, Aurora Max 90 billion");
  const auto claim_of = [&](const std::string& subject, const std::string& quote,
                            model::Qualifiers qualifiers) {
    model::Claim claim = test::claim(c, subject, "90000000000", quote);
    claim.qualifiers = std::move(qualifiers);
    claim.fact = model::fact_hash_of(claim, test::catalogue());
    claim.id = base::hash_of(subject + quote);
    return claim;
  };
  store::Loader loader(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
  loader.add(c,
             {claim_of("Aurora", "71 billion", {}),
              claim_of("Aurora Max", "90 billion", {{"variant", "total \"all\"\t"}})},
             {});
  loader.finish(0, 0);
  std::vector<std::string> kin;
  const auto gather = [&](const store::KinRules& rules, const model::Filter& filter) {
    kin.clear();
    store::kin_to_judge(session(), rules, filter, [&](const model::KinFacts& facts) {
      for (const model::KinFact& other : facts.kin) {
        kin.push_back(facts.loose.key.subject + " + " + other.facts.key.subject + " " +
                      std::to_string(static_cast<int>(other.kinship)) + " " +
                      std::to_string(other.facts.claims.size()));
      }
    });
    return kin;
  };
  EXPECT_EQ(gather({{"parameter_count"}, {}}, {}),
            std::vector<std::string>{"Aurora + Aurora Max 2 1"});
  EXPECT_TRUE(gather({{}, {}}, {}).empty());
  model::Filter filter;
  filter.subjects = {"Kite"};
  EXPECT_TRUE(gather({{"parameter_count"}, {}}, filter).empty());
  filter.subjects = {"Aurora Max"};
  EXPECT_EQ(gather({{"parameter_count"}, {}}, filter).size(), 1U);
}

TEST_F(AuditStore, StreamsSentencesWithSeveralAmounts) {
  std::vector<std::string> texts;
  const auto read = [&](const std::vector<std::string>& documents) {
    texts.clear();
    store::sentences_to_check(session(), {"monday"}, documents,
                              [&](const model::ToldSentence& told) {
                                texts.push_back(told.source.source_key + ": " + told.text + " " +
                                                std::to_string(told.claims.size()));
                              });
    return texts;
  };
  EXPECT_EQ(read({}), std::vector<std::string>{
                          "a.txt: Aurora has 70 billion, Kite 8 billion, Moth 5 billion 3"});
  EXPECT_TRUE(read({"b.txt"}).empty());
}

/// Rows as the planner reads them: what the audit's aggregate must do at any size.
TEST_F(AuditStore, FindsWhatDiffersFromTheIndexAlone) {
  session().command("test", R"(
INSERT INTO tally.claim (fact_uid, claim_uid, date_yearless, subject_assumed, superseded, language, hedge,
       modality, kind, valid_basis, date_granularity, unit, unit_written, low, high, source_key, quote, metric, subject)
SELECT md5((n / 4)::text)::uuid, md5('c' || n)::uuid, false, false, false, 'en', 'exact', 'actual', 'number',
       'none', 'none', 'count', '', n / 4, n / 4, 'a.txt', n::text, 'parameter_count', 'Kite'
  FROM generate_series(1, 200000) n)");
  session().command("test", "VACUUM ANALYZE tally.claim");
  session().command("test", "SET enable_hashagg = off");
  std::string query(store::sql::text("queries/audit_facts.sql"));
  const std::string filters[] = {"false", "false", "NULL", "NULL", "NULL",
                                 "NULL",  "NULL",  "NULL", "NULL", "3"};
  for (std::size_t n = std::size(filters); n > 0; --n) {
    const std::string name = "$" + std::to_string(n);
    for (std::size_t at = query.find(name); at != std::string::npos; at = query.find(name, at)) {
      query.replace(at, name.size(), filters[n - 1]);
    }
  }
  std::string plan;
  session().query_text("test", "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + query,
                       [&](const store::Row& row) { plan += std::string(row.text(0)) + "\n"; });
  const std::size_t differing = plan.find("CTE differing");
  ASSERT_NE(differing, std::string::npos) << plan;
  const std::string part = plan.substr(differing, plan.find("CTE ", differing + 4) - differing);
  EXPECT_NE(part.find("GroupAggregate"), std::string::npos) << part;
  EXPECT_NE(part.find("Index Only Scan using claim_audit"), std::string::npos) << part;
  EXPECT_NE(part.find("Heap Fetches: 0"), std::string::npos) << part;
  EXPECT_EQ(part.find("Sort"), std::string::npos) << part;
  EXPECT_EQ(part.find("Disk"), std::string::npos) << part;
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
  session().command(
      "test",
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
