// Runs the program as people do and compares every byte that it prints. Each case gets a folder of
// its own, a fixed environment and, where it needs one, an empty database of a server that serves
// the whole run. TALLY_UPDATE_GOLDEN=1 writes what is printed into the cases.
#include "golden/golden_case.hpp"
#include "golden/golden_server.hpp"
#include "support/process.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>
#include <utility>
#include <vector>

namespace tally::test {
namespace {

namespace fs = std::filesystem;
using Environment = std::map<std::string, std::string>;
/// Texts that differ from run to run or from machine to machine, and their names in a case; the
/// longer ones first where one holds another.
using Names = std::vector<std::pair<std::string, std::string>>;

const fs::path kRoot = fs::path(TALLY_SOURCE_DIR) / "tests" / "golden" / "cases";

Environment environment_in(const fs::path& home) {
  const std::string path = fs::path(TALLY_PROGRAM).parent_path().string();
  return {{"PATH", path + ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"},
          {"HOME", home.string()},
          {"XDG_DATA_HOME", (home / "data").string()},
          {"TZ", "UTC"},
          {"LANG", "C.UTF-8"},
          {"SOURCE", TALLY_SOURCE_DIR},
          {"SOURCE_DATE_EPOCH", "1767225600"}};  // 2026-01-01
}

void write_files(const GoldenCase& golden, const fs::path& folder) {
  for (const auto& [name, text] : golden.files) {
    const fs::path file = folder / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  }
}

void replace_all(std::string& text, const std::string& what, const std::string& with) {
  if (what.empty()) return;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), with);
    at += with.size();
  }
}

std::string neutral(std::string text, const Names& names) {
  for (const auto& [what, name] : names) replace_all(text, what, name);
  static const std::regex duration("[0-9]+\\.[0-9] s(, [0-9.]+ MB/s)?");
  return as_written(std::regex_replace(text, duration, "@DURATION@"));
}

bool updating() {
  const char* value = std::getenv("TALLY_UPDATE_GOLDEN");
  return value != nullptr && std::string(value) == "1";
}

class Golden : public testing::TestWithParam<GoldenCase> {
 protected:
  static void TearDownTestSuite() { GoldenServer::stop(); }
};

TEST_P(Golden, PrintsWhatTheCaseSays) {
  const GoldenCase& golden = GetParam();
  const TemporaryFolder folder;
  const fs::path work = folder.path() / "work";
  fs::create_directories(work);
  write_files(golden, work);
  Environment environment = environment_in(folder.path() / "home");
  fs::create_directories(environment["HOME"]);
  Names names = {{folder.path().string(), "@FOLDER@"},
                 {TALLY_SOURCE_DIR, "@SOURCE@"},
                 {TALLY_VERSION, "@VERSION@"}};
  if (golden.needs_database) {
    GoldenServer& server = GoldenServer::instance(environment);
    const std::string database = server.new_database();
    environment["TALLY_DB"] = server.address_of(database);
    names.insert(names.begin(), {{environment["TALLY_DB"], "@ADDRESS@"},
                                 {server.host(), "@SOCKET@"},
                                 {database, "@DATABASE@"}});
  }
  const Outcome outcome = run_script(golden.script, work, environment);
  const std::string out = neutral(outcome.out, names);
  const std::string err = neutral(outcome.err, names);
  if (updating()) return rewrite(golden, outcome.exit_code, out, err);
  EXPECT_EQ(outcome.exit_code, golden.exit_code) << "see " << golden.path;
  EXPECT_EQ(out, golden.out) << "see " << golden.path;
  EXPECT_EQ(err, golden.err) << "see " << golden.path;
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(read_cases(kRoot)),
                         [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace tally::test
