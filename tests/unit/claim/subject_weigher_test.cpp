#include "claim/subject_weigher.hpp"

#include "told.hpp"
#include "weights_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tally::claim {
namespace {

using Weights = std::map<std::string, int>;

/// What was weighed for the last value of a text that no way leads anywhere for.
struct Weighed {
  Subject subject;
  WeighedCase one;

  /// Whether a name has a trait.
  [[nodiscard]] bool has(std::string_view name, Trait trait) const {
    for (std::size_t i = 0; i < one.names.size(); ++i) {
      if (one.names[i] != name) continue;
      return std::ranges::any_of(one.traits[i].told(),
                                 [&](const Traits::Told& told) { return told.trait == trait; });
    }
    return false;
  }
};

Weighed weigh(std::string_view marked, const Weights& given, int least = 500,
              const SubjectWeigher::Led& led = {}, bool ruled = true) {
  static const std::filesystem::path kRules = std::filesystem::path(TALLY_SOURCE_DIR) / "rules";
  static const CueFinder kCues({kRules});
  static const KindWords kKinds = load_kind_words({kRules});
  static const GrammarWords kGrammar({kRules});
  Told told(marked);
  for (model::Passage& passage : told.document.passages) {
    passage.language = model::Language::kEn;
    const std::string_view text = told.document.text;
    if (text[passage.span.begin] == '#') passage.kind = model::PassageKind::kHeading;
  }
  const model::EntityTable entities;
  const EntityBook book(entities);
  const std::vector<model::Entity> declared;
  const EntityView view(book, declared);
  const Scene scene(told.document, told.mentions, kCues);
  const People people(scene, view, kCues);
  const SubjectFinder finder(scene, view, people, kKinds);
  const SubjectWeights weights({weights_folder("weigher", least, given)});
  SubjectWeigher weigher(scene, view, people, finder, weights, kGrammar);
  model::Metric metric;
  metric.subject_types = {"company", "product", "person"};
  SentenceView sentence;
  const std::size_t passage = told.document.passages.size() - 1;
  scene.look(passage, told.document.passages[passage].sentences.back(), sentence);
  SubjectQuery query{sentence, told.mentions[told.value(0)]};
  query.metric = &metric;
  const model::SubjectPolicy policy;
  if (ruled) query.policy = &policy;
  std::vector<WeighedCase> log;
  Subject subject = weigher.weigh(query, led, &log);
  return {subject, log.empty() ? WeighedCase{} : log.back()};
}

TEST(SubjectWeigher, TakesTheLikeliestNameWhereThatIsLikelyEnough) {
  const std::string text =
      "{Kite|company} grew./{Vega|company} fell./A rise to <30|30|users> came.";
  const Weighed last = weigh(text, {{"last_sentence", 3000}});
  EXPECT_EQ(last.subject.name, "Vega");
  EXPECT_EQ(last.subject.way, Way::kWeighed);
  EXPECT_TRUE(last.subject.assumed);
  EXPECT_EQ(weigh(text, {{"passage", 3000}}).subject.name, "Kite");
  EXPECT_EQ(weigh(text, {{"last_sentence", 1000}}, 1000).subject.name, "Vega");
  EXPECT_EQ(weigh(text, {{"last_sentence", 999}}, 1000).subject.name, "");
  EXPECT_EQ(weigh(text, {{"last_sentence", 3000}, {"nobody", 4000}}).subject.name, "");
}

TEST(SubjectWeigher, AsksForMoreWhereNoRuleClaimsTheValue) {
  const std::string text = "{Kite|company} grew./A rise to <30|30|users> came.";
  EXPECT_EQ(weigh(text, {{"last_sentence", 999}}, 500, {}, true).subject.name, "Kite");
  EXPECT_EQ(weigh(text, {{"last_sentence", 999}}, 500, {}, false).subject.name, "");
  EXPECT_EQ(weigh(text, {{"last_sentence", 1001}}, 500, {}, false).subject.name, "Kite");
}

TEST(SubjectWeigher, WeighsNamesOfAllTypesButThoseOfTechnologies) {
  const Weighed found = weigh(
      "{Oslo|place}, {AI|technology}, {Rook} and {Kite|company} met./So <30|30|users> came.", {});
  EXPECT_EQ(found.one.names, (std::vector<std::string>{"Oslo", "Rook", "Kite", ""}));
  EXPECT_TRUE(found.has("Oslo", Trait::kUnfit));
  EXPECT_TRUE(found.has("Rook", Trait::kUntyped));
  EXPECT_FALSE(found.has("Kite", Trait::kUnfit));
  EXPECT_TRUE(weigh("All grew./So <30|30|users> came.", {}).one.names.empty());
}

TEST(SubjectWeigher, TellsWhereANameStands) {
  const Weighed found = weigh(
      "# {Halden|company} today//{Moss|company} fell./{Kite|company} rose.//{Tern|company} sold./"
      "{Lyra|product} went, {Vega|company} had <30|30|users> of {Rook|company}.",
      {});
  EXPECT_TRUE(found.has("Halden", Trait::kTitled));
  EXPECT_TRUE(found.has("Halden", Trait::kTitledOutside));
  EXPECT_TRUE(found.has("Moss", Trait::kFarther));
  EXPECT_TRUE(found.has("Kite", Trait::kFarther)) << "the sentence before is another";
  EXPECT_TRUE(found.has("Tern", Trait::kLastSentence));
  EXPECT_TRUE(found.has("Tern", Trait::kLedLast));
  EXPECT_TRUE(found.has("Tern", Trait::kFirst));
  EXPECT_TRUE(found.has("Tern", outside(SubjectWords::kName)));
  EXPECT_TRUE(found.has("Lyra", Trait::kSecondType));
  EXPECT_TRUE(found.has("Rook", Trait::kLater));
  EXPECT_TRUE(found.has("Rook", Trait::kNear));
}

TEST(SubjectWeigher, TakesNoNameForTheFirstWhereNoneOfThePassageFits) {
  const Weighed found = weigh("{Oslo|place} grew./So <30|30|users> came.", {});
  EXPECT_TRUE(found.has("Oslo", Trait::kLastSentence));
  EXPECT_FALSE(found.has("Oslo", Trait::kFirst));
}

TEST(SubjectWeigher, TellsHowANameStandsToTheValue) {
  const Weighed found =
      weigh("{Moss|person} said {Vega|company} had <30|30|users> in {Oslo|place}.", {});
  EXPECT_TRUE(found.has("Vega", stands_as(Relation::kSubject)));
  EXPECT_FALSE(found.has("Vega", despite(SubjectWords::kName)));
  EXPECT_TRUE(found.has("Moss", stands_as(Relation::kTeller)));
  EXPECT_TRUE(found.has("Moss", despite(SubjectWords::kName)));
  EXPECT_TRUE(found.has("Oslo", stands_as(Relation::kNextIn)));
}

TEST(SubjectWeigher, LeavesAloneWhatIsOfNobodyTold) {
  const Weights titled = {{"last_sentence", 3000}, {"is_by_subject", 3000}, {"is_subject", 3000}};
  const auto subject = [&](const std::string& said) {
    return weigh("{Kite|company} grew./" + said, titled).subject.name;
  };
  EXPECT_EQ(subject("A rise to <30|30|users> came."), "Kite");
  EXPECT_EQ(subject("The smaller version has <30|30|users>."), "");
  EXPECT_EQ(subject("Of all makers, globally, <30|30|users> came."), "");
  EXPECT_EQ(
      weigh("{Kite|company} and {Vega|company} grew./It has <30|30|users>.", titled).subject.name,
      "");
  EXPECT_EQ(subject("The hall (built by {Vega|company}) took <30|30|users>."), "") << "brackets";
}

TEST(SubjectWeigher, TellsWhatTheRulesDoubtedOrBelieved) {
  const std::string text = "{Kite|company} grew./A rise to <30|30|users> came.";
  SubjectWeigher::Led led{{"Kite", "company", true, Way::kReach, {}}, false};
  const Weighed doubted = weigh(text, {}, 500, led);
  EXPECT_TRUE(doubted.has("Kite", Trait::kDoubtedReach));
  EXPECT_TRUE(doubted.has("", Trait::kNobodyReach));
  EXPECT_TRUE(doubted.has("", Trait::kNobodyLeft));
  led.believed = true;
  const Weighed believed = weigh(text, {}, 500, led);
  EXPECT_TRUE(believed.has("Kite", Trait::kBelieved));
  EXPECT_FALSE(believed.has("Kite", Trait::kDoubtedReach));
  EXPECT_TRUE(believed.has("Kite", led_by(Way::kReach)));
  EXPECT_FALSE(believed.has("", Trait::kNobodyLeft));
}

TEST(SubjectWeigher, OverrulesTheRulesOnlyWhereAnotherOutweighsTheirsByEnough) {
  const std::string text = "{Vega|company} paid {Kite|company} for <30|30|users>.";
  const SubjectWeigher::Led led{{"Kite", "company", true, Way::kClause, {}}, true};
  EXPECT_EQ(weigh(text, {{"is_subject", 400}}, 500, led).subject.name, "Vega");
  EXPECT_EQ(weigh(text, {{"is_subject", 300}}, 500, led).subject.name, "Kite");
  EXPECT_EQ(weigh(text, {{"nobody", 400}}, 500, led).subject.name, "");
  EXPECT_EQ(weigh("{Kite 3|company} beat {Kite|company} for <30|30|users>.", {{"is_subject", 900}},
                  500, led)
                .subject.name,
            "Kite")
      << "versions of one thing";
}

}  // namespace
}  // namespace tally::claim
