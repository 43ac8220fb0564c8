#include "db/fixture.hpp"
#include "store/cluster.hpp"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tally {
namespace {

namespace fs = std::filesystem;
using store::Cluster;

/// A cluster in a folder of its own, destroyed at the end of the test.
struct OwnCluster {
  test::TemporaryFolder folder;
  Cluster cluster{test::config_below(folder.path())};
  OwnCluster() = default;
  OwnCluster(const OwnCluster&) = delete;
  OwnCluster& operator=(const OwnCluster&) = delete;
  ~OwnCluster() { cluster.destroy(); }
};

std::string first_value(const store::Target& target, const std::string& statement) {
  store::Session session(target);
  std::string out;
  session.query_text("test", statement, [&out](const store::Row& row) { out = row.text(0); });
  return out;
}

TEST(ClusterLife, IsCreatedStartedStoppedAndDestroyed) {
  OwnCluster own;
  EXPECT_FALSE(own.cluster.status().created);
  EXPECT_FALSE(own.cluster.stop());
  const store::Target target = own.cluster.start();
  EXPECT_EQ(first_value(target, "SELECT current_database()"), "tally");
  EXPECT_EQ(first_value(target, "SHOW listen_addresses"), "");
  EXPECT_EQ(first_value(target, "SHOW server_encoding"), "UTF8");
  const store::ClusterStatus status = own.cluster.status();
  EXPECT_TRUE(status.created && status.running);
  struct stat info {};
  ASSERT_EQ(stat(status.socket.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777U, 0700U) << "others may not enter the folder of the socket";
  EXPECT_TRUE(own.cluster.stop());
  EXPECT_FALSE(own.cluster.status().running);
  EXPECT_THROW(store::Session session(target), base::DbError);
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT 1"), "1");
  EXPECT_TRUE(own.cluster.destroy());
  EXPECT_FALSE(fs::exists(own.cluster.folder()));
}

TEST(ClusterLife, TwoFirstUsesAtOnceMakeOneServer) {
  OwnCluster own;
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    try {
      _exit(first_value(own.cluster.start(), "SELECT 1") == "1" ? 0 : 1);
    } catch (const std::exception& error) {
      static_cast<void>(std::fprintf(stderr, "second use: %s\n", error.what()));
      _exit(2);
    }
  }
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT 1"), "1");
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(ClusterLife, AServerWithoutTheDatabaseGetsIt) {
  OwnCluster own;
  store::Target target = own.cluster.start();
  const std::string word = "dbname=tally";
  target.conninfo.replace(target.conninfo.find(word), word.size(), "dbname=postgres");
  store::Session(target).command("test", "DROP DATABASE tally");
  fs::remove(own.cluster.folder() / "data/tally_database");
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT current_database()"), "tally");
}

TEST(ClusterRepair, StartsAgainAfterACrash) {
  OwnCluster own;
  {
    store::Session session(own.cluster.start());
    session.command("test", "CREATE TABLE kept AS SELECT 7 AS value");
  }
  const int process = own.cluster.status().process;
  ASSERT_EQ(kill(process, SIGKILL), 0);
  while (own.cluster.status().process != 0) std::this_thread::yield();
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT value FROM kept"), "7");
}

TEST(ClusterRepair, APidFileThatNamesAnotherProgramIsNoObstacle) {
  OwnCluster own;
  own.cluster.start();
  own.cluster.stop();
  for (const char* name : {"data/postmaster.pid", "socket/.s.PGSQL.5432.lock"}) {
    std::ofstream(own.cluster.folder() / name) << "1\nnot a server\n";
  }
  std::ofstream(own.cluster.folder() / "socket/.s.PGSQL.5432") << "";
  EXPECT_FALSE(own.cluster.status().running);
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT 1"), "1");
}

TEST(ClusterRepair, AHalfMadeClusterIsMadeAnew) {
  OwnCluster own;
  own.cluster.start();
  own.cluster.stop();
  fs::rename(own.cluster.folder() / "data", own.cluster.folder() / "data.new.1");
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT 1"), "1");
  EXPECT_FALSE(fs::exists(own.cluster.folder() / "data.new.1"));
}

TEST(ClusterRepair, ATakenAwaySocketIsMadeAnew) {
  OwnCluster own;
  own.cluster.start();
  fs::remove(own.cluster.status().socket / ".s.PGSQL.5432");
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT 1"), "1");
}

TEST(ClusterRefusal, OfAnotherMajorVersion) {
  OwnCluster own;
  own.cluster.start();
  own.cluster.stop();
  std::ofstream(own.cluster.folder() / "data/PG_VERSION") << "99\n";
  try {
    own.cluster.start();
    FAIL() << "started a cluster of another version";
  } catch (const base::DbError& error) {
    const std::string message = error.what();
    EXPECT_NE(message.find("PostgreSQL 99"), std::string::npos) << message;
    EXPECT_NE(message.find("install postgresql-99"), std::string::npos) << message;
  }
}

TEST(ClusterPlace, ALongPathGetsAShortSocket) {
  const test::TemporaryFolder folder;
  fs::path deep = folder.path();
  for (int i = 0; i < 12; ++i) deep /= "a-long-name";
  fs::create_directories(deep);
  Cluster cluster(test::config_below(deep));
  EXPECT_EQ(first_value(cluster.start(), "SELECT 1"), "1");
  const fs::path socket = cluster.status().socket;
  EXPECT_LE(socket.string().size() + std::string("/.s.PGSQL.5432").size(), 107U);
  EXPECT_TRUE(cluster.destroy());
  EXPECT_FALSE(fs::exists(socket)) << "the folder outside goes too";
}

TEST(ClusterPlace, RootIsRefusedWhereTheServerCannotEnter) {
  if (geteuid() != 0) GTEST_SKIP() << "only root uses another account";
  const test::TemporaryFolder folder;
  chmod(folder.path().c_str(), 0700);
  try {
    const Cluster cluster(test::config_below(folder.path()));
    FAIL() << "took a place that the server cannot enter";
  } catch (const base::DbError& error) {
    EXPECT_NE(std::string(error.what()).find("cannot enter"), std::string::npos) << error.what();
  }
}

/// The state between two calls of a first use, which another first use or a crash can meet.
TEST(ClusterPlace, AFolderThatIsStillRootsIsGivenToTheServer) {
  if (geteuid() != 0) GTEST_SKIP() << "only root uses another account";
  OwnCluster own;
  fs::create_directories(own.cluster.folder());
  EXPECT_EQ(first_value(own.cluster.start(), "SELECT 1"), "1");
}

TEST(ClusterPlace, AStrangersFolderIsRefused) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can give a folder away";
  OwnCluster own;
  fs::create_directories(own.cluster.folder());
  ASSERT_EQ(chown(own.cluster.folder().c_str(), 65534, 65534), 0);
  EXPECT_THROW(own.cluster.start(), base::DbError);
}

}  // namespace
}  // namespace tally
