// A real PostgreSQL for the tests: one private temporary cluster for the program, a fresh database
// for each test, dropped at its end unless TALLY_KEEP_TEST_DB is set.
#pragma once

#include "store/cluster.hpp"
#include "store/session.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

namespace tally::test {

/// A temporary folder that the server's account can enter; deleted at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What puts a cluster below `folder`.
store::ClusterConfig config_below(const std::filesystem::path& folder);

/// A fresh database in the program's cluster, and a session in it.
class DatabaseTest : public ::testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  /// One more session in the database of the test.
  [[nodiscard]] store::Session connect() const { return store::Session(target_); }
  [[nodiscard]] const store::Target& target() const { return target_; }
  store::Session& session() { return *session_; }
  /// The first column of the first row, "" for none; `statement` is the test's own SQL.
  std::string value(const std::string& statement);

 private:
  store::Target target_;
  std::string name_;
  std::unique_ptr<store::Session> session_;
};

}  // namespace tally::test
