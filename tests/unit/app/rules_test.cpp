#include "app/rules.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace tally::app {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The JSON block that follows the line that names a file of the tutorial.
std::string block_after(const std::string& text, const std::string& file) {
  const std::string open = "```json\n";
  const std::size_t named = text.find("`" + file + "`");
  const std::size_t begin = text.find(open, named);
  if (named == std::string::npos || begin == std::string::npos) return {};
  return text.substr(begin + open.size(),
                     text.find("```", begin + open.size()) - begin - open.size());
}

/// The tutorial must work when it is typed as it stands.
TEST(RulesTutorial, MakesAMetricThatPassesItsCheck) {
  const fs::path rules = fs::path(TALLY_SOURCE_DIR) / "rules";
  const fs::path place = fs::path(testing::TempDir()) / ("tutorial-" + std::to_string(::getpid()));
  const fs::path mine = place / "mine";
  const std::string readme = content(rules / "README.md");
  for (const std::string file :
       {"mine/metrics.json", "mine/entities/cells.json", "mine/packs/cells.zh.json"}) {
    const std::string json = block_after(readme, file);
    ASSERT_FALSE(json.empty()) << file;
    fs::create_directories((place / file).parent_path());
    std::ofstream(place / file) << json;
  }
  Context context;
  context.rules = {mine, rules};
  OutputOptions output;
  output.file = place / "out.txt";
  EXPECT_EQ(check_rules(context, {mine}, output), base::ExitCode::kOk);
  EXPECT_EQ(content(output.file).substr(0, 40), "rules: 1, examples: 2, counterexamples: ");
  fs::remove_all(place);
}

}  // namespace
}  // namespace tally::app
