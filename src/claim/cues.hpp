// Words that tell how a value is meant: questions, conditions, negations, plans, pronouns, verbs of
// saying. Text in, places of such words out. The words are data (rules/words/modality.*.json and
// discourse.*.json); what follows from them is decided elsewhere.
#pragma once

#include "base/position.hpp"
#include "base/word_trie.hpp"
#include "claim/small_words.hpp"

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace tally::claim {

enum class Cue : std::uint8_t {
  kNeutral,   ///< hides what stands inside it ("不到" is no negation)
  kAsks,      ///< a question without a mark
  kIf,        ///< a condition: holds from here to the end of the sentence
  kSuppose,   ///< an assumption or example: holds for the whole sentence
  kMaybe,     ///< only possible: holds in its clause
  kWish,      ///< wished, not so
  kDenies,    ///< negation: holds for what follows in its clause
  kPlans,     ///< somebody intends or announces
  kExpects,   ///< somebody predicts
  kFuture,    ///< will
  kAlready,   ///< has happened: undoes kFuture
  kDone,      ///< a verb of something done: a day without a year beside it is past
  kContrast,  ///< "but": what stands before is not asked
  kWe,
  kYou,
  kIt,  ///< the thing last spoken of
  kThisModel,
  kThisCompany,
  kReports,    ///< a verb of saying or thinking
  kAccording,  ///< "according to"
  kTitle,      ///< chief executive, founder: ties a person to a company
  kRole,       ///< host, guest, reporter: what a speaker's label may say beside the name
  kCompared,   ///< what follows is only compared with
  kVersion,    ///< "model", "version" after a size
  kNewest,     ///< "the latest version of"
  kJoins,      ///< "and", list signs: what stands between members of a list
  kHe,         ///< the person last spoken of
  kShared,     ///< "respectively": a list of values is shared out over one of names
  kFrom,       ///< before the earlier value of a change
  kTo,         ///< before the later one
  kPast,       ///< "over the past": a span that ends today
  kWith,       ///< "with": what follows is compared where kAlike stands behind it
  kAlike,
  kMakes,  ///< launches, opens, expands: what is ahead with it is a plan
  kOf,     ///< between an owner and what it owns
  kOther,  ///< "the smaller version": a thing without a name, not the one named before
  kHost,   ///< a label of who asks
  kTurn,   ///< a label that tells turns apart, and nobody ("Q", "A")
  kI,
  kRecord,      ///< "interview", "episode": what a text records
  kOneBefore,   ///< before a unit that counts nothing ("a key year", 那一天)
  kOneAfter,    ///< behind one (一天中)
  kLeads,       ///< "founded", "run": between a person and an organisation
  kPlaced,      ///< "in", "near": what follows is where, not what
  kBeside,      ///< "at", "from": what follows is no subject of a sentence
  kFirstSince,  ///< "the first time", "the most": a span behind it is one since the last
  kObserves,    ///< "analysts at", "the broker": what follows tells of others
  kEquals,      ///< between another thing and its value of what was told before (则是, 分别为)
  kStandsFor,   ///< "of", "from": all between a person and the organisation spoken for
  kRelative,    ///< "which", "who": begins a clause about the name before it
  kChief,       ///< "chief executive": without another name beside it, of the article's company
  kSeated,      ///< "based in": what follows is where a company is, not where it does something
  kOvertakes,   ///< directly before what is overtaken or ranks next (超过, 仅次于)
  kTellsOf,  ///< behind who measured, backed or ranked something: no subject (数据显示, 领投)
  kGuest,    ///< "my guest": who is spoken to next
  kMine,     ///< "my", "me": who speaks has to do with it
  kToward,   ///< directly before whom something is done to (向, 对, 给)
  kOutward,  ///< behind such a name: what another has over it (的胜率, 的持股)
  kWho,      ///< "who": begins a clause about a person
  kDuring,   ///< "over" before a span: all through it
  kLasts,    ///< before such a word: then it bounds the span ("for over five years")
  kAnalyst,  ///< a title of who speaks of others, not for the house that pays for it
  kTopic,    ///< "let us talk about": what a talk is about
  kAtLarge,  ///< "of all": a part of the world at large, of nobody who speaks
};
inline constexpr std::size_t kCueKinds = static_cast<std::size_t>(Cue::kAtLarge) + 1;
static_assert(kCueKinds <= 64, "one bit each");

/// Signs that end a clause, but inside a number.
inline constexpr std::u32string_view kClauseEnds = U"，；：。！？（）—…,;:!?()\n】【";

/// A word found, with everything that it may be ("预测" reports and expects).
struct CueHit {
  std::uint64_t kinds = 0;  ///< bit for each Cue
  base::ByteSpan span;

  [[nodiscard]] bool is(Cue cue) const { return (kinds >> static_cast<unsigned>(cue) & 1U) != 0; }
};

/// All cue words of both languages. Immutable; safe to share between threads.
class CueFinder {
 public:
  /// Reads words/modality.*.json and words/discourse.*.json of each folder. Throws
  /// base::RuleError with file, line and column.
  explicit CueFinder(const std::vector<std::filesystem::path>& folders);

  /// Appends the cues inside `span` in order; one that lies inside a longer one is left out. Latin
  /// words match in any case, at word borders only.
  void find(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out) const;
  /// The same, and the signs of `kClauseEnds`, also in order.
  void find(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out,
            std::vector<base::ByteSpan>& signs) const;
  /// The small words of the same files.
  [[nodiscard]] const SmallWords& small() const { return small_; }

 private:
  struct Meant {
    std::uint64_t kinds = 0;  ///< bit for each Cue
    bool ends = false;        ///< is a sign that ends a clause
  };
  /// Calls sign(ByteSpan) for each such sign.
  template <class Sign>
  void find_all(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out,
                const Sign& sign) const;

  base::WordTrie words_;
  std::vector<Meant> meant_;  ///< by value of `words_`
  SmallWords small_;
};

}  // namespace tally::claim
