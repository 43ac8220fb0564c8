#include "app/script.hpp"

#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "claim/context.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tally::app {
namespace {

const std::vector<std::filesystem::path> kFolders = {std::filesystem::path(TALLY_SOURCE_DIR) /
                                                     "rules"};

struct Read {
  model::Document document;
  std::vector<model::Claim> claims;
};

Read read(const std::string& text) {
  static const Pipeline pipeline(kFolders);
  static const reader::Reader reader(kFolders);
  base::DiagnosticSink sink([](const base::Diagnostic&) {});
  Read out;
  out.document = reader.read_bytes({"a.md", "a.md"}, text, {}, sink).at(0);
  out.claims = Extractor(pipeline).extract(out.document);
  claim::add_contexts(out.document.text, out.claims);
  return out;
}

TEST(SimplifiedView, ReadsTheSameClaimsInBothScripts) {
  const Read simple =
      read("# 星河公司年报\n\n星河二号模型的参数量超过 3 万亿。公司有员工两千人。\n");
  const Read traditional =
      read("# 星河公司年報\n\n星河二號模型的參數量超過 3 萬億。公司有員工兩千人。\n");
  ASSERT_EQ(simple.claims.size(), 2U);
  ASSERT_EQ(traditional.claims.size(), simple.claims.size());
  for (std::size_t i = 0; i < simple.claims.size(); ++i) {
    EXPECT_EQ(traditional.claims[i].metric, simple.claims[i].metric);
    EXPECT_EQ(traditional.claims[i].subject, simple.claims[i].subject);
    EXPECT_EQ(traditional.claims[i].low, simple.claims[i].low);
    EXPECT_EQ(traditional.claims[i].span, simple.claims[i].span);
    EXPECT_EQ(traditional.claims[i].fact, simple.claims[i].fact);
  }
}

TEST(SimplifiedView, ShowsWhatWasWritten) {
  const std::string text = "# 星河公司年報\n\n星河二號模型的參數量超過 3 萬億。\n";
  const Read got = read(text);
  EXPECT_EQ(got.document.text, text);
  EXPECT_EQ(got.document.title, "星河公司年報");
  ASSERT_EQ(got.claims.size(), 1U);
  EXPECT_EQ(got.claims[0].quote, "超過 3 萬億");
  EXPECT_TRUE(got.claims[0].before.ends_with("星河二號模型的參數量"));
  EXPECT_TRUE(got.claims[0].after.starts_with("。"));
}

}  // namespace
}  // namespace tally::app
