#include "recogniser/time_point.hpp"

#include "recogniser/time_parts.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

constexpr int kOwner = 2;      // value of the link "its"
constexpr int kMostParts = 6;  // weekday, day, month, year, part of the day, time

}  // namespace

bool TimePointReader::is_chinese(std::size_t i) const {
  const std::string_view word = text_.str(i);
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE0;
}

bool TimePointReader::counts_ahead(std::size_t i) const {
  const Token& t = text_[i];
  if (t.has(kLineBefore)) return false;
  if (t.kind == TokenKind::kSymbol) return t.is('%');
  if (t.kind != TokenKind::kWord) return false;
  bool counts = false;
  for (const Reading& r : text_.lexicon->readings(t.code)) {
    if (r.category == Category::kTime) return false;
    if ((r.flags & kGluedOnly) != 0 && !t.glued()) continue;
    counts = counts || r.category == Category::kScale || r.category == Category::kNoun ||
             r.category == Category::kUnit || r.category == Category::kMeasure ||
             r.category == Category::kMore || r.category == Category::kFold;
  }
  return counts;
}

/// Whether a numeral, or another word without a gap, ends right before token `i`.
bool TimePointReader::number_before(std::size_t i) const {
  if (i == 0 || !text_[i].glued()) return false;
  const Token& t = text_[i - 1];
  if (t.kind == TokenKind::kDigits || t.kind == TokenKind::kGap) return true;
  if (t.kind != TokenKind::kWord) return false;
  for (const Reading& r : text_.lexicon->readings(t.code)) {
    if (r.category <= Category::kMore && r.category != Category::kOf) return true;
  }
  return false;
}

/// The weekday that the token behind a Chinese word for week adds to it; 0 for none.
int TimePointReader::weekday_behind(std::size_t week) const {
  const TimeSense* unit = sense(week, TimeRole::kUnit);
  const std::size_t at = week + 1;
  if (unit == nullptr || unit->unit != Granularity::kWeek || unit->has(kNamed)) return 0;
  if (!is_chinese(week) || !text_[at].glued() || unit->has(kWeekend)) return 0;
  if (const TimeSense* day = sense(at, TimeRole::kUnit); day && day->unit == Granularity::kDay) {
    return text_.str(at).size() == 3 ? 7 : 0;
  }
  const auto n = number(at);
  return n && n->chinese && n->last == at + 1 && n->value <= 6 && !counts_ahead(n->last) ? n->value
                                                                                         : 0;
}

/// Whether token `i` is the 's of an owner.
bool TimePointReader::is_sign_word(std::size_t i) const {
  const TimeSense* decade = sense(i, TimeRole::kDecade);
  if (decade == nullptr || decade->value != 0 || is_chinese(i)) return false;
  return text_.text[text_[i].begin] != 's' && text_[i + 1].has(kSpaceBefore);
}

/// "ended", and "to" before a month: what stands before it ends there.
bool TimePointReader::ends_units(std::size_t i) const {
  if (sense(i, TimeRole::kEnded) != nullptr) return true;
  const std::size_t month = text_[i + 1].kind == TokenKind::kDigits ? i + 2 : i + 1;
  return sense(i, TimeRole::kTo) != nullptr && !is_chinese(i) &&
         sense(month, TimeRole::kMonth) != nullptr;
}

std::size_t TimePointReader::skip_links(std::size_t i) const {
  for (int taken = 0; taken < 3; ++taken) {
    const TimeSense* link = sense(i, TimeRole::kLink);
    // "announced Monday its third round"
    if (link != nullptr && link->value == kOwner && i > 0 && sense(i - 1, TimeRole::kWeekday))
      break;
    const bool dot = is_sign(i, '.') && text_[i].glued() && text_[i + 1].has(kSpaceBefore) &&
                     i > 0 && text_[i - 1].kind == TokenKind::kWord;  // Sept. 5, but not "in 2026."
    const bool owner = taken == 0 && is_sign_word(i) && text_[i].glued();  // last week's Sunday
    const bool loose = owner || link != nullptr || text_.reading(i, Category::kOf) != nullptr ||
                       (taken == 0 && !is_chinese(i) && sense(i, TimeRole::kIn));
    if (!loose && !(taken == 0 && (is_sign(i, ',') || dot))) break;
    ++i;
  }
  return i;
}

std::optional<TimeExpression> TimePointReader::read(std::size_t i) const {
  Point e = atom(i);
  if (e) extend(*e);
  return e;
}

/// Joins what follows, as long as it names further parts of the same date.
void TimePointReader::extend(TimeExpression& e) const {
  for (int parts = 1; parts < kMostParts; ++parts) {
    if (!add_suffix(e) && !add_hour(e) && !add_head(e) && !add_part(e)) return;
  }
}

/// "of the first three months" behind what it is cut from: 今年前三季度.
bool TimePointReader::add_head(TimeExpression& e) const {
  const Point cut = head(skip_links(e.last));
  const Point both = cut ? joined(e, *cut) : std::nullopt;
  if (both) e = *both;
  return both.has_value();
}

