// The whole way from files to rows: what is known is left alone, threads change nothing, a broken
// input does not keep the others out.
#include "app/ingest.hpp"
#include "base/error.hpp"
#include "db/fixture.hpp"

#include <fstream>

namespace tally {
namespace {

class Ingest : public test::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    context_.database = {app::DatabaseOrigin::kOption, target().conninfo};
    context_.rules = {TALLY_SOURCE_DIR "/rules"};
    std::filesystem::create_directory(texts());
    for (int i = 0; i < 12; ++i) {
      write("text" + std::to_string(i) + ".txt",
            "Aurora " + std::to_string(i + 1) + " has " + std::to_string(i + 2) +
                " billion parameters.\n\nIt was trained on " + std::to_string(i + 3) +
                " trillion tokens in " + std::to_string(i + 1) + " months.\n");
    }
  }

  [[nodiscard]] std::filesystem::path texts() const { return folder_.path() / "texts"; }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(texts() / name) << text;
  }

  base::ExitCode ingest(std::size_t jobs = 1, bool again = false) {
    app::IngestOptions options;
    options.read.paths = {texts().string()};
    options.read.jobs = jobs;
    options.again = again;
    return app::ingest(context_, options);
  }

  /// Everything stored that does not tell the time.
  std::string contents() {
    return value(
        "SELECT md5(string_agg(t, '|' ORDER BY t)) FROM (SELECT concat_ws(' ', c.*,"
        " o.document_uid, o.span_start, o.line, o.rule, o.until IS NULL) FROM tally.claim c"
        " JOIN tally.occurrence o USING (fact_uid, claim_uid)) AS x (t)");
  }

  std::string count(const std::string& table) {
    return value("SELECT count(*) FROM tally." + table);
  }

  test::TemporaryFolder folder_;
  app::Context context_;
};

TEST_F(Ingest, TwiceIsOnce) {
  EXPECT_EQ(ingest(), base::ExitCode::kOk);
  const std::string before = contents();
  EXPECT_EQ(count("documents"), "12");
  EXPECT_NE(count("claims"), "0");
  EXPECT_EQ(ingest(), base::ExitCode::kOk);
  EXPECT_EQ(value("SELECT unchanged FROM tally.run ORDER BY started_at DESC LIMIT 1"), "12");
  EXPECT_EQ(ingest(1, true), base::ExitCode::kOk) << "extracted again, nothing new";
  EXPECT_EQ(value("SELECT new_claims FROM tally.run ORDER BY started_at DESC LIMIT 1"), "0");
  EXPECT_EQ(contents(), before);
  EXPECT_EQ(count("run"), "3");
}

TEST_F(Ingest, ThreadsChangeNothing) {
  ingest(1);
  const std::string one = contents();
  const std::string order =
      value("SELECT string_agg(source, ',' ORDER BY added_at) FROM tally.documents");
  session().command("test",
                    "TRUNCATE tally.source, tally.document, tally.passage, tally.claim,"
                    " tally.occurrence, tally.fact CASCADE");
  ingest(5);
  EXPECT_EQ(contents(), one);
  EXPECT_EQ(value("SELECT string_agg(source, ',' ORDER BY added_at) FROM tally.documents"), order);
}

TEST_F(Ingest, ABrokenInputDoesNotKeepTheOthersOut) {
  write("broken.txt", "Aurora has \xff\xfe\xfd billion parameters.\n");
  EXPECT_EQ(ingest(3), base::ExitCode::kInput);
  EXPECT_EQ(count("documents"), "12");
  EXPECT_EQ(value("SELECT failed || ' ' || status FROM tally.run"), "1 done");
}

TEST_F(Ingest, AnEditedTextIsReadAnew) {
  ingest();
  write("text0.txt", "Aurora 1 has 9 billion parameters.\n");
  EXPECT_EQ(ingest(2), base::ExitCode::kOk);
  EXPECT_EQ(value("SELECT unchanged FROM tally.run ORDER BY started_at DESC LIMIT 1"), "11");
  EXPECT_EQ(value("SELECT count(*) FROM tally.claims WHERE source = 'text0.txt'"), "1");
  EXPECT_EQ(value("SELECT versions FROM tally.documents WHERE source = 'text0.txt'"), "2");
}

TEST_F(Ingest, ADaySetByHandCountsForMoreThanTheText) {
  ingest();
  session().command("test",
                    "UPDATE tally.source SET published_start = '2020-02-02', published_end ="
                    " '2020-02-02', set_by_hand = '{published}' WHERE source_key = 'text3.txt'");
  ingest();
  EXPECT_EQ(value("SELECT unchanged FROM tally.run ORDER BY started_at DESC LIMIT 1"), "11");
  EXPECT_EQ(value("SELECT published_start FROM tally.source WHERE source_key = 'text3.txt'"),
            "2020-02-02");
  EXPECT_EQ(value("SELECT string_agg(DISTINCT asserted_start::text, ',') FROM tally.claims WHERE "
                  "source = 'text3.txt'"),
            "2020-02-02");
}

TEST_F(Ingest, NothingToReadIsAFault) {
  std::filesystem::remove_all(texts());
  std::filesystem::create_directory(texts());
  EXPECT_EQ(ingest(), base::ExitCode::kInput);
}

}  // namespace
}  // namespace tally
