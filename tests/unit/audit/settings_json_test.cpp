#include "audit/settings_json.hpp"

#include "base/error.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace tally::audit {
namespace {

std::string good() {
  std::ifstream in(TALLY_SOURCE_DIR "/rules/audit.json");
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string changed(const std::string& from, const std::string& to) {
  std::string text = good();
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string complaint(const std::string& json) {
  try {
    parse_settings(json, "a.json");
  } catch (const base::RuleError& error) {
    return error.what();
  }
  return "";
}

TEST(ParseSettings, ReadsTheRulesThatComeWithTheProgram) {
  const Settings s = parse_settings(good(), "a.json");
  EXPECT_EQ(s.thresholds.about, testing::dec("0.1"));
  EXPECT_EQ(s.units.at("minute").dimension, "duration");
  EXPECT_EQ(s.kinds.at("conflict").severity, model::FindingSeverity::kError);
  EXPECT_GT(s.causes.size(), 20U);
}

TEST(ParseSettings, SaysWhereAndWhatIsWrong) {
  struct Row {
    const char* from;
    const char* to;
    const char* message;
  };
  const Row rows[] = {
      {"\"nearly_low\"", "\"nearly_lo\"",
       "a.json:3:20: error: unknown key \"nearly_lo\"; did you mean"},
      {"\"about\": \"0.10\"", "\"about\": \"a tenth\"",
       "a.json:3:12: error: \"about\": is no decimal number"},
      {"\"about\": \"0.10\"", "\"about\": 0.1", "\"about\": expected a string"},
      {"\"parts_from\"", "\"parts_form\"", "unknown key \"parts_form\"; did you mean"},
      {"\"parts_from\": 3", "\"parts_from\": -3", "\"parts_from\": must not be negative"},
      {"\"one_sentence\": 2", "\"one_sentense\": 2", "unknown key \"one_sentense\""},
      {"\"one_text\": 1,", "", "\"one_text\" is missing"},
      {"\"far_step\": 40", "\"far_step\": 0", "\"far_step\": must be above 0"},
      {"\"real_unit\": 8", "\"real_unit\": \"8\"", "\"real_unit\": expected a number"},
      {"\"beside\": 12", "\"beside\": 12, \"besides\": 1", "unknown key \"besides\""},
      {"\"minute\": \"60\"", "\"minute\": \"0\"", "\"minute\": is no positive number"},
      {"\"power\": 1,", "\"power\": 0,", "\"power\": a slip by no power of ten"},
      {"\"severity\": \"error\"", "\"severity\": \"fatal\"", "\"severity\": unknown severity"},
      {"\"opposed\":", "\"oposed\":", "unknown key \"oposed\""},
      {"{\"about\"", "\"about\"", "error: "},
  };
  for (const Row& row : rows) {
    const std::string told = complaint(changed(row.from, row.to));
    EXPECT_NE(told.find(row.message), std::string::npos) << row.to << ": " << told;
    EXPECT_TRUE(told.starts_with("a.json:")) << told;
  }
}

TEST(ParseSettings, NamesThePlaceOfTheFaultAndNotTheFirstKeyOfThatName) {
  struct Row {
    const char* from;
    const char* to;
  };
  const Row rows[] = {{"\"beside\": 12", "\"beside\": -12"},
                      {"\"word\": \"TWh\"", "\"word\": 12"},
                      {"\"family\": \"sum\"", "\"family\": null"},
                      {"\"vague\": \"a vague figure", "\"vague\": 1, \"b\": \"a vague figure"}};
  for (const Row& row : rows) {
    const std::string json = changed(row.from, row.to);
    const auto at = json.begin() + static_cast<std::ptrdiff_t>(json.find(row.to));
    const auto line = 1 + std::count(json.begin(), at, '\n');
    const std::string told = complaint(json);
    EXPECT_TRUE(told.starts_with("a.json:" + std::to_string(line) + ":")) << told;
  }
}

TEST(ParseSettings, AsksForEveryTextItNeeds) {
  std::string text = good();
  const std::size_t at = text.find("\"opposed\"");
  text.erase(at, text.find('\n', at) - at + 1);
  EXPECT_NE(complaint(text).find("\"opposed\" is missing"), std::string::npos);
}

}  // namespace
}  // namespace tally::audit
