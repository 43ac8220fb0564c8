#include "recogniser/latin_run.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace tally::recogniser {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

TEST(LatinRun, IsAsLongAsThereAreLetters) {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t left = 1 + random() % 40; left > 0; --left) {
      // Mostly letters; the rest of any byte, those beside the letters in the table too.
      const bool letter = random() % 12 != 0;
      text.push_back(letter ? "azAZmQ"[random() % 6] : static_cast<char>(random() % 256));
    }
    const std::size_t pos = random() % text.size();
    std::size_t end = pos;
    bool capital = false;
    for (; end < text.size() && is_ascii_letter(text[end]); ++end) {
      capital = capital || text[end] < 'a';
    }
    const LatinRun run = latin_run(text, pos);
    ASSERT_EQ(run.length, end - pos) << text;
    EXPECT_EQ(run.capital, capital) << text;
    EXPECT_EQ(run.whole(), end - pos <= LatinRun::kWhole);
  }
}

TEST(LatinRun, IsTheSameInAnyCaseAndBeforeAnything) {
  for (const std::string word :
       {"a", "Kite", "bridges", "lanterns", "headlights", "misunderstandings"}) {
    std::string small = word;
    for (char& c : small) c = static_cast<char>(c | 0x20);
    const LatinRun alone = latin_run(small, 0);
    for (const std::string behind : {"", " ", "7", "\xE6\x98\x9F", "'s own thing"}) {
      const LatinRun run = latin_run("  " + word + behind, 2);
      EXPECT_EQ(run.length, word.size());
      EXPECT_EQ(run.letters, alone.letters) << word << behind;
      EXPECT_EQ(run.hash(), alone.hash()) << word << behind;
    }
  }
}

TEST(LatinRun, TellsWordsApart) {
  EXPECT_NE(latin_run("kite", 0).letters, latin_run("kites", 0).letters);
  EXPECT_NE(latin_run("lanterns", 0).hash(), latin_run("lanternsa", 0).hash());
  EXPECT_NE(latin_run("headlighted", 0).hash(), latin_run("headlights", 0).hash());
}

}  // namespace
}  // namespace tally::recogniser
