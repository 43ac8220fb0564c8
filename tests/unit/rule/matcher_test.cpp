#include "rule/matcher.hpp"

#include "base/error.hpp"
#include "rule/naive.hpp"
#include "unit/rule/marked.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tally::rule {
namespace {

Rule rule(const std::string& id, std::vector<std::string> triggers, std::size_t gap = 6) {
  Rule out;
  out.effect.rule = "test/" + id;
  out.effect.metric = id;
  out.value.kinds = {ValueKind::kCount};
  out.triggers = std::move(triggers);
  out.gap = gap;
  return out;
}

RuleSet set_of(std::vector<Rule> rules) {
  RulePack pack;
  pack.name = "test";
  pack.rules = std::move(rules);
  return RuleSet({std::move(pack)});
}

/// Metrics by mention, in order: "size -" for a second mention that no rule took.
std::string metrics(const RuleSet& rules, const Marked& marked) {
  Matcher matcher(rules);
  std::vector<model::RuleMatch> found;
  matcher.match(marked.sentence(), found);
  std::string out;
  for (std::size_t i = 0; i < marked.mentions.size(); ++i) {
    if (marked.mentions[i].kind == model::MentionKind::kName) continue;
    const auto at =
        std::find_if(found.begin(), found.end(), [&](const auto& m) { return m.mention == i; });
    out += (out.empty() ? "" : " ") + (at == found.end() ? std::string("-") : at->effect->metric);
  }
  return out;
}

TEST(MatcherTrigger, ObeysSideAndGap) {
  Rule before = rule("before", {"参数"}, 3);
  before.order = Order::kTriggerValue;
  Rule after = rule("after", {"users"}, 8);
  after.order = Order::kValueTrigger;
  const RuleSet rules = set_of({before, after});
  const struct {
    const char* source;
    const char* want;
  } kCases[] = {
      {"参数 <count:3>", "before"},
      {"参数约为了<count:3>", "before"},
      {"参数大约有了 <count:3>", "-"},
      {"<count:3> 参数", "-"},
      {"<count:3> daily users", "after"},
      {"users <count:3>", "-"},
      {"<count:3> abusers", "-"},
      {"<count:3> users2", "-"},
      {"参数 <money:3>", "-"},
      {"参数<count:3>、<count:4>", "before before"},
  };
  for (const auto& item : kCases)
    EXPECT_EQ(metrics(rules, Marked(item.source)), item.want) << item.source;
}

TEST(MatcherTrigger, LiftsWordBordersByAStar) {
  const RuleSet rules = set_of({rule("u", {"user*"}), rule("g", {"*gpu*"})});
  EXPECT_EQ(metrics(rules, Marked("<count:3> users")), "u");
  EXPECT_EQ(metrics(rules, Marked("<count:3> nonuser")), "-");
  EXPECT_EQ(metrics(rules, Marked("<count:3> vgpus")), "g");
}

TEST(MatcherTrigger, MayBeAName) {
  Rule ranked = rule("rank", {"{leaderboard}"}, 8);
  ranked.value.kinds = {ValueKind::kRank};
  const RuleSet rules = set_of({ranked});
  EXPECT_EQ(metrics(rules, Marked("在 <leaderboard:某榜> 上排 <rank:第 5 位>")), "rank");
  EXPECT_EQ(metrics(rules, Marked("在 <place:某地> 上排 <rank:第 5 位>")), "-");
  EXPECT_EQ(metrics(rules, Marked("在 <name:某处> 上排 <rank:第 5 位>")), "-");
}

TEST(MatcherValue, AsksForUnitNounAndSize) {
  Rule units = rule("unit", {});
  units.value.units = {"parameters"};
  Rule bare = rule("bare", {"规模"});
  bare.value.units = {"bare"};
  bare.value.min = base::Decimal::parse("1e6");
  bare.value.max = base::Decimal::parse("1e15");
  Rule noun = rule("noun", {"共"});
  noun.value.nouns = {"卡"};
  const RuleSet rules = set_of({units, bare, noun});
  EXPECT_EQ(metrics(rules, Marked("<count/parameters:3B>")), "unit");
  EXPECT_EQ(metrics(rules, Marked("<count/users:3B>")), "-");
  EXPECT_EQ(metrics(rules, Marked("规模 <count=8e9:8B>")), "bare");
  EXPECT_EQ(metrics(rules, Marked("规模 <count=8:8>")), "-");
  EXPECT_EQ(metrics(rules, Marked("规模 <count=8e20:8>")), "-");
  EXPECT_EQ(metrics(rules, Marked("规模 <count/users=8e9:8>")), "-");
  Marked cards("共 <count:3 万卡>");
  EXPECT_EQ(metrics(rules, cards), "-");
  cards.mentions[0].quantity.noun = "卡";
  EXPECT_EQ(metrics(rules, cards), "noun");
}

TEST(MatcherValue, AsksForTheUnitThatItIsDividedBy) {
  Rule rate = rule("rate", {});
  rate.value.units = {"tokens"};
  rate.value.per = {"second", "minute"};
  const RuleSet rules = set_of({rate});
  Marked tokens("<count/tokens:30 tokens/s>");
  EXPECT_EQ(metrics(rules, tokens), "-");
  tokens.mentions[0].quantity.per = &test_unit("minute");
  EXPECT_EQ(metrics(rules, tokens), "rate");
  tokens.mentions[0].quantity.per = &test_unit("day");
  EXPECT_EQ(metrics(rules, tokens), "-");
}

TEST(MatcherGuard, StopsARule) {
  Rule guarded = rule("g", {"参数"}, 10);
  guarded.not_after = {"调", "超"};
  guarded.not_before = {"的设置"};
  guarded.not_between = {"，"};
  guarded.needs = {"模型", "{model}"};
  guarded.unless = {"学生"};
  const RuleSet rules = set_of({guarded});
  const struct {
    const char* source;
    const char* want;
  } kCases[] = {
      {"模型参数 <count:3>", "g"},       {"<model:Kite> 参数 <count:3>", "g"},
      {"模型超参数 <count:3>", "-"},     {"模型参数 <count:3> 的设置", "-"},
      {"模型参数，共 <count:3>", "-"},   {"参数 <count:3>", "-"},
      {"模型参数 <count:3>，学生", "-"},
  };
  for (const auto& item : kCases)
    EXPECT_EQ(metrics(rules, Marked(item.source)), item.want) << item.source;
}

TEST(MatcherGuard, TakesLatinTextsFromTheBeginOfWordsOn) {
  Rule guarded = rule("g", {"成绩"}, 20);
  guarded.needs = {"eval", " test"};
  guarded.unless = {"cut"};
  const RuleSet rules = set_of({guarded});
  EXPECT_EQ(metrics(rules, Marked("evaluation 成绩 <count:3>")), "g");
  EXPECT_EQ(metrics(rules, Marked("某eval 成绩 <count:3>")), "g");
  EXPECT_EQ(metrics(rules, Marked("medieval 成绩 <count:3>")), "-");
  EXPECT_EQ(metrics(rules, Marked("the test executes 成绩 <count:3>")), "g");
  EXPECT_EQ(metrics(rules, Marked("the test cuts 成绩 <count:3>")), "-");
}

TEST(MatcherPattern, HoldsOnTheWindowOrInTheSentence) {
  Rule window = rule("w", {"参数"}, 9);
  window.pattern = "参数(?:量|规模)?.{0,2}{value}";
  Rule wide = rule("s", {"下降"}, 20);
  wide.scope = Scope::kSentence;
  wide.pattern = "从{count}.{0,4}{value}";
  const RuleSet rules = set_of({window, wide});
  EXPECT_EQ(metrics(rules, Marked("参数规模达到<count:3>")), "w");
  EXPECT_EQ(metrics(rules, Marked("参数多少呢有<count:3>")), "-");
  EXPECT_EQ(metrics(rules, Marked("从<count:9>降到<count:3>，下降")), "- s");
}

TEST(MatcherPattern, KnowsNoCase) {
  for (const char* pattern : {"(?:about|nearly) kilo {value}", "(?:About|nearly) Kilo {value}"}) {
    Rule rated = rule("r", {"kilo"}, 2);
    rated.pattern = pattern;
    rated.scope = Scope::kSentence;
    const RuleSet rules = set_of({rated});
    EXPECT_EQ(metrics(rules, Marked("ABOUT Kilo <count:3>")), "r") << pattern;
    EXPECT_EQ(metrics(rules, Marked("about some kilo <count:3>")), "-") << pattern;
  }
}

TEST(MatcherPattern, CatchesNames) {
  Rule score = rule("score", {"得分"}, 4);
  score.scope = Scope::kSentence;
  score.effect.subject.types = {"model"};
  score.pattern = "{subject}在{benchmark as benchmark}上?得分{value}";
  const RuleSet rules = set_of({score});
  const Marked marked("<company:某社> 说 <model:Kite> 在 <benchmark:难题> 上得分 <count:90>");
  Matcher matcher(rules);
  std::vector<model::RuleMatch> found;
  matcher.match(marked.sentence(), found);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].subject, 1U);
  ASSERT_EQ(found[0].captures.size(), 1U);
  EXPECT_EQ(found[0].captures[0].key, "benchmark");
  EXPECT_EQ(found[0].captures[0].mention, 2U);
  EXPECT_EQ(marked.text.substr(found[0].trigger.begin, 6), "得分");
  EXPECT_EQ(found[0].gap, 0U);
}

