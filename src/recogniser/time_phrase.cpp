#include "recogniser/time_phrase.hpp"

#include "recogniser/counted_noun.hpp"
#include "recogniser/time_parts.hpp"
#include "recogniser/unit_phrase.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

constexpr int kYearsOfThings = 1950;  // earlier years rarely stand before a noun

TimePhrase point_phrase(const TimeExpression& e) {
  TimePhrase phrase = phrase_at(TimeShape::kPoint, e.first, e.last);
  phrase.from = e;
  return phrase;
}

constexpr std::uint64_t mask_of(std::initializer_list<TimeRole> roles) {
  std::uint64_t mask = 0;
  for (const TimeRole role : roles) mask |= role_bit(role);
  return mask;
}

/// What stands inside or behind a time only, "on" and "of" too.
constexpr std::uint64_t kSilentRoles = [] {
  using enum TimeRole;
  return mask_of({kTo, kAnd, kLead, kMeridiem, kClock, kPast, kStop});
}();

bool never_begins(std::uint64_t roles) {
  return (roles & kSilentRoles) != 0 && (roles & ~(kSilentRoles | role_bit(TimeRole::kLink))) == 0;
}

/// What begins a time only with what stands directly behind it: "in", 在, 的, "before".
constexpr std::uint64_t kLeadingRoles = [] {
  using enum TimeRole;
  return mask_of({kLink, kIn, kWithin, kBefore, kAfter, kSince, kStarting, kUntil, kDue, kBetween,
                  kFrom, kAbout, kTo, kAnd, kLead, kAgo, kElapsed});
}();

}  // namespace

/// Whether a number that counts nothing may begin a time: a year of four figures by itself, any
/// other only before what makes it a date or a time of day.
bool TimePhraseReader::number_may_begin(std::size_t i) const {
  constexpr std::size_t kYear = 4;
  constexpr CategorySet kGoesOn =
      kAnchorWords | set_of(Category::kTime, Category::kTimeAnchor, Category::kOf,
                            Category::kOrdinalSuffix, Category::kConnector);
  const Token& t = text_[i];
  const Token& next = text_[i + 1];
  if (t.kind == TokenKind::kDigits && t.end - t.begin >= kYear) return true;
  if (t.may_be(set_of(Category::kOrdinal))) return true;  // the third
  return next.kind == TokenKind::kDigits || next.kind == TokenKind::kSymbol || next.may_be(kGoesOn);
}

bool TimePhraseReader::may_begin(std::size_t i) const {
  constexpr CategorySet kGoesOn =
      kAnchorWords | set_of(Category::kTime, Category::kTimeAnchor, Category::kOf);
  const Token& t = text_[i];
  const bool number = t.kind == TokenKind::kDigits || begins_number(t);
  if (number && number_may_begin(i)) return true;
  const std::uint64_t roles = points_.roles(i);
  if (never_begins(roles)) return false;
  const Token& next = text_[i + 1];
  return (roles & ~kLeadingRoles) != 0 ||
         (roles != 0 && (next.kind == TokenKind::kDigits || next.kind == TokenKind::kSymbol ||
                         next.may_be(kGoesOn)));
}

const TimeSense* TimePhraseReader::suffix(std::size_t i, TimeRole role) const {
  const TimeSense* found = sense(i, role);
  if (found == nullptr || text_[i].has(kLineBefore)) return nullptr;
  return found->has(kSuffix) ? found : nullptr;
}

const TimeSense* TimePhraseReader::prefix(std::size_t i, TimeRole role) const {
  const TimeSense* found = sense(i, role);
  return found != nullptr && !found->has(kSuffix) ? found : nullptr;
}

