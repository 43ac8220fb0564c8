#include "audit/compare.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace tally::audit {
namespace {

using model::Cardinality;
using model::Modality;
using model::Temporal;
using testing::claim;
using testing::days;
using R = Relation;

/// Two statements of a fact, each in a document of its own.
struct Case {
  std::string a = "exact 35";
  std::string b = "exact 32";
  Temporal temporal = Temporal::kState;
  std::function<void(model::Claim&, model::Claim&)> change = [](auto&, auto&) {};
  std::function<void(model::SourceInfo&, model::SourceInfo&)> sources = [](auto&, auto&) {};
  std::function<void(model::Metric&)> metric = [](auto&) {};
  bool aligned = false;
};

Verdict judge(const Case& c) {
  model::Claim a = claim(c.a);
  model::Claim b = claim(c.b);
  model::SourceInfo one;
  model::SourceInfo two;
  one.source_key = a.source_key = "one";
  two.source_key = b.source_key = "two";
  c.change(a, b);
  c.sources(one, two);
  model::Metric m = testing::metric(c.temporal);
  m.cadence_days = 90;
  c.metric(m);
  const Frame f = testing::frame(m, c.aligned);
  const Verdict ab = compare(testing::side(a, &one), testing::side(b, &two), f);
  const Verdict ba = compare(testing::side(b, &two), testing::side(a, &one), f);
  EXPECT_EQ(ab.relation, ba.relation);
  EXPECT_EQ(ab.row, ba.row);
  EXPECT_EQ(ab.reason, ba.reason);
  EXPECT_EQ(ab.steps, ba.steps);
  EXPECT_EQ(ab.missed, ba.missed);
  EXPECT_FALSE(ab.reason.empty());
  EXPECT_EQ(ab.reason.find('{'), std::string::npos) << ab.reason;
  return ab;
}

auto valid(const std::string& a, const std::string& b) {
  return [=](model::Claim& x, model::Claim& y) {
    if (!a.empty()) x.valid = days(a);
    if (!b.empty()) y.valid = days(b);
  };
}

auto asserted(const std::string& a, const std::string& b) {
  return [=](model::Claim& x, model::Claim& y) {
    x.asserted = days(a);
    y.asserted = days(b);
  };
}

auto moods(Modality a, Modality b) {
  return [=](model::Claim& x, model::Claim& y) {
    x.modality = a;
    y.modality = b;
    x.asserted = y.asserted = days("2025-04-30");
  };
}

TEST(CompareExclusions, LeaveOutWhatIsNotAsserted) {
  EXPECT_EQ(judge({.change = [](auto& a, auto&) { a.superseded = true; }}).row, "superseded");
  EXPECT_EQ(judge({.change = moods(Modality::kAsked, Modality::kActual)}).row, "unspoken");
  EXPECT_EQ(judge({.change = moods(Modality::kActual, Modality::kHypothetical)}).row, "unspoken");
  EXPECT_EQ(judge({.change = moods(Modality::kAsked, Modality::kActual), .aligned = true}).relation,
            R::kConflict);
  EXPECT_EQ(judge({.change = [](auto& a, auto&) { a.low = a.high = std::nullopt; }}).row,
            "unknown_value");
}

TEST(CompareTimes, EveryRow) {
  const auto at = [](auto change, Temporal temporal = Temporal::kState) {
    return judge({.temporal = temporal, .change = change});
  };
  EXPECT_EQ(at(valid("", "")).relation, R::kConflict);
  EXPECT_EQ(at(valid("2024-01-01/2024-12-31", "2024-06-01/2024-06-30")).relation, R::kConflict);
  EXPECT_EQ(at(valid("2023-01-01/2023-12-31", "2024-01-01/2024-12-31")).row, "changed");
  EXPECT_EQ(at(valid("2023-01-01/2023-12-31", "2024-01-01/2024-12-31"), Temporal::kStatic).relation,
            R::kConflict);
  EXPECT_EQ(at(valid("2023-01-01/2023-12-31", "2024-01-01/2024-12-31"), Temporal::kFlow).row,
            "other_period");
  EXPECT_EQ(at(valid("2023-01-01/2023-12-31", "2023-01-01/2023-12-31"), Temporal::kFlow).relation,
            R::kConflict);
  const Verdict inside = at(asserted("2024-01-01", "2024-02-01"));
  EXPECT_EQ(inside.relation, R::kConflict);
  EXPECT_EQ(inside.steps, 1);
  EXPECT_EQ(at(asserted("2024-01-01", "2024-08-01")).row, "unresolved");
  EXPECT_EQ(at(asserted("2024-01-01", "2024-08-01"), Temporal::kStatic).relation, R::kConflict);
  EXPECT_EQ(at([](auto& a, auto&) { a.asserted = days("2024-01-01"); }).steps, 0);
}

TEST(CompareTimes, DocumentsOfOneEventAreOfOneTime) {
  const auto apart = asserted("2024-01-01", "2024-08-01");
  const auto with = [&](auto sources) { return judge({.change = apart, .sources = sources}); };
  EXPECT_EQ(with([](auto& a, auto& b) { a.event = b.event = "talk"; }).relation, R::kConflict);
  EXPECT_EQ(with([](auto& a, auto&) { a.translation_of = "two"; }).relation, R::kConflict);
  EXPECT_EQ(with([](auto&, auto& b) { b.reprint_of = "one"; }).relation, R::kConflict);
  EXPECT_EQ(with([](auto& a, auto& b) { a.event = "talk", b.event = "other"; }).row, "unresolved");
  EXPECT_EQ(
      judge({.change = apart, .sources = [](auto& a, auto& b) { a.event = b.event = "t"; }}).steps,
      0);
}

TEST(CompareTimes, EqualValuesAgreeAtAnyTime) {
  const Verdict v = judge({.a = "exact 35",
                           .b = "exact 35",
                           .change = valid("2023-01-01/2023-12-31", "2024-01-01/2024-12-31")});
  EXPECT_EQ(v.relation, R::kAgree);
}

TEST(CompareTimes, ALaterWordOfTheSameVoiceRevises) {
  const auto said = [](model::Claim& a, model::Claim& b) {
    asserted("2024-01-01", "2024-08-01")(a, b);
    a.speaker = b.speaker = "Ada";
  };
  EXPECT_EQ(judge({.temporal = Temporal::kStatic, .change = said}).row, "revised");
  EXPECT_EQ(judge({.temporal = Temporal::kStatic,
                   .change = asserted("2024-01-01", "2024-08-01"),
                   .sources = [](auto& a, auto& b) { a.publisher = b.publisher = "Post"; }})
                .row,
            "revised");
}

TEST(CompareModality, EveryRow) {
  const auto at = [](Modality a, Modality b, Temporal t = Temporal::kState,
                     const char* x = "exact 35", const char* y = "exact 32") {
    return judge({.a = x, .b = y, .temporal = t, .change = moods(a, b)});
  };
  EXPECT_EQ(at(Modality::kActual, Modality::kActual).relation, R::kConflict);
  EXPECT_EQ(at(Modality::kPlanned, Modality::kActual, Temporal::kStatic).relation, R::kConflict);
  EXPECT_EQ(at(Modality::kPlanned, Modality::kActual).row, "not_due");
  EXPECT_EQ(at(Modality::kPlanned, Modality::kForecast).relation, R::kConflict);
  EXPECT_EQ(at(Modality::kActual, Modality::kDenied).row, "denied_apart");
  EXPECT_EQ(at(Modality::kActual, Modality::kDenied, Temporal::kState, "exact 35", "exact 35").row,
            "denied");
  EXPECT_EQ(at(Modality::kPlanned, Modality::kDenied, Temporal::kState, "over 30", "exact 35").row,
            "denied");
  EXPECT_EQ(at(Modality::kDenied, Modality::kDenied).relation, R::kConflict);
}

Verdict outcome(const std::string& plan, const std::string& actual) {
  return judge({.a = plan, .b = actual, .change = [](model::Claim& a, model::Claim& b) {
                  a.modality = Modality::kPlanned;
                  a.asserted = days("2024-01-18");
                  a.valid = days("2024-12-31");
                  b.asserted = b.valid = days("2025-02-01");
                }});
}

TEST(CompareModality, APlanIsHeldAgainstWhatCameOfIt) {
  EXPECT_EQ(outcome("exact 350", "exact 350").row, "outcome_met");
  EXPECT_EQ(outcome("exact 350", "exact 420").row, "outcome_exceeded");
  EXPECT_FALSE(outcome("exact 350", "exact 420").missed);
  EXPECT_EQ(outcome("exact 350", "exact 200").row, "outcome_missed");
  EXPECT_TRUE(outcome("exact 350", "exact 200").missed);
  EXPECT_EQ(outcome("over 350", "exact 400").row, "outcome_met");
}

TEST(CompareModality, APlannedDayIsHeldAgainstTheDayItself) {
  const auto day = [](const char* plan, const char* actual) {
    return judge(
        {.a = plan, .b = actual, .temporal = Temporal::kEvent, .change = [](auto& a, auto&) {
           a.modality = Modality::kPlanned;
         }});
  };
  EXPECT_EQ(day("date 2025-06-01/2025-06-30", "date 2025-06-12").row, "outcome_met");
  EXPECT_EQ(day("date 2025-06-01/2025-06-30", "date 2025-08-12").row, "outcome_late");
  EXPECT_EQ(day("date 2025-06-01/2025-06-30", "date 2025-05-12").row, "outcome_early");
  EXPECT_TRUE(day("date 2025-06-01/2025-06-30", "date 2025-08-12").missed);
}

TEST(CompareModality, ALaterPlanRevisesTheEarlier) {
  const auto plans = [](const char* first, const char* second) {
    return judge({.temporal = Temporal::kEvent, .change = [=](model::Claim& a, model::Claim& b) {
                    moods(Modality::kPlanned, Modality::kForecast)(a, b);
                    asserted(first, second)(a, b);
                  }});
  };
  EXPECT_EQ(plans("2024-01-01", "2024-06-01").row, "plan_revised");
  EXPECT_EQ(plans("2024-01-01", "2024-01-01").relation, R::kConflict);
}

TEST(CompareDatelines, ATextAndItsRetellingHaveEachItsOwnDay) {
  for (const bool aligned : {false, true}) {
    const auto verdict = judge({.a = "date 2025-06-01",
                                .b = "date 2025-06-12",
                                .temporal = Temporal::kEvent,
                                .change = [](auto& a, auto&) { a.rule = model::kDatelineRule; },
                                .aligned = aligned});
    EXPECT_EQ(verdict.row, "own_day");
  }
}

TEST(CompareModality, AMixUpOfScalesIsNoNewPlan) {
  const auto plans = [](const char* a, const char* b) {
    return judge({.a = a, .b = b, .change = [](model::Claim& x, model::Claim& y) {
                    moods(Modality::kPlanned, Modality::kPlanned)(x, y);
                    asserted("2024-01-01", "2024-01-02")(x, y);
                    x.valid = y.valid = days("2029-12-31");
                  }});
  };
  EXPECT_EQ(plans("exact 240000000", "exact 2400000000").relation, R::kMagnitudeSlip);
  EXPECT_EQ(plans("exact 240000000", "exact 300000000").relation, R::kPlanRevised);
  EXPECT_EQ(plans("exact 200", "exact 2000").relation, R::kPlanRevised) << "one digit is chance";
  EXPECT_EQ(outcome("exact 350", "exact 3500").relation, R::kMagnitudeSlip);
  EXPECT_EQ(outcome("exact 300", "exact 3000").row, "outcome_exceeded");
}

TEST(CompareCardinality, ManyNeverContradict) {
  const auto many = [](model::Metric& m) { m.cardinality = Cardinality::kMany; };
  EXPECT_EQ(judge({.metric = many}).row, "many");
  EXPECT_EQ(judge({.a = "exact 35", .metric = many, .aligned = true}).relation, R::kConflict);
  EXPECT_EQ(judge({.a = "exact 35", .b = "exact 35", .metric = many}).relation, R::kAgree);
}

TEST(CompareCardinality, AnEventThatBothNameHasOneDay) {
  const auto event = [](model::Metric& m) {
    m.cardinality = Cardinality::kMany;
    m.temporal = Temporal::kEvent;
    m.unit = "date";
    m.key_qualifiers = {{"of"}};
  };
  const auto named = [](auto& a, auto& b) { a.qualifiers["of"] = b.qualifiers["of"] = "founding"; };
  const auto first_named = [](auto& a, auto&) { a.qualifiers["of"] = "founding"; };
  struct Row {
    const char* b;
    void (*change)(model::Claim&, model::Claim&);
    R relation;
  };
  const Row rows[] = {
      {"date 2016-01-01/2016-12-31", named, R::kDateMismatch},
      {"date 2015-03-02", named, R::kAgreeRounded},
      {"date 2016-01-01/2016-12-31", first_named, R::kNotComparable},
      {"date 2016-01-01/2016-12-31", [](auto&, auto&) {}, R::kNotComparable},
  };
  for (const Row& row : rows) {
    const auto told = judge(
        {.a = "date 2015-01-01/2015-12-31", .b = row.b, .change = row.change, .metric = event});
    EXPECT_EQ(told.relation, row.relation) << row.b << ' ' << told.row;
  }
  const auto amount = [&](model::Metric& m) {
    event(m);
    m.unit = "count";
  };
  EXPECT_EQ(judge({.change = named, .metric = amount}).row, "many") << "given twice";
}

TEST(CompareUnits, EveryRow) {
  EXPECT_EQ(judge({.a = "exact 5 W", .b = "exact 5 V"}).relation, R::kNotComparable);
  EXPECT_EQ(judge({.a = "exact 5 W", .b = "exact 5 V", .aligned = true}).relation,
            R::kUnitMismatch);
  EXPECT_EQ(judge({.a = "exact 5 W",
                   .b = "exact 5 V",
                   .change = [](auto& a, auto& b) { a.quote = b.quote = "5"; }})
                .relation,
            R::kUnitMismatch);
  EXPECT_EQ(
      judge({.a = "exact 5 percent", .b = "exact 5 percentage_point", .aligned = true}).relation,
      R::kUnitMismatch);
  EXPECT_EQ(
      judge({.a = "exact 5 USD",
             .b = "exact 5 CNY",
             .change = [](auto& a, auto& b) { a.kind = b.kind = model::MentionKind::kCurrency; }})
          .relation,
      R::kCurrencyDiffers);
}

TEST(CompareTargets, SpansAndDatesMeetInTheDaysTheyAreDue) {
  const auto due = [](const char* a, const char* b, const std::string& x, const std::string& y) {
    return judge({.a = a, .b = b, .temporal = Temporal::kTarget, .change = valid(x, y)});
  };
  EXPECT_EQ(
      due("range 12 18 month", "date 2026-06-01/2026-06-30", "2026-04-01/2026-10-31", "").relation,
      R::kAgreeRounded);
  EXPECT_EQ(
      due("range 12 18 month", "date 2028-06-01/2028-06-30", "2026-04-01/2026-10-31", "").relation,
      R::kDateMismatch);
  // The same words a year later name other days.
  EXPECT_EQ(
      due("exact 12 month", "exact 12 month", "2025-04-01/2025-04-30", "2026-04-01/2026-04-30")
          .relation,
      R::kDateMismatch);
}

}  // namespace
}  // namespace tally::audit
