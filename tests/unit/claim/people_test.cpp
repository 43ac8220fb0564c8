#include "claim/people.hpp"

#include "claim/attribution.hpp"
#include "told.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

class PeopleTest : public testing::Test {
 protected:
  PeopleTest() {
    model::Entity ada;
    ada.name = "Ada Moss";
    ada.type = "person";
    ada.aliases = {"艾达·莫斯", "莫斯"};
    ada.affiliation = "Vega";
    table_.emplace(ada.name, ada);
    book_ = std::make_unique<EntityBook>(table_);
  }

  People people(const Told& told) {
    view_ = std::make_unique<EntityView>(*book_, declared_);
    scene_ = std::make_unique<Scene>(told.document, told.mentions, cues_);
    return People(*scene_, *view_, cues_);
  }

  std::string speaker(const Told& told) { return people(told).speaker(0); }

  /// Who is reported for the last value.
  std::string reporter(std::string_view marked) {
    const Told told(marked);
    const People all = people(told);
    Attribution attribution(*scene_, all);
    SentenceView view;
    std::string found;
    for (std::size_t p = 0; p < told.document.passages.size(); ++p) {
      for (const auto span : told.document.passages[p].sentences) {
        scene_->look(p, span, view);
        for (const model::Mention& mention : told.mentions) {
          if (mention.kind == model::MentionKind::kName) continue;
          if (span.contains(mention.span.begin)) found = attribution.reporter(view, mention);
        }
      }
    }
    return found;
  }

  const CueFinder cues_{{std::filesystem::path(TALLY_SOURCE_DIR) / "rules"}};
  model::EntityTable table_;
  std::vector<model::Entity> declared_;
  std::unique_ptr<EntityBook> book_;
  std::unique_ptr<EntityView> view_;
  std::unique_ptr<Scene> scene_;
};

TEST_F(PeopleTest, ABracketBesideTheNameTellsTheOrganisation) {
  const auto organisation = [&](const char* about) {
    Told told("Bo Lind: Hello.");
    told.document.declared.push_back({"Bo Lind", "person", "guest", about});
    return std::string(people(told).organisation(0));
  };
  EXPECT_EQ(organisation("CEO of Kite Labs"), "Kite Labs");
  EXPECT_EQ(organisation("Kite Labs, chief scientist"), "Kite Labs");
  EXPECT_EQ(organisation("青禾生物首席医学官"), "青禾生物");
  EXPECT_EQ(organisation("founder"), "");
  EXPECT_EQ(organisation("on the line from Oslo"), "");
}

TEST_F(PeopleTest, WhoLeadsSeveralFirmsSpeaksForTheOneThatTheTalkHasComeTo) {
  model::Entity bo;
  bo.name = "Bo Lind";
  bo.type = "person";
  bo.affiliations = {"Kite", "Tern"};
  table_.emplace(bo.name, bo);
  for (const char* firm : {"Kite", "Tern"}) {
    model::Entity entity;
    entity.name = firm;
    entity.type = "company";
    table_.emplace(firm, entity);
  }
  model::Entity drone;
  drone.name = "Swift 2";
  drone.type = "product";
  drone.affiliation = "Tern";
  table_.emplace(drone.name, drone);
  book_ = std::make_unique<EntityBook>(table_);
  const Told told(
      "Host: Hello.//Bo Lind: We are many.//Host: How is {Kite|company}?//Bo Lind: We grew.//"
      "Bo Lind: We built {Swift 2|product}, and it flies.//Host: And the price?//"
      "Bo Lind: We cut it. {Kite|company} never did, at {Tern|company} we do.");
  const People all = people(told);
  const std::string_view expected[] = {"", "", "", "Kite", "Tern", "", "Tern"};
  for (std::size_t i = 0; i < std::size(expected); ++i) {
    EXPECT_EQ(all.organisation(i), expected[i]) << i;
  }
}

TEST_F(PeopleTest, ADeclaredCompanyIsWhatATextIsAboutThatNeverNamesIt) {
  Told told("The company grew.");
  EXPECT_EQ(people(told).main_organisation(), "");
  told.document.declared.push_back({"Kite Labs", "company", ""});
  EXPECT_EQ(people(told).main_organisation(), "Kite Labs");
}

TEST_F(PeopleTest, LabelsBecomeCanonicalNames) {
  EXPECT_EQ(speaker(Told("Ada Moss: Hello.")), "Ada Moss");
  EXPECT_EQ(speaker(Told("ADA MOSS: Hello.")), "Ada Moss");
  EXPECT_EQ(speaker(Told("艾达•莫斯: 你好。")), "Ada Moss");
  EXPECT_EQ(speaker(Told("Bo Lind: Hello.")), "Bo Lind");
  EXPECT_EQ(speaker(Told("DR. LINDQVIST: Hello.")), "LINDQVIST");
  EXPECT_EQ(speaker(Told("Hello.")), "");
}

