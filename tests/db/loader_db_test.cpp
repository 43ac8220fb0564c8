#include "db/fixture.hpp"
#include "db/samples.hpp"
#include "model/fact_key.hpp"
#include "store/claim_rows.hpp"
#include "store/loader.hpp"

#include <map>

namespace tally {
namespace {

using test::Story;

class Loading : public test::DatabaseTest {
 protected:
  store::LoadCounts load(const std::vector<Story>& stories) {
    store::Loader loader(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
    for (const Story& story : stories) {
      loader.add(story.document, story.claims, story.document.text_hash);
    }
    return loader.finish(0, 0);
  }

  /// Rows of every table of the schema.
  std::map<std::string, std::string> row_counts() {
    std::map<std::string, std::string> out;
    std::vector<std::string> tables;
    session().query_text("test",
                         "SELECT relname FROM pg_class WHERE relnamespace = 'tally'::regnamespace"
                         "   AND relkind = 'r'",
                         [&](const store::Row& row) { tables.emplace_back(row.text(0)); });
    for (const std::string& table : tables) {
      out[table] = value(
          "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY"
          " t::text)), '') FROM tally." +
          table + " t");
    }
    return out;
  }

  void expect_sound() {
    const store::Result faults = session().run("queries/orphans.sql");
    for (int i = 0; i < faults.size(); ++i) EXPECT_EQ(faults[i].text(1), "0") << faults[i].text(0);
  }
};

TEST_F(Loading, WhatGoesInComesOutAgain) {
  const Story story = test::story("a.txt", 3);
  load({story});
  std::vector<model::Claim> back;
  std::unique_ptr<store::ClaimReader> reader;
  session().query_text("test", "SELECT * FROM tally.claims ORDER BY start_byte",
                       [&](const store::Row& row) {
                         if (!reader) reader = std::make_unique<store::ClaimReader>(row);
                         back.push_back(reader->read(row));
                       });
  ASSERT_EQ(back.size(), 3U);
  for (std::size_t i = 0; i < back.size(); ++i) {
    const model::Claim& a = story.claims[i];
    const model::Claim& b = back[i];
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.fact, b.fact);
    EXPECT_EQ(a.source_key, b.source_key);
    EXPECT_EQ(a.document, b.document);
    EXPECT_EQ(a.span, b.span);
    EXPECT_EQ(a.sentence, b.sentence);
    EXPECT_EQ(a.quote, b.quote);
    EXPECT_EQ(a.subject, b.subject);
    EXPECT_EQ(a.speaker, b.speaker);
    EXPECT_EQ(a.low, b.low);
    EXPECT_EQ(a.high, b.high);
    EXPECT_EQ(a.resolution, b.resolution);
    EXPECT_EQ(a.hedge, b.hedge);
    EXPECT_EQ(a.qualifiers, b.qualifiers);
    EXPECT_EQ(a.asserted, b.asserted);
    EXPECT_EQ(a.before, b.before);
    EXPECT_EQ(a.after, b.after);
    EXPECT_EQ(a.rule, b.rule);
  }
  EXPECT_EQ(value("SELECT text FROM tally.document"), story.document.text);
  expect_sound();
}

TEST_F(Loading, TheSameTwiceAddsOnlyARun) {
  const std::vector<Story> stories = {test::story("a.txt", 5), test::story("b.txt", 7)};
  EXPECT_EQ(load(stories).new_claims, 12);
  auto before = row_counts();
  EXPECT_EQ(load(stories).new_claims, 0);
  auto after = row_counts();
  before.erase("run");
  after.erase("run");
  EXPECT_EQ(before, after);
}

TEST_F(Loading, ANewTextBesideKnownOnesGivesTheRowsOfOneAlone) {
  const auto rows_of_b = [this] {
    std::string out;
    for (const std::string rows :
         {"(SELECT source_key, document_uid, title, event, reprint_of FROM tally.source) t WHERE "
          "source_key = 'b.txt'",
          "(SELECT document_uid, path, text, text_hash, bytes, encoding, replaces, extraction, "
          "source_key FROM tally.document) t WHERE source_key = 'b.txt'",
          "tally.passage t JOIN tally.document d USING (document_uid) WHERE source_key = 'b.txt'",
          "tally.claim t WHERE source_key = 'b.txt'",
          "(SELECT fact_uid, claim_uid, document_uid, until, reading, passage, span_start, line, "
          "rule, before, after, source_key FROM tally.occurrence JOIN tally.document USING "
          "(document_uid)) t WHERE source_key = 'b.txt'"}) {
      out += value("SELECT count(*) || string_agg(t::text, '|' ORDER BY t::text) FROM " + rows);
    }
    return out;
  };
  load({test::story("b.txt", 4)});
  const std::string alone = rows_of_b();
  session().run("queries/document_purge.sql", {"{b.txt}"});
  load({test::story("a.txt", 2)});
  EXPECT_EQ(load({test::story("a.txt", 3), test::story("b.txt", 4)}).new_claims, 5);
  EXPECT_EQ(rows_of_b(), alone);
  expect_sound();
}

TEST_F(Loading, MoreThanABatchIsStoredWhole) {
  std::vector<Story> stories;
  for (int i = 0; i < 60; ++i) stories.push_back(test::story("t" + std::to_string(i), 400));
  EXPECT_EQ(load(stories).new_claims, 24000);
  EXPECT_EQ(load(stories).new_claims, 0);
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "24000");
  expect_sound();
}

TEST_F(Loading, AFaultBehindOneBatchKeepsTheBatch) {
  std::vector<Story> stories;
  for (int i = 0; i < 60; ++i) stories.push_back(test::story("t" + std::to_string(i), 400));
  stories.back().claims[7].quote = "bad \xff byte";
  EXPECT_THROW(load(stories), base::DbError);
  EXPECT_GT(std::stoi(value("SELECT count(*) FROM tally.documents")), 0);
  EXPECT_EQ(value("SELECT count(*) FROM tally.documents WHERE claims <> 400"), "0");
  EXPECT_EQ(value("SELECT count(*) FROM tally.source WHERE source_key = 't59'"), "0");
  expect_sound();
}

TEST_F(Loading, AChangedTextClosesWhatItNoLongerSays) {
  load({test::story("a.txt", 3)});
  load({test::story("a.txt", 2)});
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "2");
  EXPECT_EQ(value("SELECT count(*) FROM tally.document"), "2");
  EXPECT_EQ(value("SELECT count(*) FROM tally.occurrence WHERE until IS NOT NULL"), "3");
  EXPECT_EQ(value("SELECT count(*) FROM tally.documents WHERE versions = 2 AND claims = 2"), "1");
  load({test::story("a.txt", 3)});
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "3") << "what came back is open again";
  EXPECT_EQ(value("SELECT count(*) FROM tally.document"), "2") << "the text was known";
  EXPECT_EQ(value("SELECT count(*) FROM tally.claim"), "3");
  expect_sound();
}

