#include "report/digest.hpp"

#include "support/sample_report.hpp"

#include <gtest/gtest.h>

namespace tally::report {
namespace {

TEST(Digest, CountsBySeverityAndByDocument) {
  const ReportData data = test::sample_report(8, false);
  const Digest digest = digest_of(data, ReportIndex(data));
  EXPECT_EQ(digest.errors, 4U);
  EXPECT_EQ(digest.warnings, 2U);
  EXPECT_EQ(digest.notes, 2U);
  EXPECT_EQ(digest.fresh, 3U);
  EXPECT_EQ(digest.documents.at(1).errors, 4U);
  EXPECT_FALSE(digest.documents.contains(3));
}

TEST(Digest, PutsTheWorstQuarrelFirst) {
  ReportData data = test::sample_report(2, false);
  data.findings[1].severity = model::FindingSeverity::kWarn;
  auto third = data.findings[1];
  third.claims[1].claim.source_key = data.documents[2].source.source_key;
  data.findings.insert(data.findings.begin(), third);
  const Digest digest = digest_of(data, ReportIndex(data));
  ASSERT_EQ(digest.quarrels.size(), 2U);
  EXPECT_EQ(digest.quarrels[0].b, 2U);
  EXPECT_EQ(digest.quarrels[0].tally.errors, 1U);
  EXPECT_EQ(digest.quarrels[1].b, 3U);
  EXPECT_EQ(digest.quarrels[1].tally.warnings, 1U);
  ASSERT_EQ(digest.subjects.size(), 1U);
  EXPECT_EQ(digest.subjects[0].second.metrics.at("parameter_count"), 3U);
}

TEST(Digest, SetsNobodyAgainstThoseOnTheSameSide) {
  ReportData data = test::sample_report(1, false);
  auto third = data.findings[0].claims[1];
  third.claim.source_key = data.documents[2].source.source_key;
  data.findings[0].claims.push_back(third);
  const Digest digest = digest_of(data, ReportIndex(data));
  ASSERT_EQ(digest.quarrels.size(), 2U);
  EXPECT_EQ(digest.quarrels[0].a, 1U);
  EXPECT_EQ(digest.quarrels[1].a, 1U);
}

TEST(DigestSections, ListEveryFindingThatIsNoNote) {
  const auto sections = digest_sections(test::sample_report(8, false));
  ASSERT_EQ(sections.size(), 3U);
  EXPECT_EQ(sections[2].table.rows.size(), 6U);
  EXPECT_EQ(sections[2].table.rows[0][3], "talks/星河访谈.md:12");
}

TEST(MatrixTable, HasAColumnADocument) {
  const Table table = matrix_table(test::sample_report(0, false));
  ASSERT_EQ(table.columns.size(), 4U);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0][1], "3T parameters");
  EXPECT_EQ(table.rows[0][2], "> 300B parameters");
  EXPECT_EQ(table.rows[0][3], "≈< 3T parameters");
}

TEST(MatrixTable, SaysEachValueOfADocumentOnce) {
  ReportData data = test::sample_report(0, false);
  auto& claims = data.facts[0].claims;
  claims[1].source_key = claims[0].source_key;
  claims[2] = claims[0];
  EXPECT_EQ(matrix_table(data).rows[0][1], "3T parameters; > 300B parameters");
}

TEST(HistoryTable, RunsFromTheEarliestDay) {
  ReportData data = test::sample_report(0, false);
  std::swap(data.facts[0].claims[0], data.facts[0].claims[2]);
  const Table table = history_table(data.facts[0]);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0][1], "2025-02-14");
  EXPECT_EQ(table.rows[2][1], "2025-06-14");
  EXPECT_EQ(table.rows[0][0], std::nullopt);
  EXPECT_EQ(table.rows[0][4], "3 万亿");
}

}  // namespace
}  // namespace tally::report
