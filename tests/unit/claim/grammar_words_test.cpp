#include "claim/grammar_words.hpp"

#include "base/error.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <unistd.h>

namespace tally::claim {
namespace {

using enum WordSort;

const GrammarWords& shipped() {
  static const GrammarWords kWords({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  return kWords;
}

WordSorts of(std::string_view word) { return shipped().of(word); }

/// Whether a word is of just those sorts.
bool is_only(std::string_view word, std::initializer_list<WordSort> sorts) {
  WordSorts expected;
  for (const WordSort sort : sorts) expected.add(sort);
  return of(word).bits == expected.bits;
}

/// A rule folder with that text for its words.
std::filesystem::path folder(const std::string& name, std::string_view text) {
  const auto out = std::filesystem::temp_directory_path() /
                   ("tally-grammar-" + name + "-" + std::to_string(getpid()));
  std::filesystem::create_directories(out / "words");
  std::ofstream(out / "words" / "grammar.en.json") << text;
  return out;
}

std::string fault(const std::filesystem::path& rules) {
  try {
    const GrammarWords words({rules});
  } catch (const base::RuleError& error) {
    return error.what();
  }
  return "";
}

TEST(GrammarWords, MakeNoFormsOfAnEmptyVerb) {
  const auto rules = folder("empty", R"({"verbs": ["", "tow"]})");
  const GrammarWords words({rules});
  EXPECT_EQ(words.of("s").bits, 0U);
  EXPECT_EQ(words.of("ing").bits, 0U);
  EXPECT_TRUE(words.of("tows").is(kThird));
  std::filesystem::remove_all(rules);
}

TEST(GrammarWords, MakeTheFormsOfARegularVerb) {
  struct Case {
    std::string_view verb, third, past, gerund;
  };
  const Case cases[] = {
      {"reach", "reaches", "reached", "reaching"}, {"carry", "carries", "carried", "carrying"},
      {"plan", "plans", "planned", "planning"},    {"raise", "raises", "raised", "raising"},
      {"play", "plays", "played", "playing"},      {"pass", "passes", "passed", "passing"},
      {"fix", "fixes", "fixed", "fixing"},         {"try", "tries", "tried", "trying"},
  };
  for (const Case& c : cases) {
    EXPECT_TRUE(is_only(c.verb, {kVerb})) << c.verb;
    EXPECT_TRUE(is_only(c.third, {kThird})) << c.third;
    EXPECT_TRUE(is_only(c.past, {kPast, kParticiple})) << c.past;
    EXPECT_TRUE(is_only(c.gerund, {kGerund})) << c.gerund;
  }
}

TEST(GrammarWords, KnowTheFormsOfOtherVerbs) {
  EXPECT_TRUE(is_only("rise", {kVerb}));
  EXPECT_TRUE(is_only("rising", {kGerund}));
  EXPECT_TRUE(is_only("rose", {kPast}));
  EXPECT_TRUE(is_only("risen", {kParticiple}));
  EXPECT_TRUE(is_only("sold", {kPast, kParticiple}));
  EXPECT_TRUE(is_only("goes", {kThird}));
  EXPECT_TRUE(is_only("cut", {kVerb, kPast, kParticiple}));
  EXPECT_TRUE(is_only("said", {kSaying, kPast, kParticiple}));
}

TEST(GrammarWords, TellOtherWordsByTheirEnding) {
  EXPECT_TRUE(is_only("refuelled", {kPast, kParticiple}));
  EXPECT_TRUE(is_only("kneading", {kGerund}));
  EXPECT_TRUE(is_only("briskly", {kAdverb}));
  for (const std::string_view word :
       {"bed", "sled", "king", "only", "halls", "", "-", "\xC3\xA9"}) {
    const WordSorts sorts = of(word);
    EXPECT_FALSE(sorts.is_any({kPast, kParticiple, kGerund})) << word;
  }
}

TEST(GrammarWords, LeaveWordsAloneThatOnlyEndAsOthersDo) {
  for (const std::string_view word : {"hundred", "family", "morning", "united", "july"}) {
    EXPECT_EQ(of(word).bits, 0U) << word;
  }
  EXPECT_TRUE(is_only("supply", {kVerb})) << "a verb of the list, and no adverb";
  EXPECT_TRUE(of("building").is(kGerund)) << "that of a verb of the list";
}

TEST(GrammarWords, TellPronounsAndOwners) {
  struct Case {
    std::string_view word;
    WordSort sort;
    Pronoun pronoun;
  };
  const Case cases[] = {
      {"it", kPronoun, Pronoun::kIt},   {"they", kPronoun, Pronoun::kThey},
      {"she", kPronoun, Pronoun::kHe},  {"we", kPronoun, Pronoun::kWe},
      {"i", kPronoun, Pronoun::kYou},   {"there", kPronoun, Pronoun::kThere},
      {"their", kOwner, Pronoun::kIts}, {"my", kOwner, Pronoun::kOur},
      {"her", kOwner, Pronoun::kHis},
  };
  for (const Case& c : cases) {
    EXPECT_TRUE(of(c.word).is(c.sort)) << c.word;
    EXPECT_EQ(of(c.word).pronoun, static_cast<std::uint8_t>(c.pronoun)) << c.word;
  }
  EXPECT_TRUE(is_only("them", {kObject}));
  EXPECT_EQ(of("them").pronoun, 0);
  EXPECT_EQ(of("kite").pronoun, 0);
}

TEST(GrammarWords, GiveAWordEverySortThatItIsOf) {
  EXPECT_TRUE(is_only("that", {kDeterminer, kDefinite, kOpener, kRelative}));
  EXPECT_TRUE(is_only("has", {kHaving, kAuxiliary}));
  EXPECT_TRUE(is_only("don\u2019t", {})) << "the sign of ASCII is the only one in the lists";
  EXPECT_TRUE(is_only("don't", {kModal, kAuxiliary}));
  EXPECT_TRUE(is_only("over", {kPreposition, kHeld, kApproximate, kAdverb}));
  EXPECT_TRUE(of("company").is(kMaker));
  EXPECT_TRUE(of("model").is(kThing));
  EXPECT_TRUE(of("founder").is(kPerson));
  EXPECT_FALSE(of("founder").is_any({kMaker, kThing}));
}

TEST(GrammarWords, AddUpTheWordsOfAllFolders) {
  const auto first = folder("first", R"({"verbs": ["moor"]})");
  std::ofstream(first / "words" / "endings.en.json") << R"({"past": ["ed"]})";
  const auto second = folder("second", R"({"verbs": ["tow"], "plain": ["naked"]})");
  const GrammarWords words({first, second});
  EXPECT_TRUE(words.of("moors").is(kThird));
  EXPECT_TRUE(words.of("tows").is(kThird));
  EXPECT_TRUE(words.of("painted").is(kPast));
  EXPECT_EQ(words.of("naked").bits, 0U);
  EXPECT_EQ(words.of("painting").bits, 0U) << "no ending is told";
}

TEST(GrammarWords, TellWhatIsWrongInTheFile) {
  using testing::HasSubstr;
  const auto told = [](const std::string& name, std::string_view text) {
    return fault(folder(name, text));
  };
  EXPECT_THAT(told("number", "{\n  \"verbs\": [3]\n}"), HasSubstr("grammar.en.json:2:"));
  EXPECT_THAT(told("extra", "{\n\n  \"nouns\": []\n}"), HasSubstr("grammar.en.json:3:"));
  EXPECT_THAT(told("end", "{\"verbs\": ["), HasSubstr("grammar.en.json:1:"));
  EXPECT_THAT(told("thou", R"({"pronouns": {"thou": ["thou"]}})"), HasSubstr("thou"));
  EXPECT_THAT(fault("/nowhere"), HasSubstr("no words/grammar.en.json here"));
}

}  // namespace
}  // namespace tally::claim
