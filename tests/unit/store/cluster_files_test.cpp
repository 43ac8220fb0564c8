#include "store/cluster_files.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace tally::store {
namespace {

namespace fs = std::filesystem;

/// A fresh folder that goes away again.
class ClusterFiles : public ::testing::Test {
 protected:
  ClusterFiles()
      : folder_(fs::temp_directory_path() / ("tally-cluster-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~ClusterFiles() override { fs::remove_all(folder_); }

  fs::path folder_;
};

TEST(ClusterFolder, FollowsTheDataHomeAndElseTheHome) {
  EXPECT_EQ(cluster_folder({"/data", "/home/kim", ""}), "/data/tally/postgres");
  if (geteuid() == 0) {
    EXPECT_EQ(cluster_folder({"", "/root", ""}), "/var/lib/tally/postgres");
    return;
  }
  EXPECT_EQ(cluster_folder({"", "/home/kim", ""}), "/home/kim/.local/share/tally/postgres");
  EXPECT_EQ(cluster_folder({"data", "/home/kim", ""}), "/home/kim/.local/share/tally/postgres");
  EXPECT_THROW(cluster_folder({"", "", ""}), base::DbError);
}

TEST(WholeNumber, ReadsWhatATextBeginsWith) {
  EXPECT_EQ(whole_number("15"), 15);
  EXPECT_EQ(whole_number("15.4"), 15);
  EXPECT_FALSE(whole_number(""));
  EXPECT_FALSE(whole_number("main"));
  EXPECT_FALSE(whole_number("99999999999999"));
}

TEST_F(ClusterFiles, KeepsAFolderPrivateAndRefusesAFile) {
  const fs::path kept = folder_ / "kept";
  make_private(kept, own_account());
  chmod(kept.c_str(), 0755);
  make_private(kept, own_account());
  EXPECT_EQ(fs::status(kept).permissions(), fs::perms::owner_all);
  std::ofstream(folder_ / "file") << "x";
  EXPECT_THROW(make_private(folder_ / "file", own_account()), base::DbError);
}

TEST_F(ClusterFiles, MakesTheSocketsFolderWhereItsPathIsShort) {
  EXPECT_EQ(make_socket_folder(folder_, "", own_account()), folder_ / "socket");
  const fs::path far = folder_ / std::string(120, 'x');
  const fs::path made = make_socket_folder(far, folder_.string(), own_account());
  EXPECT_EQ(made.parent_path(), folder_);
  EXPECT_EQ(made, make_socket_folder(far, folder_.string(), own_account()));
  std::ofstream(made / ".s.PGSQL.5432") << "left over";
  make_socket_folder(far, folder_.string(), own_account());
  EXPECT_TRUE(fs::is_empty(made));
}

TEST_F(ClusterFiles, TellsWhetherTwoPathsAreOneFolder) {
  fs::create_directory_symlink(folder_, folder_ / "same");
  EXPECT_TRUE(is_same_folder(folder_, folder_ / "same"));
  EXPECT_FALSE(is_same_folder(folder_, folder_.parent_path()));
  EXPECT_FALSE(is_same_folder(folder_, folder_ / "none"));
}

TEST_F(ClusterFiles, LocksAFileThatItMakes) {
  const fs::path file = folder_ / "lock";
  { const FolderLock first(file); }
  const FolderLock second(file);
  EXPECT_TRUE(fs::exists(file));
  EXPECT_THROW(FolderLock(folder_ / "none/lock"), base::DbError);
}

}  // namespace
}  // namespace tally::store
