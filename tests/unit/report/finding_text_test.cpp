#include "report/finding_text.hpp"

#include "report/json.hpp"
#include "report/pair_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace tally::report {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

model::Claim claim(const std::string& document, const std::string& quote, std::int64_t value) {
  model::Claim c;
  c.document = document;
  c.line = 12;
  c.quote = quote;
  c.before = "the glider stands at ";
  c.after = " of the list";
  c.low = c.high = value;
  c.unit = "rank";
  return c;
}

model::Finding finding() {
  model::Finding f;
  f.kind = "conflict";
  f.severity = model::FindingSeverity::kError;
  f.headline = "Kite 2, leaderboard rank: 7 in one.txt:12, but 9 in two.txt:12";
  f.reason = "7 and 9 differ by 2";
  f.fault = "source";
  f.next = "Open both passages.";
  f.claims = {{claim("folder/one.txt", "rank 7", 7), "a"}, {claim("two.txt", "第九", 9), "b"}};
  f.claims[0].claim.speaker = "Ada";
  f.support = {2, 1};
  return f;
}

std::string text_of(const std::vector<model::Finding>& findings, const Style& style = {}) {
  std::ostringstream out;
  AuditSummary summary;
  summary.facts = 10;
  summary.compared = 4;
  summary.agreeing = 3;
  summary.errors = 1;
  summary.left_out = 2;
  write_findings(findings, summary, style, out);
  return out.str();
}

TEST(WriteFindings, ShowsBothQuotesWithPlaceAndSpeaker) {
  const std::string text = text_of({finding()});
  EXPECT_THAT(text, HasSubstr("10 facts, 4 told more than once, 3 of these agree"));
  EXPECT_THAT(text, HasSubstr("1 error, 0 warnings, 0 notes (2 not shown)"));
  EXPECT_THAT(text, HasSubstr("error  conflict"));
  EXPECT_THAT(text, HasSubstr("a  one.txt:12  Ada: the glider stands at [rank 7] of the list"));
  EXPECT_THAT(text, HasSubstr("b  two.txt:12  the glider stands at [第九] of the list"));
  EXPECT_THAT(text, HasSubstr("why   7 and 9 differ by 2"));
  EXPECT_THAT(text, HasSubstr("2 independent sources for a, 1 for b; likely fault: source"));
  EXPECT_THAT(text, HasSubstr("next  Open both passages."));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST(WriteFindings, ColoursOnlyWhereAsked) {
  Style style;
  style.colour = true;
  EXPECT_THAT(text_of({finding()}, style), HasSubstr("\x1b[1;31merror\x1b[0m"));
}

TEST(WriteFindings, StaysWithinTheTerminal) {
  Style style;
  style.terminal_width = 60;
  model::Finding f = finding();
  f.reason = "a reason that goes on and on for much longer than one line of a narrow terminal";
  EXPECT_THAT(text_of({f}, style), HasSubstr("than\n        one line of a narrow terminal"));
}

TEST(WriteFindings, ATextCannotSteerTheTerminal) {
  model::Finding f = finding();
  f.claims[0].claim.before = "\x1b[2J";
  f.claims[0].claim.quote = "rank\n7";
  EXPECT_THAT(text_of({f}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(text_of({f}), HasSubstr("[rank 7]"));
}

TEST(WriteFinding, WholeTellsHowItWasRead) {
  std::ostringstream out;
  write_finding(finding(), true, {}, out);
  EXPECT_THAT(out.str(), HasSubstr("read as 7"));
  EXPECT_THAT(out.str(), HasSubstr("actual"));
}

TEST(FindingTable, HasOneRowAFinding) {
  const std::vector<model::Finding> findings{finding()};
  const Table table = finding_table(findings);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].size(), table.columns.size());
  EXPECT_EQ(table.rows[0][6], "rank 7");
  EXPECT_EQ(table.rows[0][9], "two.txt:12");
}

TEST(AuditJson, IsOneObject) {
  const std::vector<model::Finding> findings{finding(), finding()};
  std::ostringstream out;
  write_audit_json(findings, {}, out);
  const std::string one = finding_json(finding());
  EXPECT_THAT(one, HasSubstr(R"("kind":"conflict")"));
  EXPECT_THAT(out.str(), StartsWith(R"({"schema":"tally/1")"));
  EXPECT_THAT(out.str(), EndsWith(R"("findings":[)" + one + ',' + one + "]}"));
}

std::vector<model::AlignedPair> pairs() {
  return {{"same", claim("a", "rank 7", 7), claim("b", "第七", 7), ""},
          {"value_differs", claim("a", "rank 7", 7), claim("b", "第九", 9), "7 and 9 differ by 2"},
          {"only_a", claim("a", "rank 8", 8), std::nullopt, "no counterpart"},
          {"only_b", std::nullopt, claim("b", "第八", 8), "no counterpart"}};
}

TEST(WritePairs, StandsSideBySide) {
  std::ostringstream out;
  write_pairs(pairs(), {"one.txt", "two.txt"}, {}, out);
  EXPECT_THAT(out.str(), HasSubstr("1 only_a, 1 only_b, 1 same, 1 value_differs"));
  EXPECT_THAT(out.str(), HasSubstr("one.txt"));
  EXPECT_THAT(out.str(), HasSubstr("[rank 7]"));
  EXPECT_THAT(out.str(), HasSubstr("\n        7 and 9 differ by 2\n"));
  EXPECT_THAT(out.str(), Not(HasSubstr("no counterpart")));
  EXPECT_THAT(out.str(), Not(HasSubstr(" \n")));
}

TEST(PairTable, LeavesAbsentSidesEmpty) {
  const auto all = pairs();
  const Table table = pair_table(all);
  ASSERT_EQ(table.rows.size(), 4U);
  EXPECT_EQ(table.rows[2][5], std::nullopt);
  EXPECT_EQ(table.rows[3][2], std::nullopt);
  EXPECT_EQ(table.rows[1][3], "7");
}

TEST(PairsJson, IsOneObject) {
  EXPECT_THAT(pairs_json(pairs(), {"x", "y"}), HasSubstr(R"("relation":"same")"));
}

}  // namespace
}  // namespace tally::report
