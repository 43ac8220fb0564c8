#include "audit/dates.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

namespace tally::audit {
namespace {

using testing::claim;
using R = Relation;

struct Row {
  const char* a;
  const char* b;
  R relation;
  const char* row;
  const char* hint;  ///< a few words of it
};

const Row kRows[] = {
    {"date 2024-04-18", "date 2024-04-18", R::kAgree, "date_equal", ""},
    {"date 2024-04-18", "date 2024-01-01/2024-12-31", R::kAgreeRounded, "date_inside", ""},
    {"date 2024-04-01/2024-04-30", "date 2024-04-01/2024-06-30", R::kAgreeRounded, "date_inside",
     ""},
    {"date 2024-04-10/2024-05-10", "date 2024-05-01/2024-05-31", R::kTension, "date_overlap", ""},
    {"date 2024-04-18", "date 2024-04-19", R::kDateMismatch, "date_apart", "time zone"},
    {"date 2024-04-18", "date 2024-05-18", R::kDateMismatch, "date_apart", "the month is not"},
    {"date 2024-04-18", "date 2023-04-18", R::kDateMismatch, "date_apart", "the year is not"},
    {"date 2024-04-05", "date 2024-05-04", R::kDateMismatch, "date_apart", "swapped"},
    {"date 2024-04-12", "date 2024-04-21", R::kDateMismatch, "date_apart", "swapped"},
    {"date 2024-04-02", "date 2024-07-23", R::kDateMismatch, "date_apart", ""},
    {"date 2024-01-01/2024-12-31", "date 2025-03-01", R::kDateMismatch, "date_disjoint", ""},
};

Verdict judge(const model::Claim& a, const model::Claim& b) {
  static const model::Metric m = testing::metric(model::Temporal::kEvent);
  return compare_dates(testing::side(a), testing::side(b), testing::frame(m));
}

TEST(CompareDates, ComparesAtTheGranularityOfTheWords) {
  for (const Row& row : kRows) {
    const Verdict v = judge(claim(row.a), claim(row.b));
    const Verdict w = judge(claim(row.b), claim(row.a));
    EXPECT_EQ(v.relation, row.relation) << row.a << " | " << row.b;
    EXPECT_EQ(v.row, row.row) << row.a << " | " << row.b;
    EXPECT_NE(v.reason.find(row.hint), std::string::npos) << v.reason;
    EXPECT_EQ(v.reason, w.reason);
    EXPECT_EQ(v.relation, w.relation);
    EXPECT_EQ(v.reason.find('{'), std::string::npos) << v.reason;
  }
}

TEST(CompareDates, TakesAStepOffWhereTheWordsAreCoarse) {
  EXPECT_EQ(judge(claim("date 2024-04-18"), claim("date 2024-06-18")).steps, 0);
  EXPECT_EQ(judge(claim("date 2024-01-01/2024-12-31"), claim("date 2025-06-18")).steps, 1);
}

TEST(CompareDates, TakesAStepOffADayApartAcrossLanguages) {
  model::Claim zh = claim("date 2024-04-18");
  model::Claim en = claim("date 2024-04-19");
  EXPECT_EQ(judge(zh, en).steps, 0);
  en.language = model::Language::kEn;
  EXPECT_EQ(judge(zh, en).steps, 1);
}

model::Claim yearless(const std::string& written) {
  model::Claim c = claim("date 2020-01-01");
  c.date = {};
  c.date_yearless = true;
  c.date_written = written;
  return c;
}

TEST(CompareDates, ADateWithoutAYearContradictsNoYear) {
  EXPECT_EQ(judge(yearless("XXXX-04-18"), claim("date 2024-04-18")).row, "date_yearless");
  EXPECT_EQ(judge(yearless("XXXX-04-18"), claim("date 2024-04-01/2024-04-30")).row,
            "date_yearless");
  EXPECT_EQ(judge(yearless("XXXX-04"), claim("date 2024-04-18")).row, "date_yearless");
  EXPECT_EQ(judge(yearless("XXXX-04-18"), claim("date 2024-04-19")).relation, R::kDateMismatch);
  EXPECT_EQ(judge(yearless("XXXX-04-18"), claim("date 2024-01-01/2024-12-31")).relation,
            R::kNotComparable);
  EXPECT_EQ(judge(yearless("XXXX-04-18"), yearless("XXXX-05-18")).relation, R::kDateMismatch);
  EXPECT_EQ(judge(yearless("XXXX-04-18"), yearless("XXXX-05-18")).row, "yearless_apart");
  EXPECT_EQ(judge(yearless("XXXX-04"), yearless("XXXX-05")).row, "months_apart");
  EXPECT_EQ(judge(yearless("XXXX-04"), yearless("XXXX-05")).steps, 1);
}

TEST(CompareDates, AssumedYearsCountAsNone) {
  model::Claim assumed = claim("date 2025-04-18");
  assumed.date_yearless = true;
  assumed.date_written = "XXXX-04-18";
  EXPECT_EQ(judge(assumed, claim("date 2024-04-18")).row, "date_yearless");
}

TEST(CompareDates, UnknownDaysCompareWithNothing) {
  model::Claim unknown = claim("date 2024-01-01");
  unknown.date = {};
  EXPECT_EQ(judge(unknown, claim("date 2024-01-01")).relation, R::kNotComparable);
}

TEST(CompareDates, OpenSpansHoldWhatLiesInThem) {
  model::Claim until = claim("date 2024-06-30");
  until.date.first.reset();
  EXPECT_EQ(judge(until, claim("date 2024-04-18")).row, "date_inside");
  EXPECT_EQ(judge(until, claim("date 2024-08-01")).relation, R::kDateMismatch);
}

TEST(CompareDates, AboutReachesAsFarAsItsOwnLength) {
  model::Claim about = claim("date 2024-04-01/2024-04-30");
  about.hedge = model::Hedge::kAbout;
  EXPECT_EQ(judge(about, claim("date 2024-05-12")).relation, R::kTension);
  EXPECT_EQ(judge(about, claim("date 2024-09-12")).relation, R::kDateMismatch);
}

}  // namespace
}  // namespace tally::audit
