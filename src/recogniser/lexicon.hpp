// Every word that the recogniser knows, in one trie: numerals, hedges, connectors, units, measure
// words, guards, words of time. Words come in from data files through `add`; the lexer asks for
// the longest word at a place. Says nothing of what stands around a word.
#pragma once

#include "base/word_ends.hpp"
#include "model/mention.hpp"
#include "recogniser/han_pairs.hpp"
#include "recogniser/latin_words.hpp"
#include "recogniser/point_set.hpp"
#include "recogniser/trie.hpp"
#include "recogniser/utf8.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

/// What a word can be. `value`, `power` and `payload` of its Reading depend on it, as noted.
enum class Category : std::uint8_t {
  kDigit,          ///< 零 to 九: value; 两 leads only (kPlural)
  kPlace,          ///< 十 百 千, hundred: power
  kScale,          ///< 万 亿 兆, thousand, million: power; dozen: value 12
  kTens,           ///< 廿 卅, twenty to ninety: value
  kOnes,           ///< zero to nineteen: value
  kSuffix,         ///< k M B T bn glued to digits: power
  kPoint,          ///< 点, point
  kSign,           ///< 负, minus
  kHalf,           ///< 半, half: value/10 (5)
  kQuarter,        ///< quarter: value 4; "a quarter" (kWeak)
  kArticle,        ///< a, an
  kAnd,            ///< and, 又
  kOf,             ///< of
  kVagueDigit,     ///< 几, 数: a vague digit before or after a place
  kVague,          ///< few, several, 若干: value to payload
  kMore,           ///< 多, 余, 来 after a place or scale: hedge
  kOver,           ///< 上 in 上百: hedge
  kOrdinalMark,    ///< 第, No.
  kOrdinalSuffix,  ///< st nd rd th glued to digits
  kOrdinal,        ///< first, second, twentieth, hundredth: value, or power for hundredth and up
  kFractionBar,    ///< 分之; over, in, out of: value 1 where it stands between cardinals
  kPercentPrefix,  ///< 百分之 (power -2), 千分之, 万分之
  kTenths,         ///< 成 折: value 10 percent each
  kMultiple,       ///< twice, tripled, 加倍, 翻番: value
  kFold,           ///< fold, 倍: unit of multiples
  kCounted,        ///< 单个: value of a thing counted in one word; gigawatt-scale: payload unit
  kMany,           ///< 多年: payload unit, one (or value) or more of it
  kSome,           ///< 数月: payload unit, one to ten of it, or value to power
  kHedgeBefore,    ///< hedge; kWeak: not behind a word that it could end (建造过)
  kHedgeAfter,     ///< hedge
  kFiller,         ///< 是, 有, 了, is, the: may stand between a hedge and its number
  kConnector,      ///< 到 至 或 to or: value 0 range, 1 alternative, 2 "and", 3 tolerance
  kRangeOpener,  ///< between, from, 从, 介于; kWeak: of a change too, some words behind its verb
  kRangeCloser,  ///< 之间
  kUnit,     ///< payload: index into the units; hedge over in 个多月, value 5 (tenths) in 年半
  kMeasure,  ///< measure words: payload index of the unit it implies, or 0 for count
  kNoun,     ///< nouns that end an amount as its unit: payload index into the units
  kCurrencySign,  ///< stands before (or after) an amount: payload unit
  kPer,           ///< per, 每: divides units
  kAge,           ///< 岁, years old, aged
  kAgeBefore,     ///< age, aged
  kGuard,         ///< a word that only looks like a number: skipped whole
  kCancel,        ///< a longer word in which a guard or a unit with its half (年半) does not hold
  kNoNoun,        ///< English words that are not counted: with, than; no token of their own
  kCompareBefore,  ///< 比
  kCompareAfter,   ///< 大, 低 behind 比 and a number: hedge
  kRank,           ///< 位 名 after an ordinal: rank
  kChange,         ///< grew, fell: what "from" opens behind them is no range
  kChangeBy,       ///< by: before what something changed by, which "to" and a level may follow
  kSmallUnit,      ///< names a unit behind a greater one only ("5 ft 11 in", 8天20时): payload
  kTime,           ///< words of time: payload belongs to the time words
  kTimeAnchor,     ///< those of kTime without which no time is told; the same payload
  kTimeHead,       ///< those of kTimeAnchor that tell one without a number; the same payload
  kName,           ///< entity names: payload belongs to the names
};

/// Categories as a set: one bit for each.
using CategorySet = std::uint64_t;

template <typename... Categories>
constexpr CategorySet set_of(Categories... categories) {
  static_assert(static_cast<int>(Category::kName) < 64);
  return (CategorySet{0} | ... | (CategorySet{1} << static_cast<unsigned>(categories)));
}

