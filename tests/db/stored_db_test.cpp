// The use cases that look at what is stored: their output goes into files here.
#include "app/claims.hpp"
#include "app/documents.hpp"
#include "app/lookup.hpp"
#include "app/show.hpp"
#include "db/fixture.hpp"
#include "db/samples.hpp"
#include "store/loader.hpp"

#include <fstream>
#include <iterator>

namespace tally {
namespace {

using Names = std::vector<std::string>;

class Stored : public test::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    store::Loader loader(session(), test::catalogue(), {"1.0", {}, {}, "{}"});
    for (const char* key : {"a.txt", "b.txt"}) {
      const test::Story story = test::story(key, 2);
      loader.add(story.document, story.claims, {});
      ids_.push_back(story.claims[0].id.hex());
      documents_.push_back(store::document_hash(story.document).hex());
    }
    loader.finish(0, 0);
    context_.database = {app::DatabaseOrigin::kOption, target().conninfo};
    context_.rules = {std::filesystem::path(TALLY_SOURCE_DIR) / "rules"};
    output_.file = folder_.path() / "out";
  }

  std::string printed() const {
    std::ifstream in(output_.file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::string shown(const std::string& name) {
    app::show(context_, name, output_);
    return printed();
  }

  std::string listed(const app::ClaimsOptions& options) {
    app::list_claims(context_, options, output_);
    return printed();
  }

  static std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }

  static std::string usage_fault(const std::function<void()>& action) {
    try {
      action();
    } catch (const base::UsageError& error) {
      return error.what();
    }
    return "";
  }

  test::TemporaryFolder folder_;
  app::Context context_;
  app::OutputOptions output_;
  Names ids_;
  Names documents_;
};

TEST_F(Stored, ClaimsAreListedThroughEveryFilter) {
  output_.format = "jsonl";
  struct Case {
    const char* what;
    std::function<void(model::Filter&)> narrow;
    std::size_t expected;
  };
  const std::vector<Case> cases = {
      {"nothing", [](model::Filter&) {}, 4},
      {"document", [](model::Filter& f) { f.documents = {"b.txt"}; }, 2},
      {"documents",
       [](model::Filter& f) {
         f.documents = {"b.txt", "a.txt"};
       },
       4},
      {"document id", [&](model::Filter& f) { f.documents = {documents_[0].substr(0, 6)}; }, 2},
      {"language", [](model::Filter& f) { f.languages = {"zh"}; }, 0},
      {"subject", [](model::Filter& f) { f.subjects = {"kite 1"}; }, 2},
      {"metric", [](model::Filter& f) { f.metrics = {"parameter_count"}; }, 4},
      {"other metric", [](model::Filter& f) { f.metrics = {"users"}; }, 0},
      {"speaker", [](model::Filter& f) { f.speakers = {"Ada Quill"}; }, 4},
      {"modality",
       [](model::Filter& f) {
         f.modalities = {"planned", "denied"};
       },
       0},
      {"since", [](model::Filter& f) { f.since = model::day_from_iso("2025-03-01"); }, 4},
      {"later", [](model::Filter& f) { f.since = model::day_from_iso("2025-03-02"); }, 0},
      {"odd names", [](model::Filter& f) { f.subjects = {"\"{,}'\\"}; }, 0},
  };
  for (const Case& c : cases) {
    app::ClaimsOptions options;
    c.narrow(options.filter);
    EXPECT_EQ(lines(listed(options)), c.expected) << c.what;
  }
}

TEST_F(Stored, ClaimsOfThePast) {
  app::ClaimsOptions options;
  options.as_of = "2001-01-01";
  output_.format = "jsonl";
  EXPECT_EQ(listed(options), "");
  options.as_of = "some day";
  EXPECT_NE(usage_fault([&] { listed(options); }).find("is not a moment"), std::string::npos);
}

TEST_F(Stored, AShortIdShowsTheClaimInItsContext) {
  const std::string text = shown(ids_[0].substr(0, 8));
  EXPECT_NE(text.find("All about a.txt. Kite 0 has »1 billion«. Kite 1"), std::string::npos)
      << text;
  EXPECT_NE(text.find("1000000000 parameters"), std::string::npos) << text;
  EXPECT_NE(text.find("models.en/parameters"), std::string::npos) << text;
  EXPECT_NE(text.find("texts/a.txt:1, bytes"), std::string::npos) << text;
  EXPECT_NE(shown(documents_[1]).find("b.txt"), std::string::npos);
  EXPECT_NE(shown("texts/a.txt").find(documents_[0]), std::string::npos);
  const std::string fact = value("SELECT id FROM tally.facts WHERE subject = 'Kite 0'");
  EXPECT_EQ(lines(shown(fact)), 3U) << "a header and a claim of each text";
}

TEST_F(Stored, AnIdThatMeansSeveralListsThem) {
  session().command("test",
                    "INSERT INTO tally.claim SELECT (jsonb_populate_record(c, jsonb_build_object("
                    "'claim_uid', left(claim_uid::text, 18) || '-ffff-ffffffffffff'))).*"
                    "  FROM tally.claim c WHERE claim_uid = '" +
                        ids_[0] + "'");
  const std::string fault = usage_fault([&] { shown(ids_[0].substr(0, 10)); });
  EXPECT_NE(fault.find("could be any of these:\n  claim " + ids_[0].substr(0, 12)),
            std::string::npos)
      << fault;
  EXPECT_NE(usage_fault([&] { shown("ffffffff"); }).find("nothing stored"), std::string::npos);
  EXPECT_NE(usage_fault([&] { shown("no such thing"); }).find("nothing stored"), std::string::npos);
}

TEST_F(Stored, RemovedDocumentsLeaveTheirPast) {
  const std::string moment = value("SELECT clock_timestamp()");
  app::remove_documents(context_, {"a.txt"}, false);
  output_.format = "jsonl";
  app::ClaimsOptions options;
  EXPECT_EQ(lines(listed(options)), 2U);
  options.as_of = moment;
  EXPECT_EQ(lines(listed(options)), 4U);
  EXPECT_FALSE(usage_fault([&] { app::remove_documents(context_, {"a.txt"}, false); }).empty());
}

TEST_F(Stored, PurgedDocumentsLeaveNothing) {
  app::remove_documents(context_, {"texts/a.txt", documents_[1].substr(0, 12)}, true);
  for (const char* table : {"source", "document", "passage", "claim", "occurrence"}) {
    EXPECT_EQ(value(std::string("SELECT count(*) FROM tally.") + table), "0") << table;
  }
}

TEST_F(Stored, OneUnknownNameRemovesNothing) {
  EXPECT_FALSE(usage_fault([&] { app::remove_documents(context_, {"a.txt", "x"}, true); }).empty());
  EXPECT_EQ(value("SELECT count(*) FROM tally.source"), "2");
}

TEST_F(Stored, WhatIsSetIsKeptAndCanBeTakenBack) {
  app::DocumentChange change;
  change.event = "Kite Day";
  change.date = "2024-12-01/2024-12-31";
  change.translation_of = "texts/b.txt";
  app::set_documents(context_, {"a.txt"}, change);
  const std::string row =
      "SELECT concat_ws('|', event, published_start, published_end,"
      " translation_of, set_by_hand) FROM tally.source WHERE source_key = 'a.txt'";
  EXPECT_EQ(value(row), "Kite Day|2024-12-01|2024-12-31|b.txt|{event,published,translation_of}");
  app::DocumentChange back;
  back.event = "";
  app::set_documents(context_, {"a.txt"}, back);
  EXPECT_EQ(value(row), "2024-12-01|2024-12-31|b.txt|{published,translation_of}");
  change.date = "soon";
  EXPECT_FALSE(usage_fault([&] { app::set_documents(context_, {"a.txt"}, change); }).empty());
  EXPECT_FALSE(usage_fault([&] { app::set_documents(context_, {"a.txt"}, {}); }).empty());
}

TEST_F(Stored, DocumentsAreListedWithTheirCounts) {
  app::list_documents(context_, {}, output_);
  EXPECT_EQ(lines(printed()), 3U);
  model::Filter filter;
  filter.subjects = {"Kite 1"};
  filter.documents = {"a.txt"};
  app::list_documents(context_, filter, output_);
  EXPECT_EQ(lines(printed()), 2U);
  EXPECT_NE(printed().find("On a.txt"), std::string::npos);
}

TEST(EmptyDatabase, OfAUsersOwnIsNotTouchedByReading) {
  test::TemporaryFolder folder;
  store::Cluster cluster(test::config_below(folder.path()));
  app::Context context;
  context.database = {app::DatabaseOrigin::kOption, cluster.start().conninfo};
  EXPECT_THROW(app::list_documents(context, {}, {}), base::DbError);
  context.database.origin = app::DatabaseOrigin::kPrivate;
  context.data_home = folder.path();
  app::OutputOptions output;
  output.file = folder.path() / "out";
  EXPECT_EQ(app::list_documents(context, {}, output), base::ExitCode::kOk);
  cluster.destroy();
}

}  // namespace
}  // namespace tally
