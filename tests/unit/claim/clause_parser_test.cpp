#include "claim/clause_parser.hpp"

#include "form_text.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

std::string form(std::string_view marked) { return FormText(marked).text(); }

TEST(ClauseParser, TellsSubjectObjectAndWhatStandsBehindAPreposition) {
  EXPECT_EQ(form("{Kite} raised <30> million in {Oslo}."),
            "[S Kite] raised/V [O 30 million] in [P Oslo] .");
  EXPECT_EQ(form("The bank’s new head sold <30> halls."),
            "[S The bank ’s new head] sold/V [O 30 halls] .");
  EXPECT_EQ(form("{Kite} Inc. has <30> halls."), "[S Kite Inc] . has/Aux [O 30 halls] .");
  EXPECT_EQ(form("The newly built hall has <30> seats."),
            "[S The newly built hall] has/Aux [O 30 seats] .");
}

TEST(ClauseParser, TakesThePassive) {
  EXPECT_EQ(form("<30> halls were built by {Kite}."),
            "[S 30 halls] were/Aux built/Part by [P Kite] .");
  EXPECT_EQ(form("{Kite} was founded by {Moss} with <30> people."),
            "[S Kite] was/Aux founded/Part by [P Moss] with [P 30 people] .");
}

TEST(ClauseParser, GoesOnBehindARelativeClause) {
  EXPECT_EQ(form("{Kite}, which has <30> halls, opened <4> more."),
            "[S Kite] , 1(relative of Kite): which/Rel has/Aux [O 30 halls] , 0: opened/V [O 4] "
            "more/Adv .");
  EXPECT_EQ(form("The founder, who owns <30> shares of {Kite}, left."),
            "[S The founder] , 1(relative of The founder): who/Rel owns/V [O 30 shares] of [P "
            "Kite] , 0: left/V .");
  EXPECT_EQ(form("The model that runs on {Lyra} has <30> layers."),
            "[S The model] 1(relative of The model): that/Rel runs/V on [P Lyra] 0: has/Aux [O 30 "
            "layers] .");
  EXPECT_EQ(form("The model that {Kite} built has <30> layers."),
            "[S The model] 1(sub): that/Open [S Kite] built/V 0: has/Aux [O 30 layers] .");
  EXPECT_EQ(form("{Kite}, whose jets carried <30> people, is growing."),
            "[S Kite] , 1(relative of Kite): whose/Rel [S jets] carried/V [O 30 people] , 0: "
            "is/Aux growing/Ger .");
  EXPECT_EQ(form("Its jets, which {Halden} had sold, carried <30> people."),
            "[S Its jets] , 1(relative of Its jets): which/Rel [S Halden] had/Aux sold/Part , 0: "
            "carried/V [O 30 people] .");
}

TEST(ClauseParser, KeepsTheVerbsOfARelativeClauseInIt) {
  EXPECT_EQ(form("The hall that has grown and will open has <30> seats."),
            "[S The hall] 1(relative of The hall): that/Rel has/Aux grown/Part and/Join will/Aux "
            "open/V 0: has/Aux [O 30 seats] .");
  EXPECT_EQ(form("{Kite} acquired {Moss}, which makes <30> chips."),
            "[S Kite] acquired/V [O Moss] , 1(relative of Moss): which/Rel makes/V [O 30 chips] .");
}

TEST(ClauseParser, GoesOnBehindAParticiple) {
  EXPECT_EQ(form("{Kite}, founded in <~2020>, employs <30> people."),
            "[S Kite] , 1(participle): founded/Part in 2020/Adv , 0: employs/V [O 30 people] .");
  EXPECT_EQ(form("{Lyra}, led by {Moss}, has <30> people."),
            "[S Lyra] , 1(participle): led/Part by [P Moss] , 0: has/Aux [O 30 people] .");
  EXPECT_EQ(
      form("The hall built by {Kite} has <30> seats."),
      "[S The hall] 1(participle of The hall): built/Part by [P Kite] 0: has/Aux [O 30 seats] .");
  EXPECT_EQ(
      form("{Kite} raised <30> crowns, bringing its total to <90>."),
      "[S Kite] raised/V [O 30 crowns] , 1(participle): bringing/Ger [O its total] to [P 90] .");
}

