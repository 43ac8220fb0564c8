// Expressions built on a duration: the next 18 months, 过去十年, 三天前, within two years.
#include "recogniser/cues.hpp"
#include "recogniser/time_parts.hpp"
#include "recogniser/time_phrase.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

using model::Granularity;

/// Whether English counts whole units of the calendar: quarters always, "last week", and "last two
/// weeks" without an article or "in" before.
bool calendar_units(const TimeCount& count, const TimeSense& shift, bool introduced) {
  if (count.unit == Granularity::kQuarter) return true;
  if (count.low == base::Decimal(1) && count.high == count.low && !shift.has(kRolling)) return true;
  return !introduced && shift.flags == 0 && !count.vague && count.unit > Granularity::kDay;
}

/// What behind a duration moves it away from a day.
constexpr std::uint64_t kShiftRoles = [] {
  std::uint64_t mask = 0;
  using enum TimeRole;
  for (const TimeRole role : {kElapsed, kStarting, kSince, kBefore, kAfter, kAgo}) {
    mask |= role_bit(role);
  }
  return mask;
}();

}  // namespace

/// The duration that begins with token `i`: one that was read, or a number with a unit of time.
std::optional<TimeAmount> TimePhraseReader::amount(std::size_t i) const {
  const auto n = points_.number(i);
  if (n && n->digits && n->length > 1 && n->value < 10) return std::nullopt;  // 07年 is a year
  const TimeSense* unit = n ? sense(n->last, TimeRole::kUnit) : nullptr;
  if (n && points_.is_decade(i, *n)) return std::nullopt;
  if (unit != nullptr && n->length == 4 && n->value >= 1000 && unit->unit == Granularity::kYear) {
    return std::nullopt;
  }
  const auto found =
      std::lower_bound(amounts_.begin(), amounts_.end(), i,
                       [](const TimeAmount& a, std::size_t first) { return a.first < first; });
  if (found != amounts_.end() && found->first == i) return *found;
  if (!n || n->ordinal) return std::nullopt;
  TimeAmount out;
  out.first = i;
  out.mention = amounts_.size() + text_.tokens.size();  // none
  out.last = n->last + 1;
  out.count.low = out.count.high = base::Decimal(n->value);
  if (const TimeSense* weekday = sense(n->last, TimeRole::kWeekday)) {
    out.count.unit = Granularity::kWeek;
    out.count.weekday = weekday->value;
    return out;
  }
  if (unit == nullptr || text_[n->last].has(kLineBefore)) return std::nullopt;
  out.count.unit = unit->unit;
  out.count.workdays = unit->has(kWorkday);
  out.count.weekends = unit->has(kWeekend);
  return out;
}

/// 内, 以内, 里 behind a duration; 里 and its like only where something opened before.
void TimePhraseReader::add_within(TimePhrase& phrase, bool opened) const {
  const TimeSense* within = suffix(phrase.last, TimeRole::kWithin);
  if (within == nullptr || !text_[phrase.last].glued()) return;
  if (within->has(kRough) && !opened) return;
  phrase.bounded = phrase.bounded || !within->has(kRough);
  ++phrase.last;
}

/// The count that a frame tells: 18 months, 十年. Empty where it is none, or not of a frame.
bool TimePhraseReader::frame_amount(TimePhrase& phrase, const TimeSense& shift, bool chinese,
                                    const TimeAmount& told) const {
  const TimeCount& count = told.count;
  if (count.weekday != 0) return false;
  if (chinese && shift.has(kNearest) && count.unit == Granularity::kQuarter) return false;
  // 上千年 is a thousand years and more.
  const bool thousands = chinese && (shift.flags & (kRolling | kNearest)) == 0 && count.low &&
                         *count.low >= base::Decimal(100);
  if (thousands) return false;
  phrase.count = count;
  phrase.last = told.last;
  if (told.mention < amounts_.size() + text_.tokens.size()) phrase.quantity = told.mention;
  return true;
}

/// The unit alone behind a shift: the coming weeks (some), the past year (one).
bool TimePhraseReader::frame_unit(TimePhrase& phrase, const TimeSense& shift,
                                  std::size_t at) const {
  const TimeSense* unit = sense(at, TimeRole::kUnit);
  if (unit == nullptr || (unit->flags & (kWeekend | kWorkday)) != 0) return false;
  phrase.count.unit = unit->unit;
  phrase.last = at + 1;
  if (!points_.is_chinese(at) && !unit->has(kNamed)) {
    phrase.count.low = base::Decimal(1);
    phrase.count.high = base::Decimal(10);
    phrase.count.vague = true;
    return true;
  }
  phrase.count.low = phrase.count.high = base::Decimal(1);
  return shift.has(kRolling) &&
         unit->unit >= (shift.has(kNearest) ? Granularity::kYear : Granularity::kWeek);
}

