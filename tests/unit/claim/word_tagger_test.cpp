#include "claim/word_tagger.hpp"

#include "form_text.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

std::string tags(std::string_view marked) { return FormText(marked).tags(); }

TEST(WordTagger, TakesANameANumberAndATimeForOneWordEach) {
  EXPECT_EQ(tags("{Kite Air} paid <$30 million> in <~May 2025>."),
            "Kite Air/N paid/V $30 million/# in/Prep May 2025/Adv .");
  EXPECT_EQ(tags("{Kite} raised 5,000.5 crowns for <30> halls."),
            "Kite/N raised/V 5,000.5/# crowns/N for/Prep 30/# halls/N .");
}

TEST(WordTagger, TellsTheFourUsesOfThat) {
  EXPECT_EQ(tags("That model has <30> layers."), "That/Det model/N has/Aux 30/# layers/N .");
  EXPECT_EQ(tags("{Kite} says that {Vega} grew."), "Kite/N says/V that/Open Vega/N grew/V .");
  EXPECT_EQ(tags("The model that runs here is small."),
            "The/Det model/N that/Rel runs/V here/N is/Aux small/N .");
  EXPECT_EQ(tags("{Kite} says that is small."), "Kite/N says/V that/Pro is/Aux small/N .");
}

TEST(WordTagger, TakesThatBehindAndForAnOpenerBeforeASubject) {
  EXPECT_EQ(tags("{Kite} says it has <30> halls and that {Vega} has <4>."),
            "Kite/N says/V it/Pro has/Aux 30/# halls/N and/Join that/Open Vega/N has/Aux 4/# .");
  EXPECT_EQ(tags("Sales and that gain fell."), "Sales/N and/Join that/Det gain/N fell/V .");
}

TEST(WordTagger, TellsToBeforeAVerbFromThePreposition) {
  EXPECT_EQ(tags("{Kite} plans to open <30> halls."),
            "Kite/N plans/V to/To open/Inf 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} moved to {Open Bay}."), "Kite/N moved/V to/Prep Open Bay/N .");
  EXPECT_EQ(tags("Sales rose to <30>."), "Sales/N rose/V to/Prep 30/# .");
}

TEST(WordTagger, TellsOwnersFromShortFormsOfIs) {
  EXPECT_EQ(tags("{Kite}'s sales fell."), "Kite/N 's/Own sales/N fell/V .");
  EXPECT_EQ(tags("{Kite}’s sales fell."), "Kite/N ’s/Own sales/N fell/V .");
  EXPECT_EQ(tags("{Kite}'s a bank."), "Kite/N 's/Aux a/Det bank/N .");
  EXPECT_EQ(tags("It's small."), "It/Pro 's/Aux small/N .");
  EXPECT_EQ(tags("The banks' sales fell."), "The/Det banks/N '/Own sales/N fell/V .");
  EXPECT_EQ(tags("The banks’ sales fell."), "The/Det banks/N ’/Own sales/N fell/V .");
}

TEST(WordTagger, TakesAnEndOfALineForASpace) {
  EXPECT_EQ(tags("{Kite} has\n<30> halls."), "Kite/N has/Aux 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} has\r\n<30> halls."), "Kite/N has/Aux 30/# halls/N .");
}

TEST(WordTagger, KeepsShortFormsOfNotTogether) {
  EXPECT_EQ(tags("They don't need <30> halls."), "They/Pro don't/Aux need/V 30/# halls/N .");
  EXPECT_EQ(tags("They don’t need <30> halls."), "They/Pro don’t/Aux need/V 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} can't sell."), "Kite/N can't/Aux sell/V .");
}

TEST(WordTagger, TakesWordsInCapitalsForNoPronouns) {
  EXPECT_EQ(tags("{Kite} runs IT for us."), "Kite/N runs/V IT/N for/Prep us/N .");
  EXPECT_EQ(tags("US sales fell."), "US/N sales/N fell/V .");
  EXPECT_EQ(tags("We told US firms."), "We/Pro told/V US/N firms/N .");
}

