#include "base/word_ends.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace tally::base {
namespace {

std::filesystem::path folder(const std::string& name, const std::string& json) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-word-ends-" + name);
  std::filesystem::create_directories(out / "words");
  std::ofstream(out / "words" / "endings.en.json") << json;
  return out;
}

TEST(WordEnds, TellFormsByTheEnd) {
  const WordEnds ends = load_word_ends(
      {folder("first", R"({"past": ["ed"], "participle": ["en"], "gerund": ["ing"]})"),
       folder("second", R"({"past": ["rt"], "adverb": ["ly"]})")});
  EXPECT_TRUE(ends.is_past("opened"));
  EXPECT_TRUE(ends.is_past("learnt to start"));
  EXPECT_FALSE(ends.is_past("taken"));
  EXPECT_TRUE(ends.is_participle("taken"));
  EXPECT_TRUE(ends.is_participle("opened"));
  EXPECT_TRUE(ends.is_gerund("opening"));
  EXPECT_TRUE(ends.is_adverb("quickly"));
  EXPECT_FALSE(ends.is_adverb("quick"));
  EXPECT_FALSE(ends.is_past("bed", 3));
  EXPECT_TRUE(ends.is_past("embed", 3));
}

TEST(WordEnds, AreNoneWhereNoFolderHasThem) {
  EXPECT_FALSE(load_word_ends({"/no/such/folder"}).is_past("opened"));
}

TEST(WordEnds, RefuseWhatTheyDoNotKnow) {
  EXPECT_THROW(load_word_ends({folder("wrong", R"({"passed": ["ed"]})")}), RuleError);
}

}  // namespace
}  // namespace tally::base