/// 已有近30年的合作, 成立近5年: the word before nearly as many years is no shift, but tells that
/// something has lasted so long; 近30年来 is a time whatever stands before.
bool TimePhraseReader::has_lasted(std::size_t shift, std::size_t behind) const {
  const Reading* bound = text_.reading(shift, Category::kHedgeBefore);
  if (bound == nullptr || bound->hedge != model::Hedge::kNearly) return false;
  const Token& next = text_[behind];
  constexpr std::uint64_t kPeriod =
      role_bit(TimeRole::kElapsed) | role_bit(TimeRole::kWithin) | role_bit(TimeRole::kPart);
  if ((points_.roles(behind) & kPeriod) != 0) return false;
  const bool link = (points_.roles(behind) & role_bit(TimeRole::kLink)) != 0;
  const std::size_t told = text_[link ? behind + 1 : behind].begin;
  if (next.glued() && cue_at(text_, told, Cue::kLasted) > 0) return true;
  if (shift == 0 || !text_[shift].glued()) return false;
  const std::size_t end = text_[shift].begin;
  if (cue_ends(text_, end, Cue::kLasts)) return true;
  const Token& before = text_[shift - 1];  // 成立已近5年, 工作了近10年
  const bool filler = before.may_be(set_of(Category::kFiller)) && before.glued();
  if (filler) return cue_ends(text_, before.begin, Cue::kSince);
  const bool apart = next.kind == TokenKind::kBreak || next.kind == TokenKind::kSymbol;
  return (link || apart) && cue_ends(text_, end, Cue::kSince);
}

/// 过去十年, 在未来12到18个月内, in the next 18 months, the past decade, 上两周
std::optional<TimePhrase> TimePhraseReader::frame(std::size_t i) const {
  std::size_t at = i;
  const bool within = prefix(at, TimeRole::kWithin) != nullptr;
  const bool opened = within || sense(at, TimeRole::kIn) != nullptr;
  if (opened) ++at;
  const bool article = sense(at, TimeRole::kLink) != nullptr;
  if (article) ++at;
  const TimeSense* shift = sense(at, TimeRole::kShift);
  if (shift == nullptr || shift->value == 0) return std::nullopt;
  const bool chinese = points_.is_chinese(at);
  std::size_t next = at + 1;
  if (chinese && sense(next, TimeRole::kLink) != nullptr) ++next;
  TimePhrase phrase = phrase_at(TimeShape::kFrame, i, next);
  phrase.direction = shift->value;
  phrase.bounded = within;
  phrase.from_reference = chinese || within;
  const auto told = text_[next].has(kLineBefore) ? std::nullopt : amount(next);
  const bool counted =
      told ? frame_amount(phrase, *shift, chinese, *told) : frame_unit(phrase, *shift, next);
  if (!counted) return std::nullopt;
  // 前十月 are those of the year, 前十个月 may be those gone by.
  const TimeSense* month = chinese && shift->has(kNearest) && shift->value < 0
                               ? sense(phrase.last - 1, TimeRole::kUnit)
                               : nullptr;
  if (month != nullptr && month->unit == Granularity::kMonth && month->has(kNamed)) return {};
  // 砍下29分 scores; 上 and 下 shift by days and more.
  const bool steps = chinese && shift->flags == 0;
  if (steps && told && phrase.count.unit < Granularity::kDay) return std::nullopt;
  if (const auto of = chinese ? std::nullopt : points_.read(at); of && of->last > phrase.last) {
    return std::nullopt;  // the last 3 weeks of this year
  }
  phrase.whole = chinese ? (shift->flags & (kRolling | kNearest)) == 0
                         : calendar_units(phrase.count, *shift, opened || article);
  if (chinese && has_lasted(at, phrase.last)) return std::nullopt;
  take_second(phrase);
  add_within(phrase, true);
  return phrase;
}

/// 未来几周和几个月: the second, greater of two vague counts stands for both.
void TimePhraseReader::take_second(TimePhrase& phrase) const {
  if (sense(phrase.last, TimeRole::kAnd) == nullptr || !phrase.count.vague) return;
  const auto second = amount(phrase.last + 1);
  if (!second || !second->count.vague || second->count.unit < phrase.count.unit) return;
  phrase.count = second->count;
  phrase.quantity = second->mention;
  phrase.last = second->last;
}

