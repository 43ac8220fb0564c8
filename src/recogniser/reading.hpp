// What the words that the recogniser knows can be: their categories, and the readings that a word
// has of them. Plain values; the words themselves are data.
#pragma once

#include "model/mention.hpp"

#include <cstdint>

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
  kCue,           ///< tells how a number near by is read: value is a Cue; no token of its own
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

/// What stands in the gaps between words: a word that is no more has no token.
inline constexpr CategorySet kSilentWords = set_of(Category::kNoNoun, Category::kCue);

/// Whether a word is one of those, and nothing else.
constexpr bool is_silent(CategorySet is) { return is != 0 && (is & ~kSilentWords) == 0; }

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

}  // namespace tally::recogniser