TEST(MatcherPattern, TakesANameOfUnknownTypeForAny) {
  Rule size = rule("size", {"有"}, 4);
  size.scope = Scope::kSentence;
  size.pattern = "{model}有{value}";
  const RuleSet rules = set_of({size});
  EXPECT_EQ(metrics(rules, Marked("<model:Kite> 有 <count:3>")), "size");
  EXPECT_EQ(metrics(rules, Marked("<name:Kite> 有 <count:3>")), "size");
  EXPECT_EQ(metrics(rules, Marked("<place:Kite> 有 <count:3>")), "-");
}

TEST(MatcherPattern, ThatIsBrokenIsToldWithItsRule) {
  Rule broken = rule("b", {"参数"});
  broken.pattern = "参数({value}";
  broken.at = {7, 3};
  const RuleSet rules = set_of({broken});
  try {
    metrics(rules, Marked("参数 <count:3>"));
    FAIL() << "matched with a broken pattern";
  } catch (const base::RuleError& error) {
    EXPECT_NE(std::string(error.what()).find(":7:3: error: [test/b]"), std::string::npos)
        << error.what();
  }
}

TEST(MatcherOrder, PrefersPriorityThenNearnessThenLength) {
  Rule users = rule("users", {"用户"});
  Rule monthly = rule("monthly", {"月活用户"});
  Rule daily = rule("daily", {"日活"});
  Rule any = rule("any", {});
  any.value.units = {"count"};
  Rule first = rule("first", {"最先"});
  first.priority = 1;
  const RuleSet rules = set_of({users, monthly, daily, any, first});
  EXPECT_EQ(metrics(rules, Marked("月活用户 <count:3>")), "monthly");
  EXPECT_EQ(metrics(rules, Marked("月活用户 <count:3>，日活 <count:1>")), "monthly daily");
  EXPECT_EQ(metrics(rules, Marked("共 <count:3>")), "any");
  EXPECT_EQ(metrics(rules, Marked("最先的用户 <count:3>")), "first");
}

