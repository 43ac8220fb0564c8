#include "rule/pack.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tally::rule {
namespace {

namespace fs = std::filesystem;

/// A rule folder that goes away with the test.
class Folder {
 public:
  Folder() : path_(fs::path(testing::TempDir()) / ("packs-" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "packs");
  }
  ~Folder() { fs::remove_all(path_); }
  fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / "packs" / name) << text;
    return path_ / "packs" / name;
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string pack_of(const std::string& rules) {
  return "{\"pack\": \"size.zh\", \"version\": \"1\", \"language\": \"zh\",\n \"rules\": [" +
         rules + "]}";
}

constexpr const char* kRule = R"({"id": "a.before", "metric": "parameter_count", "summary": "s",
  "value": {"kind": ["count", "rank"], "units": ["parameters"], "nouns": ["x"], "per": ["minute"], "min": "1e6", "max": "1e15"},
  "triggers": ["参数"], "order": "trigger-value", "gap": 8, "pattern": "参数.{0,2}{value}", "scope": "sentence",
  "not_before": ["的"], "not_after": ["调"], "not_between": ["，"], "needs": ["模型"], "unless": ["学生"],
  "subject": {"types": ["model"], "reach": "document", "name": "Kite"}, "qualifiers": {"period": "month"},
  "modality": "planned", "hedge": "at_least", "unit": "parameters", "priority": 3,
  "examples": [{"text": "参数 3 亿", "date": "2024-01-01", "claims": [{"low": "300000000", "high": null, "qualifiers": {"period": "month"}}]}],
  "counterexamples": [{"text": "调 3 个参数", "why": "settings", "todo": true}]})";

std::string sharing_pack(const std::string& lists, const std::string& triggers,
                         const std::string& pattern = "") {
  return "{\"pack\": \"size.en\", \"version\": \"1\", \"lists\": " + lists +
         ", \"rules\": [{\"id\": \"a\", \"metric\": \"m\", \"summary\": \"s\", "
         "\"value\": {\"kind\": \"date\"}, \"triggers\": " +
         triggers + ", \"pattern\": \"" + pattern + "\"}]}";
}

TEST(PackLists, StandForAllOfTheirWords) {
  const RulePack pack = parse_pack(
      sharing_pack(R"({"deeds": ["sold", "bought"]})", R"(["@deeds", "met"])"), "p.json");
  EXPECT_EQ(pack.rules.at(0).triggers, (std::vector<std::string>{"sold", "bought", "met"}));
}

TEST(PackLists, StandForAnyOfTheirWordsInAPattern) {
  const RulePack pack =
      parse_pack(sharing_pack(R"({"grew": ["rose", "approx.", "{percent}"], "one": ["a"]})",
                              R"(["sold"])", "sold {@grew} to {@one} {value}"),
                 "p.json");
  EXPECT_EQ(pack.rules.at(0).pattern, R"(sold (?:rose|approx\.|{percent}) to (?:a) {value})");
}

TEST(PackLists, MustBeThere) {
  EXPECT_THROW(parse_pack(sharing_pack("{}", R"(["@deeds"])"), "p.json"), base::RuleError);
  EXPECT_THROW(parse_pack(sharing_pack("{}", R"(["sold"])", "{@deeds} {value}"), "p.json"),
               base::RuleError);
  EXPECT_THROW(parse_pack(sharing_pack("{}", R"(["sold"])", "{value} {@deeds"), "p.json"),
               base::RuleError);
  EXPECT_THROW(parse_pack(sharing_pack(R"({"deeds": [" "]})", R"(["@deeds"])"), "p.json"),
               base::RuleError);
}