std::optional<TimePhrase> TimePhraseReader::read(std::size_t i) const {
  Phrase best;  // and nothing else is returned: a phrase is too large to be copied for nothing
  const Token& t = text_[i];
  if (t.kind != TokenKind::kDigits && t.kind != TokenKind::kWord) return best;
  const std::uint64_t roles = points_.roles(i);
  if (never_begins(roles)) return best;
  const auto any = [&](auto... wanted) { return (roles & (role_bit(wanted) | ...)) != 0; };
  using enum TimeRole;
  const auto offer = [&](const Phrase& found) {
    if (found && (!best || found->last > best->last)) best = found;
  };
  if (any(kEvery, kRepeat)) offer(repetition(i));
  if (any(kShift, kIn, kWithin, kLink)) offer(frame(i));
  if ((points_.roles(i + 1) & role_bit(kShift)) != 0) offer(inverted_frame(i));
  offer(amount_phrase(i));
  if (any(kBefore, kAfter, kSince, kStarting, kUntil, kDue)) offer(bound(i));
  if (any(kBetween)) offer(opened(i, kBetween));
  if (any(kFrom)) offer(opened(i, kFrom));
  if ((points_.roles(i + 1) & role_bit(kEnded)) != 0) offer(ended(i));
  if (any(kClosest) || (points_.roles(i + 1) & role_bit(kClosest)) != 0) offer(closest(i));
  if (any(kAbout)) offer(about(i));
  offer(span_or_point(i, false));
  return best;
}

/// between May 3 and 5, from 2019 to 2021, 从今天起
std::optional<TimePhrase> TimePhraseReader::opened(std::size_t i, TimeRole opener) const {
  Phrase span = span_or_point(points_.skip_links(i + 1), opener == TimeRole::kBetween);
  if (!span) return span;
  const bool since = span->shape == TimeShape::kSince && opener == TimeRole::kFrom;
  if (span->shape != TimeShape::kSpan && !since) return std::nullopt;
  span->first = i;
  return span;
}

/// around 2020; "think about next year": before a day told from now the English word is no hedge.
std::optional<TimePhrase> TimePhraseReader::about(std::size_t i) const {
  Phrase about = span_or_point(i + 1, false);
  if (!about || !about->from.has_date()) return std::nullopt;
  if (!points_.is_chinese(i) && about->from.relative != 0) return std::nullopt;
  about->first = i;
  about->about = true;
  return about;
}

/// every Monday, 每两周, each year, daily
std::optional<TimePhrase> TimePhraseReader::repetition(std::size_t i) const {
  TimePhrase phrase = phrase_at(TimeShape::kRepeat, i, i + 1);
  phrase.count.low = phrase.count.high = base::Decimal(1);
  if (const TimeSense* repeat = sense(i, TimeRole::kRepeat)) {
    phrase.count.unit = repeat->unit;
    if (repeat->value > 1) phrase.count.low = phrase.count.high = base::Decimal(repeat->value);
    const auto day = repeat->unit == Granularity::kWeek ? points_.number(i + 1) : std::nullopt;
    if (day && day->chinese && day->value >= 1 && day->value <= 6 && text_[i + 1].glued() &&
        !points_.counts_ahead(day->last)) {
      phrase.from.set(kWeekday, day->value);
      phrase.from.last = phrase.last = day->last;
      phrase.from.first = i + 1;
    }
  } else if (const TimeSense* every = sense(i, TimeRole::kEvery)) {
    if (every->value > 1) phrase.count.low = phrase.count.high = base::Decimal(every->value);
    if (const auto told = amount(i + 1); told && told->count.weekday == 0) {
      phrase.count = told->count;
      phrase.last = told->last;
    } else if (const TimeSense* unit = sense(i + 1, TimeRole::kUnit)) {
      phrase.count.unit = unit->unit;
      phrase.last = i + 2;
    }
  } else {
    return std::nullopt;
  }
  const auto point = points_.read(points_.skip_links(phrase.last));
  if (point && phrase.from.first == 0 && !(point->marked(kLatent) && !point->has(kWeekday)) &&
      (phrase.last > i + 1 || !point->is_absolute(kYear))) {
    phrase.from = *point;
    phrase.last = point->last;
  }
  if (phrase.count.unit == Granularity::kNone && phrase.from.last == 0) return std::nullopt;
  return phrase;
}

