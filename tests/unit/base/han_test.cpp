#include "base/han.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace tally::base {
namespace {

TEST(HanFold, ReadsTraditionalAsSimplified) {
  const HanFold fold = HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  const struct {
    char32_t from;
    char32_t to;
  } kCases[] = {{U'億', U'亿'}, {U'參', U'参'}, {U'數', U'数'}, {U'亿', U'亿'},
                {U'a', U'a'},   {U'，', U'，'}, {U'𠀀', U'𠀀'}};
  for (const auto& item : kCases) EXPECT_EQ(fold(item.from), item.to);
  const std::vector<char32_t> sources = fold.sources(U'发');
  EXPECT_NE(std::find(sources.begin(), sources.end(), U'發'), sources.end());
  EXPECT_NE(std::find(sources.begin(), sources.end(), U'髮'), sources.end());
}

TEST(HanFold, WithoutATableChangesNothing) {
  EXPECT_EQ(HanFold()(U'億'), U'億');
  EXPECT_EQ(HanFold::load({std::filesystem::path(TALLY_SOURCE_DIR) / "none"})(U'億'), U'億');
}

}  // namespace
}  // namespace tally::base
