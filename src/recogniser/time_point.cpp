#include "recogniser/time_point.hpp"

#include "recogniser/numeral.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr int kMostParts = 6;  // weekday, day, month, year, part of the day, time

TimeExpression begin_at(std::size_t first, std::size_t last) {
  TimeExpression e;
  e.first = first;
  e.last = last;
  return e;
}

void set_day_part(TimeExpression& e, const TimeSense& part) {
  e.set(kDayPart, part.value);
  e.part_to = part.to;
  if (part.has(kNight)) e.mark(kPastNoon);
  if (part.has(kNoon)) e.mark(kAroundNoon);
}

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

std::size_t TimePointReader::skip_links(std::size_t i) const {
  for (int taken = 0; taken < 3; ++taken) {
    const TimeSense* link = sense(i, TimeRole::kLink);
    const bool dot = is_sign(i, '.') && text_[i].glued() && text_[i + 1].has(kSpaceBefore);
    const bool loose = link != nullptr || text_.reading(i, Category::kOf) != nullptr || (taken == 0 && !is_chinese(i) && sense(i, TimeRole::kIn));
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
    if (add_suffix(e)) continue;
    if (const auto part = head(skip_links(e.last))) {
      if (const auto both = joined(e, *part)) {
        e = *both;
        continue;
      }
    }
    std::size_t at = skip_links(e.last);
    if (at == e.last && (is_sign(at, '-') || is_sign(at, '/')) && text_[at].glued()) ++at;
    const bool bracket = at == e.last && is_sign(at, '(');
    if (bracket) ++at;
    if (text_[at].kind == TokenKind::kBreak) return;
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

/// 前三季度, 最后三周; "first three months" — of what stands before or behind.
std::optional<TimeExpression> TimePointReader::head(std::size_t i) const {
  const TimeSense* shift = sense(i, TimeRole::kShift);
  int sign = 0;
  std::size_t at = i + 1;
  if (shift != nullptr && shift->value == -1 && !shift->has(kRolling)) {
    sign = shift->has(kNearest) ? 1 : -1;  // 前 is the head, 最后 and last the tail
  } else if (const auto first = number(i); first && first->ordinal && first->value == 1 &&
                                           !first->chinese) {
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

std::optional<TimeExpression> TimePointReader::atom(std::size_t i) const {
  constexpr int kDeepest = 3;
  const Token& t = text_[i];
  if (depth_ >= kDeepest) return std::nullopt;
  ++depth_;
  Point found = t.kind == TokenKind::kDigits ? number_atom(i)
                : t.kind == TokenKind::kWord ? any_atom(i) : std::nullopt;
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
  const Point whole = found && (is_chinese(i) || linked > found->last) ? atom(linked) : std::nullopt;
  const Point both = whole ? joined(*found, *whole) : std::nullopt;
  if (both && (!best || both->last > best->last)) best = both;
  return best;
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
  return e;
}

std::optional<TimeExpression> TimePointReader::word_atom(std::size_t i,
                                                         const TimeSense& sense) const {
  TimeExpression e = begin_at(i, i + 1);
  if (sense.has(kCompanion)) e.mark(kLatent);
  switch (sense.role) {
    case TimeRole::kMonth: return month_atom(i, sense);
    case TimeRole::kWeekday: e.set(kWeekday, sense.value); return e;
    case TimeRole::kDay: e.set_relative(kDay, sense.value); return e;
    case TimeRole::kDayPart: set_day_part(e, sense); return e;
    case TimeRole::kSpan:
      e.set_relative(sense.unit == Granularity::kYear ? kYear : sense.unit == Granularity::kMonth
          ? kMonth : sense.unit == Granularity::kWeek ? kWeek : kQuarter, sense.value);
      return e;
    case TimeRole::kShift: return shift_atom(i, sense);
    case TimeRole::kPart: return part_atom(i, sense);
    case TimeRole::kPartOf: e.part = sense.part; e.part_unit = sense.unit; return e;
    case TimeRole::kQuarter: e.set(kQuarter, sense.value); return e;
    case TimeRole::kHalf: e.set(kHalf, sense.value); return e;
    case TimeRole::kSeason: e.set(kSeason, sense.value); return e;
    case TimeRole::kNow: e.set_relative(kDay, 0); e.mark(kPresent); return e;
    case TimeRole::kEra: case TimeRole::kBeforeEra: return era_atom(i, sense);
    case TimeRole::kHoliday: e.set(kMonth, sense.value); e.set(kDay, sense.to); return e;
    case TimeRole::kFiscal: return fiscal_atom(i);
    case TimeRole::kLunar: return lunar_atom(i, sense);
    case TimeRole::kLate: case TimeRole::kElapsed: return rough_atom(i, sense);
    case TimeRole::kQuarterHour: return spoken_clock(i, 15);
    case TimeRole::kHalfHour: return spoken_clock(i, 30);
    case TimeRole::kLink: return week_of_atom(i);
    case TimeRole::kUnit: return is_chinese(i) ? unit_part(i) : week_of_atom(i);
    default: return std::nullopt;
  }
}

/// April; April 18(th), April the 28th, Apr '24; a month that is an everyday word stays weak alone.
std::optional<TimeExpression> TimePointReader::month_atom(std::size_t i,
                                                          const TimeSense& sense) const {
  TimeExpression e = begin_at(i, i + 1);
  e.set(kMonth, sense.value);
  std::size_t at = e.last;
  if (is_sign(at, '.') && text_[at].glued()) ++at;
  if (is_sign(at, '\'') && text_[at + 1].glued()) {
    int length = 0;
    const auto year = digits(at + 1, &length);
    if (year && length == 2) {
      e.set(kYear, *year + (*year < 50 ? 2000 : 1900));
      e.last = at + 2;
      return e;
    }
  }
  if ((is_sign(at, '-') || is_sign(at, '/')) && text_[at].glued() && text_[at + 1].glued()) ++at;
  if (const TimeSense* link = this->sense(at, TimeRole::kLink); link != nullptr) ++at;
  const auto n = number(at);
  const bool day = n && n->value >= 1 && n->value <= 31 && !n->chinese && (n->digits || n->ordinal || n->value > 0) &&
                   make_day(2000, sense.value, n->value) && !text_[at].has(kLineBefore);
  if (!day || (n->length > 2 && n->digits) || counts_ahead(n->last) ||
      (is_sign(n->last, ':') && !n->ordinal) ||
      this->sense(n->last, TimeRole::kMeridiem) != nullptr) {
    if (sense.has(kCompanion)) e.mark(kLatent);
    return e;
  }
  const auto spoken = !n->digits ? bare_atom(at, *n) : std::nullopt;
  if (spoken && spoken->has(kYear)) return e;
  e.set(kDay, n->value);
  e.last = n->last;
  return e;
}

/// A whole calendar unit, so many units from that of the reference.
std::optional<TimeExpression> TimePointReader::unit_span(std::size_t i, int offset) const {
  const TimeSense* unit = nullptr;
  for (const TimeSense& s : words_.senses(text_, i)) {
    if (s.role == TimeRole::kUnit && (unit == nullptr || s.has(kNamed))) unit = &s;
  }
  if (unit == nullptr || unit->unit < Granularity::kDay || unit->has(kWorkday)) return std::nullopt;
  TimeExpression e = begin_at(i, i + 1);
  switch (unit->unit) {
    case Granularity::kDay: e.set_relative(kDay, offset); break;
    case Granularity::kWeek: e.set_relative(kWeek, offset); break;
    case Granularity::kMonth: e.set_relative(kMonth, offset); break;
    case Granularity::kQuarter: e.set_relative(kQuarter, offset); break;
    case Granularity::kHalf: e.set_relative(kHalf, offset); break;
    case Granularity::kYear: e.set_relative(kYear, offset); break;
    case Granularity::kDecade: e.set_relative(kDecade, offset); break;
    default: e.set_relative(kCentury, offset); break;
  }
  if (unit->has(kWeekend)) e.mark(kWeekendMark);
  return e;
}

/// next week, 上上周三, 下个月, last Tuesday, this March, next summer, this morning
std::optional<TimeExpression> TimePointReader::shift_atom(std::size_t i,
                                                          const TimeSense& shift) const {
  int offset = shift.value;
  if (shift.has(kSuffix)) return std::nullopt;
  std::size_t at = i + 1;
  while (text_[at].code == text_[i].code && text_[at].kind == TokenKind::kWord &&
         text_[at].glued() && is_chinese(at) && at < i + 8) {
    offset += shift.value;
    ++at;
  }
  if (text_[at].has(kLineBefore)) return std::nullopt;
  if (is_chinese(i) && text_.reading(at, Category::kMeasure) != nullptr &&
      words_.senses(text_, at).empty()) {
    ++at;
  }
  for (const TimeSense& s : words_.senses(text_, at)) {
    TimeExpression e = begin_at(i, at + 1);
    e.direction = offset;
    switch (s.role) {
      case TimeRole::kWeekday:
        e.set(kWeekday, s.value);
        if (!shift.has(kNearest)) e.set_relative(kWeek, offset);
        return e;
      case TimeRole::kMonth: case TimeRole::kSeason:
        e.set(s.role == TimeRole::kMonth ? kMonth : kSeason, s.value);
        if (offset == 0) e.set_relative(kYear, 0);
        if (offset == 0 && s.has(kCompanion)) e.mark(kLatent);
        return e;
      case TimeRole::kDayPart:
        if (is_chinese(i)) break;
        e.set_relative(kDay, offset);
        set_day_part(e, s);
        return e;
      case TimeRole::kHoliday:
        e.set(kMonth, s.value);
        e.set(kDay, s.to);
        return e;
      case TimeRole::kFiscal:
        e.set_relative(kYear, offset);
        e.mark(kBeyond);
        return e;
      default: break;
    }
  }
  if (is_chinese(i) && (text_.str(at) == text_.str(at + 1) || shift.has(kRolling))) return {};
  Point e = unit_span(at, offset);
  if (!e || (is_chinese(i) != is_chinese(at))) return std::nullopt;
  e->first = i;
  if (const int day = weekday_behind(at); day != 0) {
    e->set(kWeekday, day);  // 上个星期三, where 个星期 is a word of its own
    ++e->last;
  }
  return e;
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
  return n && n->chinese && n->last == at + 1 && n->value <= 6 && !counts_ahead(n->last) ? n->value : 0;
}

/// early March, mid-2023, end of next month, the beginning of 2017, late last year, end of the year
std::optional<TimeExpression> TimePointReader::part_atom(std::size_t i,
                                                         const TimeSense& part) const {
  if (part.has(kSuffix)) return std::nullopt;
  std::size_t at = i + 1;
  if (is_sign(at, '-') && text_[at].glued()) ++at;
  const std::size_t linked = skip_links(at);
  Point e = atom(linked);
  if (!e && linked > at) e = unit_span(linked, 0);
  if (!e || e->part != SpanPart::kNone) return std::nullopt;
  extend(*e);
  if (e->has_clock() || e->edge != 0) return std::nullopt;
  const Granularity unit = e->finest();
  e->first = i;
  e->unmark(kLatent);
  if (unit == Granularity::kDay) return e;
  e->part = part.part;
  e->part_unit = unit;
  return e;
}

/// later this year, earlier in the week, 今年晚些时候 (as what stands behind the span)
std::optional<TimeExpression> TimePointReader::rough_atom(std::size_t i,
                                                          const TimeSense& rough) const {
  if (is_chinese(i)) return std::nullopt;
  Point e = atom(i + 1);
  if (!e || e->marked(kLatent)) e = unit_span(i + 1, 0);
  if (!e || e->finest() <= Granularity::kDay) return std::nullopt;
  e->first = i;
  e->mark(rough.role == TimeRole::kLate ? kFromReference : kToReference);
  return e;
}

/// 公元1999年, 民国113年, AD 79; before our era there is nothing to resolve.
std::optional<TimeExpression> TimePointReader::era_atom(std::size_t i, const TimeSense& era) const {
  if (era.has(kSuffix)) return std::nullopt;
  const auto n = number(i + 1);
  if (!n || n->ordinal || (era.has(kNamed) && (!n->digits || (n->length != 4 && n->length != 2)))) {
    return std::nullopt;
  }
  TimeExpression e = begin_at(i, n->last);
  if (era.has(kNamed) && n->length == 2 && !text_[i + 1].glued()) return std::nullopt;
  const TimeSense* unit = sense(n->last, TimeRole::kUnit);
  if (unit != nullptr && is_chinese(n->last)) {
    ++e.last;
    if (unit->unit != Granularity::kYear) return std::nullopt;
  } else if (is_chinese(i)) {
    return std::nullopt;
  }
  e.set(kYear, n->value + era.value + (era.has(kNamed) && n->length == 2 ? 2000 : 0));
  if (era.role == TimeRole::kBeforeEra) e.mark(kBeyond);
  return e;
}

/// fiscal year 2024, FY24: days are those of a company's own calendar.
std::optional<TimeExpression> TimePointReader::fiscal_atom(std::size_t i) const {
  std::size_t at = i + 1;
  if (is_sign(at, '\'')) ++at;
  int length = 0;
  const auto year = digits(at, &length);
  TimeExpression e = begin_at(i, at + 1);
  e.mark(kBeyond);
  if (!year || (length != 4 && length != 2)) return std::nullopt;
  e.set(kYear, length == 4 ? *year : *year + (*year < 50 ? 2000 : 1900));
  return e;
}

/// 腊月十八, 农历五月廿二: kept as text.
std::optional<TimeExpression> TimePointReader::lunar_atom(std::size_t i,
                                                          const TimeSense& lunar) const {
  TimeExpression e = begin_at(i, i + 1);
  if (lunar.value != 0) {
    e.set(kMonth, lunar.value);
    if (const auto day = number(i + 1); day && day->value >= 1 && day->value <= 30) {
      e.set(kDay, day->value);
      e.last = day->last;
    }
  } else {
    Point rest = atom(i + 1);
    if (!rest || !rest->has_date()) return std::nullopt;
    extend(*rest);
    e = *rest;
    e.first = i;
    if (const auto day = number(e.last); day && e.finest() == Granularity::kMonth &&
                                         day->value >= 1 && day->value <= 30) {
      e.set(kDay, day->value);
      e.last = day->last;
    }
  }
  e.mark(kBeyond);
  return e;
}

/// 年底, 月初, 年内: a part of the current span, or of the one named before.
std::optional<TimeExpression> TimePointReader::unit_part(std::size_t i) const {
  const TimeSense* part = sense(i + 1, TimeRole::kPart);
  const TimeSense* within = sense(i + 1, TimeRole::kWithin);
  if (!text_[i + 1].glued() || text_.str(i).size() > 3 || number_before(i)) return std::nullopt;
  if (part != nullptr && part->has(kSuffix)) {
    const TimeSense* unit = sense(i, TimeRole::kUnit);
    if (unit->unit < Granularity::kWeek) return std::nullopt;
    TimeExpression e = begin_at(i, i + 2);
    e.part = part->part;
    e.part_unit = unit->unit;
    return e;
  }
  if (within == nullptr || !within->has(kSuffix) || within->has(kRough)) return std::nullopt;
  Point e = unit_span(i, 0);
  if (!e || e->finest() <= Granularity::kDay) return std::nullopt;
  ++e->last;
  return e;
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

/// the week of October 6th, week commencing Feb 4; latent, the month
std::optional<TimeExpression> TimePointReader::week_of_atom(std::size_t i) const {
  std::size_t at = i;
  if (sense(at, TimeRole::kLink) != nullptr) ++at;
  const TimeSense* unit = sense(at, TimeRole::kUnit);
  if (unit == nullptr || !unit->has(kNamed) || is_chinese(at)) return std::nullopt;
  const bool week = unit->unit == Granularity::kWeek;
  ++at;
  const std::size_t linked = skip_links(sense(at, TimeRole::kStarting) != nullptr ? at + 1 : at);
  Point e = week && linked > at ? atom(linked) : std::nullopt;
  if (!e) {
    if (number(at)) return std::nullopt;  // the year 2008
    Point current = at > i + 1 && unit->unit >= Granularity::kWeek ? unit_span(at - 1, 0) : std::nullopt;
    if (!current || linked > at) return std::nullopt;
    current->first = i;
    if (!unit->has(kWeekend)) current->mark(kLatent);
    return current;
  }
  extend(*e);
  if (e->finest() != Granularity::kDay) return std::nullopt;
  e->first = i;
  e->unmark(kLatent);
  e->mark(unit->has(kWeekend) ? kWeekendMark : kWeekAround);
  e->mark(kWeekAround);
  return e;
}

/// half past six, a quarter to nine
std::optional<TimeExpression> TimePointReader::spoken_clock(std::size_t i, int minutes) const {
  const TimeSense* past = sense(i + 1, TimeRole::kPast);
  if (past == nullptr || is_chinese(i)) return std::nullopt;
  const auto hour = number(i + 2);
  const TimeSense* noon = sense(i + 2, TimeRole::kDayPart);
  const bool named = noon != nullptr && noon->value == noon->to;
  if (!named && (!hour || hour->value < 1 || hour->value > 12 || hour->ordinal)) return {};
  TimeExpression e = begin_at(i, named ? i + 3 : hour->last);
  const int whole = (named ? noon->value : hour->value) * kHour;
  e.set(kClock, whole + past->value * minutes * kMinute);
  e.clock_unit = Granularity::kMinute;
  add_meridiem(e);
  return e;
}

}  // namespace tally::recogniser
