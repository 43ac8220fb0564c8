#include "recogniser/word_files.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::recogniser {
namespace {

std::filesystem::path written(const std::string& json) {
  const auto file = std::filesystem::temp_directory_path() / "tally-word-files-test.json";
  std::ofstream(file) << json;
  return file;
}

/// What stands behind the file's name in the complaint about it; empty for none.
template <typename Load>
std::string complaint(const std::string& json, Load load) {
  const auto file = written(json);
  try {
    load(file);
  } catch (const base::RuleError& error) {
    return std::string(error.what()).substr(file.string().size() + 1);
  }
  return "";
}

TEST(WordFiles, SayWhereAndWhatIsWrong) {
  const struct {
    const char *json, *told;
  } cases[] = {
      {"[]", "1:1: error: expected an object"},
      {"{\"ones\":\n {\"one\": \"1\"}}", "2:10: error: expected a whole number"},
      {"{\"ones\":\n [\"one\"]}", "2:2: error: expected an object"},
      {"{\"on\": {}}", "1:2: error: unknown key \"on\""},
      {"{\"of\": [\"of\"], \"and\": [3]}", "1:24: error: expected a word"},
      {"{\"and\": [\"\"]}", "1:10: error: expected a word"},
      {"{\"hedge_before\": {\"abuot\": [\"some\"]}}", "1:19: error: \"abuot\" is no hedge"},
      {"{\"per_unit\": {\"parsec\": [\"pc\"]}}", "1:15: error: \"parsec\" is no unit"},
      {"{\"cues\": {\"ratoi\": [\"odds\"]}}", "1:11: error: \"ratoi\" is no cue"},
      {"{\"guard\": {\"one\": [\"\"]}}", "1:20: error: expected a word"},
      {"{\"guard\": {\"one\": [1]}}", "1:20: error: expected a word"},
      {"{\"and\": [\"and\"", "1:15: error: expected"},
  };
  for (const auto& each : cases) {
    const std::string told = complaint(each.json, [](const auto& file) {
      Lexicon lexicon;
      load_words(file, UnitTable(), lexicon);
    });
    EXPECT_TRUE(told.starts_with(each.told)) << each.json << ": " << told;
  }
}

TEST(WordFiles, VariantsAreTextsUnderACharacter) {
  for (const char* json : {"{\"x\": 3}", "{\"\": \"y\"}", "[1]", "{"}) {
    EXPECT_NE(complaint(json,
                        [](const auto& file) {
                          Lexicon lexicon;
                          load_variants(file, lexicon);
                        }),
              "")
        << json;
  }
}

TEST(Units, SayWhereAndWhatIsWrong) {
  const struct {
    const char *json, *told;
  } cases[] = {
      {"{\"unit\": []}", "1:2: error: unknown key \"unit\"; did you mean \"units\""},
      {"{\"units\": [\n{\"en\": [\"mile\"]}]}", "2:1: error: \"key\" is missing"},
      {"{\"units\": [\n{\"key\": \"mi\", \"en\": [5]}]}", "2:22: error: expected a string"},
      {"{\"units\": [\n{\"key\": 5}]}", "2:9: error: \"key\": expected a string"},
      {"{\"units\": [\n{\"key\": \"mi\", \"factor\": 5}]}", "2:25: error: \"factor\": expected a"},
      {"{\"units\": [\n{\"key\": \"mi\", \"factor\": \"1/0\"}]}", "2:25: error: \"factor\": is"},
      {"{\"units\": [\n{\"key\": \"mi\", \"kind\": \"way\"}]}",
       "2:23: error: \"kind\": \"way\" is no"},
      {"{\"units\": [\n{\"key\": \"mi\", \"ratio\": [\"m\"]}]}",
       "2:24: error: \"ratio\": needs two"},
      {"{\"units\": [\n{\"key\": \"mi\", \"si\": [\"q\"]}]}", "2:21: error: \"q\" is no prefix"},
      {"{\"units\": [\n{\"key\": \"mi\", \"colour\": 1}]}", "2:15: error: unknown key \"colour\""},
      {"{\"units\": [], \"prefixes\": {\"k\": {\"pow\": 3}}}", "1:34: error: unknown key \"pow\""},
  };
  for (const auto& each : cases) {
    const std::string told = complaint(each.json, [](const auto& file) {
      Lexicon lexicon;
      UnitTable().load(file, lexicon);
    });
    EXPECT_TRUE(told.starts_with(each.told)) << each.json << ": " << told;
  }
}

}  // namespace
}  // namespace tally::recogniser
