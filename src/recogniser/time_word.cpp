// Dates that begin with a word: April 18, today, 今年, early March, 年底, FY24, the week of May 5.
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

}  // namespace

/// What a word says by itself: Friday, today, nineties, morning, 今年, 年底, spring, Christmas.
std::optional<TimeExpression> TimePointReader::named_atom(std::size_t i,
                                                          const TimeSense& sense) const {
  TimeExpression e = begin_at(i, i + 1);
  if (sense.has(kCompanion)) e.mark(kLatent);
  switch (sense.role) {
    case TimeRole::kWeekday:
      e.set(kWeekday, sense.value);
      return e;
    case TimeRole::kDay:
      e.set_relative(kDay, sense.value);
      if (sense.has(kTold)) e.mark(kFromTold);
      return e;
    case TimeRole::kDecade:
      if (sense.value == 0) return std::nullopt;
      e.set(kDecade, sense.value);
      e.mark(kLatent);
      return e;
    case TimeRole::kDayPart:
      set_day_part(e, sense);
      return e;
    case TimeRole::kSpan:
      e.set_relative(field_of(sense.unit), sense.value);
      if (sense.has(kWeekend)) e.mark(kWeekendMark);
      if (sense.has(kTold)) e.mark(kFromTold);
      if (sense.has(kRough)) e.mark(kToReference);
      return e;
    case TimeRole::kPartOf:
      e.part = sense.part;
      e.part_unit = sense.unit;
      return e;
    case TimeRole::kSeason:
      e.set(kSeason, sense.value);
      if (const Point dated = short_year(e)) return dated;
      return e;
    case TimeRole::kNow:
      e.set_relative(kDay, 0);
      e.mark(kPresent);
      return e;
    case TimeRole::kHoliday:
      e.set(kMonth, sense.value);
      e.set(kDay, sense.to);
      return e;
    default:
      return std::nullopt;
  }
}

/// Q3, 上半年, and Q1'24; a letter behind its number (4Q23) is read with that.
std::optional<TimeExpression> TimePointReader::quarter_atom(std::size_t i,
                                                            const TimeSense& sense) const {
  if (sense.value == 0) return std::nullopt;
  TimeExpression e = begin_at(i, i + 1);
  if (sense.has(kCompanion)) e.mark(kLatent);
  e.set(sense.role == TimeRole::kHalf ? kHalf : kQuarter, sense.value);
  const Point dated = short_year(e);
  return dated ? dated : e;
}

std::optional<TimeExpression> TimePointReader::word_atom(std::size_t i,
                                                         const TimeSense& sense) const {
  switch (sense.role) {
    case TimeRole::kMonth:
      return month_atom(i, sense);
    case TimeRole::kShift: {
      Point shifted = shift_atom(i, sense);
      if (shifted && sense.has(kTold)) shifted->mark(kFromTold);
      return shifted;
    }
    case TimeRole::kPart:
      return part_atom(i, sense);
    case TimeRole::kQuarter:
    case TimeRole::kHalf:
      return quarter_atom(i, sense);
    case TimeRole::kEra:
    case TimeRole::kBeforeEra:
      return era_atom(i, sense);
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
      return named_atom(i, sense);
  }
}