TEST(WordTagger, TakesWhatIsSaidForNoNoun) {
  EXPECT_EQ(tags("{Kite} says it has <30> halls."), "Kite/N says/V it/Pro has/Aux 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} says sales rose."), "Kite/N says/V sales/N rose/V .");
  EXPECT_EQ(tags("{Kite} reports showed sales."), "Kite/N reports/N showed/V sales/N .");
  EXPECT_EQ(tags("{Kite} helps them."), "Kite/N helps/V them/N .");
}

TEST(WordTagger, TellsNounsFromVerbsOfTheSameForm) {
  EXPECT_EQ(tags("The total cost of it fell."), "The/Det total/N cost/N of/Prep it/Pro fell/V .");
  EXPECT_EQ(tags("The halls cost <30> crowns."), "The/Det halls/N cost/V 30/# crowns/N .");
  EXPECT_EQ(tags("The cut is small."), "The/Det cut/N is/Aux small/N .");
  EXPECT_EQ(tags("{Kite} cut <30> jobs."), "Kite/N cut/V 30/# jobs/N .");
  EXPECT_EQ(tags("{Kite} set a price."), "Kite/N set/V a/Det price/N .");
  EXPECT_EQ(tags("The set costs <30> crowns."), "The/Det set/N costs/V 30/# crowns/N .");
  EXPECT_EQ(tags("{Kite} has cut <30> jobs."), "Kite/N has/Aux cut/Part 30/# jobs/N .");
  EXPECT_EQ(tags("{Kite} is set to open."), "Kite/N is/Aux set/Part to/To open/Inf .");
}

TEST(WordTagger, TellsPluralNounsFromVerbs) {
  EXPECT_EQ(tags("These job cuts hit <30> people."),
            "These/Det job/N cuts/N hit/V 30/# people/N .");
  EXPECT_EQ(tags("{Kite} plans job cuts."), "Kite/N plans/V job/N cuts/N .");
  EXPECT_EQ(tags("The hall seats <30> people."), "The/Det hall/N seats/V 30/# people/N .");
  EXPECT_EQ(tags("Customers buy <30> bottles."), "Customers/N buy/V 30/# bottles/N .");
  EXPECT_EQ(tags("The lists show <30> firms."), "The/Det lists/N show/V 30/# firms/N .");
  EXPECT_EQ(tags("Sales rose."), "Sales/N rose/V .");
}

TEST(WordTagger, TakesASecondPastForAParticiple) {
  EXPECT_EQ(tags("{Kite} sold the hall built in <~May>."),
            "Kite/N sold/V the/Det hall/N built/Part in/Prep May/Adv .");
  EXPECT_EQ(tags("The hall built by {Kite} has <30> seats."),
            "The/Det hall/N built/Part by/Prep Kite/N has/Aux 30/# seats/N .");
  EXPECT_EQ(tags("Sales increased by <30> crowns."), "Sales/N increased/V by/Prep 30/# crowns/N .");
  EXPECT_EQ(tags("Sales rose by selling."), "Sales/N rose/V by/Prep selling/Ger .");
}

TEST(WordTagger, TakesThePastBehindWhatIsAddedForTheVerb) {
  EXPECT_EQ(tags("{Kite}, which has <3> halls, opened <4>."),
            "Kite/N , which/Rel has/Aux 3/# halls/N , opened/V 4/# .");
  EXPECT_EQ(tags("{Kite}, founded in <~2020>, employs <30> people."),
            "Kite/N , founded/Part in/Prep 2020/Adv , employs/V 30/# people/N .");
  EXPECT_EQ(tags("{Kite}, a bank, sold <30> halls."),
            "Kite/N , a/Det bank/N , sold/V 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} (now {Vega}) sold <30> halls."),
            "Kite/N ( now/Adv Vega/N ) sold/V 30/# halls/N .");
  EXPECT_EQ(tags("In <~May>, {Kite}, founded by {Moss}, opened <30> halls."),
            "In/Prep May/Adv , Kite/N , founded/Part by/Prep Moss/N , opened/V 30/# halls/N .");
  EXPECT_EQ(tags("{Kite}, building <3> halls, grew."),
            "Kite/N , building/Ger 3/# halls/N , grew/V .");
  EXPECT_EQ(tags("{Kite}, a bank, told {Vega} it has <30> halls."),
            "Kite/N , a/Det bank/N , told/V Vega/N it/Pro has/Aux 30/# halls/N .");
}

