#include "audit/pairs.hpp"

#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using model::Modality;
using testing::claim;
using ::testing::HasSubstr;
using testing::settings;

/// One place in each text, already matched.
struct Pair {
  model::Claim a;
  model::Claim b;
  model::SourceInfo one;
  model::SourceInfo two;
  model::Catalogue catalogue;
  std::string heard;  ///< who speaks elsewhere in the first text

  Pair(const std::string& x, const std::string& y) : a(claim(x)), b(claim(y)) {
    a.subject = b.subject = "";
    one.source_key = a.source_key = "one";
    two.source_key = b.source_key = "two";
    catalogue["units_made"] = testing::metric();
  }

  void measure(const std::string& subject_a, const std::string& subject_b) {
    a.metric = b.metric = "units_made";
    a.subject = subject_a;
    b.subject = subject_b;
    a.fact = base::hash_of(subject_a);
    b.fact = base::hash_of(subject_b);
  }

  template <typename Use>
  [[nodiscard]] auto with(Use use) const {
    model::Claim elsewhere = claim("exact 77");
    elsewhere.kind = model::MentionKind::kName;
    elsewhere.speaker = heard;
    const std::vector<Place> x{{&a, ""}, {&elsewhere, ""}};
    const std::vector<Place> y{{&b, ""}};
    return use(TextSide{&one, x}, TextSide{&two, y},
               {{0, 0, 50, false}, {1, std::nullopt, 0, false}});
  }

  [[nodiscard]] model::AlignedPair told() const {
    return with([&](const TextSide& x, const TextSide& y, const std::vector<Match>& matches) {
      return tell_pairs(x, y, matches, catalogue, settings()).at(0);
    });
  }

  [[nodiscard]] std::vector<model::Finding> findings() const {
    return with([&](const TextSide& x, const TextSide& y, const std::vector<Match>& matches) {
      return judge_pairs(x, y, matches, catalogue, settings());
    });
  }
};

TEST(TellPairs, EveryRelation) {
  struct Row {
    const char* a;
    const char* b;
    const char* relation;
    const char* kind;  ///< of the finding; "" for none
  };
  const Row rows[] = {
      {"exact 35", "exact 35", "same", ""},
      {"exact 1.52e8", "exact 1.5e8", "same", ""},
      {"exact 30 second", "over 0.5 minute", "hedge_differs", "hedge_differs"},
      {"exact 405", "over 400", "hedge_differs", "refines"},
      {"nearly 100", "over 100", "hedge_differs", "hedge_opposed"},
      {"exact 35", "exact 32", "value_differs", "value_differs"},
      {"exact 5e8", "exact 5e9", "magnitude_slip", "magnitude_slip"},
      {"date 2024-04-18", "date 2024-06-02", "date_differs", "date_mismatch"},
      {"exact 5 W", "exact 5 V", "unit_differs", "unit_mismatch"},
  };
  for (const Row& row : rows) {
    const Pair pair(row.a, row.b);
    const model::AlignedPair told = pair.told();
    EXPECT_EQ(told.relation, row.relation) << row.a << " | " << row.b;
    EXPECT_EQ(told.reason.empty(), told.relation == "same") << row.a << " | " << row.b;
    EXPECT_EQ(told.a->quote, row.a);
    const auto findings = pair.findings();
    ASSERT_EQ(findings.empty(), *row.kind == '\0') << row.a << " | " << row.b;
    if (findings.empty()) continue;
    EXPECT_EQ(findings[0].kind, row.kind) << row.a << " | " << row.b;
    EXPECT_NE(findings[0].severity, model::FindingSeverity::kError) << "no metric in common";
    EXPECT_TRUE(findings[0].fact.text.empty());
    EXPECT_EQ(findings[0].headline.find('{'), std::string::npos) << findings[0].headline;
  }
}

TEST(TellPairs, AMetricInCommonMakesItAConflict) {
  Pair pair("exact 35", "exact 32");
  pair.measure("Kite 2", "Kite Two");
  EXPECT_EQ(pair.findings().at(0).kind, "conflict");
  EXPECT_EQ(pair.findings().at(0).severity, model::FindingSeverity::kError);
}

TEST(TellPairs, LeavesFactsToTheirJudge) {
  Pair pair("exact 35", "exact 32");
  pair.measure("Kite 2", "Kite 2");
  EXPECT_EQ(pair.told().relation, "value_differs");
  EXPECT_TRUE(pair.findings().empty());
  pair.a.modality = pair.b.modality = Modality::kHypothetical;  // which the judge leaves out
  EXPECT_EQ(pair.findings().size(), 1U);
}

TEST(TellPairs, ARiseToldAsAFallIsAnotherValue) {
  Pair pair("exact 5 percent", "exact 5 percent");
  pair.measure("Kite", "Kite");
  pair.catalogue["units_made"].key_qualifiers = {{"direction"}, {"of"}};
  pair.a.qualifiers = {{"direction", "up"}, {"of", "sales"}};
  EXPECT_EQ(pair.told().relation, "same") << "the other says none";
  pair.b.qualifiers = {{"direction", "up"}, {"of", "profit"}};
  EXPECT_EQ(pair.told().relation, "same") << "what grew may go by two names";
  pair.b.qualifiers["direction"] = "down";
  pair.b.fact = base::hash_of("falling");
  EXPECT_EQ(pair.told().relation, "value_differs");
  EXPECT_EQ(pair.told().reason, "one says up, the other down");
  EXPECT_EQ(pair.findings().at(0).kind, "value_differs");
}

