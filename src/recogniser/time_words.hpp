// The words of time, read from words/time.*.json of the rule folders: what each can stand for. The
// words themselves go into the lexicon; a token then leads back here. Knows no grammar.
#pragma once

#include "model/time.hpp"
#include "recogniser/calendar.hpp"
#include "recogniser/lexicon.hpp"
#include "recogniser/token.hpp"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace tally::recogniser {

/// What a word of time can be. What `value`, `to`, `unit` and `part` say is noted where it is used.
enum class TimeRole : std::uint8_t {
  kUnit,     ///< 年, week: unit; flags tell whether it names (5月) or counts (5个月)
  kMonth,    ///< April: value 1 to 12
  kWeekday,  ///< 周三, Wed: value 1 to 7
  kDay,  ///< today, 前天: value days from the reference; 昨夜 also value hours `from` and `to`
  kDayPart,  ///< morning, 下午: hours `value` to `to`
  kSpan,     ///< 今年, 本周: value units from the reference
  kShift,    ///< next, 上, 过去: value
  kPart,     ///< early, "end of", 初: part; kSuffix where it stands behind
  kPartOf,   ///< 年底, year-end: part of the current or the named unit
  kQuarter,  ///< Q3: value
  kHalf,     ///< H1, 上半年: value
  kSeason,   ///< spring: value 1 to 4
  kEvery,    ///< every, 每; value 2 for "every other"
  kRepeat,   ///< daily, 逐年: unit
  kTo,       ///< to, 到, through
  kFrom,     ///< from, 从
  kBetween,  ///< between, 介于
  kAnd,      ///< and, between the ends of a span
  kBefore,   ///< before; 之前 with kSuffix
  kAfter,
  kSince,        ///< since, 起, "or later": the named time is inside
  kStarting,     ///< starting: since, and behind a duration where that begins
  kUntil,        ///< until: the named time is the end; 为止 with kSuffix
  kDue,          ///< by, 到, 截至: at the named time at the latest
  kAgo,          ///< ago (value -1), later (value 1), behind a duration
  kWithin,       ///< within; 内 with kSuffix
  kIn,           ///< in, 在: before a duration or a date
  kLink,         ///< of, on, at, the, 的: may stand between parts of one date
  kLead,         ///< by, during: what follows is a date (during 2014, of May)
  kNow,          ///< now, 现在
  kEra,          ///< 公元, 民国, AD: value is added to the year; kSuffix where it stands behind
  kBeforeEra,    ///< 公元前, BC: out of every calendar's reach
  kZone,         ///< UTC, 北京时间: value minutes
  kMeridiem,     ///< am (value 0), pm (value 12)
  kClock,        ///< 点, o'clock
  kQuarterHour,  ///< 刻
  kHalfHour,     ///< 半, half
  kPast,         ///< past: half past six
  kHoliday,      ///< Christmas: month `value`, day `to`
  kFiscal,       ///< fiscal year, 财年, FY: a year whose days the text does not tell
  kLunar,        ///< 农历; 腊月 with value its month: a date of another calendar
  kDecade,       ///< 年代, the s of 1990s
  kAbout,        ///< 左右, around: hedge of a date
  kLate,         ///< 晚些时候, later in: from the reference to the end of the span
  kElapsed,      ///< 以来, so far: from the start of the span to the reference
  kEnded,        ///< ended, before the day with which a quarter or year ends
  kClosest,      ///< closest, before a weekday: the one on either side of a day
  kStop,         ///< a longer word in which no word of time holds
};

enum TimeFlag : std::uint16_t {
  kNamed = 1,      ///< a unit that names a part of a calendar: 5月, 2024年
  kCounted = 2,    ///< a unit that counts: 5个月, five months
  kSuffix = 4,     ///< stands behind what it belongs to
  kCompanion = 8,  ///< an everyday word too (may, sat): needs another word of time beside it
  kNearest = 16,   ///< coming, 前: the nearest one, not that of the next week
  kRolling = 32,   ///< 过去, 未来, past: counts from the day itself; 上, 下 count whole units
  kRough = 64,     ///< the span is told roughly (later this year)
  kWeekend = 128,  ///< of a unit: Saturday and Sunday of a week
  kWorkday = 256,  ///< of a unit: Monday to Friday
  kNight = 512,    ///< hours after midnight belong to the next day
  kTold = 2048,    ///< counts from a day that the text told before (当天), not from the reference
  kNoon = 1024,    ///< hours around noon: 1 is 13, 11 stays
};

/// One thing that a word can stand for.
struct TimeSense {
  TimeRole role = TimeRole::kStop;
  model::Granularity unit = model::Granularity::kNone;
  SpanPart part = SpanPart::kNone;
  std::uint16_t flags = 0;
  std::int16_t value = 0;
  std::int16_t to = 0;

  [[nodiscard]] bool has(TimeFlag flag) const { return (flags & flag) != 0; }
};

constexpr std::uint64_t role_bit(TimeRole role) {
  return std::uint64_t{1} << static_cast<unsigned>(role);
}

/// Words without which no time is told; units count beside other words only.
inline constexpr std::uint64_t kAnchorRoles = [] {
  std::uint64_t mask = 0;
  using enum TimeRole;
  for (const TimeRole role :
       {kUnit,     kMonth, kWeekday,     kDay,     kDayPart, kSpan,  kPartOf,
        kQuarter,  kHalf,  kSeason,      kRepeat,  kNow,     kEra,   kBeforeEra,
        kMeridiem, kClock, kQuarterHour, kHoliday, kFiscal,  kLunar, kDecade}) {
    mask |= role_bit(role);
  }
  return mask;
}();

/// Those of them that tell no time without a number beside them.
inline constexpr std::uint64_t kNumberRoles = [] {
  std::uint64_t mask = 0;
  using enum TimeRole;
  for (const TimeRole role : {kEra, kBeforeEra, kMeridiem, kClock, kQuarterHour}) {
    mask |= role_bit(role);
  }
  return mask;
}();

class TimeWords {
 public:
  /// Reads words/time.*.json of each folder and adds the words to `lexicon`, which is not frozen
  /// yet. Throws base::RuleError with file, line and column.
  TimeWords(const std::vector<std::filesystem::path>& folders, Lexicon& lexicon);

  /// The roles that token `i` can have, as bits (see `role_bit`); 0 for no word of time.
  [[nodiscard]] std::uint64_t roles(const TokenText& text, std::size_t i) const {
    const Reading* found = text.reading(i, Category::kTime);
    return found != nullptr ? roles_[found->payload] : 0;
  }
  /// The meanings of token `i`; empty for anything but a word of time.
  [[nodiscard]] std::span<const TimeSense> senses(const TokenText& text, std::size_t i) const;
  /// Its meaning in that role, or null.
  [[nodiscard]] const TimeSense* sense(const TokenText& text, std::size_t i, TimeRole role) const {
    const Reading* found = text.reading(i, Category::kTime);
    if (found == nullptr || (roles_[found->payload] & role_bit(role)) == 0) return nullptr;
    const TimeSense* sense = &senses_[begins_[found->payload]];
    while (sense->role != role) ++sense;
    return sense;
  }

 private:
  std::vector<std::uint64_t> roles_;   // by payload
  std::vector<TimeSense> senses_;      // of all words, those of one word together
  std::vector<std::uint32_t> begins_;  // by payload: where a word's senses begin; one more
};

}  // namespace tally::recogniser
