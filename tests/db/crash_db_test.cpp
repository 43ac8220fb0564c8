// A loader that is killed in the middle leaves whole documents only.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "db/fixture.hpp"
#include "db/samples.hpp"
#include "store/loader.hpp"

namespace tally {
namespace {

class Crash : public test::DatabaseTest {};

constexpr int kClaims = 400;  // of each document
constexpr int kDocuments = 400;

[[noreturn]] void load_until_killed(const store::Target& target) {
  store::Session session(target);
  store::Loader loader(session, test::catalogue(), {"1.0", {}, {}, "{}"});
  for (int i = 0; i < kDocuments; ++i) {
    const test::Story story = test::story("text " + std::to_string(i), kClaims);
    loader.add(story.document, story.claims, story.document.text_hash);
  }
  loader.finish(0, 0);
  _exit(0);
}

TEST_F(Crash, AKilledLoaderLeavesWholeDocuments) {
  int seen = 0;
  for (int round = 0; round < 3; ++round) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) load_until_killed(target());
    // Until a batch of this round is in, so that the blow falls on one of those that follow.
    while (std::stoi(value("SELECT count(*) FROM tally.occurrence")) <= seen &&
           waitpid(child, nullptr, WNOHANG) == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(7 * round));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    seen = std::stoi(value("SELECT count(*) FROM tally.occurrence"));
    EXPECT_EQ(value("SELECT count(*) FROM tally.documents WHERE claims <> " +
                    std::to_string(kClaims)), "0");
    const store::Result faults = session().run("queries/orphans.sql");
    for (int i = 0; i < faults.size(); ++i) EXPECT_EQ(faults[i].text(1), "0") << faults[i].text(0);
  }
  EXPECT_GT(seen, 0);
  EXPECT_EQ(seen % kClaims, 0);
}

}  // namespace
}  // namespace tally
