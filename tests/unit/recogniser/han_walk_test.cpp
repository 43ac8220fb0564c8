// The walk over Chinese characters stops at all that may begin something, and tells what lies
// behind it; the filters under it never deny what they hold.
#include "recogniser/han_walk.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

/// Pairs of names and of words, and the characters that begin and fill them.
struct Begins {
  explicit Begins(const std::vector<std::string>& names, const std::vector<std::string>& words) {
    std::vector<FirstOfName> firsts;
    for (const std::string& name : names) {
      name_pairs.add(six_bytes(name + "  ", 0));
      firsts.push_back({han_at(name, 0), false});
    }
    heads.add_names(firsts);
    for (const std::string& word : words) lexicon.add(word, {Category::kDigit});
    lexicon.freeze();
    heads.add_words(lexicon);
    pairs = PairKinds({&name_pairs, &lexicon.pairs().cores()});
  }

  Heads heads;
  Lexicon lexicon;
  HashFilter name_pairs{17};
  PairKinds pairs;
};

struct Stopped {
  std::size_t at;
  unsigned begins;
  friend bool operator==(const Stopped&, const Stopped&) = default;
  friend void PrintTo(const Stopped& s, std::ostream* out) {
    *out << s.at << " begins " << s.begins;
  }
};

/// All stops in a text of Chinese characters but the one at its end.
std::vector<Stopped> stops_in(const std::string& text, const Begins& begins) {
  const HanWalk walk(begins.heads, begins.pairs, nullptr);
  std::vector<Stopped> out;
  for (std::size_t at = 0;; at += kHanBytes) {
    const HanWalk::Stop stop = walk.next(text, at);
    if (stop.last) return out;
    at = stop.at;
    out.push_back({at, stop.kinds});
  }
}

TEST(HanWalk, StopsAtPairsAndAtWordsOfOneCharacter) {
  const Begins begins({"星河"}, {"三", "百分"});
  EXPECT_EQ(
      stops_in("山水星河百分三里", begins),
      (std::vector<Stopped>{{6, Heads::kNamePair}, {12, Heads::kCorePair}, {18, Heads::kCore}}));
}

TEST(HanWalk, PassesOverWhatTheSecondCharacterDenies) {
  const Begins begins({"星河"}, {"百分"});
  EXPECT_EQ(stops_in("星山百水河分里", begins), std::vector<Stopped>{});
}

TEST(HanWalk, PassesOverPausesBetweenCharacters) {
  const Begins begins({"星河"}, {"三", "百分"});
  EXPECT_EQ(stops_in("山星，河水。星河、分里三，里山", begins),
            (std::vector<Stopped>{{18, Heads::kNamePair}}));
  const HanWalk walk(begins.heads, begins.pairs, nullptr);
  EXPECT_TRUE(walk.next("三，里", 0).last);  // a word by itself is the caller's
  EXPECT_EQ(walk.next("里，", 0).at, 0U);
  EXPECT_EQ(walk.next("里，a", 0).at, 0U);
}

TEST(HanWalk, LeavesTheLastCharacterToTheCaller) {
  const Begins begins({"星河"}, {});
  const HanWalk walk(begins.heads, begins.pairs, nullptr);
  const HanWalk::Stop stop = walk.next("山水星，", 0);
  EXPECT_TRUE(stop.last);
  EXPECT_EQ(stop.at, 6U);
  EXPECT_EQ(stop.kinds, unsigned{Heads::kNamePair});
}

TEST(HashFilter, AnswersForPlacesOfLargerAndSmallerFilters) {
  HashFilter filter{12};
  for (std::uint64_t key = 1; key <= 300; ++key) filter.add(key * 7919);
  std::size_t held = 0;
  for (std::uint64_t slot = 0; slot < 1U << 8U; ++slot) held += filter.any_at(slot, 8) ? 1U : 0U;
  EXPECT_GT(held, 100U);
  for (std::uint64_t key = 1; key <= 300; ++key) {
    for (const int bits : {8, 12, 16}) {
      EXPECT_TRUE(filter.any_at(HashFilter::slot_of(key * 7919, bits), bits)) << key << ' ' << bits;
    }
  }
}

TEST(PairKinds, TellsTheKindsApart) {
  HashFilter first{17};
  HashFilter second{15};
  for (std::uint64_t key = 1; key <= 200; ++key) (key % 2 == 0 ? first : second).add(key * 104729);
  const PairKinds pairs({&first, &second});
  std::size_t both = 0;
  for (std::uint64_t key = 1; key <= 200; ++key) {
    const std::uint64_t kinds = pairs.of(key * 104729) & 3U;
    EXPECT_NE(kinds & (key % 2 == 0 ? 1U : 2U), 0U) << key;
    both += kinds == 3 ? 1U : 0U;
  }
  EXPECT_LT(both, 10U);
}

}  // namespace
}  // namespace tally::recogniser