/// before May, since 2014, by the end of the year, 自2014年6月起
std::optional<TimePhrase> TimePhraseReader::bound(std::size_t i) const {
  struct Form {
    TimeRole role;
    TimeShape shape;
  };
  static constexpr Form kForms[] = {
      {TimeRole::kBefore, TimeShape::kBefore}, {TimeRole::kAfter, TimeShape::kAfter},
      {TimeRole::kSince, TimeShape::kSince},   {TimeRole::kStarting, TimeShape::kSince},
      {TimeRole::kUntil, TimeShape::kUntil},   {TimeRole::kDue, TimeShape::kDue}};
  for (const Form& form : kForms) {
    if (prefix(i, form.role) == nullptr) continue;
    Phrase phrase = span_or_point(points_.skip_links(i + 1), false);
    if (!phrase || phrase->shape == TimeShape::kSpan || text_[i + 1].has(kLineBefore)) continue;
    if (!phrase->from.has_date()) continue;
    // "up 5% from last year" compares, it does not begin.
    const bool behind_amount =
        i > 0 && (text_[i - 1].is('%') || text_.reading(i - 1, Category::kUnit) != nullptr);
    const bool compares = form.role == TimeRole::kSince && sense(i, TimeRole::kFrom) != nullptr &&
                          (phrase->from.relative != 0 || behind_amount) &&
                          phrase->from.finest() > Granularity::kWeek && !points_.is_chinese(i);
    if (compares) continue;
    if (phrase->shape == TimeShape::kPoint) phrase->shape = form.shape;
    phrase->first = i;
    return phrase;
  }
  return std::nullopt;
}

void TimePhraseReader::add_bound_suffix(TimePhrase& phrase) const {
  struct Form {
    TimeRole role;
    TimeShape shape;
  };
  static constexpr Form kForms[] = {{TimeRole::kBefore, TimeShape::kBefore},
                                    {TimeRole::kAfter, TimeShape::kAfter},
                                    {TimeRole::kSince, TimeShape::kSince},
                                    {TimeRole::kUntil, TimeShape::kUntil}};
  if (suffix(phrase.last, TimeRole::kAbout) != nullptr) {
    phrase.about = true;
    ++phrase.last;
    return;
  }
  for (const Form& form : kForms) {
    if (suffix(phrase.last, form.role) == nullptr || phrase.from.has_clock()) continue;
    phrase.shape = form.shape;
    ++phrase.last;
    return;
  }
}

/// The token behind what links the two ends of a span.
std::optional<std::size_t> TimePhraseReader::connector(std::size_t i, bool between) const {
  for (const char32_t dash : {U'-', U'~', U'\u2013'}) {
    if (points_.is_sign(i, dash)) return points_.is_sign(i + 1, dash) ? i + 2 : i + 1;
  }
  const bool slash = points_.is_sign(i, '/') && text_[i].glued() && text_[i + 1].glued();
  if (slash && text_[i - 1].end - text_[i - 1].begin == 4 &&
      text_[i + 1].end - text_[i + 1].begin == 2) {
    return i + 1;  // 2019/20
  }
  if (sense(i, TimeRole::kTo) != nullptr) return i + 1;
  if (between && sense(i, TimeRole::kAnd) != nullptr) return i + 1;
  return std::nullopt;
}

std::optional<TimeExpression> TimePhraseReader::end_of_span(std::size_t i,
                                                            const TimeExpression& from,
                                                            bool between) const {
  const auto at = connector(i, between);
  if (!at || text_[i].has(kLineBefore)) return std::nullopt;
  const std::size_t start = points_.skip_links(*at);
  auto to = points_.read(start);
  const bool unlike = to && to->marked(kLatent) && !from.marked(kLatent) && !to->has(kYear);
  if (!to || unlike) {
    if (auto bare = points_.elliptic(start, from);
        bare && !points_.counts_ahead(bare->last) && (!to || to->last <= bare->last)) {
      to = bare;
      TimeExpression opening = from;
      TimeExpression whole = *bare;
      share(opening, whole);
      points_.extend(whole);  // April 5-7, 2024
      if (whole.last > bare->last && coherent(whole)) to = whole;
    }
  }
  return to;
}

