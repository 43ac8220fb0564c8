#include "app/pipeline.hpp"

#include "base/diagnostic.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tally::app {
namespace {

std::vector<model::Claim> extract(const std::string& text) {
  static const std::vector<std::filesystem::path> kFolders = {
      std::filesystem::path(TALLY_SOURCE_DIR) / "rules"};
  static const Pipeline pipeline(kFolders);
  static const reader::Reader reader(kFolders);
  base::DiagnosticSink sink([](const base::Diagnostic&) {});
  model::Document document = reader.read_bytes({"a.txt", "a.txt"}, text, {}, sink).at(0);
  return Extractor(pipeline).extract(document);
}

std::string lines(const std::string& inside) {
  return "大家好 欢迎回来\n今天说说模型\n先看排行榜\n" + inside +
         "\n后面还有很多\n我们慢慢看\n谢谢观看\n下期再见\n";
}

TEST(Extractor, FindsARulesWordsOnTheLineBeside) {
  const std::vector<model::Claim> found = extract(lines("星河二号成为榜单排名\n第四的模型"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].metric, "leaderboard_rank");
  EXPECT_EQ(found[0].quote, "第四");
}

TEST(Extractor, KeepsTheClaimsOfALineInOrder) {
  const std::vector<model::Claim> found =
      extract(lines("星河二号在榜单排名\n第四 有 300 亿参数\n公司员工 40 人"));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].metric, "leaderboard_rank");
  EXPECT_EQ(found[1].metric, "parameter_count");
  EXPECT_EQ(found[2].metric, "employees");
}

TEST(Extractor, LeavesALineTheWordsOfItsOwnValue) {
  const std::vector<model::Claim> found = extract(lines("那边有三百亿\n公司员工 40 人"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NE(found[0].metric, "employees");
  EXPECT_EQ(found[1].metric, "employees");
}

TEST(Extractor, LooksAcrossNoFullStop) {
  EXPECT_TRUE(extract(lines("星河二号成为榜单排名。\n第四的模型")).empty());
}

}  // namespace
}  // namespace tally::app
