// An English sentence as its grammar has it: words, the phrases that they make and the clauses that
// those stand in. Plain values, made by claim/clause_parser.hpp; shallow, as far as whom a value is
// of goes by it.
#pragma once

#include "base/position.hpp"
#include "claim/grammar_words.hpp"
#include "claim/scene.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::claim {

/// What a word does where it stands.
enum class WordTag : std::uint8_t {
  kNoun,  ///< also a name, an adjective, anything not known
  kNumber,
  kDeterminer,
  kOwner,  ///< the sign behind who owns: "'s"
  kPronoun,
  kPreposition,
  kTo,  ///< before a plain verb
  kJoining,
  kOpener,
  kRelative,
  kAuxiliary,
  kVerb,        ///< finite
  kInfinitive,  ///< behind kTo
  kGerund,
  kParticiple,
  kAdverb,
  kSign,
};

using FormIndex = std::uint16_t;  ///< of a word, phrase or clause in its sentence
inline constexpr FormIndex kNoForm = 0xFFFF;

struct Word {
  base::ByteSpan span;
  WordSorts sorts;
  WordTag tag = WordTag::kNoun;
  char sign = 0;               ///< ASCII, of kSign; 0 for another
  bool ranked = false;         ///< an ordinal: "first"
  bool dated = false;          ///< a time of the text: an adverb, whatever stands before it
  const Name* name = nullptr;  ///< that is this word
  FormIndex phrase = kNoForm;
  FormIndex clause = 0;
};

enum class PhraseRole : std::uint8_t {
  kSubject,
  kJoinedSubject,   ///< behind "and"
  kApposedSubject,  ///< behind the subject, before the verb
  kObject,          ///< anything behind the verb …
  kPrepositional,   ///< … or a preposition
};

/// Words that stand for one thing: "the bank's new head".
struct Phrase {
  FormIndex begin = 0;  ///< first word …
  FormIndex end = 0;    ///< … and the one behind the last
  FormIndex head = 0;   ///< the word that says what it is
  FormIndex clause = 0;
  PhraseRole role = PhraseRole::kSubject;
  WordSorts preposition = {};    ///< of kPrepositional
  std::string_view behind = {};  ///< that preposition, as it is written
};

enum class ClauseKind : std::uint8_t {
  kMain,
  kJoined,
  kSub,
  kSaid,
  kRelative,
  kParticiple,
  kAside
};

struct Clause {
  ClauseKind kind = ClauseKind::kMain;
  FormIndex parent = kNoForm;      ///< the clause that it stands in
  FormIndex antecedent = kNoForm;  ///< the phrase that a relative clause or an aside is about
  FormIndex subject = kNoForm;     ///< phrase
  FormIndex verb = kNoForm;        ///< first finite word
};

struct SentenceForm {
  std::vector<Word> words;
  std::vector<Phrase> phrases;
  std::vector<Clause> clauses;  ///< the main one first
};

}  // namespace tally::claim