/// "2024 revenue", "the 2019 report": a year before a noun in the singular counts nothing.
bool TimePhraseReader::year_of_thing(const TimeExpression& e) const {
  if (e.absolute != TimeExpression::bit(kYear) || e.relative != 0 || e.last != e.first + 1)
    return false;
  const Token& next = text_[e.last];
  if (text_[e.first].kind != TokenKind::kDigits || next.flags != kSpaceBefore) return false;
  if (e.value(kYear) < kYearsOfThings || next.kind != TokenKind::kGap) return false;
  return names_one_thing(text_, e.last);
}

/// "the second tier", "the 3rd-largest": what an ordinal counts is no day.
bool TimePhraseReader::counts_a_thing(std::size_t i) const {
  const Token& next = text_[i];
  if (next.is('-') && next.glued() && text_[i + 1].glued()) return true;
  if (next.kind != TokenKind::kGap || next.flags != kSpaceBefore) return false;
  const Word word = text_.lexicon->longest(text_.text, next.begin);
  return text_.lexicon->find(word.id, Category::kNoNoun) == nullptr;
}

/// Whether a word that means nothing alone (may, 2014, the 18th) has what makes it a date.
bool TimePhraseReader::backed(std::size_t i, const TimeExpression& e, std::size_t last) const {
  if (year_of_thing(e)) return true;
  const bool month_day = e.is_absolute(kMonth) && e.is_absolute(kDay);
  if (e.absolute == TimeExpression::bit(kDay) && e.relative == 0 && counts_a_thing(e.last)) {
    return false;
  }
  if (i == 0) return month_day && last + 1 >= text_.tokens.size();  // "2/15" and nothing else
  const bool dashed = points_.is_sign(i + 1, '-') && month_day && e.last == i + 3;
  if (dashed) return sense(i - 1, TimeRole::kLead) != nullptr;  // up to 3-4
  const TimeSense* before = sense(i - 1, TimeRole::kLink);
  const bool article = before != nullptr;
  for (const TimeRole role :
       {TimeRole::kIn, TimeRole::kSince, TimeRole::kUntil, TimeRole::kDue, TimeRole::kBefore,
        TimeRole::kAfter, TimeRole::kBetween, TimeRole::kFrom, TimeRole::kStarting}) {
    if (prefix(i - 1, role) != nullptr || (article && i > 1 && prefix(i - 2, role) != nullptr)) {
      return true;
    }
  }
  if (e.has(kDecade)) return article || points_.is_sign(i - 1, '\'');
  if (const TimeSense* lead = sense(i - 1, TimeRole::kLead)) {
    if (!lead->has(kCompanion) || !e.is_absolute(kYear) || e.has(kMonth)) return true;
  }
  const bool thing = text_[e.last].kind == TokenKind::kWord && points_.roles(e.last) == 0 &&
                     text_.reading(e.last, Category::kFiller) == nullptr;  // the second one
  return e.is_absolute(kDay) && article && !thing && text_[e.last].kind != TokenKind::kGap;
}

/// The end of a span whose start, at token `i`, is a bare number; `from` gets the start joined.
std::optional<TimeExpression> TimePhraseReader::bare_start(
    std::size_t i, bool between, std::optional<TimeExpression>& from) const {
  const auto n = points_.number(i);
  const auto at = n ? connector(n->last, between) : std::nullopt;
  const auto whole = at ? points_.read(points_.skip_links(*at)) : std::nullopt;
  const auto bare = whole ? points_.elliptic(i, *whole) : std::nullopt;
  if (!bare || bare->last != n->last) return std::nullopt;
  if (from && from->last == i) {
    from = joined(*from, *bare);
    if (from) from->unmark(kElliptic);
  } else {
    from = bare;
  }
  return from ? whole : std::nullopt;
}

