#include "db/fixture.hpp"

#include "store/migrate.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

/// Read by the leak sanitizer: libpqxx 6.4 forgets a result (2 kB) once its connection is lost,
/// when it asks that connection for the encoding.
// NOLINTBEGIN: the name is the sanitizer's
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:PQmakeEmptyPGresult\n"; }
// NOLINTEND

namespace tally::test {
namespace {

/// Of this program; made by the first test that asks.
class SharedCluster : public ::testing::Environment {
 public:
  store::Target target() {
    if (!folder_) {
      folder_ = std::make_unique<TemporaryFolder>();
      cluster_.emplace(config_below(folder_->path()));
    }
    return cluster_->start();
  }
  void TearDown() override {
    if (cluster_ && !keep()) cluster_->destroy();
    cluster_.reset();
    folder_.reset();
  }
  static bool keep() { return std::getenv("TALLY_KEEP_TEST_DB") != nullptr; }

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  std::optional<store::Cluster> cluster_;
};

SharedCluster& shared() {
  static auto* environment = new SharedCluster;  // gtest deletes it
  [[maybe_unused]] static const auto* added = ::testing::AddGlobalTestEnvironment(environment);
  return *environment;
}

[[maybe_unused]] const SharedCluster& kRegistered = shared();

std::string next_name() {
  static int count = 0;
  return "test_" + std::to_string(getpid()) + '_' + std::to_string(++count);
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = "/tmp/tally_test_XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  chmod(name.c_str(), 0755);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!SharedCluster::keep()) std::filesystem::remove_all(path_, ignored);
}

store::ClusterConfig config_below(const std::filesystem::path& folder) {
  return {folder.string(), folder.string(), ""};
}

void DatabaseTest::SetUp() {
  const store::Target base = shared().target();
  name_ = next_name();
  store::Session session(base);
  session.command("test", "CREATE DATABASE " + name_);
  target_ = base;
  const std::string word = "dbname=tally";
  target_.conninfo.replace(target_.conninfo.find(word), word.size(), "dbname=" + name_);
  session_ = std::make_unique<store::Session>(target_);
  store::migrate(*session_);
}

void DatabaseTest::TearDown() {
  session_.reset();
  if (SharedCluster::keep()) {
    RecordProperty("database", target_.conninfo);
    return;
  }
  store::Session session(shared().target());
  session.command("test", "DROP DATABASE " + name_ + " WITH (FORCE)");
}

std::string DatabaseTest::value(const std::string& statement) {
  std::string out;
  session_->query_text("test", statement, [&out](const store::Row& row) {
    if (out.empty()) out = row.text(0);
  });
  return out;
}

}  // namespace tally::test