TEST(ClauseParser, TakesWhatIsSetBesideTheSubject) {
  EXPECT_EQ(form("{Kite}, a bank in {Oslo}, has <30> halls."),
            "[S Kite] , [A a bank] in [P Oslo] , has/Aux [O 30 halls] .");
  EXPECT_EQ(form("The bank, {Kite}, has <30> halls."),
            "[S The bank] , [A Kite] , has/Aux [O 30 halls] .");
  EXPECT_EQ(form("{Kite} — a bank — has <30> halls."),
            "[S Kite] — [A a bank] — has/Aux [O 30 halls] .");
  EXPECT_EQ(form("{Kite} - a bank - has <30> halls."),
            "[S Kite -] [A a bank -] has/Aux [O 30 halls] .");
}

TEST(ClauseParser, TellsWhatIsSaidFromWhoSaysIt) {
  EXPECT_EQ(form("{Kite} says {Vega} has <30> halls."),
            "[S Kite] says/V 1(said): [S Vega] has/Aux [O 30 halls] .");
  EXPECT_EQ(form("{Kite} said that {Vega} sold <30> jets."),
            "[S Kite] said/V 1(sub): that/Open [S Vega] sold/V [O 30 jets] .");
  EXPECT_EQ(form("She said the firm had <30> halls."),
            "[S She] said/V 1(said): [S the firm] had/Aux [O 30 halls] .");
  EXPECT_EQ(form("{Kite} believes that is <30> more."),
            "[S Kite] believes/V 1(said): [S that] is/Aux [O 30] more/Adv .");
  EXPECT_EQ(form("{Kite} says it owns <30> halls, and that {Vega} owns <4>."),
            "[S Kite] says/V 1(said): [S it] owns/V [O 30 halls] , and/Join 2 in 1(sub): that/Open "
            "[S Vega] owns/V [O 4] .");
}

TEST(ClauseParser, JoinsClausesAndVerbs) {
  EXPECT_EQ(form("{Kite} has <30> halls and {Vega} has <40>."),
            "[S Kite] has/Aux [O 30 halls] 1(joined): and/Join [S Vega] has/Aux [O 40] .");
  EXPECT_EQ(form("{Kite} bought {Moss} and sold <30> jets."),
            "[S Kite] bought/V [O Moss] and/Join sold/V [O 30 jets] .");
  EXPECT_EQ(form("{Kite} and {Vega} opened <30> halls."),
            "[S Kite] and/Join [J Vega] opened/V [O 30 halls] .");
  EXPECT_EQ(form("{Kite}, {Vega} and {Moss} have <30> halls."),
            "[S Kite] , [A Vega] and/Join [J Moss] have/Aux [O 30 halls] .");
  EXPECT_EQ(form("{Kite} has grown and opened <30> halls."),
            "[S Kite] has/Aux grown/Part and/Join opened/V [O 30 halls] .");
  EXPECT_EQ(form("{Kite} sold <30> cars; {Vega} sold fewer."),
            "[S Kite] sold/V [O 30 cars] 1(joined): ; [S Vega] sold/V [O fewer] .");
}

TEST(ClauseParser, BeginsTheMainClauseBehindALeadIn) {
  EXPECT_EQ(form("In <~May 2025>, {Kite} opened <30> halls."),
            "In May 2025/Adv , [S Kite] opened/V [O 30 halls] .");
  EXPECT_EQ(form("While {Kite} grew, {Vega} lost <30> users."),
            "1(sub): While/Open [S Kite] grew/V , 0: [S Vega] lost/V [O 30 users] .");
  EXPECT_EQ(form("{Kite} grew while building <30> halls."),
            "[S Kite] grew/V 1(sub): while/Open 2 in 1(participle): building/Ger [O 30 halls] .");
  EXPECT_EQ(form("Founded in <~2020>, {Kite} has <30> halls."),
            "1(participle): Founded/Part in 2020/Adv , 0: [S Kite] has/Aux [O 30 halls] .");
  EXPECT_EQ(form("Building <30> halls, {Kite} grew."),
            "1(participle): Building/Ger [O 30 halls] , 0: [S Kite] grew/V .");
  EXPECT_EQ(
      form("If {Kite} sells {Moss}, it will have <30> halls."),
      "1(sub): If/Open [S Kite] sells/V [O Moss] , 0: [S it] will/Aux have/Aux [O 30 halls] .");
  EXPECT_EQ(form("According to {Kite}, {Vega} has <30> users."),
            "1(participle): According/Ger to [P Kite] , 0: [S Vega] has/Aux [O 30 users] .");
  EXPECT_EQ(form("For <30> crowns, {Kite} bought {Moss}."),
            "For [P 30 crowns] , [S Kite] bought/V [O Moss] .");
}

