#include "recogniser/time_point.hpp"

#include "recogniser/time_parts.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

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

std::size_t TimePointReader::skip_links(std::size_t i) const {
  for (int taken = 0; taken < 3; ++taken) {
    const TimeSense* link = sense(i, TimeRole::kLink);
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
    if (add_suffix(e) || add_hour(e)) continue;
    if (const auto part = head(skip_links(e.last))) {
      if (const auto both = joined(e, *part)) {
        e = *both;
        continue;
      }
    }
    std::size_t at = skip_links(e.last);
    if (at == e.last && e.absolute == TimeExpression::bit(kWeekday) && e.relative == 0 &&
        sense(at, TimeRole::kFrom) != nullptr) {
      const Point week = atom(at + 1);  // Sunday from last week
      if (!week || !week->is_relative(kWeek)) return;
      at = at + 1;
    }
    if (at == e.last && (is_sign(at, '-') || is_sign(at, '/')) && text_[at].glued()) ++at;
    const bool bracket = at == e.last && is_sign(at, '(');
    if (bracket) ++at;
    if (text_[at].kind == TokenKind::kBreak) return;
    const bool told_in = at > e.last && sense(e.last, TimeRole::kIn) != nullptr;
    if (told_in && e.marked(kLatent) && e.is_absolute(kDay)) return;  // second in March
    const Point next = atom(at);
    if (!next || (bracket && !next->has(kWeekday))) return;
    const bool separate = is_sign(e.last, ',') || is_sign(e.last, '-') || is_sign(e.last, '/');
    const bool year_only = next->absolute == TimeExpression::bit(kYear) && next->relative == 0;
    if (separate && is_chinese(e.last - 1)) return;
    if (next->marked(kLatent) && year_only && !e.has_date()) return;
    auto both = joined(e, *next);
    if (!both) return;
    if (bracket && !is_sign(both->last, ')')) return;
    if (bracket) ++both->last;
    e = *both;
  }
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

/// 前三季度, 最后三周; "first three months" — of what stands before or behind.
std::optional<TimeExpression> TimePointReader::head(std::size_t i) const {
  const TimeSense* shift = sense(i, TimeRole::kShift);
  int sign = 0;
  std::size_t at = i + 1;
  if (shift != nullptr && shift->value == -1 && !shift->has(kRolling)) {
    sign = shift->has(kNearest) ? 1 : -1;  // 前 is the head, 最后 and last the tail
  } else if (const auto first = number(i);
             first && first->ordinal && first->value == 1 && !first->chinese) {
    sign = 1;
    at = first->last;
  }
  const auto count = sign != 0 ? number(at) : std::nullopt;
  if (!count || count->ordinal || count->value < 1 || count->value > 366) return std::nullopt;
  const TimeSense* unit = sense(count->last, TimeRole::kUnit);
  for (const TimeSense& s : words_.senses(text_, count->last)) {
    if (s.role == TimeRole::kUnit && s.has(kCounted)) unit = &s;
  }
  if (unit == nullptr || unit->unit < Granularity::kDay || unit->has(kWorkday)) return std::nullopt;
  TimeExpression e = begin_at(i, count->last + 1);
  e.edge = sign * count->value;
  e.edge_unit = unit->unit;
  e.mark(kLatent);
  return e;
}

/// last Friday, last week: of what follows, not of the reference.
std::optional<TimeExpression> TimePointReader::last_of(std::size_t i) const {
  const TimeSense* shift = sense(i, TimeRole::kShift);
  if (shift == nullptr || shift->value != -1 || shift->flags != 0 || is_chinese(i)) return {};
  TimeExpression e = begin_at(i, i + 2);
  e.mark(kLatent);
  if (const TimeSense* weekday = sense(i + 1, TimeRole::kWeekday)) {
    e.set(kWeekday, weekday->value);
    e.nth = -1;
    return e;
  }
  const TimeSense* unit = sense(i + 1, TimeRole::kUnit);
  if (unit == nullptr || unit->unit < Granularity::kDay || unit->has(kWorkday)) return std::nullopt;
  e.edge = -1;
  e.edge_unit = unit->unit;
  if (unit->has(kWeekend)) e.mark(kWeekendMark);
  return e;
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
  if (Point found = number_atom(i); found && (!best || found->last > best->last)) best = found;
  Point found = head(i);
  if (!found) found = last_of(i);
  const std::size_t linked = found ? skip_links(found->last) : i;
  Point whole = found && (is_chinese(i) || linked > found->last) ? atom(linked) : std::nullopt;
  if (!whole && found && !is_chinese(i) && linked > found->last) whole = unit_span(linked, 0);
  if (!whole && found && is_chinese(i) && found->edge_unit == Granularity::kQuarter) {
    whole = begin_at(found->last, found->last);  // 前三季度: of this year
    whole->set_relative(kYear, 0);
  }
  const Point both = whole ? joined(*found, *whole) : std::nullopt;
  if (both && (!best || both->last > best->last)) best = both;
  return best;
}

bool TimePointReader::capital(std::size_t i) const {
  const char first = text_.str(i).front();
  return first >= 'A' && first <= 'Z';
}

std::optional<TimeExpression> TimePointReader::word_atom(std::size_t i,
                                                         const TimeSense& sense) const {
  TimeExpression e = begin_at(i, i + 1);
  if (sense.has(kCompanion)) e.mark(kLatent);
  switch (sense.role) {
    case TimeRole::kMonth:
      return month_atom(i, sense);
    case TimeRole::kWeekday:
      e.set(kWeekday, sense.value);
      return e;
    case TimeRole::kDay:
      e.set_relative(kDay, sense.value);
      if (sense.has(kTold)) e.mark(kFromTold);
      return e;
    case TimeRole::kDecade:  // nineties
      if (sense.value == 0) return std::nullopt;
      e.set(kDecade, sense.value);
      e.mark(kLatent);
      return e;
    case TimeRole::kDayPart:
      set_day_part(e, sense);
      return e;
    case TimeRole::kSpan:
      e.set_relative(sense.unit == Granularity::kYear    ? kYear
                     : sense.unit == Granularity::kMonth ? kMonth
                     : sense.unit == Granularity::kWeek  ? kWeek
                                                         : kQuarter,
                     sense.value);
      if (sense.has(kWeekend)) e.mark(kWeekendMark);
      if (sense.has(kTold)) e.mark(kFromTold);
      if (sense.has(kRough)) e.mark(kToReference);
      return e;
    case TimeRole::kShift: {
      Point shifted = shift_atom(i, sense);
      if (shifted && sense.has(kTold)) shifted->mark(kFromTold);
      return shifted;
    }
    case TimeRole::kPart:
      return part_atom(i, sense);
    case TimeRole::kPartOf:
      e.part = sense.part;
      e.part_unit = sense.unit;
      return e;
    case TimeRole::kQuarter:
    case TimeRole::kHalf: {
      if (sense.value == 0) return std::nullopt;  // a letter behind its number: 4Q23
      e.set(sense.role == TimeRole::kHalf ? kHalf : kQuarter, sense.value);
      const Point dated = short_year(e);
      return dated ? dated : e;
    }
    case TimeRole::kSeason:
      e.set(kSeason, sense.value);
      return e;
    case TimeRole::kNow:
      e.set_relative(kDay, 0);
      e.mark(kPresent);
      return e;
    case TimeRole::kEra:
    case TimeRole::kBeforeEra:
      return era_atom(i, sense);
    case TimeRole::kHoliday:
      e.set(kMonth, sense.value);
      e.set(kDay, sense.to);
      return e;
    case TimeRole::kFiscal:
      return fiscal_atom(i);
    case TimeRole::kLunar:
      return lunar_atom(i, sense);
    case TimeRole::kLate:
    case TimeRole::kElapsed:
      return rough_atom(i, sense);
    case TimeRole::kQuarterHour:
      return spoken_clock(i, 15);
    case TimeRole::kHalfHour:
      return spoken_clock(i, 30);
    case TimeRole::kLink:
      return week_of_atom(i);
    case TimeRole::kUnit:
      return is_chinese(i) ? unit_part(i) : week_of_atom(i);
    default:
      return std::nullopt;
  }
}

}  // namespace tally::recogniser
