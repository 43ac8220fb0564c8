#include "audit/numbers.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using testing::claim;
using testing::side;
using R = Relation;

struct Row {
  const char* a;
  const char* b;
  R relation;
  const char* row;
};

Verdict judge(const std::string& a, const std::string& b, const model::Metric& m) {
  const model::Claim x = claim(a);
  const model::Claim y = claim(b);
  return compare_numbers(side(x), side(y), testing::frame(m));
}

const Row kRows[] = {
    {"over 7e8", "over 7e8", R::kAgree, "equal"},
    {"vague 1e8 1e9", "vague 1e8 1e9", R::kAgree, "equal_weak"},
    {"range 12 18", "range 12 18", R::kAgree, "equal"},
    {"exact 2.0e9", "exact 2e9", R::kAgree, "equal"},
    {"exact 1.52e8", "exact 1.5e8", R::kAgreeRounded, "rounded"},
    {"exact 153421", "exact 1.5e5", R::kAgreeRounded, "rounded"},
    {"exact 1.56e8", "exact 1.5e8", R::kConflict, "different"},
    {"exact 1.5e8", "exact 1.6e8", R::kConflict, "different"},  // equal place, other digits
    {"exact 1.01e8", "exact 1.02e8", R::kNear, "near"},
    {"exact 35", "exact 32", R::kConflict, "different"},
    {"exact 5e9", "exact 5e8", R::kMagnitudeSlip, "slip"},
    {"nearly 5e9", "over 5e8", R::kMagnitudeSlip, "slip"},
    {"about 2.5e4", "exact 2.5e6", R::kMagnitudeSlip, "slip"},
    {"exact 4.9e9", "exact 5e8", R::kConflict, "perhaps_scale"},
    {"about 4.9e9", "about 5e8", R::kConflict, "perhaps_scale"},
    {"exact 14", "about 15", R::kHedgeDiffers, "about_inside"},
    {"exact 15", "about 15", R::kHedgeDiffers, "about_inside"},
    {"exact 4.86e11", "about 4900e8", R::kAgreeRounded, "rounded_about"},
    {"exact 18", "about 15", R::kConflict, "about_outside"},
    {"exact 2e9", "about 1.6e9", R::kNear, "rounded"},
    {"exact 95", "nearly 100", R::kRefines, "bound_inside"},
    {"exact 100", "nearly 100", R::kHedgeDiffers, "bound_itself"},
    {"exact 130", "nearly 100", R::kConflict, "bound_broken"},
    {"exact 70", "nearly 100", R::kTension, "bound_far"},
    {"exact 3.5e9", "nearly 3.49e9", R::kNear, "rounded"},
    {"exact 4.05e11", "over 4e11", R::kRefines, "bound_inside"},
    {"exact 4e11", "over 4e11", R::kHedgeDiffers, "bound_itself"},
    {"exact 3e11", "over 4e11", R::kConflict, "bound_broken"},
    {"exact 9e11", "over 4e11", R::kTension, "bound_far"},
    {"exact 2e9", "over 1e9", R::kRefines, "bound_inside"},  // the next round number
    {"exact 15", "at_least 15", R::kRefines, "bound_inside"},
    {"exact 20", "at_least 15", R::kRefines, "bound_inside"},
    {"exact 12", "at_least 15", R::kConflict, "bound_broken"},
    {"exact 40", "at_least 15", R::kTension, "bound_far"},
    {"exact 80", "under 100", R::kRefines, "bound_inside"},
    {"exact 100", "under 100", R::kHedgeDiffers, "bound_itself"},
    {"exact 120", "under 100", R::kConflict, "bound_broken"},
    {"exact 30", "under 100", R::kTension, "bound_far"},
    {"exact 100", "at_most 100", R::kRefines, "bound_inside"},
    {"exact 60", "at_most 100", R::kRefines, "bound_inside"},
    {"exact 120", "at_most 100", R::kConflict, "bound_broken"},
    {"exact 30", "at_most 100", R::kTension, "bound_far"},
    {"exact 15", "range 12 18", R::kRefines, "range_inside"},
    {"exact 100", "range 50 98", R::kNear, "near"},
    {"exact 24", "range 12 18", R::kConflict, "range_outside"},
    {"exact 3e8", "vague 1e8 1e9", R::kAgree, "vague_inside"},
    {"exact 1.5e9", "vague 1e8 1e9", R::kTension, "vague_near"},
    {"exact 6e7", "vague 1e8 1e9", R::kTension, "vague_near"},
    {"exact 3e9", "vague 1e8 1e9", R::kConflict, "vague_far"},
    {"exact 1e7", "vague 1e8 1e9", R::kConflict, "vague_far"},
    {"nearly 100", "over 100", R::kHedgeOpposed, "opposed"},
    {"nearly 100", "at_least 100", R::kHedgeOpposed, "opposed"},
    {"under 100", "over 100", R::kConflict, "apart"},
    {"under 100", "at_least 100", R::kConflict, "apart"},
    {"at_most 100", "over 100", R::kConflict, "apart"},
    {"about 15", "nearly 15", R::kHedgeDiffers, "same_number"},
    {"about 15", "over 15", R::kHedgeDiffers, "same_number"},
    {"about 15", "at_least 15", R::kHedgeDiffers, "same_number"},
    {"about 15", "under 15", R::kHedgeDiffers, "same_number"},
    {"about 15", "at_most 15", R::kHedgeDiffers, "same_number"},
    {"over 7e8", "at_least 7e8", R::kHedgeDiffers, "strictness"},
    {"nearly 7e8", "under 7e8", R::kHedgeDiffers, "strictness"},
    {"at_least 100", "at_most 100", R::kHedgeDiffers, "same_number"},
    {"over 100", "over 300", R::kBoundDiffers, "bounds"},
    {"range 10 20", "range 12 18", R::kRefines, "inside"},
    {"range 10 20", "range 15 25", R::kTension, "overlap"},
    {"range 10 20", "range 30 40", R::kConflict, "apart"},
    {"vague 1e8 1e9", "vague 2e8 9e8", R::kAgree, "vague_inside"},
    {"vague 1e8 1e9", "vague 1e9 1e10", R::kTension, "bands_touch"},
    {"vague 1e8 1e9", "vague 1e12 1e13", R::kConflict, "apart"},
    {"about 100", "about 108", R::kBoundDiffers, "overlap"},
    {"about 100", "about 300", R::kConflict, "apart"},
    {"about 120", "over 100", R::kRefines, "inside"},
    {"about 300", "over 100", R::kTension, "expectations_apart"},
    {"nearly 100", "nearly 300", R::kTension, "expectations_apart"},
    {"about 3e8", "vague 1e8 1e9", R::kRefines, "inside"},
    {"over 100", "range 10 20", R::kConflict, "apart"},
};