TEST(ClauseParser, KeepsAClauseBehindTheMainOneApart) {
  EXPECT_EQ(form("{Kite} sells <30> jets, while {Vega} sells <4>."),
            "[S Kite] sells/V [O 30 jets] , 1(sub): while/Open [S Vega] sells/V [O 4] .");
  EXPECT_EQ(form("{Kite} paid <30> crowns to open a hall in {Oslo}."),
            "[S Kite] paid/V [O 30 crowns] to/To open/Inf [O a hall] in [P Oslo] .");
}

TEST(ClauseParser, SetsBracketsAside) {
  EXPECT_EQ(form("{Halden} ({Vega}, {Moss}) sold <30> cars."),
            "[S Halden] 1(aside of Halden): ( [S Vega] , [A Moss] ) 0: sold/V [O 30 cars] .");
  EXPECT_EQ(form("{Halden} (founded in <~2020>) sold <30> cars."),
            "[S Halden] 1(aside of Halden): ( 2 in 1(participle): founded/Part in 2020/Adv ) 0: "
            "sold/V [O 30 cars] .");
  EXPECT_EQ(form("{Kite} (has <30> halls"), "[S Kite] 1(aside of Kite): ( has/Aux [O 30 halls]");
  EXPECT_EQ(form("{Kite} has) <30> halls."), "[S Kite] has/Aux ) [O 30 halls] .");
}

TEST(ClauseParser, LooksThroughQuotes) {
  EXPECT_EQ(form("“We sold <30> cars,” {Moss} said."),
            "“ [S We] sold/V [O 30 cars] , ” 1(said): [S Moss] said/V .");
  EXPECT_EQ(form("“{Kite}” has <30> halls."), "“ [S Kite ”] has/Aux [O 30 halls] .");
}

TEST(ClauseParser, EndsAClauseAtADashBehindItsVerb) {
  EXPECT_EQ(form("{Kite} sold <30> halls — {Vega} sold <4>."),
            "[S Kite] sold/V [O 30 halls] 1(joined): — [S Vega] sold/V [O 4] .");
  EXPECT_EQ(form("{Kite} — which owns <30> halls — grew."),
            "[S Kite] — 1(relative of Kite): which/Rel owns/V [O 30 halls] — 0: grew/V .");
}

TEST(ClauseParser, TakesAQuestion) {
  EXPECT_EQ(form("Does {Kite} have <30> halls?"),
            "Does/Aux 1(said): [S Kite] have/Aux [O 30 halls] 2 in 1(joined): ?");
  EXPECT_EQ(form("Who owns <30> halls?"), "[S Who] owns/V [O 30 halls] 1(joined): ?");
}

TEST(ClauseParser, TakesASentenceOfSigns) {
  EXPECT_EQ(form("!!! ... ?"),
            "1(joined): ! 2 in 1(joined): ! 3 in 2(joined): ! . . . 4 in 3(joined): ?");
  EXPECT_EQ(form(") ( ) , ;"), ") 1(aside): ( ) 0: , 2(joined): ;");
}

TEST(ClauseParser, TakesAnEmptySentence) {
  const FormText empty("");
  EXPECT_TRUE(empty.form().words.empty());
  EXPECT_TRUE(empty.form().phrases.empty());
  EXPECT_EQ(empty.form().clauses.size(), 1U);
}

TEST(ClauseParser, TellsEachWordItsPhraseAndClause) {
  const FormText text("{Kite}, which has <30> new halls, grew.");
  const SentenceForm& form = text.form();
  for (const Word& word : form.words) {
    ASSERT_LT(word.clause, form.clauses.size());
    if (word.phrase == kNoForm) continue;
    ASSERT_LT(word.phrase, form.phrases.size());
    EXPECT_EQ(form.phrases[word.phrase].clause, word.clause);
  }
  const Phrase& halls = form.phrases.back();
  EXPECT_EQ(halls.end - halls.begin, 3);
  EXPECT_EQ(halls.head, halls.end - 1) << "30 new halls";
  EXPECT_EQ(form.clauses[0].subject, 0);
  EXPECT_EQ(form.clauses[1].antecedent, 0);
}

TEST(ClauseParser, TakesVeryLongSentences) {
  std::string clauses = "{Kite} has <30> halls";
  for (int i = 0; i < 5000; ++i) clauses += ", which is in a hall that {Vega} built";
  EXPECT_GT(FormText(clauses).form().clauses.size(), 5000U);
  std::string words = "{Kite} has <30>";
  for (int i = 0; i < 0xFFFF; ++i) words += " ,";
  const FormText uncounted(words);
  EXPECT_TRUE(uncounted.form().phrases.empty());
  EXPECT_EQ(uncounted.form().clauses.size(), 1U);
  EXPECT_EQ(uncounted.relations(), "not in the form");
}

}  // namespace
}  // namespace tally::claim
