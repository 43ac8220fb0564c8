// Words and years by which values are told apart where no rule speaks: rules/words/values.json as
// plain values. Reads that file; looks at no text.
#pragma once

#include "base/word_ends.hpp"
#include "base/word_file.hpp"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace tally::claim {

struct ValueWords {
  base::WordSet articles;            ///< begin a unit that something is divided by ("a year")
  base::WordSet plurals;             ///< nouns that are plural without an s
  base::WordTails singular_ends;     ///< ends in an s that make no plural
  base::WordSet differences;         ///< before an amount: what something changed by
  base::WordSet difference_joints;   ///< the same, but behind what was done: "by"
  base::WordSet additions;           ///< before a count: how many came or went ("added")
  base::WordSet additions_within;    ///< the same, before its noun: "40,000 new users"
  base::WordSet losses;              ///< those of them that tell how many went ("lost")
  base::WordSet changes_told;        ///< metrics that are changes: savings
  base::WordTails differences_zh;    ///< the same, in Chinese: 净增
  base::WordTails moves_zh;          ///< before places of a rank that something moved
  base::WordTails places_zh;         ///< what those are counted in: 位
  base::WordSet differences_behind;  ///< the same, behind it
  base::WordSet pace_behind;         ///< the same, behind a measure or a part alone
  base::WordSet before_times;        ///< prepositions before a time of its own: "in 2024"
  base::WordSet noun_breaks;         ///< words that stand in no counted noun
  base::WordSet changes;             ///< verbs: "rose 3 million to 9 million" rose by the first
  base::WordSet changed_to;          ///< between the two amounts
  base::WordSet dated_names;         ///< before a year that belongs to a name: "act of"
  base::WordSet heaps;               ///< weights that mean "many": "a ton" of ideas
  base::WordSet heaped;              ///< between them and those
  base::WordSet moments;             ///< spans that mean "soon": "in a second"
  base::WordSet idle_moments;        ///< a moment with the word before it: "spend a minute"
  base::WordSet running;             ///< behind a span that went on: "third year running"
  base::WordSet ordered_spans;       ///< spans of which one is the first: "year"
  base::WordSet span_before;         ///< before "a year" that lasts: "for"
  base::WordSet extremes;            ///< behind a span that they look back on: "12-year low"
  base::WordSet span_behind;         ///< behind it: "a year after"
  std::vector<std::string> turns;    ///< end ordinals that tell how often: 次
  std::vector<std::string> pointing_times;  ///< begin times that point to one told before: 当年
  std::vector<std::string> rate_breaks;     ///< between a span and an amount that it does not rate
  std::vector<std::string> no_rate_behind;  ///< before a span that is one of them all
  std::vector<std::string> run_through;     ///< before a span of time that has been
  base::WordSet with_cents;                 ///< keys of currencies that have cents
  std::vector<std::string> run_through_en;  ///< begin or end of one in which something is done
  std::vector<std::string> same_period;     ///< behind a year: the last period told, in that year
  std::vector<std::string> up_to;           ///< begin a day up to which something is told
  base::WordTails held_before;              ///< before a time that something is only compared with
  base::WordTails held_before_en;           ///< the same, in English: "than"
  base::WordSet held_fillers;               ///< words between such a word and the time
  base::WordSet undated;                    ///< metrics that no period dates
  base::WordTails in_a_row;                 ///< before an ordinal that ranks nothing
  base::WordSet firsts;                     ///< what is new and ranks nothing: 首款
  std::vector<std::string> told_in_order;  ///< behind an ordinal: what a text tells in order: 问题
  std::vector<std::string> among;          ///< begin a clause that tells parts of an amount: 其中
  base::WordTails compared_zh;             ///< before whom something is compared with: 高于
  base::WordSet asked_of;  ///< between a name that is asked about and the answer: 呢？
  std::vector<std::string> converted;   ///< before an amount told once more in another currency
  base::WordSet time_joints;            ///< between the times of a list
  base::WordSet deeds;                  ///< metrics of what is done once, in a period
  std::vector<std::string> deed_verbs;  ///< Chinese verbs of what is done once: 挂牌, 退市
  base::WordSet ordered_places;         ///< behind an ordinal that names a place: "the 11th floor"
  base::WordSet street_before;          ///< before the number of a street: "on 117th"
  std::vector<std::string> top_before;  ///< before a "top 10" that ranks: "among the"
  base::WordSet issues;                 ///< begin the number of an issue: "No."
  base::WordSet issue_before;           ///< before such a number: "In No. 204"
  base::WordSet how_often;              ///< multiples that may tell how often: "twice"
  base::WordSet occasion_before;        ///< behind them where they do: "in"
  base::WordSet occasion_not_behind;    ///< before them where they do not: "is"
  std::vector<std::string> informants;  ///< behind the number of those who tell: "people familiar"
  std::vector<std::string> told_by;     ///< before it: "according to "
  /// Whether something is only compared with a time that stands behind that text.
  [[nodiscard]] bool holds_against(std::string_view before) const;

  base::WordEnds ends;
  std::chrono::year oldest_text{};  ///< a text of unknown day is no older
};

/// Of all folders together; the year of the last that says one. Throws base::RuleError with file,
/// line and column, or where no folder has the file.
ValueWords load_value_words(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::claim
