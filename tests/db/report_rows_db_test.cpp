#include "db/fixture.hpp"
#include "db/samples.hpp"
#include "store/audit_store.hpp"
#include "store/loader.hpp"
#include "store/report_rows.hpp"

namespace tally {
namespace {

class ReportRows : public test::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    const auto a = test::document("a.txt", "Aurora has 70 billion in all", "2025-04-01");
    const auto b = test::document("b.txt", "Aurora has over 70 billion", "2025-03-01");
    store::Loader loader(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
    loader.add(a, {test::claim(a, "Aurora", "70000000000", "70 billion")}, {});
    loader.add(b, {test::claim(b, "Aurora", "70000000000", "over 70 billion", model::Hedge::kOver)},
               {});
    loader.finish(0, 0);
    store::facts_to_judge(session(), store::FactScope::kDiffering, {},
                          [this](const model::FactClaims& fact) { finding_ = finding_of(fact); });
    std::vector<model::Finding> findings = {finding_};
    store::AuditInfo info;
    info.program = "1.0";
    store::save_audit(session(), info, findings);
  }

  static model::Finding finding_of(const model::FactClaims& fact) {
    model::Finding finding;
    finding.id = base::hash_of("finding");
    finding.fact_print = base::hash_of("fact");
    finding.source_print = base::hash_of("source");
    finding.kind = "hedge_differs";
    finding.severity = model::FindingSeverity::kWarn;
    finding.fact = fact.key;
    finding.headline = "two hedges";
    finding.reason = "one says over";
    finding.support = {1, 12};
    finding.claims = {{fact.claims.at(0), "a"}, {fact.claims.at(1), "b"}};
    model::Claim name;  // a place that is no stored claim
    name.id = base::hash_of("name");
    name.source_key = "a.txt";
    name.fact = fact.claims.at(0).fact;
    name.quote = "Aurora";
    name.line = 1;
    finding.claims.push_back({name, "reference"});
    return finding;
  }

  std::size_t found(const model::Filter& filter) {
    return store::stored_findings(session(), filter).size();
  }

  model::Finding finding_;
};

TEST_F(ReportRows, FindingsComeBackWhole) {
  const auto findings = store::stored_findings(session(), {});
  ASSERT_EQ(findings.size(), 1U);
  const model::Finding& back = findings[0];
  EXPECT_EQ(back.id, finding_.id);
  EXPECT_EQ(back.fact_print, finding_.fact_print);
  EXPECT_EQ(back.source_print, finding_.source_print);
  EXPECT_EQ(back.severity, finding_.severity);
  EXPECT_EQ(back.state, "open");
  EXPECT_EQ(back.baseline, "new");
  EXPECT_EQ(back.fact.id, finding_.fact.id);
  EXPECT_EQ(back.fact.text, finding_.fact.text);
  EXPECT_EQ(back.fact.qualifiers, finding_.fact.qualifiers);
  EXPECT_EQ(back.reason, finding_.reason);
  EXPECT_EQ(back.support, finding_.support);
  ASSERT_EQ(back.claims.size(), 3U);
  EXPECT_EQ(back.claims[1].role, "b");
  EXPECT_EQ(back.claims[1].claim.hedge, model::Hedge::kOver);
  EXPECT_EQ(back.claims[0].claim.after, finding_.claims[0].claim.after);
  EXPECT_EQ(back.claims[2].claim.quote, "Aurora");
  EXPECT_EQ(back.claims[2].claim.document, "texts/a.txt");
}

TEST_F(ReportRows, FindingsAreFiltered) {
  model::Filter filter;
  filter.kinds = {"conflict"};
  EXPECT_EQ(found(filter), 0U);
  filter.kinds = {"conflict", "hedge_differs"};
  EXPECT_EQ(found(filter), 1U);
  filter.severities = {"error"};
  EXPECT_EQ(found(filter), 0U);
  filter = {};
  filter.documents = {"b.txt"};
  EXPECT_EQ(found(filter), 1U);
  filter.documents = {"c.txt"};
  EXPECT_EQ(found(filter), 0U);
  filter = {};
  filter.states = {"accepted"};
  EXPECT_EQ(found(filter), 0U);
}

TEST_F(ReportRows, WhatNoAuditSeesAnyLongerIsShownOnlyOnRequest) {
  std::vector<model::Finding> none;
  store::AuditInfo info;
  info.program = "1.0";
  store::save_audit(session(), info, none);
  EXPECT_EQ(found({}), 0U);
  model::Filter filter;
  filter.states = {"resolved"};
  EXPECT_EQ(found(filter), 1U);
}

TEST_F(ReportRows, DocumentsComeByDay) {
  const auto documents = store::stored_documents(session(), {});
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].source.source_key, "b.txt");
  EXPECT_EQ(documents[1].claims, 1);
  model::Filter filter;
  filter.since = model::day_from_iso("2025-03-15");
  ASSERT_EQ(store::stored_documents(session(), filter).size(), 1U);
}

}  // namespace
}  // namespace tally
