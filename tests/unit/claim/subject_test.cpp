#include "claim/subject.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tally::claim {
namespace {

model::EntityTable table() {
  const auto entity = [](std::string name, std::string type, std::string part_of) {
    model::Entity out;
    out.name = std::move(name);
    out.type = std::move(type);
    out.part_of = std::move(part_of);
    return out;
  };
  model::EntityTable out;
  for (const auto& each :
       {entity("Kite", "model", ""), entity("Kite 3", "model", "Kite"),
        entity("Kite 3 8B", "model", "Kite 3"), entity("Kite 2", "model", "Kite"),
        entity("Kite Max", "model", "Kite 3"), entity("Vega", "company", ""),
        entity("Ada Moss", "person", ""), entity("Halo", "product", "")}) {
    out.emplace(each.name, each);
  }
  out["Halo"].affiliation = "Rook";
  out["Kite"].versioned = true;
  out["Ada Moss"].affiliation = "Vega";
  return out;
}

model::Metric users() {
  model::Metric metric;
  metric.subject_types = {"product", "company"};
  return metric;
}

model::Metric sizes() {
  model::Metric metric;
  metric.subject_types = {"model"};
  metric.names_versions = true;
  return metric;
}

/// Subject of every value in order, joined by "|"; one that is assumed ends in "?".
std::string subjects(std::string_view marked, const model::Metric& metric, bool sized = false) {
  static const std::filesystem::path kRules = std::filesystem::path(TALLY_SOURCE_DIR) / "rules";
  static const CueFinder kCues({kRules});
  static const KindWords kKinds = load_kind_words({kRules});
  Told told(marked);
  for (std::size_t i = 0; i < told.document.passages.size(); ++i) {
    model::Passage& passage = told.document.passages[i];
    passage.turn = i;
    const auto latin = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    const bool english = std::ranges::all_of(told.document.text, latin);
    passage.language = english ? model::Language::kEn : model::Language::kZh;
    const auto text = std::string_view(told.document.text);
    passage.question = text.substr(passage.span.begin, passage.span.size()).ends_with('?');
  }
  const model::EntityTable entities = table();
  const EntityBook book(entities);
  const std::vector<model::Entity> declared;
  const EntityView view(book, declared);
  const Scene scene(told.document, told.mentions, kCues);
  const People people(scene, view, kCues);
  SubjectFinder finder(scene, view, people, kKinds);
  const model::SubjectPolicy policy;
  std::string out;
  SentenceView sentence;
  for (std::size_t p = 0; p < told.document.passages.size(); ++p) {
    for (const auto span : told.document.passages[p].sentences) {
      scene.look(p, span, sentence);
      for (const model::Mention& mention : told.mentions) {
        if (mention.kind == model::MentionKind::kName || !span.contains(mention.span.begin))
          continue;
        SubjectQuery query{sentence, mention};
        query.metric = &metric;
        query.policy = &policy;
        if (sized) query.size = mention.quantity.low;
        const Subject subject = finder.find(query);
        finder.keep(query, subject);
        out += (out.empty() ? "" : "|") + subject.name + (subject.assumed ? "?" : "");
      }
    }
  }
  return out;
}

TEST(Subject, AnAnswerIsAboutWhatWasAsked) {
  const auto answered = [](const std::string& before) {
    return subjects(before + "<300万|3000000|>用户吧。", users());
  };
  EXPECT_EQ(answered("Bo Lind: {Halo|product}呢？//Eva Lind: 有"), "Halo?");
  EXPECT_EQ(answered("Bo Lind: {Halo|product}怎么样？你满意吗？//Eva Lind: 很好。/有"), "Halo?");
  EXPECT_EQ(answered("Bo Lind: {Halo|product}和{Orbit|product}呢？//Eva Lind: 有"), "Orbit?");
  EXPECT_EQ(answered("Bo Lind: {Halo|product}呢？//Eva Lind: {Orbit|product}才好。/它有"), "Orbit");
  EXPECT_EQ(
      answered("Bo Lind: {Halo|product}呢？//Eva Lind: 好。//Bo Lind: 用户呢？//Eva Lind: 有"),
      "Halo?");
  EXPECT_EQ(answered("Bo Lind: {Halo|product}呢？//Eva Lind: {Orbit|product}才好。//Bo Lind: "
                     "用户呢？//Eva Lind: 有"),
            "Orbit?");
}

TEST(Subject, AnAnswerGoesOnAboutItUntilASentenceIsLedByAnother) {
  const auto answered = [](const std::string& before) {
    return subjects(
        "Bo Lind: {Halo|product}呢？//Eva Lind: " + before + "有<300万|3000000|>用户吧。", users());
  };
  EXPECT_EQ(answered("我们每天早上都在用{Orbit|product}。/"), "Halo?");
  EXPECT_EQ(answered("我们每天早上都在用{Orbit|product}。//Bo Lind: 用户呢？//Eva Lind: "),
            "Halo?");
  EXPECT_EQ(answered("{Orbit|product}才好。//Bo Lind: 用户呢？//Eva Lind: "), "Orbit?");
}

TEST(Subject, ADayThatLeadsAChineseSentenceIsOfWhatItsNextClauseBeginsWith) {
  const auto at_last = [](const std::string& behind) {
    const std::string all =
        subjects("{Vega|company}来了。/<9月5日|2025-09-05|date>，" + behind, users());
    return all.substr(all.rfind('|') + 1);
  };
  EXPECT_EQ(at_last("它又更新条款，不许他们用{Halo|product}。"), "Vega");
  EXPECT_EQ(at_last("{Halo|product}上线了，{Rook|company}很高兴。"), "Halo");
}

TEST(Subject, ChipsThatAreOnlyCountedAreNotWhatADayIsOf) {
  model::Metric events;
  events.subject_types = {"chip", "company"};
  const auto day = [&](const char* behind) {
    return subjects("<2021年|2021-01-01|date>就有人买了，" + std::string(behind), events);
  };
  EXPECT_EQ(day("这里有<一万张|10000|>{Tern|chip}。"), "Tern") << "of the chips alone";
  EXPECT_EQ(day("这里有{Tern|chip}。"), "Tern?");
}

TEST(Subject, AMakerBetweenANumberAndItsNounIsNotSpokenOf) {
  model::Metric due;
  due.subject_types = {"model", "product", "company"};
  const auto day = [&](const std::string& added) {
    const std::string all = subjects("{Vega|company} plans to add <9|9|> {Rook|company}" + added +
                                         " starting in <May|2025-05-09|date>.",
                                     due);
    return all.substr(all.rfind('|') + 1);
  };
  EXPECT_EQ(day(" GPUs"), "Vega");
}

TEST(Subject, CompaniesOfWhichSomeAreNamedAsExamplesAreNobody) {
  EXPECT_EQ(subjects("Start-ups such as {Vega|company} have <50|50|> users.", users()), "");
  EXPECT_EQ(subjects("Start-ups of {Vega|company} have <50|50|> users.", users()), "Vega");
}

TEST(Subject, TheFormerAndTheLatterAreOfTheTwoNamedTogether) {
  const auto of = [](const std::string& told) {
    return subjects("{Vega|company}和{Rook|company}都来了，{Lyra|company}没来。/" + told, users());
  };
  EXPECT_EQ(of("前者有<3万|30000|>用户。"), "Vega");
  EXPECT_EQ(of("后者有<3万|30000|>用户。"), "Rook");
  EXPECT_EQ(of("后者推出的{Halo|product}，有<3万|30000|>用户。"), "Halo");
  EXPECT_EQ(subjects("{Vega|company} and {Rook|company} met {Lyra|company}./The latter has "
                     "<3|3|> users.",
                     users()),
            "Rook");
}

TEST(Subject, AnExampleIsSpokenOf) {
  EXPECT_EQ(subjects("像{Halo|product}这种产品，有<3万|30000|>用户。", users()), "Halo");
  EXPECT_EQ(subjects("不像{Halo|product}这种产品，有<3万|30000|>用户。", users()), "");
}

TEST(Subject, WhoIsListedAmongOthersIsNotWhatIsCounted) {
  EXPECT_EQ(subjects("{Vega|company}等<3万|30000|>用户来了。", users()), "");
  EXPECT_EQ(subjects("{Lyra|company}、{Vega|company}等<3万|30000|>用户来了。", users()), "");
  EXPECT_EQ(subjects("{Lyra|company}、{Vega|company}有<3万|30000|>用户。", users()), "Vega");
}

TEST(Subject, WhereSomethingIsDoneOrWhoPutsMoneyInIsNotWhatIsCounted) {
  EXPECT_EQ(subjects("{Vega|company}来了。/它在 {Lyra|company} 上有<3万|30000|>用户。", users()),
            "Vega");
  EXPECT_EQ(subjects("{Vega|company}来了，投资方包括{Lyra|company}、{Rook|company}和"
                     "{Norn|company}，有<3万|30000|>用户。",
                     users()),
            "Vega");
}

TEST(Subject, WhoseOfficeSomebodyHasIsNotWhatIsCounted) {
  EXPECT_EQ(subjects("{Orbit|product}来了。/有<3万|30000|>用户，{Vega|company}总裁说不。", users()),
            "Orbit?");
  EXPECT_EQ(subjects("{Orbit|product}来了。/有<3万|30000|>用户，{Vega|company}说不。", users()),
            "Vega?");
}

TEST(Subject, APlaceThatLeadsTheSentenceOwnsWhatFollows) {
  model::Metric growth;
  growth.subject_types = {"company", "place"};
  EXPECT_EQ(subjects("{Vega|company}来了。/{Norland|place}的总量很大，增长<3万|30000|>。", growth),
            "Norland");
  EXPECT_EQ(
      subjects("{Vega|company}来了。/在{Norland|place}的总量很大，增长<3万|30000|>。", growth),
      "Vega?");
  EXPECT_EQ(subjects("{Norland|place}的{Lyra|company}很大，增长<3万|30000|>。", growth), "Lyra");
}

TEST(Subject, WhatIsOfAWholeTradeIsNobodys) {
  EXPECT_EQ(subjects("{Vega|company}来了。/行业共有<3万|30000|>用户。", users()), "");
  EXPECT_EQ(subjects("{Vega|company}来了。/行业里{Lyra|company}有<3万|30000|>用户。", users()),
            "Lyra");
}

TEST(Subject, ANameByItsShapeMayLeadTheClauseOfWhatThingsHave) {
  EXPECT_EQ(subjects("{K-1|}刚发布就有<3万|30000|>用户。", users()), "K-1");
  EXPECT_EQ(subjects("用了{K-1|}就有<3万|30000|>用户。", users()), "");
}

TEST(Subject, PrefersTheNearestFittingName) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"{Orbit|product} 有<3亿|300000000|>用户。", "Orbit"},
      {"每天有<3亿|300000000|>人使用 {Orbit|product}。", "Orbit"},
      {"{Vega|company} 宣布，其产品 {Orbit|product} 有<3亿|300000000|>用户。", "Orbit"},
      {"{Orbit|product} 比 {Lyra|product} 多<3亿|300000000|>用户。", "Orbit"},
      {"Unlike {Lyra|product}, {Orbit|product} has <3 million|3000000|> users.", "Orbit"},
      {"{Ada Moss|person} 有<3亿|300000000|>用户。", ""},
      {"{Orbit|product} 很受欢迎。/它有<3亿|300000000|>用户。", "Orbit"},
      {"{Orbit|product} is popular.//It has <3 million|3000000|> users.", "Orbit"},
      {"{Vega|company} 成立已久。/该公司有<3亿|300000000|>用户。", "Vega"},
      {"{Vega|company} is old./The company's app, {Orbit|product}, has <3 million|3000000|> users.",
       "Orbit"},
      {"{Vega|company} 成立已久。/该公司的应用 {Orbit|product} ，有<3亿|300000000|>用户。",
       "Orbit"},
      {"他们有<3亿|300000000|>用户。", ""},
      {"{Orbit|product} has <3 million|3000000|> users, compared with <2 million|2000000|> for "
       "{Lyra|product}./It has <5 million|5000000|> fans.",
       "Orbit|Lyra|Orbit"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(subjects(text, users()), expected) << text;
}