/// April; April 18(th), April the 28th, Apr '24; a month that is an everyday word stays weak alone.
std::optional<TimeExpression> TimePointReader::month_atom(std::size_t i,
                                                          const TimeSense& sense) const {
  TimeExpression e = begin_at(i, i + 1);
  e.set(kMonth, sense.value);
  std::size_t at = e.last;
  if (is_sign(at, '.') && text_[at].glued()) ++at;
  if (const Point dated = short_year(e)) return dated;
  if ((is_sign(at, '-') || is_sign(at, '/')) && text_[at].glued() && text_[at + 1].glued()) ++at;
  if (const TimeSense* link = this->sense(at, TimeRole::kLink); link != nullptr) ++at;
  const auto n = number(at);
  const bool day = n && n->value >= 1 && n->value <= 31 && !n->chinese &&
                   (n->digits || n->ordinal || n->value > 0) &&
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

/// A year of two digits behind its apostrophe: Apr '24, Q1'24, summer of '24.
std::optional<TimeExpression> TimePointReader::short_year(TimeExpression e) const {
  std::size_t at = e.last;
  if (is_sign(at, '.') && text_[at].glued()) ++at;
  if (sense(at, TimeRole::kLink) != nullptr && is_sign(at + 1, '\'')) ++at;
  int length = 0;
  const auto year =
      is_sign(at, '\'') && text_[at + 1].glued() ? digits(at + 1, &length) : std::nullopt;
  if (!year || length != 2) return std::nullopt;
  e.set(kYear, full_year(*year));
  e.last = at + 2;
  return e;
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
  // "the early nineties" are years, "her early nineties" an age.
  const bool age = e->is_absolute(kDecade) && e->value(kDecade) < 100 && !is_chinese(i);
  if (!age) e->unmark(kLatent);
  if (unit == Granularity::kDay) return e;
  e->part = part.part;
  e->part_unit = unit;
  return e;
}

/// 公元1999年, 民国113年, AD 79; before our era there is nothing to resolve.
std::optional<TimeExpression> TimePointReader::era_atom(std::size_t i, const TimeSense& era) const {
  if (era.has(kSuffix)) return std::nullopt;
  const bool before = era.role == TimeRole::kBeforeEra;
  const auto n = before ? whole_number(i + 1) : number(i + 1);
  if (!n || n->ordinal || (era.has(kNamed) && (!n->digits || (n->length != 4 && n->length != 2)))) {
    return std::nullopt;
  }
  TimeExpression e = begin_at(i, n->last);
  if (era.has(kNamed) && n->length == 2 && !text_[i + 1].glued()) return std::nullopt;
  const TimeSense* unit = sense(n->last, TimeRole::kUnit);
  if (unit != nullptr && is_chinese(n->last)) {
    ++e.last;
    if (before && unit->unit == Granularity::kCentury) {
      e.set(kCentury, n->value);
      e.mark(kBeyond);
      return e;
    }
    if (unit->unit != Granularity::kYear) return std::nullopt;
  } else if (is_chinese(i)) {
    return std::nullopt;
  }
  e.set(kYear, n->value + era.value + (era.has(kNamed) && n->length == 2 ? 2000 : 0));
  if (before) e.mark(kBeyond);
  return e;
}

/// fiscal year 2024, FY24: taken for the calendar's year, as whose year it is goes unsaid.
std::optional<TimeExpression> TimePointReader::fiscal_atom(std::size_t i) const {
  std::size_t at = i + 1;
  if (is_sign(at, '\'')) ++at;
  int length = 0;
  const auto year = digits(at, &length);
  TimeExpression e = begin_at(i, at + 1);
  if (!year) return fiscal_quarter(i);
  if (length != 4 && length != 2) return std::nullopt;
  e.set(kYear, length == 4 ? *year : full_year(*year));
  e.mark(kFiscalYear);
  return e;
}

/// Fiscal Q2 2024, fiscal second quarter of 2025.
TimePointReader::Point TimePointReader::fiscal_quarter(std::size_t i) const {
  Point rest = atom(i + 1);
  if (!rest || !rest->has(kQuarter)) return std::nullopt;
  extend(*rest);
  if (!rest->has(kYear)) return std::nullopt;
  rest->first = i;
  rest->mark(kFiscalYear);
  return rest;
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
    if (const auto day = number(e.last);
        day && e.finest() == Granularity::kMonth && day->value >= 1 && day->value <= 30) {
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

/// the quarter, "the month": the current one, weakly; `unit` is token `at`.
std::optional<TimeExpression> TimePointReader::current_unit(std::size_t i, std::size_t at,
                                                            const TimeSense& unit) const {
  if (number(at + 1) || unit.unit < Granularity::kWeek) return std::nullopt;  // the year 2008
  const TimeSense* before = i > 0 ? sense(i - 1, TimeRole::kLink) : nullptr;
  const bool article = at > i || (before != nullptr && before->has(kNamed));
  Point current = article ? unit_span(at, 0) : std::nullopt;
  if (!current) return std::nullopt;
  current->first = i;
  if (!unit.has(kWeekend)) current->mark(kLatent);
  if (unit.has(kTold)) current->mark(kFromTold);  // the quarter that is reported
  return current;
}

/// the week of October 6th, week commencing Feb 4; latent, the month
std::optional<TimeExpression> TimePointReader::week_of_atom(std::size_t i) const {
  const std::size_t at = sense(i, TimeRole::kLink) != nullptr ? i + 1 : i;
  const TimeSense* unit = sense(at, TimeRole::kUnit);
  if (unit == nullptr || !unit->has(kNamed) || is_chinese(at)) return std::nullopt;
  const std::size_t next = at + 1;
  if (ends_units(next)) return std::nullopt;  // the year ended June 30
  const bool starting = sense(next, TimeRole::kStarting) != nullptr;
  const std::size_t linked = skip_links(starting ? next + 1 : next);
  const bool followed = linked > next;
  Point e = followed && unit->unit == Granularity::kWeek ? atom(linked) : std::nullopt;
  if (!e) return followed ? std::nullopt : current_unit(i, at, *unit);
  extend(*e);
  if (e->finest() != Granularity::kDay) return std::nullopt;
  e->first = i;
  e->unmark(kLatent);
  if (unit->has(kWeekend)) e->mark(kWeekendMark);
  e->mark(kWeekAround);
  return e;
}

}  // namespace tally::recogniser
