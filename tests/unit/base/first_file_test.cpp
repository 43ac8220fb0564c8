#include "base/first_file.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace tally::base {
namespace {

std::filesystem::path folder(const std::string& name, const std::string& json) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-first-file-" + name);
  std::filesystem::create_directories(out);
  std::ofstream(out / "marks.json") << json;
  return out;
}

std::string mark(const std::vector<std::filesystem::path>& folders) {
  std::string out;
  read_first_file(folders, "marks.json", [&](JsonObject& file) { out = file.string("mark"); });
  return out;
}

TEST(FirstFile, IsThatOfTheFirstFolderThatHasIt) {
  const auto kite = folder("kite", R"({"version": 1, "about": "x", "mark": "kite"})");
  const auto vega = folder("vega", R"({"version": 1, "mark": "vega"})");
  EXPECT_EQ(mark({kite, vega}), "kite");
  EXPECT_EQ(mark({"/no/such/folder", vega, kite}), "vega");
}

TEST(FirstFile, MustBeThereAndOfItsForm) {
  EXPECT_THROW(mark({"/no/such/folder"}), RuleError);
  EXPECT_THROW(mark({folder("old", R"({"version": 2, "mark": "x"})")}), RuleError);
  EXPECT_THROW(mark({folder("more", R"({"version": 1, "mark": "x", "y": 1})")}), RuleError);
}

}  // namespace
}  // namespace tally::base
