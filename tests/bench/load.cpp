// Loading of claims through the staging against `psql \copy` of the same rows into the same tables
// with the same indexes, and the reload of claims that are there already against the same. A
// temporary cluster, a fresh database for every run.
#include "bench/bench_support.hpp"
#include "db/samples.hpp"
#include "store/cluster.hpp"
#include "store/loader.hpp"
#include "store/migrate.hpp"

#include <cstdlib>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using tally::store::Cluster;
using tally::store::Session;
using tally::store::Target;
using tally::test::Story;

constexpr int kDocuments = 2500;
constexpr int kClaims = 40;
// Those that hold a row for each claim, passage, document or fact.
const std::vector<std::string> kTables = {"source", "document", "passage",
                                          "fact",   "claim",    "occurrence"};

class Databases {
 public:
  Databases() {
    std::string name = "/tmp/tally_bench_XXXXXX";
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    chmod(name.c_str(), 0777);
    folder_ = name;
    cluster_.emplace(tally::store::ClusterConfig{name, name, ""});
    target_ = cluster_->start();
  }
  ~Databases() {
    cluster_->destroy();
    std::filesystem::remove_all(folder_);
  }

  /// An empty database with the schema.
  Target fresh() {
    const std::string name = "bench_" + std::to_string(++count_);
    Session(target_).command("bench", "CREATE DATABASE " + name);
    Target target = target_;
    const std::string word = "dbname=tally";
    target.conninfo.replace(target.conninfo.find(word), word.size(), "dbname=" + name);
    Session session(target);
    tally::store::migrate(session);
    return target;
  }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::optional<Cluster> cluster_;
  Target target_;
  int count_ = 0;
};

void load(const Target& target, const std::vector<Story>& stories) {
  Session session(target);
  tally::store::Loader loader(session, tally::test::catalogue(), {"bench", {}, {}, "{}"});
  for (const Story& story : stories) {
    loader.add(story.document, story.claims, story.document.text_hash);
  }
  (void)loader.finish(0, 0);
}

void psql(const Target& target, const std::filesystem::path& script) {
  setenv("TALLY_BENCH_DB", target.conninfo.c_str(), 1);  // spares us quoting it for the shell
  const std::string command = "psql -q -X -v ON_ERROR_STOP=1 -d \"$TALLY_BENCH_DB\" -f '" +
                              script.string() + "' >/dev/null";
  if (std::system(command.c_str()) != 0) throw std::runtime_error("psql failed: " + command);
}

/// A psql script that copies every table from or to a file of the folder, in one transaction.
std::filesystem::path copy_script(const std::filesystem::path& folder,
                                  const std::string& direction) {
  const auto path = folder / (direction + ".sql");
  std::ofstream out(path);
  out << "BEGIN;\n";
  for (const std::string& table : kTables) {
    out << "\\copy tally." << table << ' ' << direction << " '" << (folder / table).string()
        << "'\n";
  }
  out << "COMMIT;\n";
  return path;
}

std::vector<Story> stories() {
  std::vector<Story> out;
  for (int i = 0; i < kDocuments; ++i) {
    out.push_back(tally::test::story("text-" + std::to_string(i), kClaims));
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = tally::bench::parse(argc, argv);
  Databases databases;
  const std::vector<Story> all = stories();
  const Target loaded = databases.fresh();
  load(loaded, all);
  psql(loaded, copy_script(databases.folder(), "TO"));
  const auto copy_in = copy_script(databases.folder(), "FROM");

  std::vector<Target> ours;
  std::vector<Target> theirs;
  for (int i = 0; i < 2 * (options.runs + 1); ++i) {
    ours.push_back(databases.fresh());
    theirs.push_back(databases.fresh());
  }
  const auto next = [](std::vector<Target>& targets) {
    const Target target = targets.back();
    targets.pop_back();
    return target;
  };
  tally::bench::compare(
      "load / psql \\\\copy of the same rows", options.runs, [&] { load(next(ours), all); },
      [&] { psql(next(theirs), copy_in); });
  tally::bench::compare(
      "reload of known claims / psql \\\\copy", options.runs, [&] { load(loaded, all); },
      [&] { psql(next(theirs), copy_in); });
  return 0;
}