/// 2025年内, 2019至2021年间: what says "in" behind years and months.
void TimePhraseReader::take_inside(TimePhrase& phrase, bool between) const {
  const TimeSense* within = suffix(phrase.last, TimeRole::kWithin);
  if (within == nullptr || !text_[phrase.last].glued() || phrase.from.has_clock()) return;
  const bool named = phrase.from.is_absolute(kYear) || phrase.from.is_absolute(kMonth) ||
                     phrase.to.is_absolute(kYear);
  const bool rough = within->has(kRough) && phrase.shape == TimeShape::kPoint;
  if (between || (named && !rough && phrase.from.finest() > Granularity::kDay)) ++phrase.last;
}

/// A point, or the span from it to another.
std::optional<TimePhrase> TimePhraseReader::span_or_point(std::size_t i, bool between) const {
  auto from = points_.read(i);
  std::optional<TimeExpression> to;
  if (from) to = end_of_span(from->last, *from, between);
  if (!to) {  // the first end may be a bare number: 3 to 5 May, 2024年1-9月
    auto whole = from;
    to = bare_start(i, between, whole);
    if (!to && from) to = bare_start(from->last, between, whole);
    if (to) from = whole;
  }
  if (!from || (between && !to) || (from->marked(kElliptic) && !to)) return std::nullopt;
  if (to && from->has_clock() == to->has_clock()) return span(i, *from, *to, between);
  if (!to) {
    if (Phrase beside = weekday_beside(*from)) return beside;
  }
  return point(i, *from);
}

/// From one end to the other, each with what only the other tells.
std::optional<TimePhrase> TimePhraseReader::span(std::size_t i, const TimeExpression& from,
                                                 const TimeExpression& to, bool between) const {
  TimePhrase phrase = point_phrase(from);
  phrase.shape = TimeShape::kSpan;
  phrase.to = to;
  phrase.last = to.last;
  share(phrase.from, phrase.to);
  if (!coherent(phrase.from) || !coherent(phrase.to)) return std::nullopt;
  const bool months = from.is_absolute(kMonth) && to.is_absolute(kMonth) && !from.has(kDay);
  const bool weak = from.marked(kLatent) && to.marked(kLatent) && !months;
  const bool years = from.has(kYear) && to.has(kYear) && to.value(kYear) > from.value(kYear);
  if (weak && !years && !between && !backed(i, from, phrase.last)) return std::nullopt;
  take_inside(phrase, between);
  return phrase;
}

/// One date or time with what stands behind it: 今年晚些时候, 2025年内, 2014年以前.
std::optional<TimePhrase> TimePhraseReader::point(std::size_t i, const TimeExpression& from) const {
  TimePhrase phrase = point_phrase(from);
  if (sense(phrase.last, TimeRole::kLate) != nullptr && points_.is_chinese(phrase.last) &&
      from.finest() > Granularity::kDay) {
    phrase.from.mark(kFromReference);
    ++phrase.last;
  }
  if (points_.is_chinese(phrase.last)) take_inside(phrase, false);
  add_bound_suffix(phrase);
  // A weekday and nothing else is the coming one: who means today says so.
  const bool weekday = from.absolute == TimeExpression::bit(kWeekday) && from.relative == 0 &&
                       from.nth == 0 && from.direction == 0;
  if (weekday && i == 0 && phrase.last + 1 >= text_.tokens.size()) phrase.from.direction = 1;
  const bool weak = from.marked(kLatent) && phrase.shape == TimeShape::kPoint;
  if (weak && !backed(i, from, phrase.last)) return std::nullopt;
  return phrase;
}

}  // namespace tally::recogniser