TEST_F(PeopleTest, PartsOfANameStandForAPersonOfTheDocument) {
  EXPECT_EQ(speaker(Told("主持人Lind: 你好。//我是 {Bo Lind|person}。")), "Bo Lind");
  EXPECT_EQ(speaker(Told("Lind: Hello.//I am {Bo Lind|person}.//And I {Eva Lind|person}.")),
            "Lind");
  Told declared("Host: Hello.");
  declared.document.declared = {{"Bo Lind", "person", "host"}};
  EXPECT_EQ(speaker(declared), "Bo Lind");
  EXPECT_EQ(speaker(Told("Host: Hello.")), "Host");
  EXPECT_EQ(speaker(Told("Q: Hello?")), "");
}

TEST_F(PeopleTest, WhoAnswersWithoutANameIsTheGuestOrWhoseWordsTheTitleGives) {
  const auto answerer = [&](const char* title, bool declared) {
    Told told("A: Hello.//I met {Bo Lind|person} there.");
    told.document.title = title;
    if (declared) told.document.declared.push_back({"Eva Lund", "person", "guest"});
    return speaker(told);
  };
  EXPECT_EQ(answerer("Bo Lind: ships are slow", false), "Bo Lind");
  EXPECT_EQ(answerer("Ships are slow", true), "Eva Lund");
  EXPECT_EQ(answerer("Ships are slow for Bo Lind", false), "");
  Told asks("Q: Hello?//I met {Bo Lind|person} there.");
  asks.document.title = "Bo Lind: ships are slow";
  EXPECT_EQ(speaker(asks), "");
}

TEST_F(PeopleTest, TitlesTieAPersonToACompany) {
  const Told told(
      "{Kite|company} 首席执行官 {Bo Lind|person} 到场。//Bo Lind: 我们很好。//Ada Moss: 你们呢?");
  const People all = people(told);
  EXPECT_EQ(all.organisation(1), "Kite");
  EXPECT_EQ(all.organisation(2), "Vega");
  EXPECT_EQ(all.addressee(2), "Kite");
  EXPECT_EQ(all.other_speaker(1), "Ada Moss");
  const Told apart("{Kite|company} met {Bo Lind|person}.//Bo Lind: We are well.");
  EXPECT_EQ(people(apart).organisation(1), "");
}

TEST_F(PeopleTest, VerbsAndPrepositionsTieAPersonToACompany) {
  const auto organisation = [&](const char* said) {
    return std::string(people(Told(std::string(said) + "//Bo Lind: We are well.")).organisation(1));
  };
  EXPECT_EQ(organisation("{Bo Lind|person}, who founded {Kite|company} here."), "Kite");
  EXPECT_EQ(organisation("A talk with {Bo Lind|person} of {Kite|company}."), "Kite");
  EXPECT_EQ(organisation("来自{Kite|company}的 {Bo Lind|person}。"), "");
  EXPECT_EQ(organisation("{Kite|company} founded what {Bo Lind|person} likes."), "");
  EXPECT_EQ(organisation("{Bo Lind|person} spoke of {Kite|company}."), "");
}

TEST_F(PeopleTest, WhoeverIsPresentedSpeaksForWhatTheTextIsAbout) {
  const auto organisation = [&](const std::string& said) {
    const Told told("Ada Moss: {Kite|company} grew./{Kite|company} fell./{Kite|company} won./" +
                    said + "//Bo Lind: We are well.");
    return std::string(people(told).organisation(1));
  };
  EXPECT_EQ(organisation("I'm joined today by {Eva Lund|person} and {Bo Lind|person}."), "Kite");
  EXPECT_EQ(organisation("With me today are {Bo Lind|person} and others."), "Kite");
  EXPECT_EQ(organisation("I'm joined by {Bo Lind|person} of the bank {Rook|company}."), "");
  EXPECT_EQ(organisation("{Bo Lind|person} was once joined by others."), "");
}

