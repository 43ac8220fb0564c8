#include "claim/qualifier_words.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

std::filesystem::path folder(const std::string& name, const std::string& json) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-qualifier-words-" + name);
  std::filesystem::create_directories(out / "words");
  std::ofstream(out / "words" / "qualifiers.json") << json;
  return out;
}

/// The direction told of the value in brackets; the whole text is its clause. "-" for none.
std::string direction(const QualifierWords& words, const std::string& text, std::size_t end = 0) {
  model::Metric metric;
  metric.key_qualifiers = {{"direction"}, {"of"}};
  const std::size_t begin = text.find('[');
  const base::ByteSpan value{begin, text.find(']') + 1};
  model::Qualifiers out;
  words.add(metric, text, {0, end == 0 ? text.size() : end}, value, out);
  EXPECT_FALSE(out.contains("of"));
  return out.contains("direction") ? out["direction"] : "-";
}

TEST(QualifierWords, TheNearestTells) {
  const QualifierWords words({TALLY_SOURCE_DIR "/rules"});
  const std::pair<const char*, const char*> cases[] = {
      {"Kite's revenue grew [5%]", "up"},
      {"Revenue fell [5%] year over year", "down"},
      {"Rents rose less after they FELL by [5%]", "down"},
      {"a [5%] drop in orders, not the rise that was told", "down"},
      {"Kite cuts its fee by [5%]", "down"},
      {"[5%] of what it was", "-"},
      {"the cutlery of [5%]", "-"},
      {"营收同比下降[5%]", "down"},
      {"营收增长[5%]，成本下降", "up"},
      {"利润负增长[5%]", "down"},
  };
  for (const auto& [text, wanted] : cases) EXPECT_EQ(direction(words, text), wanted) << text;
}

TEST(QualifierWords, OnlyTheClauseTells) {
  const QualifierWords words({TALLY_SOURCE_DIR "/rules"});
  const std::string text = "[5%] were kept, and fell";
  EXPECT_EQ(direction(words, text), "down");
  EXPECT_EQ(direction(words, text, text.find(',')), "-");
}

TEST(QualifierWords, WhatTheRuleSaysStays) {
  const QualifierWords words({TALLY_SOURCE_DIR "/rules"});
  model::Metric metric;
  metric.key_qualifiers = {{"direction"}};
  model::Qualifiers said{{"direction", "sideways"}};
  words.add(metric, "fell 5%", {0, 7}, {5, 7}, said);
  EXPECT_EQ(said["direction"], "sideways");
  metric.key_qualifiers.clear();
  said.clear();
  words.add(metric, "fell 5%", {0, 7}, {5, 7}, said);
  EXPECT_TRUE(said.empty()) << "the metric has no such qualifier";
}

TEST(QualifierWords, AreThoseOfAllFolders) {
  const QualifierWords words(
      {folder("first", R"({"qualifiers": {"direction": {"up": ["Upward"]}}})"),
       folder("second", R"({"qualifiers": {"direction": {"down": ["downward"]}}})"),
       "/no/such/folder"});
  EXPECT_EQ(direction(words, "upward [5%]"), "up");
  EXPECT_EQ(direction(words, "downward [5%]"), "down");
}

TEST(QualifierWords, OfTwoAsNearTheLongerTells) {
  const QualifierWords words({folder(
      "longer", R"({"qualifiers": {"direction": {"up": ["round"], "down": ["round b"]}}})")});
  EXPECT_EQ(direction(words, "[5] round b"), "down");
  EXPECT_EQ(direction(words, "[5] round c"), "up");
}

TEST(QualifierWords, SomeCountInTheValueAlone) {
  const QualifierWords words({folder("own", R"({"qualifiers": {},
      "in_value": {"direction": {"up": ["active"]}}})")});
  EXPECT_EQ(direction(words, "[5 active parts]"), "up");
  EXPECT_EQ(direction(words, "[5 parts] are active"), "-");
}

TEST(QualifierWords, RefuseWhatTheyDoNotKnow) {
  for (const char* json : {R"({"qualifers": {}})", R"({"qualifiers": {"direction": {"up": [""]}}})",
                           R"({"qualifiers": {"direction": ["up"]}})",
                           R"({"qualifiers": {"direction": {"up": 3}}})"}) {
    EXPECT_THROW(QualifierWords({folder("wrong", json)}), base::RuleError) << json;
  }
}

}  // namespace
}  // namespace tally::claim
