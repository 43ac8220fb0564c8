#include "recogniser/time_words.hpp"

#include "base/error.hpp"
#include "recogniser/lexer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

namespace tally::recogniser {
namespace {

/// A rule folder with one file of time words, removed at the end.
class TimeWordsFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() / ("tally-time-words-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_ / "words");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(std::string_view words) const {
    std::ofstream(folder_ / "words/time.en.json") << "{\"version\": 1, \"words\": [\n"
                                                  << words << "\n]}\n";
  }
  [[nodiscard]] std::string fault() const {
    try {
      Lexicon lexicon;
      const TimeWords words({folder_}, lexicon);
    } catch (const base::RuleError& error) {
      return error.what();
    }
    return "";
  }

  std::filesystem::path folder_;
};

TEST_F(TimeWordsFile, LeadsATokenToItsMeanings) {
  write(R"({"role": "month", "value": 5, "flags": ["companion"], "words": ["may"]},
           {"role": "weekday", "value": 6, "words": ["sat"]},
           {"role": "day", "value": 0, "words": ["tonight"]},
           {"role": "day-part", "value": 18, "to": 24, "words": ["tonight"]})");
  Lexicon lexicon;
  const TimeWords words({folder_}, lexicon);
  lexicon.freeze();
  TokenText text;
  lex("May sat tonight", lexicon, {}, text);
  ASSERT_NE(words.sense(text, 0, TimeRole::kMonth), nullptr);
  EXPECT_EQ(words.sense(text, 0, TimeRole::kMonth)->value, 5);
  EXPECT_TRUE(words.sense(text, 0, TimeRole::kMonth)->has(kCompanion));
  EXPECT_EQ(words.sense(text, 1, TimeRole::kMonth), nullptr);
  EXPECT_EQ(words.senses(text, 2).size(), 2U);
  EXPECT_EQ(words.roles(text, 2), role_bit(TimeRole::kDay) | role_bit(TimeRole::kDayPart));
  EXPECT_EQ(words.roles(text, 3), 0U);
}

TEST_F(TimeWordsFile, TellsWhereAFaultStands) {
  struct Case {
    std::string_view words, fault;
  };
  for (const Case& c :
       {Case{R"({"role": "moon", "words": ["x"]})", "\"moon\" is not one of"},
        Case{R"({"role": "month", "words": []})", "give a list of words"},
        Case{R"({"role": "month", "flags": ["odd"], "words": ["x"]})", "\"odd\" is no flag"},
        Case{R"({"role": "month", "wrods": ["x"], "words": ["x"]})", "wrods"}}) {
    write(c.words);
    EXPECT_NE(fault().find(c.fault), std::string::npos) << fault();
    EXPECT_NE(fault().find("time.en.json:2:"), std::string::npos) << fault();
  }
}

}  // namespace
}  // namespace tally::recogniser