TEST_F(Loading, AnyPastStateCanBeRead) {
  load({test::story("a.txt", 3)});
  const std::string moment = value("SELECT clock_timestamp()");
  load({test::story("a.txt", 1)});
  const std::string at = "tally.filtered_claims(NULL, NULL, NULL, NULL, NULL, NULL, NULL, ";
  EXPECT_EQ(value("SELECT count(*) FROM " + at + "NULL)"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM " + at + "'" + moment + "')"), "3");
  EXPECT_EQ(value("SELECT count(*) FROM " + at + "'2000-01-01')"), "0");
}

TEST_F(Loading, AMovedQuoteIsTheSameClaimElsewhere) {
  Story story = test::story("a.txt", 2);
  load({story});
  for (model::Claim& claim : story.claims) claim.line = 9;
  EXPECT_EQ(load({story}).new_claims, 0);
  EXPECT_EQ(value("SELECT string_agg(DISTINCT line::text, ',') FROM tally.claims"), "9");
  EXPECT_EQ(value("SELECT count(*) FROM tally.occurrence"), "4");
  expect_sound();
}

TEST_F(Loading, AChangedReadingIsRefreshedWhereItStands) {
  Story story = test::story("a.txt", 3);
  load({story, test::story("b.txt", 2)});
  story.claims[1].hedge = model::Hedge::kOver;
  story.claims[1].high.reset();
  story.claims[2].before = "wider than before";
  EXPECT_EQ(load({story, test::story("b.txt", 2)}).new_claims, 0);
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims WHERE hedge = 'over' AND high IS NULL"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims WHERE before = 'wider than before'"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM tally.occurrence"), "5") << "no place has changed";
  auto before = row_counts();
  load({story, test::story("b.txt", 2)});
  auto after = row_counts();
  before.erase("run");
  after.erase("run");
  EXPECT_EQ(before, after);
  expect_sound();
}

TEST_F(Loading, OnlyTheMovedPlaceClosesAndOpens) {
  Story story = test::story("a.txt", 3);
  load({story});
  story.claims[1].span.begin += 1;
  EXPECT_EQ(load({story}).new_claims, 0);
  EXPECT_EQ(value("SELECT count(*) FROM tally.occurrence WHERE until IS NULL"), "3");
  EXPECT_EQ(value("SELECT count(*) FROM tally.occurrence WHERE until IS NOT NULL"), "1");
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims WHERE start_byte = " +
                  std::to_string(story.claims[1].span.begin)),
            "1");
  expect_sound();
}