/// What no number and no time stands without, but for digits and signs; and the words of change,
/// which tell of a number behind unknown words.
inline constexpr CategorySet kCoreWords =
    set_of(Category::kDigit, Category::kPlace, Category::kScale, Category::kTens, Category::kOnes,
           Category::kHalf, Category::kQuarter, Category::kVagueDigit, Category::kVague,
           Category::kOrdinal, Category::kPercentPrefix, Category::kMultiple, Category::kCounted,
           Category::kMany, Category::kSome, Category::kTimeHead, Category::kChange);

/// One meaning of a word.
struct Reading {
  Category category = Category::kGuard;
  model::Hedge hedge = model::Hedge::kExact;
  std::uint8_t flags = 0;  ///< kWeak, kPlural … below
  std::int8_t power = 0;   ///< power of ten
  std::int32_t value = 0;
  std::uint32_t payload = 0;
};

/// Bits of Reading::flags.
enum ReadingFlag : std::uint8_t {
  kWeak = 1,  ///< an everyday character too: counts as a numeral beside another only (陆 伍 拾)
  kPlural = 2,     ///< thousands, millions: vague when nothing stands before
  kGluedOnly = 4,  ///< holds only directly behind digits ("8B", "5m")
  kCased = 8,      ///< only in exactly this case ("M" is not "m")
  kLocal = 16,     ///< in Chinese text only (¥ for yuan)
  kLatin = 32,     ///< an English numeral or scale word
};

/// The longest word found at a place.
struct Word {
  std::uint32_t id = 0;      ///< of the word in the lexicon; 0 is none
  std::uint32_t length = 0;  ///< bytes of text that it covers
};

class Lexicon {
 public:
  Lexicon();
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  /// Adds a meaning to a word; a word may have several. Chinese words get their traditional
  /// spellings by themselves (see `add_variant`). English is matched without regard to case unless
  /// kCased, at word borders only; a space matches any run of spaces or a single line break.
  void add(std::string_view word, Reading reading);
  /// Declares that a simplified character is also written as `traditional`, for words added later.
  void add_variant(char32_t simplified, char32_t traditional);
  /// Builds the trie. No word can be added after; no word can be asked for before.
  void freeze();

  /// Keeps the endings of English words, for those that it does not know.
  void set_ends(base::WordEnds ends) { ends_ = std::move(ends); }
  [[nodiscard]] const base::WordEnds& ends() const { return ends_; }

  /// Longest word at `pos`, of those that keep to word borders; id 0 where none begins.
  [[nodiscard]] Word longest(std::string_view text, std::size_t pos) const {
    return longest(text, pos, text.size() - pos + 1);
  }
  /// The same, but shorter than `below` bytes.
  [[nodiscard]] Word longest(std::string_view text, std::size_t pos, std::size_t below) const;
  /// Whether any word begins with this character (a BMP code point): a quick no.
  [[nodiscard]] bool may_begin(char32_t c) const {
    return c < begin_of_.size() && begin_of_[c] != 0;
  }
  /// The first character of words.
  struct Begin {
    CategorySet categories = 0;     ///< of that word
    Trie::Node node = Trie::kNone;  ///< behind it; kNone where no word begins
    std::uint32_t id = 0;           ///< of the word that it is alone; 0: none
    bool core = false;              ///< that word is of kCoreWords
    bool core_begin = false;        ///< a word that begins so is
    bool plain = false;             ///< that word stands wherever no longer one does
    bool pairs = false;             ///< begins words whose second character is Chinese
    bool mixed = false;             ///< begins words whose second character is not
  };
  /// What begins with a character of the basic plane.
  [[nodiscard]] const Begin& begin(char32_t c) const { return begins_[begin_of_[c]]; }
  /// Whether a longer word than that character of three bytes may stand at `pos`, by the character
  /// behind it: a quick no.
  [[nodiscard]] bool goes_on(std::string_view text, std::size_t pos, const Begin& begin) const;

  /// A quick no: whether a word of kCoreWords begins with the Chinese character that stands whole
  /// at `pos`.
  [[nodiscard]] bool may_be_core(std::string_view text, std::size_t pos) const;
  /// The same for the run of letters there.
  [[nodiscard]] bool may_be_core(std::string_view text, std::size_t pos, const LatinRun& run) const;
  /// A quick no: whether any word holds that character.
  [[nodiscard]] bool may_hold(char32_t c) const { return held_.has(c); }
  /// A quick no: whether any holds `b` right behind `a`.
  [[nodiscard]] bool may_adjoin(char32_t a, char32_t b) const { return neighbours_.has(two(a, b)); }

