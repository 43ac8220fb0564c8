// What the audit is told by rules/audit.json, as plain values: thresholds, units that convert,
// causes of power-of-ten slips, and the wording of findings. Loaded by app; this room opens no
// file.
#pragma once

#include "base/decimal.hpp"
#include "model/finding.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::audit {

/// First guesses on how much a reader reads into a hedge; each is printed in the reasons it
/// decides.
struct Thresholds {
  base::Decimal about = 0;          ///< "about v" is v ± about*v
  base::Decimal nearly_low = 0;     ///< "nearly v" is expected at or above nearly_low*v
  base::Decimal over_high = 0;      ///< "over v" is expected at or below over_high*v
  base::Decimal at_least_high = 0;  ///< "at least v" is expected at or below at_least_high*v
  base::Decimal under_low = 0;      ///< "under v", "at most v" is expected at or above under_low*v
  base::Decimal vague_factor =
      0;  ///< a number off a vague band by less than this factor may be meant
  base::Decimal scale_slack =
      0;                        ///< how near a ratio must lie to a power of ten to look like a slip
  base::Decimal end_slack = 0;  ///< how far two ends of a range may lie apart by rounding
  base::Decimal far_apart = 0;  ///< factor between numbers that are hardly of one thing
  int greatest_slip = 0;        ///< powers of ten beyond which nobody slips
  int written_out_zeros = 0;    ///< zeros at the end of a number that say it was rounded to there
  int pairs_per_fact = 0;       ///< findings listed for one fact and kind; the rest is counted
  std::size_t places_shown = 0;      ///< claims that one finding lists
  std::size_t conversion_reach = 0;  ///< bytes to the amount that another currency tells again
  /// Values of one fact and time in one text, from which on they are its parts.
  std::size_t parts_from = 0;
  int single_source_appearances = 0;  ///< appearances of one origin that look like confirmation
};

/// Severity steps that each doubt takes off a finding; its reason says so in words.
struct Steps {
  int undated = 0;          ///< nothing says that both are of one time
  int far_apart = 0;        ///< … and the greater is a multiple of the other
  int no_period = 0;        ///< … of amounts of a time that neither names
  int date_spans = 0;       ///< spans of days are apart, not days
  int time_zone = 0;        ///< neighbouring days, told in two languages
  int vague = 0;            ///< an exact number beside a vague one
  int no_metric = 0;        ///< nothing but the place says that both mean the same
  int one_sentence = 0;     ///< both stand in one sentence
  int one_text = 0;         ///< a text that would deny itself
  int counted_day = 0;      ///< a day counted from that of a text which names another
  int part = 0;             ///< told as the whole in one text, and not in the other
  int moves = 0;            ///< a text of unknown day tells that the value has changed
  int one_of_many = 0;      ///< a text that gives many values of one fact
  int assumed_subject = 0;  ///< what it is about comes from the context
  int assumed_key = 0;      ///< a key qualifier that one side leaves unsaid
  int kin_metric = 0;       ///< of two metrics that may be the same
  int kin_version = 0;      ///< of a family and one of its versions
  int slip_at_most = 0;     ///< all that a slip may lose: its equal digits bear it out
};

/// What speaks for two places being the same, as points.
struct AlignPoints {
  int value = 0;          ///< an equal value of one digit
  int digit = 0;          ///< each of its written digits beyond the first
  int real_unit = 0;      ///< dollars say more than a bare count
  int often = 0;          ///< taken off for each doubling of how often the value stands
  int digits_alike = 0;   ///< the same digits at another scale
  int name = 0;           ///< an equal name
  int shared_name = 0;    ///< each name that stands near both
  int shared_names = 0;   ///< all of these together, at most
  int only_here = 0;      ///< a name that the other text never says
  int metric = 0;         ///< one metric
  int other_metric = 0;   ///< two of them
  int other_size = 0;     ///< other digits, and `apart` powers of ten between the values
  int subject = 0;        ///< of one metric, one subject
  int other_subject = 0;  ///< two of them
  int other_hedge = 0;    ///< nearly here, over there
  int words = 0;          ///< the same surroundings word for word
  int far_step = 0;       ///< thousandths of a text that cost a point
  int far_off = 0;        ///< taken off for places at other parts of the texts, at most
};

/// When two places of two texts count as the same place.
struct AlignRules {
  AlignPoints points;
  int accept = 0;                ///< points that a pair of equal values needs
  int differs = 0;               ///< points of context alone that a pair of other values needs
  int close = 0;                 ///< points that a pair of close texts has from its place alone
  std::size_t close_pairs = 0;   ///< pairs that tell close texts from accident
  int moved = 0;                 ///< points that a pair out of order needs
  int moved_context = 0;         ///< of these, points of context
  std::size_t fewest_words = 0;  ///< words and pairs around a place that tell anything
  int moved_words = 0;           ///< common words in thousandths, where the languages are the same
  int apart = 0;                 ///< powers of ten: see other_size
  int name = 0;                  ///< points of context that a pair of other names needs
  int alike = 0;                 ///< likeness in thousandths that such names need
  std::size_t near_name = 0;     ///< bytes between a name and what it may belong to
  std::size_t beside = 0;        ///< places between neighbours that may change their order
  std::size_t candidates = 0;    ///< partners looked at for one place
  std::size_t gap = 0;  ///< places to either side of a gap between sure pairs that are compared
  std::size_t speaks_for = 0;  ///< bytes from a name to what it may be said to say
};