TEST(MatcherOrder, PrefersThePackOfTheLanguage) {
  RulePack english;
  english.name = english.language = "en";
  english.rules = {rule("a", {"gpu"})};
  RulePack chinese;
  chinese.name = chinese.language = "zh";
  chinese.rules = {rule("b", {"gpu"})};
  const RuleSet rules({english, chinese});
  Marked marked("gpu <count:3>");
  marked.mentions[0].language = model::Language::kZh;
  EXPECT_EQ(metrics(rules, marked), "b");
  marked.mentions[0].language = model::Language::kEn;
  EXPECT_EQ(metrics(rules, marked), "a");
}

TEST(MatcherInput, MayBePartOfALongerText) {
  const RuleSet rules = set_of({rule("p", {"参数"})});
  const Marked marked("参数。<count:1> 参数 <count:2>。参数");
  Matcher matcher(rules);
  std::vector<model::RuleMatch> found;
  const std::size_t begin = marked.text.find("1");
  matcher.match({marked.text, {begin, marked.text.rfind("。")}, marked.mentions}, found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].mention, 1U);
  EXPECT_EQ(found[1].trigger.begin, marked.text.find("参数", begin));
  found.clear();
  matcher.match({marked.text, {0, 0}, marked.mentions}, found);
  EXPECT_TRUE(found.empty());
}

