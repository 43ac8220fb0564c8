// English values that go on from the one before them, told by the words between: what was expected
// of it ("beating estimates of 4 billion"), what it is held against ("above the 3 billion of May")
// the next of a list ("28 million at home and 52 million abroad"), what it was at another time ("It
// was 4 million a year ago.") and the same amount in another currency (", or about 5 million
// euros"). Reads rules/words/carried.json and looks at text alone; knows no claims.
#pragma once

#include "base/word_file.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// Words of rules/words/carried.json.
struct CarriedWords {
  base::WordTails held;                      ///< before what a value is held against: "above"
  base::WordTails expected;                  ///< before what was expected: "estimates of"
  std::vector<std::string> expected_behind;  ///< behind it: "analysts had expected"
  base::WordTails resumed;                   ///< before the same at another time or place: "it was"
  std::vector<std::string> resumed_not;  ///< behind such a value that is of another thing: "short"
  base::WordSet moves;                   ///< how such a value comes about: "has", "fallen", "to"
  base::WordSet anaphors;                ///< before words of `moves`: "that figure"
  base::WordSet stand_ins;               ///< nouns that do so behind one of `pointers`: "figure"
  base::WordSet pointers;                ///< "that"
  base::WordSet onward;                  ///< the same in one sentence: "and" rose to
  base::WordSet restated;                ///< alone before the same in another currency: ", or"
  base::WordSet passed;                  ///< between such a word and the value: "the"
  base::WordSet joints;                  ///< before the next of a list: "and"
  base::WordSet owns;                    ///< between a name and its value in a list: "had"
  base::WordSet turns;                   ///< between two counts that are no two states: "lost"
  base::WordSet of_whom;                 ///< between a compared value and its owner: "for"
  base::WordSet at_what;                 ///< between the name of a ranking and its value: "with"
  base::WordTails ranked;                ///< before such a name: "followed by"
  base::WordSet breaks;                  ///< words between that tell another thing: "which"
};

/// How a value goes on from the one before it.
enum class Carried : std::uint8_t { kNot, kHeld, kExpected, kListed, kResumed };

/// Of all folders together. Throws base::RuleError with file, line and column, or where no folder
/// has the file.
CarriedWords load_carried_words(const std::vector<std::filesystem::path>& folders);

/// By the text between two values, and that behind the second.
Carried carried_by(std::string_view between, std::string_view behind, const CarriedWords& words);

/// Whether a value is held against another by the words before it: "against", "compared with the".
bool is_held(std::string_view before, const CarriedWords& words);

/// Bytes of " for " between a value and its owner that `behind` begins with; 0 for none.
std::size_t owner_behind(std::string_view behind, const CarriedWords& words);

/// Whether two owners of a list are joined by no more than that text: ", and".
bool joins_owners(std::string_view between, const CarriedWords& words);

/// Whether a name is the next of a ranking by the words before it: "followed by".
bool is_ranked(std::string_view before, const CarriedWords& words);

/// Whether a word between two numbers of one noun tells that the second is of another matter.
bool turns(std::string_view between, const CarriedWords& words);

/// Whether the text between two amounts of different currencies says that they are the same.
bool restates(std::string_view between, const CarriedWords& words);

}  // namespace tally::claim
