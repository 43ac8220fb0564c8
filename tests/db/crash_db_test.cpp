// `tally ingest` killed in the middle leaves whole documents only, and the next one completes.
#include "db/fixture.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <fcntl.h>
#include <fstream>
#include <signal.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tally {
namespace {

constexpr int kDocuments = 240;
constexpr int kSentences = 150;  // of each document, so that a run takes several batches

class Crash : public test::DatabaseTest {
 protected:
  void SetUp() override {
    DatabaseTest::SetUp();
    for (int i = 0; i < kDocuments; ++i) {
      std::ofstream out(texts_.path() / (std::to_string(i) + ".txt"));
      out << "Published April 18, 2025\n\n";
      for (int j = 0; j < kSentences; ++j) out << "Kite has " << i * 1000 + j << " users.\n\n";
    }
  }

  /// `tally ingest` of all texts as a process of its own.
  [[nodiscard]] pid_t ingest() const {
    const std::string folder = texts_.path().string();
    const pid_t child = fork();
    if (child != 0) return child;
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execl(TALLY_PROGRAM, "tally", "--db", target().conninfo.c_str(), "ingest", folder.c_str(),
          nullptr);
    _exit(127);
  }

  int number(const std::string& statement) { return std::stoi(value(statement)); }
  int documents() { return number("SELECT count(*) FROM tally.documents"); }

  /// Every document has as many claims as it has sentences, and nothing stands without its own.
  void expect_whole_documents() {
    EXPECT_EQ(
        number("SELECT count(*) FROM tally.documents WHERE claims < " + std::to_string(kSentences)),
        0);
    EXPECT_LE(number("SELECT count(DISTINCT claims) FROM tally.documents"), 1);
    const store::Result faults = session().run("queries/orphans.sql");
    for (int i = 0; i < faults.size(); ++i) EXPECT_EQ(faults[i].text(1), "0") << faults[i].text(0);
  }

 private:
  test::TemporaryFolder texts_;
};

TEST_F(Crash, AKilledIngestLeavesWholeDocumentsAndTheNextCompletes) {
  int seen = 0;
  int in_the_middle = 0;
  for (int round = 0; round < 3; ++round) {
    const pid_t child = ingest();
    ASSERT_GT(child, 0);
    // Until a batch of this round is in, so that the blow falls on one of those that follow.
    while (documents() <= seen && waitpid(child, nullptr, WNOHANG) == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(7 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    seen = documents();
    if (seen > 0 && seen < kDocuments) ++in_the_middle;
    expect_whole_documents();
  }
  EXPECT_GT(in_the_middle, 0) << "no blow fell before the end";

  int status = 0;
  ASSERT_GT(waitpid(ingest(), &status, 0), 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  EXPECT_EQ(documents(), kDocuments);
  expect_whole_documents();
}

}  // namespace
}  // namespace tally