  /// What begins with a run of Latin letters: a quick answer.
  [[nodiscard]] const LatinWords& latin() const { return latin_; }
  /// The same for two Chinese characters.
  [[nodiscard]] const HanPairs& pairs() const { return pairs_; }

  [[nodiscard]] std::span<const Reading> readings(std::uint32_t id) const {
    return {readings_.data() + starts_[id], readings_.data() + starts_[id + 1]};
  }
  /// The categories of its readings.
  [[nodiscard]] CategorySet categories(std::uint32_t id) const { return categories_[id]; }
  /// The first reading of that category, or null.
  [[nodiscard]] const Reading* find(std::uint32_t id, Category category) const {
    if ((categories_[id] & set_of(category)) == 0) return nullptr;
    const Reading* reading = readings_.data() + starts_[id];
    while (reading->category != category) ++reading;
    return reading;
  }

 private:
  struct Words;  // as they are added

  /// A spelling whose meaning depends on its case.
  struct Spelling {
    std::string exact;
    std::uint32_t id = 0;
  };

  static std::uint64_t two(char32_t a, char32_t b) { return std::uint64_t{a} << 32U | b; }
  void hold(const std::string& key);
  [[nodiscard]] bool may_be_unit(std::string_view text, std::size_t end) const;
  [[nodiscard]] CategorySet categories_of_all(std::uint32_t id) const;
  std::uint32_t number(const std::vector<Reading>& first, const std::vector<Reading>& second);
  [[nodiscard]] std::uint32_t id_at(std::uint32_t id, std::string_view written) const;
  std::uint16_t add_begin(std::string_view character);
  void index_begins(const std::vector<std::pair<std::string, std::uint32_t>>& keys);
  void index_begin(const std::string& key, std::uint32_t id);
  void index_latin(const std::string& key, std::uint32_t id);
  void take(Trie::Node node, std::string_view text, std::size_t pos, std::size_t end,
            Word& best) const;

  std::unique_ptr<Words> words_;  // until it is frozen
  Trie trie_;
  LatinWords latin_;
  PointSet held_;
  HashFilter neighbours_{17};
  HanPairs pairs_;
  std::vector<std::uint16_t> begin_of_;  // by BMP code point: of its Begin; 0 where no word begins
  std::vector<Begin> begins_;
  std::vector<std::uint32_t> starts_;  // of each word's readings; one more than words
  std::vector<Reading> readings_;
  std::vector<CategorySet> categories_;
  base::WordEnds ends_;
  std::vector<std::vector<Spelling>> spellings_;  // of the first ids: words whose case matters
};

inline bool Lexicon::may_be_core(std::string_view text, std::size_t pos) const {
  const Begin& begin = begins_[begin_of_[han_at(text, pos)]];
  if (!goes_on(text, pos, begin)) return begin.core;
  const std::size_t second = pos + kHanBytes;
  const bool pair =
      text.size() - second >= kHanBytes && leads_han(static_cast<unsigned char>(text[second]));
  if (!pair) return begin.core_begin;
  const HanPairs::Entry& entry = pairs_.find(text, pos);
  return entry.core || (entry.core_begin && pairs_.may_go_on(entry, text, pos)) ||
         (begin.core && (entry.id == 0 || entry.ask));
}

inline bool Lexicon::may_be_core(std::string_view text, std::size_t pos,
                                 const LatinRun& run) const {
  if (!latin_.may_begin_core(run)) return false;
  if (!run.whole()) return true;
  const LatinWords::Entry& entry = latin_.find(run);
  const std::size_t end = pos + run.length;
  return entry.core || (entry.core_begin && latin_.may_go_on(entry, text, end)) ||
         ((entry.categories & set_of(Category::kArticle)) != 0 && may_be_unit(text, end));
}

/// Whether the word behind "a" may be a unit: "a mile" is an amount.
inline bool Lexicon::may_be_unit(std::string_view text, std::size_t end) const {
  if (end + 1 >= text.size() || text[end] != ' ') return true;
  const LatinRun run = latin_run(text, end + 1);
  if (run.length == 0 || !run.whole()) return run.length == 0 || latin_.may_begin(run);
  const LatinWords::Entry& entry = latin_.find(run);
  return entry.goes_on || entry.ask || (entry.categories & set_of(Category::kUnit)) != 0;
}

inline bool Lexicon::goes_on(std::string_view text, std::size_t pos, const Begin& begin) const {
  const std::size_t at = pos + kHanBytes;
  if (!(begin.pairs || begin.mixed) || at >= text.size()) return false;
  if (!leads_han(static_cast<unsigned char>(text[at]))) {
    return begin.mixed || text[at] == '\n' || space_at(text, at) > 0;  // a pair set apart
  }
  return begin.pairs && (text.size() - at < kHanBytes || pairs_.may_begin(text, pos));
}

}  // namespace tally::recogniser
