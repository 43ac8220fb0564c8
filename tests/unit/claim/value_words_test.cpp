#include "claim/value_words.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

std::filesystem::path folder(const std::string& name, const std::string& json) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-value-words-" + name);
  std::filesystem::create_directories(out / "words");
  std::ofstream(out / "words" / "values.json") << json;
  return out;
}

TEST(ValueWords, AreThoseOfAllFolders) {
  const ValueWords words = load_value_words(
      {folder("first", R"({"articles": ["A"], "plurals": ["geese"], "oldest_text": 1990})"),
       folder("second", R"({"plurals": ["oxen"]})")});
  EXPECT_TRUE(words.articles.contains("a"));
  EXPECT_TRUE(words.plurals.contains("geese"));
  EXPECT_TRUE(words.plurals.contains("oxen"));
  EXPECT_EQ(words.oldest_text, std::chrono::year(1990));
}

TEST(ValueWords, RefuseWhatTheyDoNotKnow) {
  for (const char* json : {R"({"artikles": []})", R"({"oldest_text": -5})",
                           R"({"oldest_text": "1990"})", R"({"plurals": [3]})"}) {
    EXPECT_THROW(load_value_words({folder("wrong", json)}), base::RuleError) << json;
  }
  EXPECT_THROW(load_value_words({"/no/such/folder"}), base::RuleError);
}

}  // namespace
}  // namespace tally::claim