/// Rules and sentences drawn at random, small enough that everything collides with everything.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Rule rule(std::size_t index) {
    Rule out = rule::rule("r" + std::to_string(index), {}, pick(9));
    const std::size_t count = pick(3);
    for (std::size_t i = 0; i < count; ++i) out.triggers.push_back(word(true));
    out.order = static_cast<Order>(pick(3));
    out.priority = static_cast<int>(pick(3));
    if (pick(2) == 0) out.value.kinds.push_back(ValueKind::kMoney);
    if (out.triggers.empty() || pick(3) == 0)
      out.value.units = {pick(2) == 0 ? "parameters" : "count"};
    if (pick(4) == 0) out.not_after = {word(true)};
    if (pick(4) == 0) out.not_before = {word(true)};
    if (pick(4) == 0) out.not_between = {word(true)};
    if (pick(5) == 0) out.needs = {word(true), word(false)};
    if (pick(5) == 0) out.unless = {word(true)};
    if (pick(3) == 0) out.scope = Scope::kSentence;
    if (pick(3) == 0) out.pattern = word(false) + ".{0,4}{value}";
    if (pick(6) == 0) out.pattern = ".{0,6}{subject}.{0,6}{value}.{0,6}";
    return out;
  }

  std::string sentence() {
    std::string out;
    for (std::size_t i = pick(14); i > 0; --i) {
      switch (pick(7)) {
        case 0:
          out += "<count/parameters:3>";
          break;
        case 1:
          out += "<count:4>";
          break;
        case 2:
          out += "<money:5>";
          break;
        case 3:
          out += "<model:M>";
          break;
        case 4:
          out += " ";
          break;
        default:
          out += word(false);
      }
    }
    return out;
  }

 private:
  std::size_t pick(std::size_t below) { return random_() % below; }
  std::string word(bool literal) {
    static const char* const kWords[] = {"参数", "数",   "a",   "ab",     "b",
                                         "的",   "用户", "A b", "{model}"};
    return kWords[pick(literal ? 9 : 8)];
  }

  std::mt19937 random_;
};

TEST(MatcherDifferential, AnswersLikeThePlainLoop) {
  std::size_t matches = 0;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    Generator generator(seed);
    std::vector<Rule> drawn;
    for (std::size_t i = 0; i < 30; ++i) drawn.push_back(generator.rule(i));
    const RuleSet rules = set_of(std::move(drawn));
    Matcher fast(rules);
    NaiveMatcher plain(rules);
    for (int i = 0; i < 60; ++i) {
      const std::string source = generator.sentence();
      const Marked marked(source);
      std::vector<model::RuleMatch> a;
      std::vector<model::RuleMatch> b;
      fast.match(marked.sentence(), a);
      plain.match(marked.sentence(), b);
      ASSERT_EQ(a.size(), b.size()) << source << " seed " << seed;
      for (std::size_t k = 0; k < a.size(); ++k) {
        ASSERT_EQ(a[k].mention, b[k].mention) << source;
        ASSERT_EQ(a[k].effect->rule, b[k].effect->rule) << source << " seed " << seed;
        ASSERT_EQ(a[k].trigger, b[k].trigger) << source;
        ASSERT_EQ(a[k].subject, b[k].subject) << source;
        ASSERT_EQ(a[k].gap, b[k].gap) << source;
      }
      matches += a.size();
    }
  }
  EXPECT_GT(matches, 2000U);
}

TEST(NaiveExplain, TellsWhatStoppedARule) {
  Rule before = rule("before", {"参数"}, 3);
  before.order = Order::kTriggerValue;
  before.not_after = {"超"};
  Rule other = rule("other", {"规模"}, 9);
  other.priority = 1;
  const RuleSet rules = set_of({before, other});
  NaiveMatcher matcher(rules);
  const struct {
    const char* source;
    Verdict verdict;
    const char* winner;
  } kCases[] = {
      {"参数 <count:3>", Verdict::kHolds, "test/before"},
      {"规模 <count:3>", Verdict::kNoTrigger, "test/other"},
      {"超参数 <count:3>", Verdict::kNotAfter, ""},
      {"参数到底有多少 <count:3>", Verdict::kGap, ""},
      {"<count:3> 参数", Verdict::kSide, ""},
      {"参数 <money:3>", Verdict::kValue, ""},
      {"参数规模 <count:3>", Verdict::kHolds, "test/other"},
  };
  for (const auto& item : kCases) {
    const std::vector<Attempt> attempts =
        matcher.explain(Marked(item.source).sentence(), "test/before");
    ASSERT_EQ(attempts.size(), 1U) << item.source;
    EXPECT_EQ(attempts[0].verdict, item.verdict) << item.source;
    EXPECT_EQ(attempts[0].winner ? attempts[0].winner->effect.rule : "", item.winner)
        << item.source;
    EXPECT_FALSE(meaning_of(attempts[0].verdict).empty());
  }
  EXPECT_TRUE(matcher.explain(Marked("<count:3>").sentence(), "test/none").empty());
}

}  // namespace
}  // namespace tally::rule
