#include "report/html.hpp"

#include "report/assets.hpp"
#include "report/html_parts.hpp"
#include "report/template.hpp"
#include "support/sample_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tally::report {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(Html, HoldsEveryPart) {
  const std::string page = html_report(test::sample_report(8, false));
  for (const char* id :
       {"digest", "findings", "comparisons", "documents", "forecasts", "matrix", "facts"}) {
    EXPECT_THAT(page, HasSubstr("id=\"" + std::string(id) + "\"")) << id;
  }
  EXPECT_EQ(count(page, "<article class=\"finding"), 8U);
  EXPECT_EQ(count(page, "<svg class=\"chart"), 3U);
  EXPECT_THAT(page, HasSubstr("星河访谈实录"));
  EXPECT_THAT(page, HasSubstr("<mark>over 300 billion</mark>"));
}

TEST(Html, LeavesOutWhatIsEmpty) {
  const std::string page = html_report({});
  for (const char* id : {"findings", "comparisons", "documents", "facts", "matrix", "forecasts"}) {
    EXPECT_THAT(page, Not(HasSubstr("id=\"" + std::string(id) + "\""))) << id;
  }
  EXPECT_THAT(page, HasSubstr("id=\"digest\""));
}

TEST(Html, PutsTheGravestFirstAndFoldsNotes) {
  const std::string page = html_report(test::sample_report(8, false));
  const auto at = [&page](const std::string& part) { return page.find(part); };
  const std::string error = "data-kind=\"conflict\" data-severity=\"error\" open>";
  const std::string warning = "data-kind=\"tension\" data-severity=\"warn\" open>";
  const std::string note = "data-kind=\"hedge_differs\" data-severity=\"info\">";
  ASSERT_NE(at(error), std::string::npos);
  ASSERT_NE(at(warning), std::string::npos);
  ASSERT_NE(at(note), std::string::npos);
  EXPECT_LT(at(error), at(warning));
  EXPECT_LT(at(warning), at(note));
  EXPECT_LT(at(note), at("id=\"documents\"")) << "findings come before what explains them";
}

TEST(Html, SetsWhatEachSideSaysInAColumn) {
  ReportData report = test::sample_report(1, false);
  auto& claims = report.findings[0].claims;
  claims.push_back(claims[1]);
  claims.back().claim.quote = "more than 300 billion";
  const std::string page = html_report(report);
  const std::string article = page.substr(page.find("<article"));
  EXPECT_EQ(count(article.substr(0, article.find("</article>")), "<p class=\"said\">"), 2U);
  EXPECT_EQ(count(article.substr(0, article.find("</article>")), "<figure"), 3U);
  EXPECT_THAT(article, HasSubstr("<span class=\"differs\">"));
}

TEST(Html, ShowsStatesAndWhatIsNew) {
  ReportData report = test::sample_report(4, false);
  const std::string page = html_report(report);
  EXPECT_THAT(page, HasSubstr("data-state=\"accepted\" data-baseline=\"new\""));
  EXPECT_EQ(count(page, "<span class=\"tag new\">"), 2U);
  EXPECT_EQ(count(page, "<span class=\"tag state\">"), 1U);
  EXPECT_THAT(page, AllOf(HasSubstr("id=\"by-state\""), HasSubstr("id=\"only-new\"")));
  for (auto& finding : report.findings) {
    finding.baseline = "new";
    finding.state = "open";
  }
  EXPECT_THAT(html_report(report),
              AllOf(Not(HasSubstr("<span class=\"tag new\">")), Not(HasSubstr("id=\"by-state\"")),
                    Not(HasSubstr("id=\"only-new\""))))
      << "after a first audit everything is new, which says nothing";
}

