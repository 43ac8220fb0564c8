#include "audit/kin.hpp"

#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using model::FindingSeverity;
using model::Kinship;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::settings;

/// A loose fact with kin, each claim in a source of its own.
class Kin {
 public:
  Kin() {
    model::Metric metric = testing::metric();
    metric.key_qualifiers = {{"variant"}};
    catalogue[metric.key] = metric;
    model::Metric other = testing::metric();
    other.key = "units_sold";
    other.label_en = "units sold";
    catalogue[other.key] = other;
    name(facts.loose, "Kite", "units_made");
  }

  void loose(const std::string& value) { say(facts.loose, value, {}); }

  model::FactClaims& kin(Kinship kinship, const std::string& value,
                         const std::string& subject = "Kite",
                         const std::string& metric = "units_made") {
    model::KinFact fact{kinship, {}};
    name(fact.facts, subject, metric);
    const bool narrower = kinship == Kinship::kQualifier;
    say(fact.facts, value,
        narrower ? model::Qualifiers{{"variant", "small"}} : model::Qualifiers{});
    facts.kin.push_back(fact);
    return facts.kin.back().facts;
  }

  [[nodiscard]] std::vector<model::Finding> judge() const {
    return judge_kin(facts, catalogue, settings());
  }
  [[nodiscard]] std::vector<std::string> kinds() const {
    std::vector<std::string> out;
    for (const auto& finding : judge()) out.push_back(finding.kind);
    return out;
  }

  model::KinFacts facts;
  model::Catalogue catalogue;

 private:
  static void name(model::FactClaims& fact, const std::string& subject, const std::string& metric) {
    fact.key.subject = subject;
    fact.key.metric = metric;
    fact.key.text = subject + " · " + metric;
    fact.key.id = base::hash_of(fact.key.text);
  }

  void say(model::FactClaims& fact, const std::string& value, const model::Qualifiers& qualifiers) {
    model::Claim c = testing::claim(value);
    c.source_key = "source " + std::to_string(++said_);
    c.subject = fact.key.subject;
    c.qualifiers = qualifiers;
    c.id = base::hash_of(c.source_key + value);
    fact.claims.push_back(c);
    model::SourceInfo source;
    source.source_key = c.source_key;
    fact.sources.push_back(source);
  }

  int said_ = 0;
};

TEST(JudgeKin, TakesAnUnsaidQualifierToBeTheSameOneStepDown) {
  Kin kin;
  kin.loose("exact 35");
  kin.kin(Kinship::kQualifier, "exact 32");
  const auto findings = kin.judge();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, "conflict");
  EXPECT_EQ(findings[0].severity, FindingSeverity::kWarn);
  EXPECT_THAT(findings[0].reason, HasSubstr("variant is stated on one side only"));
  EXPECT_THAT(findings[0].support, ElementsAre(1, 1));
}

TEST(JudgeKin, HoldsAValueThatFitsOneKinAgainstNoOther) {
  Kin kin;
  kin.loose("exact 35");
  kin.kin(Kinship::kQualifier, "exact 35");
  kin.kin(Kinship::kQualifier, "exact 90");
  EXPECT_THAT(kin.kinds(), IsEmpty());
}

TEST(JudgeKin, GuessesNotWhichOfSeveralKinIsMeant) {
  Kin kin;
  kin.loose("exact 35");
  kin.kin(Kinship::kQualifier, "exact 60");
  kin.kin(Kinship::kQualifier, "exact 90");
  EXPECT_THAT(kin.kinds(), IsEmpty());
}

TEST(JudgeKin, TellsOfComparableMetricsWhatIsCloseAndWhatSlipped) {
  struct Row {
    const char* loose;
    const char* firm;
    std::vector<std::string> kinds;
  };
  const Row rows[] = {{"nearly 1e9", "exact 1e9", {"hedge_differs"}},
                      {"exact 3e6", "exact 3e7", {"magnitude_slip"}},
                      {"exact 3e6", "exact 5e6", {}},
                      {"exact 3e6", "exact 3e6", {}}};
  for (const Row& row : rows) {
    Kin kin;
    kin.loose(row.loose);
    kin.kin(Kinship::kMetric, row.firm, "Kite", "units_sold");
    EXPECT_EQ(kin.kinds(), row.kinds) << row.loose << " " << row.firm;
    for (const auto& finding : kin.judge()) {
      EXPECT_NE(finding.severity, FindingSeverity::kError);
      EXPECT_THAT(finding.reason, HasSubstr("one speaks of units made, the other of units sold"));
    }
  }
}

TEST(JudgeKin, LetsAVersionRefineItsFamilyAndNeverContradictIt) {
  Kin kin;
  kin.loose("over 400");
  kin.kin(Kinship::kVersion, "exact 405", "Kite 405");
  kin.kin(Kinship::kVersion, "exact 8", "Kite 8");
  kin.kin(Kinship::kVersion, "vague 100 1000", "Kite Max");
  const auto findings = kin.judge();
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].kind, "refines");
  EXPECT_EQ(findings[0].severity, FindingSeverity::kInfo);
  EXPECT_THAT(findings[0].reason, HasSubstr("Kite 405, which may be the version meant"));
}

TEST(JudgeKin, LeavesToTheFactWhatItGivesItself) {
  Kin kin;
  kin.loose("nearly 1e9");
  kin.loose("exact 1e9");
  kin.kin(Kinship::kMetric, "exact 1e9", "Kite", "units_sold");
  EXPECT_THAT(kin.kinds(), IsEmpty());
}

TEST(JudgeKin, LeavesOutWhatIsAskedOrDenied) {
  Kin kin;
  kin.loose("exact 35");
  kin.kin(Kinship::kQualifier, "exact 32").claims[0].modality = model::Modality::kDenied;
  EXPECT_THAT(kin.kinds(), IsEmpty());
}

}  // namespace
}  // namespace tally::audit