TEST_F(Loading, AClaimCountedToAnotherFactMovesThere) {
  Story story = test::story("a.txt", 2);
  load({story});
  story.claims[0].subject = "Aurora";
  story.claims[0].fact = model::fact_hash_of(story.claims[0], test::catalogue());
  load({story});
  EXPECT_EQ(value("SELECT string_agg(subject, ',' ORDER BY subject) FROM tally.claims"),
            "Aurora,Kite 1");
  expect_sound();
}

TEST_F(Loading, TheLaterOfTwoEqualTextsIsAReprint) {
  Story first = test::story("z.txt", 2);
  Story second = test::story("z.txt", 2);
  second.document.source_key = "a.txt";
  second.claims.clear();
  load({first, second});
  EXPECT_EQ(value("SELECT source FROM tally.documents WHERE reprint_of = 'z.txt'"), "a.txt");
  EXPECT_EQ(value("SELECT count(*) FROM tally.documents WHERE reprint_of IS NOT NULL"), "1");
}

TEST_F(Loading, ASourceTwiceInOneRunEndsWithTheLastText) {
  load({test::story("a.txt", 3), test::story("a.txt", 1)});
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "1");
  expect_sound();
}

TEST_F(Loading, WhatAPersonSetIsKept) {
  Story story = test::story("a.txt", 1);
  load({story});
  session().command("test", "UPDATE tally.source SET event = 'Kite Day', set_by_hand = '{event}'");
  story.document.event = "another";
  load({story});
  EXPECT_EQ(value("SELECT event FROM tally.source"), "Kite Day");
  const auto all = store::known_sources(session(), {"b.txt", "a.txt", "it's \"c\""});
  ASSERT_EQ(all.size(), 1U);
  const store::KnownSource& known = all.at("a.txt");
  EXPECT_EQ(known.event, "Kite Day");
  EXPECT_FALSE(known.published.has_value());
  EXPECT_EQ(known.document, store::document_hash(story.document));
}

TEST_F(Loading, TwoLoadersOfTheSameSourcesAgree) {
  const Story story = test::story("a.txt", 50);
  store::Session other = connect();
  store::Loader here(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
  store::Loader there(other, test::catalogue(), {"1.0", {}, {}, "{}"});
  here.add(story.document, story.claims, {});
  there.add(story.document, story.claims, {});
  here.finish(0, 0);
  EXPECT_EQ(there.finish(0, 0).new_claims, 0);
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims"), "50");
  expect_sound();
}

TEST_F(Loading, AFaultNamesThePlaceAndLeavesNothingOfTheBatch) {
  Story story = test::story("a.txt", 3);
  story.claims[1].line = 42;
  story.claims[1].quote = "bad \xff byte";
  try {
    load({story});
    FAIL() << "stored broken UTF-8";
  } catch (const base::DbError& error) {
    const std::string message = error.what();
    EXPECT_TRUE(message.starts_with("texts/a.txt:42: ")) << message;
    EXPECT_NE(message.find("SQLSTATE 22021"), std::string::npos) << message;
  }
  EXPECT_EQ(value("SELECT count(*) FROM tally.document"), "0");
  load({test::story("a.txt", 3)});
  for (const bool moved : {false, true}) {  // in the row of the claim, in that of its place
    model::Claim& claim = story.claims[1];
    claim.quote = moved ? "good" : "bad \xff byte";
    claim.before = moved ? "bad \xff byte" : "good";
    try {
      load({story});
      FAIL() << "stored broken UTF-8";
    } catch (const base::DbError& error) {
      EXPECT_TRUE(std::string(error.what()).starts_with("texts/a.txt:42: ")) << error.what();
    }
  }
  expect_sound();
}

TEST_F(Loading, TheCatalogueIsStoredOnce) {
  model::EntityTable entities;
  entities["Kite"] = {"Kite", "model", {"风筝", "kite-1"}, {}, "", "", "Aurora", true};
  store::store_catalogue(session(), test::catalogue(), entities);
  const auto before = row_counts();
  store::store_catalogue(session(), test::catalogue(), entities);
  EXPECT_EQ(before, row_counts());
  EXPECT_EQ(value("SELECT name FROM tally.names WHERE alias = '风筝'"), "Kite");
  entities["Kite"].aliases = {"风筝"};
  store::store_catalogue(session(), {}, entities);
  EXPECT_EQ(value("SELECT count(*) FROM tally.names"), "2");
  EXPECT_EQ(value("SELECT count(*) FROM tally.metric"), "0");
}

}  // namespace
}  // namespace tally
