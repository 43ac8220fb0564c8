#include "base/word_file.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace tally::base {
namespace {

/// A rule folder of its own, gone when the test ends.
class WordFile : public ::testing::Test {
 protected:
  WordFile() { std::filesystem::create_directories(folder_ / "words"); }
  ~WordFile() override { std::filesystem::remove_all(folder_); }
  WordFile(const WordFile&) = delete;
  WordFile& operator=(const WordFile&) = delete;

  std::vector<std::string> read(std::string_view content) {
    std::ofstream(folder_ / "words" / "mine.json") << content;
    std::vector<std::string> words;
    read_word_files({folder_, "/nonexistent"}, "mine.json", [&](JsonObject& file) {
      read_section(file, "signs", [&](JsonObject& signs) { add_words(signs, "ends", words); });
    });
    return words;
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("tally-words-" + std::to_string(::getpid()));
};

TEST_F(WordFile, ReadsListsInLowerCase) {
  EXPECT_EQ(read(R"({"signs": {"ends": ["Inc", "有限公司"]}})"),
            (std::vector<std::string>{"inc", "有限公司"}));
  EXPECT_TRUE(read("{}").empty());
}

TEST_F(WordFile, RefusesWhatNobodyAskedFor) {
  EXPECT_THROW(read(R"({"sings": {}})"), RuleError);
  EXPECT_THROW(read(R"({"signs": {"end": []}})"), RuleError);
  EXPECT_THROW(read(R"({"signs": {"ends": [1]}})"), RuleError);
}

TEST_F(WordFile, MustStandSomewhere) {
  EXPECT_THROW(read_word_files({folder_}, "other.json", [](JsonObject&) {}), RuleError);
}

TEST(LowerAscii, LeavesOtherScriptsAlone) { EXPECT_EQ(lower_ascii("ÄBC 数 Z"), "Äbc 数 z"); }

}  // namespace
}  // namespace tally::base