/// Units of one dimension convert: value * factor is the value in the dimension's base.
struct UnitRule {
  std::string dimension;
  base::Fraction to_base;
};

/// One usual way to be wrong by a power of ten. The words are looked for in the two quotes; an
/// empty list asks for nothing. `power` is what the second side was multiplied by, at any sign.
struct SlipCause {
  int power = 0;
  std::vector<std::string> first;   ///< any of these on the side that was read
  std::vector<std::string> second;  ///< any of these on the side that was written from it
  std::vector<std::string> first_lacks;
  std::vector<std::string> second_lacks;
  std::string text;  ///< "亿 (10^8) read as billion (10^9)"
};

/// Words by which a sentence ties its numbers to each other, and days to their names.
struct TieWords {
  std::size_t near = 0;               ///< bytes between a number and the word that ties it
  std::size_t apart = 0;              ///< bytes between two numbers of one list
  std::size_t beside = 0;             ///< bytes between a day or an age and the word that says so
  std::vector<std::string> from;      ///< before the earlier value of a change
  std::vector<std::string> to;        ///< before its later value
  std::vector<std::string> change;    ///< beside the share by which it changed
  std::vector<std::string> repeated;  ///< a share of each year or step, not of the whole change
  std::vector<std::string> total;     ///< beside a sum of what was named before
  std::vector<std::string> consists;  ///< between a whole and all of its parts
  std::vector<std::string> within;    ///< between a whole and some of its parts
  std::vector<std::string> joins;     ///< before the last of an enumeration
  std::vector<std::string> born;      ///< beside the year of a birth
  std::vector<std::string> aged;      ///< beside an age of today
  std::vector<std::vector<std::string>> weekdays;  ///< the names of each day, Monday first
};

/// Words that tell the place of a value among other values of its fact.
struct ScopeWords {
  std::size_t beside = 0;                   ///< bytes before a number for a word that touches it
  std::size_t near = 0;                     ///< bytes for one that stands close
  std::vector<std::string> whole;           ///< "in total": all of them together
  std::vector<std::string> part;            ///< close before: some of them
  std::vector<std::string> further;         ///< touching it: one more
  std::vector<std::string> further_behind;  ///< right behind it: one more
  std::vector<std::string> basis;           ///< before it: reckoned in another way ("adjusted")
  std::vector<std::string> then;            ///< close before: of a day gone by
  std::vector<std::string> then_behind;     ///< right behind it
};

/// How findings of one kind are told.
struct KindText {
  std::string family;  ///< kinds of one family share the coarse fingerprint
  model::FindingSeverity severity = model::FindingSeverity::kInfo;
  std::string fault;     ///< meaning, time, translation, source, extraction
  std::string headline;  ///< with placeholders in braces
  std::string next;
};

/// A scale word for printing numbers: 9, "billion".
struct ScaleWord {
  int power = 0;
  std::string word;
};

struct Settings {
  Thresholds thresholds;
  Steps steps;
  AlignRules align;
  std::map<std::string, UnitRule, std::less<>> units;
  std::vector<SlipCause> causes;
  TieWords ties;
  ScopeWords scope;
  std::vector<std::string> assumable;   ///< key qualifiers that may stay unsaid
  std::vector<std::string> opposed;     ///< key qualifiers that turn a value round ("up", "down")
  std::vector<std::string> slip_never;  ///< dimensions in which a factor of ten is no slip (ranks)
  std::map<std::string, KindText, std::less<>> kinds;
  std::map<std::string, std::string, std::less<>> reasons;     ///< by the row that decided
  std::map<std::string, std::string, std::less<>> hedge_text;  ///< "nearly {high}"
  std::map<std::string, std::string, std::less<>> mood_text;   ///< "a plan"
  std::map<std::string, std::string, std::less<>> unit_text;   ///< "{n}%"; "" is every other unit
  std::vector<ScaleWord> scales;                               ///< greatest first
  /// Units with scale words of their own, unit and all: 9, "GW".
  std::map<std::string, std::vector<ScaleWord>, std::less<>> unit_scales;
  std::map<std::string, std::string, std::less<>> shown_as;  ///< unit to the one it is told in
};

/// Replaces each "{name}" by its value; a name without value stays as written.
using Values = std::map<std::string_view, std::string>;
std::string fill(std::string_view text, const Values& values);

/// The texts that the room needs: the loader asks for exactly these.
std::vector<std::string_view> reason_names();
std::vector<std::string_view> kind_names();

}  // namespace tally::audit