TEST(WordTagger, LeavesAParticipleWhereAnotherVerbFollows) {
  EXPECT_EQ(tags("{Kite}, a bank, based in {Oslo} has <30> halls."),
            "Kite/N , a/Det bank/N , based/Part in/Prep Oslo/N has/Aux 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} sold <30> halls, based on need."),
            "Kite/N sold/V 30/# halls/N , based/Part on/Prep need/N .");
}

TEST(WordTagger, TellsGerundsFromNouns) {
  EXPECT_EQ(tags("Building <30> halls took time."), "Building/Ger 30/# halls/N took/V time/N .");
  EXPECT_EQ(tags("{Kite} is building <30> halls."), "Kite/N is/Aux building/Ger 30/# halls/N .");
  EXPECT_EQ(tags("The steel building has <30> floors."),
            "The/Det steel/N building/N has/Aux 30/# floors/N .");
  EXPECT_EQ(tags("{Kite} grew by selling <30> halls."),
            "Kite/N grew/V by/Prep selling/Ger 30/# halls/N .");
}

TEST(WordTagger, TakesFormsOfVerbsWithinAPhraseForNouns) {
  EXPECT_EQ(tags("The planned halls are new."), "The/Det planned/N halls/N are/Aux new/N .");
  EXPECT_EQ(tags("The <30> planned halls are new."),
            "The/Det 30/# planned/N halls/N are/Aux new/N .");
  EXPECT_EQ(tags("{Kite} has <30> planned halls."), "Kite/N has/Aux 30/# planned/N halls/N .");
  EXPECT_EQ(tags("Of all firms, <30> reported sales."),
            "Of/Prep all/Det firms/N , 30/# reported/V sales/N .");
  EXPECT_EQ(tags("The {Kite}-led team has <30> people."),
            "The/Det Kite/N - led/N team/N has/Aux 30/# people/N .");
  EXPECT_EQ(tags("{Lyra} is a firm whose model has <30> layers."),
            "Lyra/N is/Aux a/Det firm/N whose/Rel model/N has/Aux 30/# layers/N .");
}

TEST(WordTagger, TakesWhoAtTheBeginForThePronoun) {
  EXPECT_EQ(tags("Who owns <30> halls?"), "Who/Pro owns/V 30/# halls/N ?");
  EXPECT_EQ(tags("Which firm owns <30> halls?"), "Which/Open firm/N owns/V 30/# halls/N ?");
}

TEST(WordTagger, TakesPrepositionsBeforeNumbersForAdverbs) {
  EXPECT_EQ(tags("{Kite} has over <30> halls."), "Kite/N has/Aux over/Adv 30/# halls/N .");
  EXPECT_EQ(tags("{Kite} fell about <30> crowns over time."),
            "Kite/N fell/V about/Adv 30/# crowns/N over/Prep time/N .");
}

TEST(WordTagger, TellsSignsFromLetters) {
  EXPECT_EQ(tags("“Naïve” 日本 cafés — so £ 6 …"), "“ Naïve/N ” 日本/N cafés/N — so/Open £ 6/# …");
  EXPECT_EQ(tags("*Users* of _{Lyra}_"), "Users/N of/Prep Lyra/N");
  EXPECT_EQ(tags("!? …"), "! ? …");
}

TEST(WordTagger, TakesAnEmptySentence) { EXPECT_EQ(tags(""), ""); }

}  // namespace
}  // namespace tally::claim
