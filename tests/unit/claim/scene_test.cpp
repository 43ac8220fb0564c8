#include "claim/scene.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace tally::claim {
namespace {

constexpr std::uint64_t bit(Cue kind) { return std::uint64_t{1} << static_cast<unsigned>(kind); }

/// Two clauses; "if" and "from" at 2 to 4, "from" at 8 to 12, "if" at 20 to 22.
SentenceView view() {
  SentenceView out;
  out.span = {0, 30};
  out.clauses = {{0, 15}, {15, 30}};
  out.cues = {{bit(Cue::kIf) | bit(Cue::kFrom), {2, 4}},
              {bit(Cue::kFrom), {8, 12}},
              {bit(Cue::kIf), {20, 22}}};
  for (const CueHit& hit : out.cues) out.kinds |= hit.kinds;
  return out;
}

std::optional<std::size_t> begin_of(const CueHit* hit) {
  return hit == nullptr ? std::nullopt : std::optional(hit->span.begin);
}

TEST(SentenceView, FindsTheFirstAndTheLastCueThatLiesInside) {
  struct Case {
    Cue kind;
    base::ByteSpan within;
    std::optional<std::size_t> first, last;
  };
  const Case cases[] = {
      {Cue::kIf, {0, 30}, 2, 20},  {Cue::kFrom, {0, 30}, 2, 8},  {Cue::kIf, {2, 4}, 2, 2},
      {Cue::kFrom, {3, 12}, 8, 8}, {Cue::kFrom, {0, 11}, 2, 2},  {Cue::kFrom, {3, 11}, {}, {}},
      {Cue::kIf, {4, 21}, {}, {}}, {Cue::kIf, {22, 20}, {}, {}}, {Cue::kTo, {0, 30}, {}, {}},
  };
  const SentenceView sentence = view();
  for (const Case& c : cases) {
    EXPECT_EQ(begin_of(sentence.first(c.kind, c.within)), c.first) << c.within.begin;
    EXPECT_EQ(begin_of(sentence.last(c.kind, c.within)), c.last) << c.within.begin;
  }
}

TEST(SentenceView, TellsTheClauseOfAByte) {
  const SentenceView sentence = view();
  EXPECT_EQ(sentence.clause_of(0).begin, 0U);
  EXPECT_EQ(sentence.clause_of(14).begin, 0U);
  EXPECT_EQ(sentence.clause_of(15).begin, 15U);
  EXPECT_EQ(sentence.clause_of(30), sentence.span) << "behind the last clause";
}

}  // namespace
}  // namespace tally::claim