TEST(CompareNumbers, FollowsTheTableOfHedges) {
  model::Metric m = testing::metric();
  m.tolerance_relative = testing::dec("0.02");
  for (const Row& row : kRows) {
    const Verdict v = judge(row.a, row.b, m);
    EXPECT_EQ(kind_of(v.relation), kind_of(row.relation)) << row.a << " | " << row.b;
    EXPECT_EQ(v.relation, row.relation) << row.a << " | " << row.b;
    EXPECT_EQ(v.row, row.row) << row.a << " | " << row.b;
    EXPECT_FALSE(v.reason.empty()) << row.a;
    EXPECT_EQ(v.reason.find('{'), std::string::npos) << v.reason;
  }
}

TEST(CompareNumbers, IsSymmetric) {
  model::Metric m = testing::metric();
  m.tolerance_relative = testing::dec("0.02");
  for (const Row& row : kRows) {
    const Verdict ab = judge(row.a, row.b, m);
    const Verdict ba = judge(row.b, row.a, m);
    EXPECT_EQ(ab.relation, ba.relation) << row.a << " | " << row.b;
    EXPECT_EQ(ab.reason, ba.reason);
    EXPECT_EQ(ab.weak, ba.weak);
    EXPECT_EQ(ab.row, ba.row);
  }
}