/// 2 upcoming months, the three next days
std::optional<TimePhrase> TimePhraseReader::inverted_frame(std::size_t i) const {
  const auto n = points_.number(i);
  if (!n || n->ordinal || n->chinese) return std::nullopt;
  const TimeSense* shift = sense(n->last, TimeRole::kShift);
  const TimeSense* unit = sense(n->last + 1, TimeRole::kUnit);
  if (shift == nullptr || unit == nullptr || shift->value == 0) return std::nullopt;
  if (points_.is_chinese(n->last) || (unit->has(kNamed) && !shift->has(kNearest))) return {};
  TimePhrase phrase = phrase_at(TimeShape::kFrame, i, n->last + 2);
  phrase.direction = shift->value;
  phrase.count.low = phrase.count.high = base::Decimal(n->value);
  phrase.count.unit = unit->unit;
  phrase.count.workdays = unit->has(kWorkday);
  phrase.whole = unit->unit == Granularity::kQuarter;
  return phrase;
}

/// 3 days ago, 五年后, in two weeks, within two years, 两年内, 3 days starting next Monday
std::optional<TimePhrase> TimePhraseReader::amount_phrase(std::size_t i) const {
  const bool in = sense(i, TimeRole::kIn) != nullptr;
  const bool within = prefix(i, TimeRole::kWithin) != nullptr;
  const bool opened = in || within;
  const auto told = amount(opened ? i + 1 : i);
  if (!told || (opened && text_[i + 1].has(kLineBefore))) return std::nullopt;
  Phrase phrase = shifted(*told);
  if (!phrase && !opened && !told->closed && sense(told->last, TimeRole::kWithin) == nullptr) {
    return std::nullopt;
  }
  if (!phrase) {
    phrase = phrase_at(TimeShape::kWithin, i, told->last);
    phrase->direction = 1;
    phrase->bounded = within;
    add_within(*phrase, false);
    const bool english_in = in && !points_.is_chinese(i);
    const bool closed = phrase->last > told->last || told->closed;
    phrase->bounded = phrase->bounded || told->closed;
    if (told->count.weekday != 0 || (!within && !closed && !english_in)) return std::nullopt;
    if (english_in && !closed) {
      phrase->shape = TimeShape::kShift;
      // "In 3 months of talks", but "in 3 months on the road": of all links "of" alone counts.
      if (sense(phrase->last, TimeRole::kLink) != nullptr && text_.str(phrase->last) == "of")
        return {};
    }
  }
  phrase->first = i;
  phrase->count = told->count;
  if (told->mention < amounts_.size() + text_.tokens.size()) phrase->quantity = told->mention;
  return phrase;
}

/// What stands behind a duration: ago, 后, from tomorrow, before May 13, 以来.
std::optional<TimePhrase> TimePhraseReader::shifted(const TimeAmount& amount) const {
  const std::size_t at = amount.last;
  if (text_[at].has(kLineBefore)) return std::nullopt;
  if (Phrase ended = ended_with(amount)) return ended;  // three months ended March 31
  if ((points_.roles(at) & kShiftRoles) == 0) return std::nullopt;
  TimePhrase phrase = phrase_at(TimeShape::kShift, amount.first, at + 1);
  if (suffix(at, TimeRole::kElapsed) != nullptr && text_[at].glued()) {
    phrase.shape = TimeShape::kFrame;
    phrase.direction = -1;
    return phrase;
  }
  const TimeSense* starting = prefix(at, TimeRole::kStarting);
  const TimeSense* since = starting ? starting : prefix(at, TimeRole::kSince);
  const TimeSense* before = prefix(at, TimeRole::kBefore);
  const TimeSense* after = prefix(at, TimeRole::kAfter);
  if ((since != nullptr || before != nullptr || after != nullptr) && !points_.is_chinese(at)) {
    if (const auto anchor = points_.read(points_.skip_links(at + 1))) {
      phrase.shape = starting != nullptr ? TimeShape::kLasting : TimeShape::kShift;
      phrase.direction = before != nullptr ? -1 : 1;
      phrase.from = *anchor;
      phrase.anchored = true;
      phrase.last = anchor->last;
      return phrase;
    }
  }
  const TimeSense* ago = sense(at, TimeRole::kAgo);
  if (ago == nullptr || (points_.is_chinese(at) && !text_[at].glued())) return std::nullopt;
  phrase.direction = ago->value;
  return phrase;
}

