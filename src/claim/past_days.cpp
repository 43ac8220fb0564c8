#include "claim/past_days.hpp"

#include "claim/scene.hpp"
#include "claim/valid_time.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace tally::claim {
namespace {

/// What keeps a day ahead of the document, whatever is done beside it.
constexpr std::array kAhead = {Cue::kFuture,  Cue::kPlans, Cue::kExpects, Cue::kIf,
                               Cue::kSuppose, Cue::kMaybe, Cue::kWish};

/// Bytes between "the first time" and the span since the last.
constexpr std::size_t kSinceReach = 40;
/// Bytes before a day for what stands before its amount: "from 9% in".
constexpr std::size_t kFromReach = 24;
/// Bytes before a day that leads its clause: "on".
constexpr std::size_t kLeadReach = 8;
/// How the written form of a weekday without a date begins.
constexpr std::string_view kAnyWeek = "XXXX-WXX-";

enum class Unsettled : std::uint8_t {
  kNone,
  kYear,
  kMonth,  ///< a month or day of it that leaves its year out in English
  kWeek,
  kWeekday,
  kSpan,
  kQuarter,
  kFarQuarter,
  kGoneMonth,
  kUntil,
  kSince,
  kBound
};

bool tells_ahead(const SentenceView& sentence, base::ByteSpan part) {
  return std::ranges::any_of(kAhead, [&](Cue cue) { return sentence.has(cue, part); });
}

bool is_open(const SentenceView& sentence) { return tells_ahead(sentence, sentence.span); }

/// "Down from 9% in the spring": a time of what something has changed from.
bool told_as_before(const SentenceView& sentence, std::size_t at) {
  const base::ByteSpan near{at - std::min(at, kFromReach), at};
  return !is_open(sentence) && sentence.tells_base(near);
}

/// "Third-quarter sales came in above our guidance": done by the words of its own clause.
bool told_as_done_here(const SentenceView& sentence, std::size_t at) {
  const base::ByteSpan clause{at, sentence.clause_of(at).end};
  return sentence.has(Cue::kDone, clause) && !tells_ahead(sentence, clause);
}

bool told_as_done(const SentenceView& sentence, std::size_t at) {
  // "In October, Kite said …": the verb may follow in a later clause.
  const base::ByteSpan told{sentence.clause_of(at).begin, sentence.span.end};
  return !is_open(sentence) &&
         (sentence.has(Cue::kDone, told) || sentence.has(Cue::kAlready, told));
}

/// "Will be sold", "expected to be sold": the verb that begins there is led by what is ahead.
bool is_led_ahead(const SentenceView& sentence, std::size_t verb) {
  constexpr std::size_t kLongest = 12;  // bytes of " to have been"
  return std::ranges::any_of(kAhead, [&](Cue cue) {
    const CueHit* hit = sentence.last(cue, {sentence.span.begin, verb});
    return hit != nullptr && verb - std::min(verb, hit->span.end) <= kLongest;
  });
}

/// "In November, Kite announced its plan to open": what was done then is told beside the day,
/// whatever is ahead of it.
bool told_as_done_then(const SentenceView& sentence, std::size_t at) {
  const CueHit* before = sentence.last(Cue::kDone, {sentence.clause_of(at).begin, at});
  const bool done = before != nullptr && !is_led_ahead(sentence, before->span.begin);
  if (done && !tells_ahead(sentence, {before->span.begin, at})) return true;
  if (tells_ahead(sentence, {sentence.span.begin, at})) return false;
  const CueHit* behind = sentence.first(Cue::kDone, {at, sentence.span.end});
  return behind != nullptr && !tells_ahead(sentence, {at, behind->span.begin});
}

/// Whether something ahead is told before the day, or behind one that leads its clause: "heard it
/// on Monday and will vote" tells of a Monday past.
bool leads_ahead(const SentenceView& sentence, std::size_t at) {
  // "Will use it, she wrote on Monday": the verb before the day is of what has been.
  const CueHit* done = sentence.last(Cue::kDone, {sentence.clause_of(at).begin, at});
  const bool told = done != nullptr && !is_led_ahead(sentence, done->span.begin);
  if (told && !tells_ahead(sentence, {done->span.end, at})) return false;
  if (tells_ahead(sentence, {sentence.span.begin, at})) return true;
  const bool leads = at - sentence.clause_of(at).begin <= kLeadReach;
  if (!leads || !is_open(sentence)) return false;
  // "On Friday, Kite said it will sell": the first verb behind the day is that of the day.
  const CueHit* said = sentence.first(Cue::kDone, {at, sentence.span.end});
  return said == nullptr || tells_ahead(sentence, {at, said->span.begin});
}

/// "Will begin in January": told as ahead by the words of the clause before the time, which speak
/// of nothing done.
bool begins_ahead(const SentenceView& sentence, std::size_t at) {
  const base::ByteSpan before{sentence.clause_of(at).begin, at};
  return !sentence.has(Cue::kDone, before) && tells_ahead(sentence, before);
}

/// 周三公布财报: a Chinese weekday is past but where its clause, or the next behind a day that
/// stands alone, speaks of what is ahead.
bool is_weekday_past(const SentenceView& sentence, base::ByteSpan day) {
  constexpr std::size_t kSign = 3;  // bytes
  base::ByteSpan clause = sentence.clause_of(day.begin);
  const bool alone = clause.end <= day.end + kSign && clause.end + kSign < sentence.span.end;
  if (alone) clause.end = sentence.clause_of(clause.end + kSign).end;
  return !tells_ahead(sentence, clause);
}

/// "The most in ten years", "lost it in ten weeks".
bool told_as_span(const SentenceView& sentence, base::ByteSpan span) {
  const std::size_t near = span.begin - std::min(span.begin, kSinceReach);
  return told_as_done(sentence, span.begin) || sentence.has(Cue::kFirstSince, {near, span.begin});
}

void move_back(std::optional<model::Day>& day, bool week) {
  if (!day) return;
  if (week) {
    day = model::Day(std::chrono::sys_days(*day) - std::chrono::days(7));
    return;
  }
  const auto moved = *day - std::chrono::years(1);
  day = moved.ok() ? moved : model::Day(moved.year() / moved.month() / std::chrono::last);
}

/// To the same days of the last week, else of the last year.
void move_back(model::TimeValue& time, bool week) {
  move_back(time.days.first, week);
  move_back(time.days.last, week);
}

/// To the same days of the next year.
void move_on(model::TimeValue& time) {
  if (time.days.first) *time.days.first += std::chrono::years(1);
  if (time.days.last) *time.days.last += std::chrono::years(1);
}

/// Days without a year that this year has had already: they may be those of the next.
bool is_behind(const model::TimeValue& time, const std::optional<model::Day>& today) {
  return time.yearless && time.days.last && today &&
         std::chrono::sys_days(*time.days.last) < std::chrono::sys_days(*today);
}

/// "The first quarter" in a text of autumn.
bool is_past_quarter(const model::TimeValue& time, const std::optional<model::Day>& today) {
  // The quarter that has just ended is the one that is reported.
  constexpr std::chrono::days kReported{60};
  return time.granularity == model::Granularity::kQuarter && is_behind(time, today) &&
         std::chrono::sys_days(*time.days.last) + kReported < std::chrono::sys_days(*today);
}

/// "The fourth quarter" in a text of January, which is rather the last.
bool is_far_quarter(const model::TimeValue& time, const std::optional<model::Day>& today) {
  constexpr std::chrono::days kFar{183};
  const bool due = std::string_view(time.written).starts_with("<=");  // by the third quarter
  return !due && time.yearless && time.granularity == model::Granularity::kQuarter &&
         time.days.first && today &&
         std::chrono::sys_days(*time.days.first) > std::chrono::sys_days(*today) + kFar;
}

/// "January" in a text of autumn.
bool is_gone_month(const model::TimeValue& time, const std::optional<model::Day>& today) {
  const bool month = time.granularity == model::Granularity::kMonth ||
                     time.granularity == model::Granularity::kDay;
  return month && is_behind(time, today);
}

/// "More than five years", "over five years", which may be all through them.
bool is_bounded_span(const model::Mention& mention) {
  return mention.kind == model::MentionKind::kDuration && !mention.time &&
         mention.language == model::Language::kEn &&
         mention.quantity.hedge == model::Hedge::kOver && mention.quantity.low &&
         mention.core.begin > mention.span.begin;
}

/// Bytes between "over" and a number for an article: " the ".
constexpr std::size_t kArticle = 5;

/// "A rise of 32% over five years" bounds nothing; "it took over five years" does.
void settle_bound(model::Mention& mention, const SentenceView& sentence) {
  const std::size_t begin = mention.span.begin;
  const base::ByteSpan hedge{begin, mention.core.begin};
  const CueHit* during = sentence.first(Cue::kDuring, hedge);
  if (during == nullptr || during->span.begin != begin) return;
  const std::size_t gap = mention.core.begin - during->span.end;
  if (gap > kArticle) return;
  const CueHit* lasts = sentence.last(Cue::kLasts, {sentence.span.begin, begin});
  const bool bounds =
      begin == sentence.span.begin || (lasts != nullptr && begin - lasts->span.end <= 1);
  if (gap == 1 && bounds) return;  // "over a five-year term" is all through it wherever it stands
  mention.span.begin = mention.core.begin;
  mention.quantity.hedge = model::Hedge::kExact;
  mention.quantity.high = mention.quantity.low;
}

/// "Since October" in a text of spring.
bool is_since(const model::TimeValue& time, const std::optional<model::Day>& today) {
  return time.yearless && time.days.first && !time.days.last && today &&
         std::string_view(time.written).starts_with(">=") &&
         std::chrono::sys_days(*time.days.first) > std::chrono::sys_days(*today);
}

/// "Until 2026": what is told of a time up to its end.
bool is_until(const model::Mention& mention) {
  return !mention.time->days.first && mention.time->days.last &&
         mention.quantity.hedge == model::Hedge::kAtMost;
}

/// The first day of the year, quarter … that ends with that day; the day itself for what is finer.
model::Day begin_of(model::Day last, model::Granularity granularity) {
  constexpr unsigned kQuarterMonths = 3;
  constexpr unsigned kHalfMonths = 6;
  const auto month_of = [&](unsigned months) {
    const unsigned first = (unsigned(last.month()) - 1) / months * months + 1;
    return last.year() / std::chrono::month(first) / 1;
  };
  switch (granularity) {
    case model::Granularity::kMonth:
      return month_of(1);
    case model::Granularity::kQuarter:
      return month_of(kQuarterMonths);
    case model::Granularity::kHalf:
      return month_of(kHalfMonths);
    case model::Granularity::kYear:
      return last.year() / std::chrono::January / 1;
    default:
      return last;
  }
}

/// "Will not open until 2026", "it was not until 2026 that": it does then.
void settle_until(model::Mention& mention, const SentenceView& sentence) {
  constexpr std::string_view kBound = "<=";
  const std::size_t at = mention.span.begin;
  if (!sentence.has(Cue::kDenies, {sentence.clause_of(at).begin, at})) return;
  model::TimeValue& time = *mention.time;
  time.days.first = begin_of(*time.days.last, time.granularity);
  time.begins = true;
  if (time.written.starts_with(kBound)) time.written.erase(0, kBound.size());
  mention.quantity.hedge = model::Hedge::kExact;
}

/// "Will publish its fourth-quarter results", read in January: of the quarter that has been.
bool is_reported(const model::Mention& mention, std::string_view text, const SmallWords& small) {
  return small.outcomes.contains(word_behind(text.substr(mention.span.end)));
}

Unsettled unsettled(const model::Mention& mention, const model::Document& document) {
  if (is_bounded_span(mention)) return Unsettled::kBound;
  if (!mention.time) return Unsettled::kNone;
  const bool english = mention.language == model::Language::kEn;
  if (english && is_until(mention)) return Unsettled::kUntil;
  if (english && direction_of(mention) == Direction::kAhead) return Unsettled::kSpan;
  if (english && is_past_quarter(*mention.time, document.published.last)) {
    return Unsettled::kQuarter;
  }
  if (english && is_gone_month(*mention.time, document.published.last)) {
    return Unsettled::kGoneMonth;
  }
  if (english && is_since(*mention.time, document.published.last)) return Unsettled::kSince;
  if (!lies_ahead(*mention.time, document.published.last)) return Unsettled::kNone;
  if (is_far_quarter(*mention.time, document.published.last)) return Unsettled::kFarQuarter;
  if (mention.time->yearless) return english ? Unsettled::kMonth : Unsettled::kYear;
  if (!mention.time->written.starts_with(kAnyWeek)) return Unsettled::kNone;
  return english ? Unsettled::kWeek : Unsettled::kWeekday;
}

bool told_as_past(Unsettled what, const SentenceView& sentence, base::ByteSpan span) {
  if (what == Unsettled::kSpan) return told_as_span(sentence, span);
  if (what == Unsettled::kWeek) return !leads_ahead(sentence, span.begin);
  if (what == Unsettled::kWeekday) return is_weekday_past(sentence, span);
  if (what == Unsettled::kFarQuarter) return !is_open(sentence);
  const bool month = what == Unsettled::kMonth || what == Unsettled::kSince;
  if (month && told_as_done_then(sentence, span.begin)) return true;
  return told_as_done(sentence, span.begin) || told_as_before(sentence, span.begin);
}

/// `reported`: what has come of a far quarter is told behind the mention.
void settle(model::Mention& mention, Unsettled what, const SentenceView& sentence, bool reported) {
  if (reported) return move_back(*mention.time, false);
  if (what == Unsettled::kBound) return settle_bound(mention, sentence);
  if (what == Unsettled::kUntil) return settle_until(mention, sentence);
  if (what == Unsettled::kQuarter) {
    const std::size_t at = mention.span.begin;
    if (leads_ahead(sentence, at) && !told_as_done_here(sentence, at)) move_on(*mention.time);
    return;
  }
  if (what == Unsettled::kGoneMonth) {
    if (begins_ahead(sentence, mention.span.begin)) move_on(*mention.time);
    return;
  }
  const bool span = what == Unsettled::kSpan;
  if (!told_as_past(what, sentence, mention.span)) return;
  if (span) {
    mention.time.reset();
    mention.kind = model::MentionKind::kDuration;
    return;
  }
  const bool week = what == Unsettled::kWeek || what == Unsettled::kWeekday;
  move_back(*mention.time, week);
}

}  // namespace

void settle_past_days(const model::Document& document, const CueFinder& cues,
                      std::span<model::Mention> mentions) {
  const auto first = std::ranges::find_if(mentions, [&](const model::Mention& each) {
    return unsettled(each, document) != Unsettled::kNone;
  });
  if (first == mentions.end()) return;
  const Scene scene(document, mentions, cues);
  SentenceView view;
  auto next = first;
  for (std::size_t i = 0; i < document.passages.size() && next != mentions.end(); ++i) {
    for (const base::ByteSpan sentence : document.passages[i].sentences) {
      while (next != mentions.end() && next->span.begin < sentence.begin) ++next;
      bool looked = false;
      for (; next != mentions.end() && next->span.begin < sentence.end; ++next) {
        const Unsettled what = unsettled(*next, document);
        if (what == Unsettled::kNone) continue;
        if (!looked) scene.look(i, sentence, view);
        looked = true;
        const bool reported =
            what == Unsettled::kFarQuarter && is_reported(*next, document.text, cues.small());
        settle(*next, what, view, reported);
      }
    }
  }
}

}  // namespace tally::claim
