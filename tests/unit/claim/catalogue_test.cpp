#include "claim/catalogue.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

class CatalogueTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) / "catalogue_test";
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string fault_of(const std::string& metric) {
    std::ofstream(folder_ / "metrics.json") << "{\"version\": 1, \"metrics\": [\n"
                                            << metric << "]}";
    try {
      load_catalogue({folder_});
    } catch (const base::RuleError& error) {
      const std::string text = error.what();
      const auto name = text.find("metrics.json");
      return name == std::string::npos ? text : text.substr(name);
    }
    return "";
  }

  std::filesystem::path folder_;
};

TEST(Catalogue, HoldsTheMetricsOfTheProject) {
  const auto catalogue = load_catalogue({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  ASSERT_TRUE(catalogue.contains("parameter_count"));
  const model::Metric& metric = catalogue.at("parameter_count");
  EXPECT_EQ(metric.unit, "parameters");
  EXPECT_EQ(metric.temporal, model::Temporal::kStatic);
  ASSERT_EQ(metric.key_qualifiers.size(), 1U);
  EXPECT_EQ(metric.key_qualifiers[0].default_value, "total");
  EXPECT_EQ(metric.tolerance_relative.str(), "0.02");
  EXPECT_TRUE(catalogue.at("timeline").per_speaker);
  EXPECT_EQ(catalogue.at("age").monotonic, model::Monotonic::kUpHard);
  for (const auto& [key, each] : catalogue) {
    EXPECT_FALSE(each.label_zh.empty() || each.label_en.empty() || each.definition.empty()) << key;
  }
}

TEST_F(CatalogueTest, TellsFaultsWithTheirPlace) {
  const std::string good =
      R"({"key": "k", "en": "k", "zh": "k", "definition": "d", "dimension": "count",
 "unit": "count", "temporal": "state", "cardinality": "one")";
  EXPECT_EQ(fault_of(good + "}"), "");
  EXPECT_EQ(fault_of(good + ",\n \"monotone\": \"up\"}"),
            "metrics.json:4:2: error: unknown key \"monotone\"; did you mean \"monotonic\"?");
  EXPECT_EQ(fault_of(good + ",\n \"tolerance_relative\": 0.02}"),
            "metrics.json:4:24: error: expected a number in quotes");
  EXPECT_EQ(fault_of(good + "},\n" + good + "}"),
            "metrics.json:4:1: error: metric k is said twice");
  EXPECT_EQ(fault_of(good + ",\n \"comparable\": [\"j\"]}"),
            "metrics.json: error: k is comparable with j, which is no metric");
}

}  // namespace
}  // namespace tally::claim
