#include "rule/lint.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace tally::rule {
namespace {

Rule sound() {
  Rule rule;
  rule.effect.rule = "test/r";
  rule.effect.metric = "size";
  rule.value.kinds = {ValueKind::kCount};
  rule.value.units = {"parameters", "count", "bare"};
  rule.triggers = {"参数", "{model}"};
  rule.pattern = "参数.{0,4}{value}";
  rule.effect.subject.types = {"model"};
  rule.examples.resize(2);
  rule.examples[0].text = "参数有 3 亿。";
  rule.examples[1].text = "4 亿是参数量。";
  rule.counterexamples.resize(2);
  rule.counterexamples[0].text = "调了 3 个参数。";
  rule.counterexamples[1].text = "参数服务器有 4 台。";
  return rule;
}

std::vector<base::Diagnostic> complaints(std::vector<Rule> rules) {
  RulePack pack;
  pack.path = "test.json";
  pack.rules = std::move(rules);
  return lint(RuleSet({pack}), {{"size"}, {"parameters"}, {"model"}, {"Kite"}});
}

TEST(Lint, AcceptsASoundRule) { EXPECT_TRUE(complaints({sound()}).empty()); }

TEST(Lint, AsksForExamplesThatDifferInMoreThanTheirNumbers) {
  Rule rule = sound();
  rule.examples[1].text = "参数有 12.5 亿。";
  const auto told = complaints({rule});
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].code, "few-examples");
}

TEST(Lint, AsksForTheTwinInTheOtherLanguage) {
  const auto pack = [](const std::string& language, std::vector<std::string> ids,
                       const std::string& reason) {
    RulePack out;
    out.name = "test." + language;
    out.language = language;
    for (const std::string& id : ids) {
      out.rules.push_back(sound());
      out.rules.back().effect.rule = out.name + "/" + id;
      out.rules.back().no_twin = reason;
      // Same conditions in one pack would shadow each other.
      out.rules.back().needs = {id};
    }
    return out;
  };
  const auto codes = [](std::vector<RulePack> packs) {
    std::vector<std::string> out;
    for (const auto& each :
         lint(RuleSet(std::move(packs)), {{"size"}, {"parameters"}, {"model"}, {"Kite"}})) {
      out.push_back(each.code + " " + each.message.substr(0, each.message.find(':')));
    }
    return out;
  };
  using Codes = std::vector<std::string>;
  EXPECT_EQ(codes({pack("en", {"a"}, ""), pack("zh", {"a"}, "")}), Codes());
  EXPECT_EQ(codes({pack("en", {"a", "b"}, ""), pack("zh", {"a"}, "")}), Codes{"no-twin test.en/b"});
  EXPECT_EQ(codes({pack("en", {"a"}, ""), pack("zh", {"b"}, "an idiom")}),
            Codes{"no-twin test.en/a"});
  EXPECT_EQ(codes({pack("en", {"a"}, ""), pack("zh", {"a"}, "an idiom")}),
            Codes{"has-twin test.zh/a"});
  EXPECT_EQ(codes({pack("zh", {"a"}, "")}), Codes());
}

TEST(Lint, NamesEveryFault) {
  const struct {
    const char* code;
    std::function<void(Rule&)> spoil;
  } kCases[] = {
      {"unknown-metric", [](Rule& r) { r.effect.metric = "sise"; }},
      {"unknown-unit", [](Rule& r) { r.value.units = {"parsecs"}; }},
      {"unknown-unit", [](Rule& r) { r.value.per = {"parsecs"}; }},
      {"unknown-unit", [](Rule& r) { r.effect.unit = "parsecs"; }},
      {"unknown-type", [](Rule& r) { r.effect.subject.types = {"modell"}; }},
      {"unknown-entity", [](Rule& r) { r.effect.subject.name = "Nobody"; }},
      {"unknown-placeholder", [](Rule& r) { r.pattern = "{modell}{value}"; }},
      {"unknown-placeholder", [](Rule& r) { r.triggers = {"{modell}"}; }},
      {"misplaced-value", [](Rule& r) { r.needs = {"{value}"}; }},
      {"bad-pattern", [](Rule& r) { r.pattern = "({value}"; }},
      {"no-value", [](Rule& r) { r.pattern = "参数"; }},
      {"no-value", [](Rule& r) { r.pattern = "{value}{value}"; }},
      {"own-group", [](Rule& r) { r.pattern = "(参数|规模){value}"; }},
      {"dear-pattern", [](Rule& r) { r.pattern = "参数.{0,90}数.{0,90}{value}"; }},
      {"empty-pattern", [](Rule& r) { r.pattern = ".*{value}.*"; }},
      {"few-examples", [](Rule& r) { r.examples.pop_back(); }},
      {"few-examples", [](Rule& r) { r.counterexamples.clear(); }},
      {"idle-field",
       [](Rule& r) {
         r.triggers.clear();
         r.fields["gap"] = {4, 2};
       }},
      {"twice",
       [](Rule& r) {
         r.triggers = {"参数", "参数"};
       }},
  };
  for (const auto& item : kCases) {
    Rule rule = sound();
    rule.at = {3, 5};
    item.spoil(rule);
    const std::vector<base::Diagnostic> found = complaints({rule});
    ASSERT_EQ(found.size(), 1U) << item.code;
    EXPECT_EQ(found[0].code, item.code);
    EXPECT_EQ(found[0].path, "test.json");
    EXPECT_GE(found[0].at.line, 3U);
    EXPECT_EQ(found[0].message.rfind("test/r: ", 0), 0U);
  }
}

TEST(Lint, PointsAtTheField) {
  Rule rule = sound();
  rule.at = {3, 5};
  rule.fields["metric"] = {4, 12};
  rule.effect.metric = "sise";
  EXPECT_EQ(complaints({rule})[0].at, (base::LineCol{4, 12}));
}

TEST(Lint, WarnsOfRulesThatNeverWin) {
  Rule first = sound();
  first.pattern.clear();
  Rule second = first;
  second.effect.rule = "test/s";
  const std::vector<base::Diagnostic> found = complaints({first, second});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "shadowed");
  EXPECT_EQ(found[0].severity, base::Severity::kWarning);
  second.priority = 1;
  EXPECT_TRUE(complaints({first, second}).empty());
}

}  // namespace
}  // namespace tally::rule
