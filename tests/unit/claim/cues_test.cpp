#include "claim/cues.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

const CueFinder& finder() {
  static const CueFinder kFinder({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  return kFinder;
}

std::vector<std::string> words(std::string_view text, Cue kind) {
  std::vector<CueHit> hits;
  finder().find(text, {0, text.size()}, hits);
  std::vector<std::string> out;
  for (const CueHit& hit : hits) {
    if (hit.is(kind)) out.emplace_back(text.substr(hit.span.begin, hit.span.size()));
  }
  return out;
}

TEST(Cues, FindsWordsOfBothLanguages) {
  using Words = std::vector<std::string>;
  const struct {
    std::string_view text;
    Cue kind;
    Words words;
  } cases[] = {
      {"如果星河明年上市", Cue::kIf, {"如果"}},
      {"If Kite lists next year", Cue::kIf, {"If"}},
      {"a stiff wind", Cue::kIf, {}},
      {"没有人预测到", Cue::kExpects, {"预测"}},
      {"没有人预测到", Cue::kReports, {"预测"}},
      {"不到三成", Cue::kDenies, {}},
      {"no more than 30", Cue::kDenies, {}},
      {"no one owns 30", Cue::kDenies, {"no one"}},
      {"Kite didn't open", Cue::kDenies, {"didn't"}},
      {"它并没有上线", Cue::kDenies, {"并没有"}},
      {"社会上有", Cue::kFuture, {}},
      {"会有", Cue::kFuture, {"会"}},
  };
  for (const auto& [text, kind, expected] : cases) EXPECT_EQ(words(text, kind), expected) << text;
}

/// Signs are told beside the cues, also those that a cue holds or is, and change none of them.
TEST(Cues, ComeWithTheSignsThatEndClauses) {
  const std::string text = "星河（Kite）说：会有，1,000 units… (or more)? 不到\n三成—即“少”。";
  std::vector<CueHit> alone, hits;
  std::vector<base::ByteSpan> signs;
  const base::ByteSpan all{0, text.size()};
  finder().find(text, all, alone);
  finder().find(text, all, hits, signs);
  std::string found;
  for (const base::ByteSpan sign : signs) found += text.substr(sign.begin, sign.size());
  EXPECT_EQ(found, "（）：，,…()?\n—。");
  ASSERT_EQ(hits.size(), alone.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    EXPECT_EQ(hits[i].span, alone[i].span);
    EXPECT_NE(hits[i].kinds, 0U);
  }
}

TEST(Cues, StayInsideTheSpan) {
  std::vector<CueHit> hits;
  const std::string_view text = "如果不是";
  finder().find(text, {6, text.size()}, hits);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].span.begin, 6U);
}

TEST(Cues, RefusesAnUnknownKindOfWord) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "cues_test";
  std::filesystem::create_directories(folder / "words");
  std::ofstream(folder / "words" / "modality.en.json") << "{\"version\": 1, \"iff\": [\"x\"]}";
  EXPECT_THROW(CueFinder({folder}), base::RuleError);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace tally::claim