TEST(Html, LeavesTotalsOutOfAPageAboutOneThing) {
  ReportData report = test::sample_report(1, false);
  for (const Scope scope : {Scope::kFact, Scope::kFinding, Scope::kComparison}) {
    report.scope = scope;
    EXPECT_THAT(html_report(report), Not(HasSubstr("id=\"digest\"")));
  }
  report.scope = Scope::kFact;
  const std::string page = html_report(report);
  EXPECT_LT(page.find("id=\"facts\""), page.find("id=\"findings\""))
      << "the fact itself comes first";
  report.scope = Scope::kDocument;
  EXPECT_THAT(html_report(report), HasSubstr("id=\"digest\""));
}

TEST(Html, HasALabelForEveryMetricAndKindInTheSummary) {
  ReportData report = test::sample_report(2, false);
  report.metrics["parameter_count"].key_qualifiers = {{"variant", "total"}};
  const std::string page = html_report(report);
  EXPECT_THAT(page, HasSubstr("Kite · parameters"));
  EXPECT_THAT(page, HasSubstr("Kite · 参数量"));
  EXPECT_THAT(page, Not(HasSubstr("parameters (total)"))) << "a default says nothing";
}

TEST(LongList, KeepsTheRestForTheScript) {
  LongList list(2);
  list.add_frame("<details>");
  for (const char* item : {"a", "b", "c", "d"}) list.add(item);
  list.add_frame("</details>");
  list.add("e");
  EXPECT_EQ(list.take(),
            "<details>ab<noscript class=\"rest\">cd</noscript>\n</details>"
            "<noscript class=\"rest\">e</noscript>\n");
  EXPECT_EQ(list.take(), "");
}

TEST(LongList, PacksFiftyAtATime) {
  LongList list(0);
  for (int i = 0; i < 101; ++i) list.add("x");
  EXPECT_EQ(count(list.take(), "<noscript"), 3U);
}

TEST(Html, FetchesNothing) {
  const std::string page = html_report(test::sample_report(4, false));
  EXPECT_THAT(page, AllOf(Not(HasSubstr("src=")), Not(HasSubstr("@import")), Not(HasSubstr("url(")),
                          Not(HasSubstr("<link"))));
}

TEST(Html, IsTheSameEveryTime) {
  EXPECT_EQ(html_report(test::sample_report(50, true)), html_report(test::sample_report(50, true)));
}

TEST(Html, ShowsAHostileDocumentAsText) {
  const std::string page = html_report(test::sample_report(4, true));
  EXPECT_EQ(count(page, "<script"), 1U);
  EXPECT_EQ(count(page, "</script"), 1U);
  EXPECT_EQ(count(page, "<img"), 0U);
  EXPECT_EQ(count(page, " style=\""), 0U);
  EXPECT_THAT(page, HasSubstr("&lt;/script&gt;&lt;script&gt;"));
  EXPECT_THAT(page, HasSubstr("{{title}} [[digest]]"));
}

TEST(Html, AllowsItsOwnScriptAndStyleOnly) {
  const std::string page = html_report({});
  EXPECT_THAT(page, HasSubstr("default-src &apos;none&apos;"));
  EXPECT_THAT(page, HasSubstr("<script>" + std::string(asset("report.js").text) + "</script>"));
  EXPECT_THAT(page, HasSubstr("<style>" + std::string(asset("report.css").text) + "</style>"));
}

TEST(PolicySource, WritesADigestInBase64) {
  // The digest of the empty text, as in FIPS 180-4 test vectors, and its well-known base64.
  const Asset empty = {"", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
  EXPECT_EQ(policy_source(empty), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
}

TEST(Labels, ComeInBothLanguages) {
  EXPECT_EQ(plain_label("conflict"), "Contradiction · 矛盾");
  EXPECT_EQ(label_markup("conflict"),
            "<span class=\"t\" lang=\"en\">Contradiction</span><span class=\"t\" "
            "lang=\"zh\">矛盾</span>");
  EXPECT_EQ(plain_label("no such label"), "no such label");
  EXPECT_EQ(label_markup("<b>"), "<span>&lt;b&gt;</span>");
}

TEST(Html, KeepsTenThousandFindingsSmall) {
  EXPECT_LT(html_report(test::sample_report(10'000, false)).size(), std::size_t{30} << 20);
}

}  // namespace
}  // namespace tally::report
