// Small words by which clauses, owners and kin of names are told: the lists of
// words/discourse.*.json that are no cues, and the endings of English words. Plain values, and the
// words and signs of owners right beside a place; looks for nothing farther off.
#pragma once

#include "base/json.hpp"
#include "base/word_ends.hpp"
#include "base/word_set.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

struct SmallWords {
  base::WordSet openers;           ///< a clause with a subject of its own may begin behind: "while"
  base::WordSet clause_joints;     ///< join two such clauses: "and"
  base::WordSet statements;        ///< begin what somebody says: "that"
  base::WordSet kin;               ///< between a name and another that is somebody else: "rival"
  base::WordSet prepositions;      ///< no subject of a clause stands behind: "at", 在
  base::WordSet infinitives;       ///< those of them that a verb may follow: "to"
  base::WordSet aims;              ///< behind a value, before whom it is expected of: "for"
  base::WordSet part_of;           ///< between a part and its whole: "of"
  base::WordSet owned_zh;          ///< between a Chinese owner and what it owns: 的
  base::WordSet agents;            ///< before who does something: "by"
  base::WordSet articles;          ///< before somebody not told of before: "a"
  base::WordSet definite;          ///< before somebody told of: "the"
  base::WordSet papers;            ///< end names of newspapers: "Times"
  base::WordSet sorts;             ///< somebody of some sort, of whom nobody is named: "companies"
  base::WordSet sorts_not_before;  ///< before such a word: those of somebody ("its")
  base::WordSet sorts_not_behind;  ///< behind it: of whom some are named ("like")
  base::WordSet sort_examples;     ///< behind it: of which some are named as examples ("like")
  base::WordSet former;            ///< the first of two that a text names together: "the former"
  base::WordSet latter;            ///< the second
  base::WordSet pair_joints;       ///< between those two: "and"
  base::WordSet hearers;           ///< before an agency that is spoken to: "told"
  base::WordSet outcomes;          ///< what is told of a quarter that has been: "results"
  base::WordSet segments;          ///< behind the name of a part of a firm ("the Kite segment")
  base::WordSet stand_ins;         ///< behind whom something else stands for ("Kite alternative")
  std::vector<std::string> example_before;  ///< before an example in Chinese: 像
  std::vector<std::string> example_behind;  ///< … and behind it: 这种
  std::vector<std::string> becomes;         ///< before whose place another takes in Chinese: 成为
  base::WordSet calls;      ///< in a title: a company tells of itself ("earnings call")
  base::WordSet veterans;   ///< behind the years of somebody unnamed
  base::WordSet pointers;   ///< begin a sentence on the one before: "This"
  base::WordSet founds;     ///< what founders did: "started"
  base::WordSet platforms;  ///< names of what apps and games run on: "iOS"
  base::WordSet editions;   ///< behind one: "version"
  base::WordSet runs_on;    ///< before one: "for"
  std::vector<std::string> backed_before;  ///< right before a list of backers: 获, 包括
  std::vector<std::string> backed_behind;  ///< right behind it: 投资, 在内
  std::vector<std::string> seats;          ///< behind the place of a firm: "-based"
  base::WordEnds ends;

  /// Adds the lists of a file of words. Throws base::RuleError.
  void add(base::JsonObject& file);

  /// "Bank" of "Bank of Kite"; all of a name without such a word.
  [[nodiscard]] std::string_view head_of(std::string_view name) const;
};

/// The small word between the space that a text begins with and the next one; empty for none.
std::string_view word_behind(std::string_view text);
/// The small word between the space that a text ends in and the one before; empty for none.
std::string_view word_before(std::string_view text);
/// Whether one of the words ends a text.
bool ends_in_any(std::string_view text, const base::WordSet& words);
/// The same anywhere in it, in small letters.
bool holds_any(std::string_view text, const base::WordSet& words);
/// Whether a text is such a word and the spaces around it.
bool is_only(const base::WordSet& words, std::string_view text);

/// Bytes of the sign of an owner ("'s ") that a text begins with, its space included; 0 for none.
std::size_t owner_sign(std::string_view text);
/// The same for one that a text ends in.
std::size_t owner_sign_before(std::string_view text);
/// The same for the sign of several ("' ") that a text begins with.
std::size_t plural_owner_sign(std::string_view text);

}  // namespace tally::claim
