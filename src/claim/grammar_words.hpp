// What English words may do in a sentence: a small word in, its sorts out, of
// rules/words/grammar.en.json. Looks at one word at a time; what it does where it stands is told by
// the words around it (claim/word_tagger.hpp).
#pragma once

#include "base/json.hpp"
#include "base/word_ends.hpp"
#include "base/word_set.hpp"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// A word may be of several sorts: "cuts" is a form of a verb, "that" of four others.
enum class WordSort : std::uint8_t {
  kDeterminer,
  kSeveral,     ///< "these", "many": more than one of what is behind it
  kDefinite,    ///< "the", "this"
  kIndefinite,  ///< "a", "some"
  kPreposition,
  kPlace,        ///< a preposition before where something is
  kHeld,         ///< one before what something is held against
  kApproximate,  ///< "over", "about" before a number
  kJoining,      ///< "and"
  kOpener,       ///< begins a clause: "while"
  kRelative,     ///< begins one about what stands before it: "which"
  kPronoun,      ///< where the subject of a clause stands
  kOwner,        ///< "its": a pronoun before what is owned
  kObject,       ///< a pronoun anywhere else: "them"
  kBeing,
  kHaving,
  kModal,
  kAuxiliary,  ///< any of those three, and the rest of their sort
  kAdverb,
  kSaying,       ///< any form of a verb of saying or thinking
  kVerb,         ///< plain form
  kThird,        ///< behind "it"
  kPast,         ///< past tense
  kParticiple,   ///< behind "has"
  kGerund,       ///< in -ing
  kMaker,        ///< "company": a noun for somebody named before …
  kThing,        ///< … something
  kPerson,       ///< … or a person
  kAttributive,  ///< an adjective that is none but before a noun: "other"
};

/// Sorts of one word, and which pronoun it is, if any.
struct WordSorts {
  std::uint32_t bits = 0;
  std::uint8_t pronoun = 0;  ///< a Pronoun

  [[nodiscard]] bool is(WordSort sort) const {
    return (bits >> static_cast<unsigned>(sort) & 1U) != 0;
  }
  [[nodiscard]] bool is_any(std::initializer_list<WordSort> sorts) const {
    for (const WordSort sort : sorts) {
      if (is(sort)) return true;
    }
    return false;
  }
  void add(WordSort sort) { bits |= 1U << static_cast<unsigned>(sort); }
};

enum class Pronoun : std::uint8_t { kNone, kIt, kThey, kHe, kWe, kYou, kThere, kIts, kOur, kHis };

/// Immutable; safe to share between threads.
class GrammarWords {
 public:
  /// Reads words/grammar.en.json of each folder. Throws base::RuleError with file, line and column,
  /// or where no folder has the file.
  explicit GrammarWords(const std::vector<std::filesystem::path>& folders);

  /// Of a word in small letters. What no list has is told by its ending.
  [[nodiscard]] WordSorts of(std::string_view word) const;

 private:
  void add(base::JsonObject& file, std::string_view key, std::initializer_list<WordSort> sorts);
  void add(const std::string& word, WordSort sort);
  void add_pronouns(base::JsonObject& file, std::string_view key, WordSort sort);
  void add_verb(const std::string& verb);

  WordSorts& sorts_of(std::string word);

  base::WordSet words_;
  std::vector<WordSorts> sorts_;  ///< by word; none of those that only end as others do
  base::WordEnds ends_;
};

}  // namespace tally::claim