TEST(Subject, ARelativeClauseIsAboutTheNameBeforeIt) {
  const struct {
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"They met {Vega|company}, which has <3 million|3000000|> users.", "Vega"},
      {"They met {Vega|company}, and there were <3|3|> users.", "Vega"},
      {"{Orbit|product}, a small app, has <3|3|> users.", "Orbit"},
      {"{Vega|company}, a maker of apps for <3 million|3000000|> users, left.", "Vega"},
      {"{Vega|company}, which {Lyra|company} owns, has <3 million|3000000|> users.", "Vega"},
      {"{Vega|company} met {Lyra|company}, who has <3 million|3000000|> users.", "Lyra"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(subjects(text, users()), expected) << text;
}

TEST(Subject, TheCompanyIsTheOneThatIsSpokenOfNotTheLastNamed) {
  const std::string article =
      "A report.//{Vega|company} grew./{Vega|company} is old./{Vega|company} sells to "
      "{Lyra|company}./";
  const std::string rival =
      "A report.//{Vega|company} grew./{Vega|company} is old./{Vega|company} sells./{Lyra|company} "
      "fell./";
  const std::string value = "The company has <3 million|3000000|> users.";
  EXPECT_EQ(subjects(article + value, users()), "Vega");
  EXPECT_EQ(subjects(rival + value, users()), "Lyra");
  EXPECT_EQ(subjects("{Vega|company} sells to {Lyra|company}./" + value, users()), "Vega");
}

TEST(Subject, TheCompanyIsNotWhoBacksIt) {
  const std::string value = "The company has <3 million|3000000|> users.";
  EXPECT_EQ(subjects("{Vega|company} sells maps./{Lyra|company} led the round./" + value, users()),
            "Vega");
  EXPECT_EQ(subjects("{Vega|company} sells maps./{Lyra|company} led the pack./" + value, users()),
            "Lyra");
}

TEST(Subject, WeInAQuoteOfTheCompanyIsThatOfTheArticle) {
  const std::string article =
      "A report.//{Vega|company} grew./{Vega|company} is old./{Vega|company} sells./{Lyra|company} "
      "fell.//\"Our maps have <3 million|3000000|> users,\" ";
  EXPECT_EQ(subjects(article + "the company said.", users()), "Vega");
  EXPECT_EQ(subjects(article + "they sang.", users()), "Vega?");
}

TEST(Subject, ASeatIsNotWhoHasIt) {
  EXPECT_EQ(
      subjects("{Vega|company} grew./The {Norton|company}, Va.-based company has <3|3|> users.",
               users()),
      "Vega?");
}

TEST(Subject, WeInAQuoteIsTheOrganisationOfWhomItQuotes) {
  EXPECT_EQ(subjects("\"We have <3 million|3000000|> users,\" said {Ada Moss|person}.", users()),
            "Vega");
  EXPECT_EQ(subjects("\"We have <3 million|3000000|> users,\" said {Bo Lind|person}.", users()),
            "");
}

TEST(Subject, WhoOnlyGivesOrDescribesIsNoSubject) {
  model::Metric money;
  money.subject_types = {"company"};
  const std::string raised = "{Vega|company} is young./It raised <3 million|3000000|USD> from ";
  const std::string worth = " which valued it at <9 million|9000000|USD>.";
  EXPECT_EQ(subjects(raised + "Osk Capital and {Lyra|company}," + worth, money), "Vega|Vega");
  EXPECT_EQ(subjects(raised + "{Orion|company}, {Kite|company} and {Lyra|company}," + worth, money),
            "Vega|Vega");
  model::Metric count;
  count.subject_types = {"model", "company"};
  EXPECT_EQ(
      subjects("{Quill|model} is a small <3 million|3000000|> {Lyra|model}-based tool.", count),
      "Quill");
}

TEST(Subject, ListsOfWhomALeadIsOnlyComparedWithAreNoSubjects) {
  EXPECT_EQ(subjects("{Vega|company} is young./Led by {Lyra|company} and {Kite|company}, it has "
                     "<3 million|3000000|> users.",
                     users()),
            "Vega");
  EXPECT_EQ(subjects("Smaller than {Lyra|company}, {Kite|company} has <3 million|3000000|> users.",
                     users()),
            "Kite");
}

TEST(Subject, WhoIsOnlyWorkedWithIsNoSubject) {
  model::Metric money;
  money.subject_types = {"company"};
  EXPECT_EQ(subjects("{Vega|company} grew with {Lyra|company} by <3 million|3000000|USD>.", money),
            "Vega");
  EXPECT_EQ(subjects("{Vega|company} is old. It grew with {Lyra|company} by "
                     "<3 million|3000000|USD>.",
                     money),
            "Vega");
}

TEST(Subject, WhoIsComparedMayOwnTheValueBehindAWord) {
  EXPECT_EQ(subjects("Unlike {Lyra|company}'s loud <3 million|3000000|> users, {Kite|company} is "
                     "calm.",
                     users()),
            "Lyra");
}

TEST(Subject, WhoseValueIsComparedOwnsNotWhatFollows) {
  EXPECT_EQ(subjects("{Kite|product} has <3 million|3000000|> users, against <5 million|5000000|> "
                     "for {Halo|product}, and gains <9 million|9000000|> a year.",
                     users()),
            "Kite|Halo|Kite");
}

TEST(Subject, WhomSomebodyLeftIsNoSubject) {
  EXPECT_EQ(subjects("{Vega|company} is young./Built by former {Lyra|company} engineers, it has "
                     "<3 million|3000000|> users.",
                     users()),
            "Vega");
}

TEST(Subject, BehindASemicolonIsAnotherSentence) {
  EXPECT_EQ(subjects("Some have <3 million|3000000|> users; {Halo|product} is calm.", users()), "");
  EXPECT_EQ(subjects("With <3 million|3000000|> users, {Halo|product} is calm.", users()), "Halo");
}

TEST(Subject, WhatWeHaveIsNotOfWhomIsNamedBehind) {
  EXPECT_EQ(subjects("We have <3 million|3000000|> users, and {Halo|product} is calm.", users()),
            "");
}

TEST(Subject, SeveralTogetherAreNoSubject) {
  EXPECT_EQ(subjects("{Lyra|company} is small, and {Kite|company} has <3 million|3000000|> users.",
                     users()),
            "Kite");
  EXPECT_EQ(subjects("{Lyra|company}, {Orion|company} and {Kite|company} have <3 million|3000000|> "
                     "users.",
                     users()),
            "");
  EXPECT_EQ(subjects("{Lyra|company} sells to {Kite|company}, {Orion|company} has "
                     "<3 million|3000000|> users.",
                     users()),
            "Orion");
}

TEST(Subject, TheCompanyBehindAValueOwnsIt) {
  EXPECT_EQ(subjects("{Vega|company} is young./Today <3 million|3000000|> of the company's users "
                     "pay.",
                     users()),
            "Vega");
}

TEST(Subject, SalesWithoutANameAreThoseOfTheCompanySpokenOf) {
  model::Metric revenue;
  revenue.subject_types = {"company", "product"};
  EXPECT_EQ(subjects("{Vega|company} is out./Sales are <3 million|3000000|USD>.", revenue), "Vega");
  EXPECT_EQ(subjects("{Vega|company} is out./Sales of {Lyra|company} are <3 million|3000000|USD>.",
                     revenue),
            "Lyra");
}

TEST(Subject, AThingHasNoRevenueBecauseItWasNamedBefore) {
  model::Metric revenue;
  revenue.subject_types = {"company", "product"};
  EXPECT_EQ(subjects("{Orbit|product} is out./Sales are <3 million|3000000|USD>.", revenue), "");
  EXPECT_EQ(subjects("{Orbit|product} has sales of <3 million|3000000|USD>.", revenue), "Orbit");
  EXPECT_EQ(subjects("{Vega|company} is out./They took in <3 million|3000000|USD>.", revenue),
            "Vega?");
}

TEST(Subject, WhatHasANounOfItsOwnIsNotTheNameBefore) {
  EXPECT_EQ(subjects("{Vega|company} grew./The union has <3 million|3000000|> users.", users()),
            "");
  EXPECT_EQ(subjects("{Vega|company} grew./It has <3 million|3000000|> in the country.", users()),
            "Vega");
  EXPECT_EQ(subjects("{Vega|company} grew./In the country it has <3|3|> users.", users()), "Vega");
}

TEST(Subject, WhatOnlyModelsHaveAThingOfUnknownKindHasToo) {
  EXPECT_EQ(subjects("{Orbit 2|product} has <70B|70000000000|parameters>.", sizes()), "Orbit 2");
  EXPECT_EQ(subjects("{Vega|company} has <70B|70000000000|parameters>.", sizes()), "");
  EXPECT_EQ(
      subjects("{Orbit 2|product} runs {Kite 3|model} of <70B|70000000000|parameters>.", sizes()),
      "Kite 3");
}

TEST(Subject, APlaceThatSomethingIsInIsNotSpokenOf) {
  model::Metric shares;
  shares.subject_types = {"company", "place"};
  model::Metric populations;
  populations.subject_types = {"place"};
  EXPECT_EQ(subjects("Ada Moss: 我们在{挪威|place}有<3|3|>个部门。", shares), "Vega");
  EXPECT_EQ(subjects("There are <3|3|> offices in {Norway|place}.", shares), "");
  EXPECT_EQ(subjects("在{挪威|place}和{瑞典|place}有<3|3|>家。", shares), "");
  EXPECT_EQ(subjects("{Norway|place} has <3|3|> ports.", shares), "Norway");
  EXPECT_EQ(subjects("{Norway|place} is far./There are <3|3|> ports.", shares), "");
  EXPECT_EQ(subjects("{Norway|place} is far./There are <3|3|> people.", populations), "Norway?");
  EXPECT_EQ(subjects("In {Norway|place} live <5|5000000|>.", populations), "Norway");
}

TEST(Subject, ReachesAsFarInShortPassagesAsInLongOnes) {
  const auto told = [](std::size_t passages, std::size_t bytes) {
    std::string text = "{Orbit|product} is popular.";
    for (std::size_t i = 0; i < passages; ++i) text += "//" + std::string(bytes, 'x') + ".";
    return text + "//There are <3 million|3000000|> users.";
  };
  EXPECT_EQ(subjects(told(5, 100), users()), "Orbit?");
  EXPECT_EQ(subjects(told(1, 500), users()), "Orbit?");
  EXPECT_EQ(subjects(told(9, 100), users()), "");
  EXPECT_EQ(subjects(told(1, 900), users()), "");
}

TEST(Subject, WeIsTheSpeakersOrganisation) {
  EXPECT_EQ(subjects("Ada Moss: We have <3 million|3000000|> users.", users()), "Vega");
  EXPECT_EQ(subjects("Ada Moss: 我们的 {Orbit|product} 有<3亿|300000000|>用户。", users()),
            "Orbit");
  EXPECT_EQ(subjects("Bo Lind: We have <3 million|3000000|> users.", users()), "");
  EXPECT_EQ(
      subjects("Ada Moss: Our {Orbit|company} segment has <3 million|3000000|> users.", users()),
      "Orbit");
  EXPECT_EQ(subjects("Ada Moss: Thanks.//Bo Lind: You have <3 million|3000000|> users.", users()),
            "Vega");
}

TEST(Subject, WhatNobodyHasAsAPersonIsOfTheSpeakersOrganisation) {
  model::Metric spans;
  spans.subject_types = {"company", "person"};
  EXPECT_EQ(subjects("Ada Moss: I had <3 million|3000000|> users.", users()), "Vega");
  EXPECT_EQ(subjects("Bo Lind: I had <3 million|3000000|> users.", users()), "");
  EXPECT_EQ(subjects("Ada Moss: I had <3 million|3000000|> spans.", spans), "Ada Moss");
}

TEST(Subject, AConversationIsAboutTheGuestsOrganisation) {
  EXPECT_EQ(subjects("Ada Moss: Thanks.//Bo Lind: How many users?//Ada Moss: About "
                     "<3 million|3000000|>.",
                     users()),
            "Vega?");
  EXPECT_EQ(
      subjects("{Lyra|company} left.//Ada Moss: There are <3 million|3000000|> users.", users()),
      "Vega?");
}

TEST(Subject, AConversationGoesOnWithWhomAPassageIsAbout) {
  EXPECT_EQ(subjects("Ada Moss: {Lyra|company} knew how. It was right. There were "
                     "<3 million|3000000|> users.",
                     users()),
            "Lyra");
  EXPECT_EQ(subjects("Ada Moss: {Lyra|company} knew how. We did not. There were "
                     "<3 million|3000000|> users.",
                     users()),
            "Vega");
}

TEST(Subject, WhoReportsIsNotSpokenOf) {
  model::Metric spans;
  spans.subject_types = {"company", "person"};
  EXPECT_EQ(subjects("{Bo Lind|person} said it took <3|3|> years.", spans), "");
  EXPECT_EQ(subjects("Bo Lind: When I was <19|19|>, I ran.", spans), "Bo Lind");
  EXPECT_EQ(subjects("Ada Moss: I think we have <19|19|>.", spans), "Vega");
}

TEST(Subject, WhoReportsMayHaveATitleBehind) {
  EXPECT_EQ(subjects("It has <9|9|>, {Ada Moss|person}, the founder, said.", users()), "");
  EXPECT_EQ(subjects("Then {Ada Moss|person}, the founder, left, and {Vega|company} has <9|9|>.",
                     users()),
            "Vega");
}

TEST(Subject, SourcesAndPlacesAreNotSpokenOf) {
  model::Metric share;
  share.subject_types = {"company", "place"};
  for (const char* text : {"Profits fell <40%|40|percent>, according to {Vega|company}.",
                           "The broker {Vega|company} sees <40%|40|percent>.",
                           "Analysts at {Vega|company} see <40%|40|percent>.",
                           "研究机构{Vega|company}预计占<40%|40|percent>。",
                           "A plant near {Lubbock|place} takes <40%|40|percent>."}) {
    EXPECT_EQ(subjects("Told.//" + std::string(text), share), "") << text;
  }
  EXPECT_EQ(subjects("{Lubbock|place} takes <40%|40|percent>.", share), "Lubbock");
  share.subject_types = {"place"};
  EXPECT_EQ(subjects("In {Lubbock|place} <40|40|> people live.", share), "Lubbock");
}

TEST(Subject, InEnglishANameFollowsItsValueAtOnceOrBehindATime) {
  const auto users_of = [](std::string_view marked) {
    return subjects("Told.//" + std::string(marked), users());
  };
  EXPECT_EQ(users_of("They shut the <9-year|9|year> old shop of {Vega|company} there."), "");
  EXPECT_EQ(users_of("They shut the <9-year|9|year> {Vega|company}."), "Vega");
  EXPECT_EQ(users_of("It won, with <9|9|> for {Halo|product}."), "Halo");
  EXPECT_EQ(users_of("They shipped <9|9|> units of our {Halo|product}."), "Halo");
  EXPECT_EQ(users_of("They got <9|9|> from funds, and later from {Vega|company}."), "");
  EXPECT_EQ(users_of("In <May|2025-05-09|date> the big {Vega|company} closed."), "Vega");
  EXPECT_EQ(users_of("They met there at last in <May|2025-05-09|date> without {Vega|company}."),
            "");
}

TEST(Subject, YouIsNearerThanACompanySpokenAbout) {
  const char* told = "Ada Moss: We have ships.//Bo Lind: ";
  const auto last = [&](const std::string& said) {
    const std::string all = subjects(told + said, users());
    return all.substr(all.rfind('|') + 1);
  };
  EXPECT_EQ(last("You had met {Rook|company} and you had <4|4|>."), "Vega");
  EXPECT_EQ(last("You had left when {Rook|company} had <4|4|>."), "Rook");
}

TEST(Subject, ASomebodyWithoutANameIsNobodyElse) {
  model::Metric ages;
  ages.subject_types = {"person", "company"};
  EXPECT_EQ(subjects("Told.//{Vega|company} grew./He is <74|74|>.", ages), "");
  EXPECT_EQ(subjects("{Bo Lind|person} came./He is <74|74|>.", ages), "Bo Lind");
  EXPECT_EQ(subjects("Ada Moss: My father drove for <31|31|> years.", ages), "");
  EXPECT_EQ(subjects("Ada Moss: At {Vega|company} I drove for <31|31|> years.", ages), "Vega");
}

TEST(Subject, AnAppositionIsOfTheNameBefore) {
  const auto users_of = [](std::string_view marked) { return subjects(marked, users()); };
  EXPECT_EQ(users_of("OSLO — {Vega|company}, a <9-year|9|year> old firm, left."), "Vega");
  EXPECT_EQ(users_of("They want to sell {Vega|company}, a chain of shops whose share is <9|9|>."),
            "Vega");
  EXPECT_EQ(users_of("{Vega|company}, a rival of {Rook|company}, has <9|9|>."), "Vega");
  EXPECT_EQ(users_of("{Vega|company} left, and {Rook|company} has <9|9|>."), "Rook");
}

TEST(Subject, ItIsWhomTheSentenceBeforeIsAbout) {
  const auto users_of = [](std::string_view marked) { return subjects(marked, users()); };
  EXPECT_EQ(users_of("{Vega|company} bought {Rook|company}./It has <9|9|>."), "Vega");
  EXPECT_EQ(users_of("Then one day at last there came {Rook|company}./It has <9|9|>."), "Rook");
  EXPECT_EQ(
      users_of("Then one day at last there came {Vega|company} and {Rook|company}./It has <9|9|>."),
      "");
  EXPECT_EQ(users_of("{Vega|company} is old./It bought {Rook|company}./It has <9|9|>."), "Vega");
}

TEST(Subject, AChineseItPassesOverSentencesThatOnlyCompare) {
  EXPECT_EQ(subjects("{Kite 3|model}很快。/它与{Vega|company}的{Kite 2|model}不相上下。//"
                     "它有<64层|64|count>。",
                     sizes()),
            "Kite 3");
  EXPECT_EQ(
      subjects("{Kite 3|model}超越了{Kite 2|model}和{Kite Max|model}。//它有<64层|64|count>。",
               sizes()),
      "Kite 3");
}

TEST(Subject, WhatIsJoinedToANameComparedIsComparedToo) {
  EXPECT_EQ(subjects("超越了{Kite 2|model}和{Kite Max|model}，{Kite 3|model}有<64层|64|count>。",
                     sizes()),
            "Kite 3");
  EXPECT_EQ(subjects("超越了{Kite 2|model}，{Kite Max|model}有<64层|64|count>。", sizes()),
            "Kite Max");
}

TEST(Subject, ItReachesTheSentenceBefore) {
  EXPECT_EQ(subjects("Told.//{Orbit|product} is new./It has <3 million|3000000|> users.", users()),
            "Orbit");
  EXPECT_EQ(subjects("{Orbit|product} is new.//It has <3 million|3000000|> users.", users()),
            "Orbit");
}

TEST(Subject, OurChiefExecutiveStandsForWhomTheTextIsAbout) {
  EXPECT_EQ(subjects("{Lyra|company} results/{Lyra|company} grew, {Lyra|company} says.//"
                     "Host: Here is {Cy Rook|person}, our chief executive.//"
                     "Cy Rook: We have <3 million|3000000|> users.",
                     users()),
            "Lyra");
}

TEST(Subject, AnOfficeInALabelStandsForWhomTheTextIsAbout) {
  EXPECT_EQ(subjects("{Lyra|company} results/{Lyra|company} grew, {Lyra|company} says.//"
                     "Bo Lind: A question from {Rook|company}.//"
                     "Cy Rook (CFO): There are <3 million|3000000|> users.",
                     users()),
            "Lyra?");
}

TEST(Subject, MyGuestIsWhoAnswers) {
  EXPECT_EQ(subjects("Bo Lind: My guest runs {Lyra|company}.//"
                     "Cy Hall: We have <3 million|3000000|> users.",
                     users()),
            "Lyra");
}

TEST(Subject, AHeadNounMeansTheOrganisationNamedByIt) {
  EXPECT_EQ(subjects("The {Lyra Workers Union|company} met.//{Vega|company} left. The union has "
                     "<3 million|3000000|> users.",
                     users()),
            "Lyra Workers Union");
  EXPECT_EQ(
      subjects("The {Lyra Works|company} met.//The union has <3 million|3000000|> users.", users()),
      "");
}

TEST(Subject, ANameIsNoNounOfItsOwn) {
  EXPECT_EQ(subjects("The {Union of Lyra|company} has <3 million|3000000|> users.", users()),
            "Union of Lyra");
}

TEST(Subject, ItReachesTheWholeQuestionBefore) {
  EXPECT_EQ(subjects("Bo Lind: {Orbit|product} has many users? Does that help?//"
                     "Cy Hall: It has <3 million|3000000|> users.",
                     users()),
            "Orbit");
}

TEST(Subject, WhoTellsIsWhomItMeans) {
  const model::Metric metric = [] {
    model::Metric out;
    out.subject_types = {"company", "organisation"};
    return out;
  }();
  EXPECT_EQ(subjects("The {Institute of Lyra|organisation} says that it has "
                     "<3 million|3000000|> users.",
                     metric),
            "Institute of Lyra");
  EXPECT_EQ(subjects("The {Institute of Lyra|organisation} says that there are "
                     "<3 million|3000000|> users.",
                     metric),
            "");
}

TEST(Subject, WhatComesLaterLeadsItsClause) {
  EXPECT_EQ(subjects("With <3 million|3000000|> users, {Orbit|product} grew.", users()), "Orbit");
  EXPECT_EQ(subjects("There are <3 million|3000000|> users, far from what is said of "
                     "{Orbit|product}.",
                     users()),
            "");
}

TEST(Subject, APartOfTheWorldIsNobodysWhoSpeaks) {
  EXPECT_EQ(subjects("Ada Moss: There are <3 million|3000000|> users.", users()), "Vega?");
  EXPECT_EQ(subjects("Ada Moss: There are <3 million|3000000|> of all users.", users()), "");
}

TEST(Subject, WhoAndSheAreThePersonNamedBefore) {
  const model::Metric metric = [] {
    model::Metric out;
    out.subject_types = {"company", "person"};
    return out;
  }();
  EXPECT_EQ(subjects("It is said of {Cy Hall|person}, the founder, who spent <3 years|3|> at "
                     "{Vega|company}.",
                     metric),
            "Cy Hall");
  EXPECT_EQ(
      subjects("{Vega|company} met {Cy Hall|person} there.//She ran <3 miles|3|> then.", metric),
      "Cy Hall");
  EXPECT_EQ(subjects("{Vega|company} met {Cy Hall|person} there.//They ran <3 miles|3|>.", metric),
            "Vega?");
}

TEST(Subject, WhoGivesIsNotWhoseItIs) {
  EXPECT_EQ(
      subjects("Told.//{Orbit|product} got <3 million|3000000|> from {Vega|company}.", users()),
      "Orbit");
  EXPECT_EQ(subjects("Told.//It got <3 million|3000000|> from {Vega|company}.", users()), "");
}

TEST(Subject, AThingOfAnotherMakerIsNotSpokenOn) {
  EXPECT_EQ(subjects("Ada Moss: {Halo|product} is fine.//Ada Moss: We have <3 million|3000000|> "
                     "users.",
                     users()),
            "Vega");
  EXPECT_EQ(subjects("Ada Moss: 当时{Halo|product}很火。/月活有<3亿|300000000|>。", users()),
            "Vega?");
  EXPECT_EQ(subjects("Ada Moss: {Orbit|product} 很火。/月活有<3亿|300000000|>。", users()),
            "Orbit?");
}

TEST(Subject, WhomSomethingIsDoneToIsNotWhoDoesIt) {
  const std::string told = "前情。//";
  EXPECT_EQ(subjects(told + "{Vega|company}将向{Rook|company}投<3亿|300000000|>。", users()),
            "Vega");
  EXPECT_EQ(subjects(told + "{Orbit|product}对{Halo|product}的胜率为<3|3|>。", users()), "Orbit");
  EXPECT_EQ(subjects(told + "对{Halo|product}的胜率为<3|3|>。", users()), "");
  EXPECT_EQ(subjects(told + "对{Halo|product}的估值为<3|3|>。", users()), "Halo");
}

TEST(Subject, AnItemOfAListIsAboutItsTopic) {
  const std::string before = "{Orbit|product}很好。//";
  EXPECT_EQ(subjects(before + "**{Halo|product}**：很好。/有<3亿|300000000|>用户。", users()),
            "Halo?");
  EXPECT_EQ(subjects(before + "**能源**：很好。/有<3亿|300000000|>用户。", users()), "");
  EXPECT_EQ(subjects(before + "能源很好。/有<3亿|300000000|>用户。", users()), "Orbit?");
}

TEST(Subject, WithoutLabelsWeIsWhomTheTextIsAbout) {
  const std::string guest = "今天请到{Lyra|company}创始人{Cy Rook|person}。/{Lyra|company}很好。//";
  EXPECT_EQ(subjects(guest + "我们有<3亿|300000000|>用户。", users()), "Lyra");
  EXPECT_EQ(
      subjects("前情。//听说{Lyra|company}很好。//我们是人。/我们有<3亿|300000000|>。", users()),
      "Lyra?");
}

TEST(Subject, WeIsNobodyElsesOrganisation) {
  EXPECT_EQ(subjects("Bo Lind: Does {Lyra|company} scare you?//"
                     "Cy Hall: We have <3 million|3000000|> users.",
                     users()),
            "");
}

TEST(Subject, SizesNameVersions) {
  EXPECT_EQ(
      subjects("{Kite 3|model} 有<80亿|8000000000|>和<700亿|70000000000|>的版本。", sizes(), true),
      "Kite 3 8B|Kite 3 70B");
  EXPECT_EQ(subjects("{Kite 3|model} 的<80亿|8000000000|>。//那个<80亿|8000000000|>的模型", sizes(),
                     true),
            "Kite 3 8B|Kite 3 8B?");
  EXPECT_EQ(subjects("参数<20亿|2000000000|>的 {Kite Max|model}", sizes(), true), "Kite Max");
  EXPECT_EQ(subjects("那个<80亿|8000000000|>的模型", sizes(), true), "");
}

TEST(Subject, SizesAreOfTheMainFamilyOnlyWhereATextHasOne) {
  const std::string kites = "{Kite 3|model}，{Kite 3|model}，{Kite 3|model}。";
  const std::string others = "{Owl|model}，{Elm|model}，{Fir|model}，{Oak|model}，{Ash|model}，";
  const std::string told = "//{Yew|model} 很好。/最大的有<80亿|8000000000|>参数";
  EXPECT_EQ(subjects(kites + told, sizes(), true), "Kite 3 8B?");
  EXPECT_EQ(subjects(kites + others + others + others + told, sizes(), true), "Yew 8B?");
}

TEST(Subject, HeOfAClauseIsNotWhatItTellsOf) {
  model::Metric growth;
  growth.subject_types = {"app", "company", "person"};
  EXPECT_EQ(subjects("{Ada Moss|person} spoke of {Orbit|app}./He said that the app grew "
                     "<4 times|4|times>.",
                     growth),
            "Orbit");
}

TEST(Subject, AVersionHasNoOtherSize) {
  EXPECT_EQ(size_in("Kite 3 8B"), base::Decimal(8000000000));
  EXPECT_EQ(size_in("Kite 3 1.5B"), base::Decimal(1500000000));
  EXPECT_EQ(size_in("Kite 3"), std::nullopt);
  EXPECT_EQ(size_in("Kite T"), std::nullopt);
  EXPECT_EQ(size_in("Kite-8B"), base::Decimal(8000000000));
}

TEST(Subject, AFamilyWithASizeOrInThePluralIsNoneOfItsMembers) {
  EXPECT_EQ(subjects("{Kite 2|model} came first./{Kite|model} <8B|8000000000|> was trained on "
                     "<2T tokens|2000000000000|tokens>.",
                     sizes()),
            "Kite|Kite");
  EXPECT_EQ(subjects("{Kite 2|model} came first./The {Kite|model} models were trained on "
                     "<2T tokens|2000000000000|tokens>.",
                     sizes()),
            "Kite");
  EXPECT_EQ(subjects("{Kite 2|model} came first./The {Kite|model} model was trained on "
                     "<2T tokens|2000000000000|tokens>.",
                     sizes()),
            "Kite 2?");
}

TEST(Subject, AClauseBehindASizeOrBracketsIsAboutTheModelBeforeThem) {
  EXPECT_EQ(subjects("{Kite 2|model} beats {Lyra|model} <70B|70000000000|>, a model trained on "
                     "<3T tokens|3000000000000|tokens>.",
                     sizes()),
            "Lyra 70B|Lyra 70B");
  EXPECT_EQ(subjects("{Kite 2|model} comes close to {Lyra|model} (in May), a model trained on "
                     "<3T tokens|3000000000000|tokens>.",
                     sizes()),
            "Lyra");
}

TEST(Subject, TheModelIsNotWhoTellsOfIt) {
  model::Metric lasts;
  lasts.subject_types = {"company", "model"};
  EXPECT_EQ(subjects("{Kite 2|model} is out./{Vega|company} said the model took "
                     "<9 days|9|day>.",
                     lasts),
            "Kite 2");
  EXPECT_EQ(subjects("{Kite 2|model} is out./{Vega|company} took <9 days|9|day>.", lasts), "Vega");
}

TEST(Subject, WhatLeadsTheSentenceBeforeIsToldOn) {
  model::Metric gpus;
  gpus.subject_types = {"company"};
  EXPECT_EQ(subjects("{Vega|company} built a hall./Another holds <900 GPUs|900|gpus>.", gpus),
            "Vega?");
  EXPECT_EQ(
      subjects("{Vega|company} spoke to {Lyra|company}./Another holds <9 GPUs|9|gpus>.", gpus),
      "Lyra?");
}

TEST(Subject, AModelThatGoesByItsMakerIsNoneThatWasNamed) {
  EXPECT_EQ(subjects("{Kite 2|model} is out./The {Vega|company} model has "
                     "<7B parameters|7000000000|parameters>.",
                     sizes()),
            "");
  EXPECT_EQ(subjects("{Kite 2|model} is out./The {Vega|company} model {Kite 3|model} has "
                     "<7B parameters|7000000000|parameters>.",
                     sizes()),
            "Kite 3");
}

TEST(Subject, WhatIsCountedOwnsNoCost) {
  model::Metric cost;
  cost.subject_types = {"model", "chip"};
  EXPECT_EQ(subjects("{Kite 2|model} learned on <440|440|gpus> {V1|chip} at a cost of "
                     "<3 million|3000000|USD>.",
                     cost),
            "Kite 2|Kite 2");
}

TEST(Subject, SpellsSizesAsNamesDo) {
  const struct {
    const char* size;
    const char* name;
  } cases[] = {{"8000000000", "Kite 8B"},
               {"500000000", "Kite 500M"},
               {"1500000000", "Kite 1.5B"},
               {"405000000000", "Kite 405B"},
               {"2000000000000", "Kite 2T"}};
  for (const auto& [size, name] : cases) {
    EXPECT_EQ(SubjectFinder::version_of("Kite", *base::Decimal::parse(size)), name);
  }
}

}  // namespace
}  // namespace tally::claim