TEST(TellPairs, APlanHardenedIntoAFact) {
  Pair pair("exact 35", "exact 35");
  pair.a.modality = Modality::kPlanned;
  EXPECT_EQ(pair.told().relation, "modality_differs");
  EXPECT_THAT(pair.told().reason, HasSubstr("a plan"));
  EXPECT_EQ(pair.findings().at(0).kind, "modality_differs");
  pair.b.modality = Modality::kForecast;
  EXPECT_EQ(pair.told().relation, "same");
  pair.a.modality = Modality::kAsked;
  EXPECT_TRUE(pair.findings().empty()) << "a question retold as a statement is usual";
}

TEST(TellPairs, SpeakersAreThoseWhoAreHeard) {
  Pair pair("exact 35", "exact 35");
  pair.a.speaker = "Ada";
  EXPECT_EQ(pair.told().relation, "same");
  pair.b.qualifiers["attributed_to"] = "Ada";
  EXPECT_EQ(pair.told().relation, "same");
  pair.b.qualifiers["attributed_to"] = "Kite Works";
  EXPECT_EQ(pair.told().relation, "same") << "who never speaks in the other text";
  pair.b.qualifiers.clear();
  pair.b.speaker = "Grace";
  EXPECT_EQ(pair.told().relation, "same") << "who never speaks in the other text";
  pair.heard = "Grace";
  EXPECT_EQ(pair.told().relation, "speaker_differs");
  EXPECT_THAT(pair.findings().at(0).headline, HasSubstr("Ada"));
}

TEST(TellPairs, MoodsOfDifferentThingsNeedNotAgree) {
  Pair pair("exact 35", "exact 35");
  pair.measure("Kite 2", "Kite 3");
  pair.a.modality = Modality::kPlanned;
  EXPECT_EQ(pair.told().relation, "same");
}

TEST(JudgePairs, WhoSaidItMayNotBeDropped) {
  Pair pair("exact 35", "exact 35");
  pair.measure("Kite 2", "Kite 2");
  pair.a.speaker = "Ada";
  EXPECT_TRUE(pair.findings().empty()) << "a summary tells what was said in an interview";
  pair.a.modality = pair.b.modality = Modality::kForecast;
  const auto dropped = pair.findings();
  ASSERT_EQ(dropped.size(), 1U);
  EXPECT_EQ(dropped[0].kind, "attribution_dropped");
  EXPECT_EQ(dropped[0].severity, model::FindingSeverity::kInfo);
  EXPECT_THAT(dropped[0].headline, HasSubstr("Ada says so"));
  pair.b.qualifiers["attributed_to"] = "Ada";
  EXPECT_TRUE(pair.findings().empty());
  pair.b.qualifiers.clear();
  pair.a.speaker.clear();
  pair.a.modality = pair.b.modality = Modality::kActual;
  pair.a.qualifiers["attributed_to"] = "Ada";
  EXPECT_EQ(pair.findings().at(0).kind, "attribution_dropped") << "reported in so many words";
  EXPECT_THAT(pair.findings().at(0).headline, HasSubstr("Ada says so"));
}

TEST(TellPairs, AGraverRelationKeepsItsNameAndTellsTheRest) {
  Pair pair("exact 35", "exact 32");
  pair.a.modality = Modality::kPlanned;
  EXPECT_EQ(pair.told().relation, "value_differs");
  EXPECT_THAT(pair.told().reason, HasSubstr("a plan"));
}

TEST(TellPairs, NamesShowOnlyWhereTheyDiffer) {
  Pair pair("exact 1", "exact 1");
  pair.a.kind = pair.b.kind = model::MentionKind::kName;
  pair.a.quote = "Falcon 2 Mini";
  pair.b.quote = "Falcon-2.5-Mini";
  pair.a.subject = "Falcon 2 Mini";
  pair.b.subject = "Falcon 2.5 Mini";
  EXPECT_EQ(pair.told().relation, "name_differs");
  EXPECT_THAT(pair.findings().at(0).headline, HasSubstr("“Falcon-2.5-Mini”"));
  pair.b.subject = pair.a.subject;
  EXPECT_THROW(static_cast<void>(pair.told()), std::out_of_range);
}

TEST(JudgePairs, MissingNumbersCountInTranslationsOnly) {
  const Pair pair("exact 35", "exact 32");
  const Place x{&pair.a, ""};
  const Place y{&pair.b, ""};
  const std::vector<Match> apart{{0, std::nullopt, 0, false}, {std::nullopt, 0, 0, false}};
  const auto judge_with = [&](const model::SourceInfo& two) {
    return judge_pairs({&pair.one, {&x, 1}}, {&two, {&y, 1}}, apart, pair.catalogue, settings());
  };
  EXPECT_TRUE(judge_with(pair.two).empty());
  model::SourceInfo translation = pair.two;
  translation.translation_of = "one";
  const auto findings = judge_with(translation);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].kind, "only_a");
  EXPECT_EQ(findings[1].kind, "only_b");
  EXPECT_EQ(findings[0].severity, model::FindingSeverity::kWarn);
  const auto told =
      tell_pairs({&pair.one, {&x, 1}}, {&translation, {&y, 1}}, apart, pair.catalogue, settings());
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].relation, "only_a");
  EXPECT_FALSE(told[0].b);
  EXPECT_FALSE(told[1].a);
}

TEST(JudgePairs, EqualFindingsOfSeveralPlacesAreOne) {
  const Pair pair("exact 35", "exact 32");
  const std::vector<Place> x{{&pair.a, ""}, {&pair.a, ""}};
  const std::vector<Place> y{{&pair.b, ""}, {&pair.b, ""}};
  const auto findings =
      judge_pairs({&pair.one, x}, {&pair.two, y}, {{0, 0, 50, false}, {1, 1, 50, false}},
                  pair.catalogue, settings());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].claims.size(), 4U);
}

}  // namespace
}  // namespace tally::audit
