// Why a claim came out as it did: the ways that the builder can go, with the words of the text that
// made it go there. For people who ask; nothing is decided by it.
#pragma once

#include "base/position.hpp"

#include <cstdint>

namespace tally::model {

/// How a subject was found.
enum class SubjectWay : std::uint8_t {
  kGiven,     ///< the rule or a list names it
  kClause,    ///< the nearest name of the clause before the value
  kAfter,     ///< the nearest name of the clause behind the value
  kWe,        ///< "we" in the clause
  kPerson,    ///< "I", or "you" for one person
  kYou,       ///< "you" for the organisation spoken to
  kPronoun,   ///< "it", "the company"
  kSentence,  ///< an earlier clause of the sentence
  kOurs,      ///< "we" in the sentence
  kLater,     ///< a later clause of the sentence
  kAbout,     ///< the organisation that the conversation or the document is about
  kGuest,     ///< the guest of a conversation, who stands for no organisation
  kAsked,     ///< what the question before is about
  kReach,     ///< the name last spoken of before the sentence
  kWeighed,   ///< the likeliest of all names near by, which outweighs what the ways led to
  kEcho,      ///< the same value was said of it before
  kNone,      ///< nothing that fits is near enough
  kDoubted,   ///< what was found is not sure enough to be believed
};

enum class ModalityWay : std::uint8_t {
  kPlain,      ///< no word says otherwise
  kRule,       ///< the rule says so
  kWord,       ///< a word of the sentence
  kQuestion,   ///< it is a question
  kCondition,  ///< the lines before suppose something
  kAhead,      ///< the value itself lies in the future
};

enum class ValidWay : std::uint8_t {
  kPlain,   ///< the date claimed, counted from the document's day, or none
  kStated,  ///< a date in the sentence
  kEcho,    ///< as where the same value was said before
};

/// Spans are bytes of the document's text; an empty one: no words of its own.
struct Reasons {
  base::ByteSpan core;     ///< the value without its bounding words
  base::ByteSpan trigger;  ///< of the rule
  base::ByteSpan subject_at;
  base::ByteSpan modality_at;
  base::ByteSpan valid_at;
  SubjectWay subject = SubjectWay::kNone;
  ModalityWay modality = ModalityWay::kPlain;
  ValidWay valid = ValidWay::kPlain;
  bool hedged_by_rule = false;
};

}  // namespace tally::model
