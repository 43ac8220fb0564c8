#include "claim/asked.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

std::filesystem::path folder(const std::string& name, const std::string& asked) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-asked-" + name);
  std::filesystem::create_directories(out / "words");
  std::ofstream(out / "words" / "asked.json")
      << R"({"version": 1, "about": "a test", "asked": [)" << asked << "]}";
  return out;
}

TEST(AskedMetrics, TellWhatAQuestionAsksForByTheKindOfTheAnswer) {
  const AskedMetrics asked(
      {folder("kinds", R"({"metric": "employees", "kind": "count", "words": ["How many of you"]},
                  {"metric": "cost", "kind": "money", "words": ["how many of you", "what did it"]},
                  {"metric": "rate", "kind": "percent", "words": ["churn"]})")});
  model::Mention bare;
  bare.kind = model::MentionKind::kNumber;
  EXPECT_EQ(asked.metric_in("And HOW MANY of you are there?", bare), "employees");
  EXPECT_EQ(asked.metric_in("What did it bring?", bare), "");
  model::Unit people;
  people.key = people.canonical = "people";
  bare.quantity.unit = &people;
  EXPECT_EQ(asked.metric_in("How many of you are there?", bare), "employees");
  bare.quantity.unit = nullptr;
  bare.quantity.noun = "robots";
  EXPECT_EQ(asked.metric_in("How many of you are there?", bare), "");
  model::Mention money;
  money.kind = model::MentionKind::kCurrency;
  EXPECT_EQ(asked.metric_in("How many of you, and what did it cost?", money), "cost");
  model::Mention percent;
  percent.kind = model::MentionKind::kPercentage;
  EXPECT_EQ(asked.metric_in("And churn?", percent), "rate");
}

TEST(AskedMetrics, RefuseKindsThatNoValueHas) {
  EXPECT_THROW(AskedMetrics({folder("kind", R"({"metric": "age", "kind": "days", "words": []})")}),
               base::RuleError);
  EXPECT_THROW(
      AskedMetrics({folder("empty", R"({"metric": "age", "kind": "count", "words": [""]})")}),
      base::RuleError);
}

}  // namespace
}  // namespace tally::claim
