// What stands between a word and its value without parting them.
#include "rule/aside.hpp"

#include "base/error.hpp"
#include "rule/matcher.hpp"
#include "rule/naive.hpp"
#include "unit/rule/marked.hpp"

#include <gtest/gtest.h>

namespace tally::rule {
namespace {

constexpr const char* kPack = R"({
  "pack": "test", "version": "1", "lists": {"grew": ["增长", "大增"]},
  "asides": ["(?:同比)?{@grew}{percent}，达到?", "，从{date}的"],
  "rules": [{"id": "sales", "metric": "revenue", "summary": "s",
    "value": {"kind": "money"}, "triggers": ["营收"], "gap": 2, "not_between": ["，"],
    "examples": [], "counterexamples": []}]})";

/// How many values of the sentence the rule takes, by either engine.
std::size_t taken(const char* source) {
  const RuleSet rules({parse_pack(kPack, "test.json")});
  const Marked marked(source);
  std::vector<model::RuleMatch> found;
  Matcher(rules).match(marked.sentence(), found);
  std::vector<model::RuleMatch> plain;
  NaiveMatcher(rules).match(marked.sentence(), plain);
  EXPECT_EQ(found.size(), plain.size()) << source;
  return found.size();
}

TEST(Aside, PartsNoWordFromItsValue) {
  EXPECT_EQ(taken("营收同比增长<percent:8%>，达到<money:3亿元>"), 1U);
  EXPECT_EQ(taken("营收大增<percent:8%>，达<money:3亿元>"), 1U);
  EXPECT_EQ(taken("营收，从<date:去年>的<money:3亿元>"), 1U);
  EXPECT_EQ(taken("营收再次增长<percent:8%>，达<money:3亿元>"), 1U);
}

TEST(Aside, LeavesGapAndGuardsToWhatIsBefore) {
  EXPECT_EQ(taken("营收很高的时候增长<percent:8%>，达<money:3亿元>"), 0U);
  EXPECT_EQ(taken("营收高，增长<percent:8%>，达<money:3亿元>"), 0U);
  EXPECT_EQ(taken("营收增长<percent:8%>，花了<money:3亿元>"), 0U);
  EXPECT_EQ(taken("增长<percent:8%>，营收，达到<money:3亿元>"), 0U);
}

TEST(Aside, IsRefusedWhereItIsNoPattern) {
  std::string pack = kPack;
  pack.replace(pack.find("，从"), 3, "(从");
  EXPECT_THROW(RuleSet({parse_pack(pack, "test.json")}), base::RuleError);
}

}  // namespace
}  // namespace tally::rule