TEST(PackLoad, ReadsEveryField) {
  const Folder folder;
  const RulePack pack = load_pack(folder.write("size.json", pack_of(kRule)));
  EXPECT_EQ(pack.name, "size.zh");
  EXPECT_EQ(pack.language, "zh");
  EXPECT_NE(pack.hash, base::Hash{});
  ASSERT_EQ(pack.rules.size(), 1U);
  const Rule& rule = pack.rules[0];
  EXPECT_EQ(rule.effect.rule, "size.zh/a.before");
  EXPECT_EQ(rule.effect.metric, "parameter_count");
  EXPECT_EQ(rule.effect.unit, "parameters");
  EXPECT_EQ(rule.effect.modality, model::Modality::kPlanned);
  EXPECT_EQ(rule.effect.hedge, model::Hedge::kAtLeast);
  EXPECT_EQ(rule.effect.qualifiers.at("period"), "month");
  EXPECT_EQ(rule.effect.subject.reach, model::SubjectReach::kDocument);
  EXPECT_EQ(rule.effect.subject.name, "Kite");
  EXPECT_EQ(rule.value.kinds, (std::vector{ValueKind::kCount, ValueKind::kRank}));
  EXPECT_EQ(rule.value.min->str(), "1000000");
  EXPECT_EQ(rule.order, Order::kTriggerValue);
  EXPECT_EQ(rule.scope, Scope::kSentence);
  EXPECT_EQ(rule.gap, 8U);
  EXPECT_EQ(rule.priority, 3);
  EXPECT_EQ(rule.at.line, 2U);
  ASSERT_EQ(rule.examples.size(), 1U);
  EXPECT_EQ(rule.examples[0].claims[0].at("low"), "300000000");
  EXPECT_EQ(rule.examples[0].claims[0].at("high"), std::nullopt);
  EXPECT_EQ(rule.examples[0].claims[0].at("qualifiers.period"), "month");
  ASSERT_EQ(rule.counterexamples.size(), 1U);
  EXPECT_TRUE(rule.counterexamples[0].todo);
  EXPECT_EQ(rule.counterexamples[0].why, "settings");
}

TEST(PackLoad, TellsWhatIsWrongAndWhere) {
  const Folder folder;
  const std::string head =
      R"({"id": "a", "metric": "m", "summary": "s", "value": {"kind": "count"}, )";
  const struct {
    std::string rules;
    const char* place;
    const char* what;
  } cases[] = {
      {head + "\"triggers\": [\"x\"],\n \"triger\": 1}", ":3:", "triger"},
      {"{\"metric\": \"m\"}", ":2:", "id"},
      {R"({"id": "A b", "metric": "m"})", ":2:", "small letters"},
      {head + "\"triggers\": [\"\"]}", ":2:", "empty"},
      {head + "\"priority\": 1}", ":2:", "takes every value"},
      {head + "\"triggers\": [\"x\"],\n\"gap\": 999}", ":3:", "gap"},
      {head + "\"triggers\": [\"x\"],\n\"order\": \"left\"}", ":3:", "order"},
      {head + "\"triggers\": [\"x\"],\n\"modality\": \"maybe\"}", ":3:", "modality"},
      {head + "\"triggers\": [\"x\"],\n\"hedge\": \"maybe\"}", ":3:", "hedge"},
      {head + "\"triggers\": [\"x\"],\n\"examples\": [{\"text\": \"t\", \"claims\": []}]}",
       ":3:", "claim"},
      {R"({"id": "a", "metric": "m", "summary": "s", "triggers": ["x"], "value": {"kind": "amount"}})",
       ":2:", "kind"},
      {head + "\"triggers\": [\"x\"]},\n" + head + "\"triggers\": [\"x\"]}", ":3:1:", "twice"},
  };
  for (const auto& item : cases) {
    const fs::path file = folder.write("bad.json", pack_of(item.rules));
    try {
      load_pack(file);
      ADD_FAILURE() << "loaded: " << item.rules;
    } catch (const base::RuleError& error) {
      const std::string what = error.what();
      EXPECT_EQ(what.rfind(file.string() + item.place, 0), 0U) << what;
      EXPECT_NE(what.find(item.what), std::string::npos) << what;
    }
  }
}

TEST(PackLoad, ReadsFoldersInOrderAndRefusesTheSamePackTwice) {
  const Folder folder;
  folder.write("b.json", R"({"pack": "b", "version": "1", "rules": []})");
  folder.write("a.json", R"({"pack": "a", "version": "1", "rules": []})");
  const std::vector<RulePack> packs = load_packs({folder.path(), folder.path() / "missing"});
  ASSERT_EQ(packs.size(), 2U);
  EXPECT_EQ(packs[0].name, "a");
  folder.write("c.json", R"({"pack": "a", "version": "1", "rules": []})");
  EXPECT_THROW(load_packs({folder.path()}), base::RuleError);
  EXPECT_THROW(load_pack(folder.path() / "none.json"), base::RuleError);
}

}  // namespace
}  // namespace tally::rule
