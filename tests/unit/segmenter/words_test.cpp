#include "segmenter/words.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace tally::segmenter {
namespace {

namespace fs = std::filesystem;

/// What is wrong with these words of page furniture; empty where nothing is.
std::string complaint(const std::string& furniture) {
  const fs::path folder =
      fs::temp_directory_path() / ("tally-furniture-" + std::to_string(getpid()));
  fs::create_directories(folder / "words");
  std::ofstream(folder / "words/segmenter.json") << "{}";
  std::ofstream(folder / "words/furniture.json") << furniture;
  std::string told;
  try {
    load_words({folder});
  } catch (const base::RuleError& error) {
    told = error.what();
  }
  fs::remove_all(folder);
  return told;
}

TEST(CharacterSet, HoldsCharactersOfEveryPlane) {
  CharacterSet set;
  for (const char32_t c : {U'李', U'a', U'𠮷', U'\uFFFF'}) set.insert(c);
  for (const char32_t c : {U'李', U'a', U'𠮷', U'\uFFFF'}) EXPECT_TRUE(set.contains(c));
  for (const char32_t c : {U'木', U'b', U'𠮶', U'\0'}) EXPECT_FALSE(set.contains(c));
}

TEST(LoadWords, RefusesPhrasesThatCouldNeverBeFound) {
  EXPECT_EQ(complaint(R"({"footer": ["© "], "promotion": ["vip"]})"), "");
  for (const std::string key : {"footer", "promotion", "titles"}) {
    const std::string told = complaint("{\n\"" + key + "\": [\"©\"]}");
    EXPECT_NE(told.find("furniture.json:2:"), std::string::npos) << told;
    EXPECT_NE(told.find("fewer than three bytes"), std::string::npos) << told;
  }
}

TEST(LoadWords, RefusesKeysThatItDoesNotKnow) {
  EXPECT_NE(complaint(R"({"foot": []})").find("foot"), std::string::npos);
}

}  // namespace
}  // namespace tally::segmenter