TEST_F(PeopleTest, AChiefIsOfTheCompanyThatTheTextIsAbout) {
  const auto affiliation = [&](const std::string& said) {
    const Told told("A report.//{Kite|company} grew./{Kite|company} fell./{Kite|company} won./" +
                    said);
    return std::string(people(told).affiliation("Bo Lind"));
  };
  EXPECT_EQ(affiliation("Chief executive {Bo Lind|person} left."), "Kite");
  EXPECT_EQ(affiliation("{Bo Lind|person}, chief executive, left."), "Kite");
  EXPECT_EQ(affiliation("{Bo Lind|person}, the company's chief executive, left."), "Kite");
  EXPECT_EQ(affiliation("{Bo Lind|person}, the company's tenant, met the chief executive."), "");
  EXPECT_EQ(affiliation("Analyst {Bo Lind|person} left."), "");
  EXPECT_EQ(affiliation("{Bo Lind|person} met the chief executive."), "");
  EXPECT_EQ(affiliation("Chief executive {Bo Lind|person} of {Lyra|company} left."), "Lyra");
}

TEST_F(PeopleTest, ACallIsOfWhomItsTitleNames) {
  const Told told(
      "{Kite|company} Earnings Call//Ada Moss, CFO: We won. {Lyra|company} grew. {Lyra|company} "
      "fell. {Lyra|company} rose. {Lyra|company} won.");
  const People all = people(told);
  EXPECT_EQ(all.main_organisation(), "Kite");
  EXPECT_EQ(people(Told("{Kite|company} and {Lyra|company} Earnings Call")).main_organisation(),
            "");
}

TEST_F(PeopleTest, ATextIsAboutWhatItNamesMost) {
  const auto main = [&](const char* text) {
    return std::string(people(Told(text)).main_organisation());
  };
  EXPECT_EQ(main("A report.//{Kite|company} grew, {Kite|company} fell, {Kite|company} won. {Kite "
                 "Cloud|company} grew, {Kite Cloud|company} fell."),
            "Kite");
  EXPECT_EQ(main("A report.//{Kite|company} grew, {Kite|company} fell, {Kite|company} won. "
                 "{Lyra|company} grew, {Lyra|company} fell."),
            "");
  EXPECT_EQ(main("A {Lyra|app} alternative//{Kite|company} grew, {Kite|company} fell, "
                 "{Kite|company} won. A {Lyra|app} alternative, no {Lyra|app} clone."),
            "Kite");
}

TEST_F(PeopleTest, GuestsStandForTheOrganisationThatTheTextIsAbout) {
  Told titled("{Kite|company} tomorrow//Bo Lind: How many?//Eva Lind: Ten.//Bo Lind: And now?");
  titled.document.title = "Kite tomorrow";
  titled.document.passages[1].question = titled.document.passages[3].question = true;
  const People all = people(titled);
  EXPECT_EQ(all.main_organisation(), "Kite");
  EXPECT_EQ(all.organisation(2), "Kite");
  EXPECT_EQ(all.organisation(1), "");
  EXPECT_EQ(all.spoken_of(1), "Kite");
}

TEST_F(PeopleTest, SpeakersTellForWhomTheyStand) {
  const auto organisation = [&](const Told& told) {
    const People all = people(told);
    return std::string(all.organisation(1));
  };
  EXPECT_EQ(organisation(Told("Host: You founded {Kite|company}.//Bo Lind: Yes.")), "Kite");
  EXPECT_EQ(organisation(Told("Host: Hello.//Bo Lind: I run {Kite|company}, you {Lyra|company}.")),
            "Kite");
  EXPECT_EQ(organisation(Told(
                "{Bo Lind|person}, head of research at {Lyra|organisation}.//Bo Lind: Hello.")),
            "Lyra");
}

TEST_F(PeopleTest, ReportsAreGivenToWhoeverSaidIt) {
  EXPECT_EQ(reporter("{Ada Moss|person} said that {Kite|product} has <3 million|3000000|> users."),
            "Ada Moss");
  EXPECT_EQ(reporter("According to {Vega|company}, it has <3 million|3000000|> users."), "Vega");
  EXPECT_EQ(
      reporter(
          "{Ada Moss|person}指出，用户有<300万|3000000|>。/她还表示，下载有<500万|5000000|>次。"),
      "Ada Moss");
  EXPECT_EQ(reporter("{Ada Moss|person} uses <3|3|> phones."), "");
  EXPECT_EQ(reporter("{Ada Moss|person} said <3|3|>./{Vega|company} said <4|4|>./She said <5|5|>."),
            "Ada Moss");
  EXPECT_EQ(reporter("Ada Moss: {Ada Moss|person} said <3|3|>."), "");
  EXPECT_EQ(reporter("Ada Moss: 好。//Bo Lind: 你说过有<35万|350000|>个。"), "Ada Moss");
}

}  // namespace
}  // namespace tally::claim