/// Every pair of hedges, at the same number, near it, a factor away, and far off.
TEST(CompareNumbers, IsTotalOverAllPairsOfHedges) {
  const model::Metric m = testing::metric();
  const std::string hedges[] = {"exact", "about",   "nearly", "over", "at_least",
                                "under", "at_most", "range",  "vague"};
  const auto say = [](const std::string& hedge, int value) {
    const std::string number = std::to_string(value);
    const bool two = hedge == "range" || hedge == "vague";
    return hedge + " " + number + (two ? " " + std::to_string(value * 2) : "");
  };
  int pairs = 0;
  for (std::size_t i = 0; i < 9; ++i) {
    for (std::size_t j = i; j < 9; ++j) {
      ++pairs;
      for (const int other : {37, 39, 58, 370, 371, 4000, 9}) {
        const Verdict v = judge(say(hedges[i], 37), say(hedges[j], other), m);
        const Verdict w = judge(say(hedges[j], other), say(hedges[i], 37), m);
        EXPECT_NE(v.relation, R::kNotComparable) << hedges[i] << " | " << hedges[j] << other;
        EXPECT_LE(v.relation, R::kMagnitudeSlip);
        EXPECT_EQ(v.relation, w.relation) << hedges[i] << " | " << hedges[j] << other;
        EXPECT_EQ(v.reason, w.reason);
        EXPECT_EQ(v.reason.find('{'), std::string::npos) << v.reason;
      }
    }
  }
  EXPECT_EQ(pairs, 45);
}

TEST(CompareNumbers, NeverCallsARankASlip) {
  const model::Metric m = testing::metric();
  EXPECT_EQ(judge("exact 3 rank", "exact 30 rank", m).row, "unequal_rank");
}

TEST(CompareNumbers, ConvertsUnitsOfOneDimension) {
  const model::Metric m = testing::metric();
  EXPECT_EQ(judge("exact 30 second", "exact 0.5 minute", m).relation, R::kAgree);
  EXPECT_EQ(judge("over 0.5 minute", "exact 30 second", m).relation, R::kHedgeDiffers);
  EXPECT_EQ(judge("exact 0.1 fraction", "exact 10 percent", m).relation, R::kAgree);
  EXPECT_EQ(judge("exact 18 month", "exact 1.5 year", m).relation, R::kAgree);
  EXPECT_EQ(judge("exact 2 year", "exact 20 month", m).relation, R::kAgreeRounded);
}

TEST(CompareNumbers, MeasuresToleranceInTheMetricsUnit) {
  model::Metric m = testing::metric();
  m.unit = "percent";
  m.tolerance_absolute = testing::dec("1");
  EXPECT_EQ(judge("exact 42 percent", "exact 43 percent", m).row, "near");
  EXPECT_EQ(judge("exact 42 percent", "exact 44 percent", m).row, "different");
  EXPECT_EQ(judge("exact 42 percent", "exact 0.43 fraction", m).row, "near");
}

TEST(CompareNumbers, HoldsForNegativeNumbersAndZero) {
  const model::Metric m = testing::metric();
  EXPECT_EQ(judge("exact -5", "about -5.2", m).relation, R::kHedgeDiffers);
  EXPECT_EQ(judge("exact 0", "exact 0.0", m).relation, R::kAgree);
  EXPECT_EQ(judge("exact 0", "exact 5", m).relation, R::kConflict);
  EXPECT_EQ(judge("exact -5", "exact 5", m).relation, R::kConflict);
}

}  // namespace
}  // namespace tally::audit
