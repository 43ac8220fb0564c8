#include "rule/trigger_search.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <tuple>

namespace tally::rule {
namespace {

using Found = std::set<std::tuple<std::size_t, std::size_t, std::uint32_t>>;

TEST(TriggerSearch, FindsWhatAPlainSearchFinds) {
  const std::vector<std::string> words = {"he", "she",    "his", "hers", "参数",
                                          "数", "参数量", "aa",  "a"};
  TriggerSearch search;
  for (const std::string& word : words) search.add(word);
  search.build();
  for (const std::string text : {"ushers", "his sheaf", "模型参数量与参数", "aaaa", "", "x"}) {
    std::vector<TriggerSearch::Hit> hits;
    search.find(text, hits);
    Found got;
    for (const auto& hit : hits) got.emplace(hit.begin, hit.end, hit.word);
    Found want;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      for (std::size_t at = text.find(words[i]); at != std::string::npos;
           at = text.find(words[i], at + 1)) {
        want.emplace(at, at + words[i].size(), i);
      }
    }
    EXPECT_EQ(got, want) << text;
    EXPECT_EQ(hits.size(), want.size()) << text;
  }
}

TEST(TriggerSearch, FindsNothingWithoutWords) {
  TriggerSearch search;
  search.build();
  std::vector<TriggerSearch::Hit> hits;
  search.find("anything", hits);
  EXPECT_TRUE(hits.empty());
}

}  // namespace
}  // namespace tally::rule
