// What the quick tables of the lexicon are told of a word.
#pragma once

#include <cstdint>

namespace tally::recogniser {

struct QuickWord {
  std::uint32_t id = 0;
  std::uint64_t categories = 0;
  bool ask = false;      ///< whether it stands at a place is told by more than its bytes
  bool core = false;     ///< it is of kCoreWords
  bool article = false;  ///< it is so before a unit only
};

}  // namespace tally::recogniser