/// the first Tuesday after November 1, the Monday before May 5, Friday after next
std::optional<TimePhrase> TimePhraseReader::weekday_beside(const TimeExpression& weekday) const {
  const std::uint16_t only = TimeExpression::bit(TimeField::kWeekday);
  if (weekday.absolute != only || weekday.relative != 0 || weekday.nth < 0) return std::nullopt;
  const std::size_t at = weekday.last;
  const bool after = prefix(at, TimeRole::kAfter) != nullptr;
  if ((!after && prefix(at, TimeRole::kBefore) == nullptr) || points_.is_chinese(at)) return {};
  TimePhrase phrase = phrase_at(TimeShape::kShift, weekday.first, at + 1);
  phrase.count.unit = Granularity::kWeek;
  phrase.count.weekday = weekday.value(TimeField::kWeekday);
  phrase.count.low = phrase.count.high = base::Decimal(weekday.nth > 0 ? weekday.nth : 1);
  phrase.direction = after ? 1 : -1;
  if (const TimeSense* next = sense(at + 1, TimeRole::kShift);
      after && next != nullptr && next->value == 1 && next->flags == 0 &&
      points_.roles(at + 2) == 0) {
    phrase.count.low = phrase.count.high = base::Decimal(2);
    phrase.last = at + 2;
    return phrase;
  }
  const auto anchor = points_.read(points_.skip_links(at + 1));
  if (!anchor || anchor->finest() != Granularity::kDay || !anchor->has(TimeField::kDay)) return {};
  phrase.from = *anchor;
  phrase.anchored = true;
  phrase.last = anchor->last;
  return phrase;
}

/// the year ended June 30, the quarter ending September 30
std::optional<TimePhrase> TimePhraseReader::ended(std::size_t i) const {
  const TimeSense* unit = sense(i, TimeRole::kUnit);
  if (unit == nullptr) unit = sense(i, TimeRole::kFiscal);
  if (unit == nullptr || points_.is_chinese(i) || unit->has(kCounted)) return std::nullopt;
  TimeAmount one;
  one.first = i;
  one.last = i + 1;
  one.count.unit = unit->unit;
  one.count.low = one.count.high = base::Decimal(1);
  return ended_with(one);
}

/// The units that end with the day or month behind "ended", or behind "to": the year to March.
std::optional<TimePhrase> TimePhraseReader::ended_with(const TimeAmount& amount) const {
  if (!points_.ends_units(amount.last)) return std::nullopt;
  if (amount.count.unit < Granularity::kWeek) return std::nullopt;
  const auto end = points_.read(points_.skip_links(amount.last + 1));
  if (!end) return {};
  const bool day = end->finest() == Granularity::kDay && end->is_absolute(TimeField::kDay);
  const bool month = end->finest() == Granularity::kMonth && end->is_absolute(TimeField::kMonth) &&
                     end->part == SpanPart::kNone && amount.count.unit >= Granularity::kMonth;
  if (!day && !month) return {};
  TimePhrase phrase = phrase_at(TimeShape::kLasting, amount.first, end->last);
  phrase.count = amount.count;
  phrase.from = *end;
  phrase.direction = -1;
  phrase.anchored = true;
  return phrase;
}

/// the closest Monday to May 5, the second nearest Friday to it
std::optional<TimePhrase> TimePhraseReader::closest(std::size_t i) const {
  const auto nth = points_.number(i);
  const std::size_t word = nth && nth->ordinal ? nth->last : i;
  const TimeSense* weekday = sense(word + 1, TimeRole::kWeekday);
  if (sense(word, TimeRole::kClosest) == nullptr || weekday == nullptr) return std::nullopt;
  if (sense(word + 2, TimeRole::kTo) == nullptr) return std::nullopt;
  const auto anchor = points_.read(points_.skip_links(word + 3));
  if (!anchor || anchor->finest() != Granularity::kDay) return std::nullopt;
  TimePhrase phrase = phrase_at(TimeShape::kShift, i, anchor->last);
  phrase.count.unit = Granularity::kWeek;
  phrase.count.weekday = weekday->value;
  phrase.count.low = phrase.count.high = base::Decimal(word > i ? nth->value : 1);
  phrase.from = *anchor;
  phrase.anchored = true;
  return phrase;
}

}  // namespace tally::recogniser