/// Where the next part of a date may begin: behind links, a sign, or the "from" of a weekday.
std::optional<std::size_t> TimePointReader::next_part(const TimeExpression& e) const {
  const std::size_t at = skip_links(e.last);
  if (at > e.last) return at;
  const bool weekday = e.absolute == TimeExpression::bit(kWeekday) && e.relative == 0;
  if (weekday && sense(at, TimeRole::kFrom) != nullptr) {
    const Point week = atom(at + 1);  // Sunday from last week
    return week && week->is_relative(kWeek) ? std::optional(at + 1) : std::nullopt;
  }
  return (is_sign(at, '-') || is_sign(at, '/')) && text_[at].glued() ? at + 1 : at;
}

/// Whether what stands between the two keeps them apart.
bool TimePointReader::apart(const TimeExpression& e, const TimeExpression& next) const {
  const bool sign = is_sign(e.last, ',') || is_sign(e.last, '-') || is_sign(e.last, '/');
  if (sign && is_chinese(e.last - 1)) return true;
  // "voted 5-2 on Monday", "late Monday": digits that are a date beside a weekday only, and parted
  // from it.
  const bool month_day = e.marked(kLatent) && e.is_absolute(kMonth) && e.is_absolute(kDay);
  const bool parted = next.first > e.last || sense(e.last, TimeRole::kWeekday) == nullptr;
  if (month_day && next.has(kWeekday) && parted) return true;
  const bool year_only = next.absolute == TimeExpression::bit(kYear) && next.relative == 0;
  return next.marked(kLatent) && year_only && !e.has_date();
}

/// The next part of the same date: its month, year, weekday (also in brackets), time.
bool TimePointReader::add_part(TimeExpression& e) const {
  const auto start = next_part(e);
  if (!start) return false;
  const bool bracket = *start == e.last && is_sign(*start, '(');
  const std::size_t at = bracket ? *start + 1 : *start;
  if (text_[at].kind == TokenKind::kBreak) return false;
  const bool told_in = at > e.last && sense(e.last, TimeRole::kIn) != nullptr;
  if (told_in && e.marked(kLatent) && e.is_absolute(kDay)) return false;  // second in March
  const Point next = atom(at);
  if (!next || (bracket && !next->has(kWeekday)) || apart(e, *next)) return false;
  const Point both = joined(e, *next);
  if (!both || (bracket && !is_sign(both->last, ')'))) return false;
  e = *both;
  if (bracket) ++e.last;
  return true;
}

/// 初, 底, 上旬 behind what they are a part of; 年底 behind the year.
bool TimePointReader::add_suffix(TimeExpression& e) const {
  const TimeSense* part = sense(e.last, TimeRole::kPart);
  if (part != nullptr && !part->has(kSuffix)) part = nullptr;
  if (part == nullptr || e.part != SpanPart::kNone || !e.has_date() || e.has_clock()) return false;
  const Granularity unit = e.finest();
  if (unit <= Granularity::kDay || !text_[e.last].glued()) return false;
  e.part = part->part;
  e.part_unit = unit;
  ++e.last;
  return true;
}

/// "tonight at 8", "Friday at 5": the hour alone behind its day.
bool TimePointReader::add_hour(TimeExpression& e) const {
  const TimeSense* at = sense(e.last, TimeRole::kLink);
  if (at == nullptr || at->value == 0 || e.has(kClock) || !e.has_date()) return false;
  if (e.finest() > Granularity::kDay || text_[e.last + 1].flags != kSpaceBefore) return false;
  const auto hour = number(e.last + 1);
  if (!hour || hour->ordinal || hour->value < 1 || hour->value > 24 || counts_ahead(hour->last)) {
    return false;
  }
  const Token& next = text_[hour->last];
  const Word word = text_.lexicon->longest(text_.text, next.begin);
  const bool loose =
      next.kind == TokenKind::kGap && text_.lexicon->find(word.id, Category::kNoNoun) != nullptr;
  const bool ends = next.kind == TokenKind::kBreak || next.is(',') || next.is(';') ||
                    (next.is('.') && text_[hour->last + 1].kind != TokenKind::kDigits) || loose;
  if (!ends) return false;
  e.set(kClock, hour->value * kHour);
  e.clock_unit = Granularity::kHour;
  e.last = hour->last;
  return true;
}

std::optional<TimeExpression> TimePointReader::atom(std::size_t i) const {
  constexpr int kDeepest = 3;
  const Token& t = text_[i];
  if (depth_ >= kDeepest) return std::nullopt;
  ++depth_;
  Point found = t.kind == TokenKind::kDigits ? number_atom(i)
                : t.kind == TokenKind::kWord ? any_atom(i)
                                             : std::nullopt;
  --depth_;
  return found;
}

/// The longest reading of a word, alone or with what belongs to it.
std::optional<TimeExpression> TimePointReader::any_atom(std::size_t i) const {
  Point best;
  for (const TimeSense& sense : words_.senses(text_, i)) {
    Point found = word_atom(i, sense);
    if (!found) continue;
    if (best && best->first == found->first && best->last == found->last) {
      if (const auto both = joined(*best, *found)) found = both;  // 昨夜: a day and its part
    }
    if (!best || found->last >= best->last) best = found;
  }
  const auto offer = [&best](const Point& found) {
    if (found && (!best || found->last > best->last)) best = found;
  };
  offer(number_atom(i));
  offer(edge_atom(i));
  return best;
}

bool TimePointReader::capital(std::size_t i) const {
  const char first = text_.str(i).front();
  return first >= 'A' && first <= 'Z';
}

}  // namespace tally::recogniser
