// Dates that a word moves from the reference or cuts from a span: next week, 上上周三, later this
// year, 前三季度, "the last Friday" of what follows.
#include "recogniser/time_parts.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

}  // namespace

/// A whole calendar unit, so many units from that of the reference.
std::optional<TimeExpression> TimePointReader::unit_span(std::size_t i, int offset) const {
  const TimeSense* unit = nullptr;
  for (const TimeSense& s : words_.senses(text_, i)) {
    if (s.role == TimeRole::kUnit && (unit == nullptr || s.has(kNamed))) unit = &s;
  }
  if (unit == nullptr || unit->unit < Granularity::kDay || unit->has(kWorkday)) return std::nullopt;
  if (!is_chinese(i) && !unit->has(kNamed)) return std::nullopt;
  TimeExpression e = begin_at(i, i + 1);
  e.set_relative(field_of(unit->unit), offset);
  if (unit->has(kWeekend)) e.mark(kWeekendMark);
  return e;
}

/// A word of shift with its repetitions: 上上 goes back by two.
TimePointReader::Shift TimePointReader::whole_shift(std::size_t i, const TimeSense& word) const {
  Shift shift{i + 1, word.value, word.has(kNearest)};
  while (text_[shift.last].code == text_[i].code && text_[shift.last].kind == TokenKind::kWord &&
         text_[shift.last].glued() && is_chinese(shift.last) && shift.last < i + 8) {
    shift.offset += word.value;
    ++shift.last;
  }
  return shift;
}

/// What a word of time means behind a shift: last Tuesday, this March, next summer, this morning.
std::optional<TimeExpression> TimePointReader::shifted_word(std::size_t i, const Shift& shift,
                                                            const TimeSense& word) const {
  TimeExpression e = begin_at(i, shift.last + 1);
  e.direction = shift.offset;
  switch (word.role) {
    case TimeRole::kWeekday:
      e.set(kWeekday, word.value);
      if (!shift.nearest) e.set_relative(kWeek, shift.offset);
      return e;
    case TimeRole::kMonth:
      e.set(kMonth, word.value);
      if (shift.offset != 0) return e;
      e.set_relative(kYear, 0);
      if (word.has(kCompanion) && !capital(shift.last)) e.mark(kLatent);  // this may be so
      return e;
    case TimeRole::kSeason:
      e.set(kSeason, word.value);
      if (shift.offset == 0) e.set_relative(kYear, 0);
      return e;
    case TimeRole::kDayPart:
      if (is_chinese(i)) return std::nullopt;
      e.set_relative(kDay, shift.offset);
      set_day_part(e, word);
      return e;
    case TimeRole::kHoliday:
      e.set(kMonth, word.value);
      e.set(kDay, word.to);
      return e;
    case TimeRole::kFiscal:
      e.set_relative(kYear, shift.offset);
      e.mark(kBeyond);
      return e;
    default:
      return std::nullopt;
  }
}

/// 上个半年
std::optional<TimeExpression> TimePointReader::shifted_half(std::size_t i,
                                                            const Shift& shift) const {
  const TimeSense* year = sense(shift.last + 1, TimeRole::kUnit);
  if (year == nullptr || year->unit != Granularity::kYear) return std::nullopt;
  TimeExpression e = begin_at(i, shift.last + 2);
  e.set_relative(kHalf, shift.offset);
  return e;
}

/// next week, 上上周三, 下个月: a whole unit, and the weekday in it.
std::optional<TimeExpression> TimePointReader::shifted_unit(std::size_t i,
                                                            const Shift& shift) const {
  Point e = unit_span(shift.last, shift.offset);
  if (!e || (is_chinese(i) != is_chinese(shift.last))) return std::nullopt;
  e->first = i;
  if (const int day = weekday_behind(shift.last); day != 0) {
    e->set(kWeekday, day);  // 上个星期三, where 个星期 is a word of its own
    ++e->last;
  }
  return e;
}

/// What begins with last, next, 上, 下: the named or counted time behind it.
std::optional<TimeExpression> TimePointReader::shift_atom(std::size_t i,
                                                          const TimeSense& word) const {
  if (word.has(kSuffix)) return std::nullopt;
  Shift shift = whole_shift(i, word);
  std::size_t& at = shift.last;
  if (text_[at].has(kLineBefore)) return std::nullopt;
  const bool chinese = is_chinese(i);
  if (chinese && text_.reading(at, Category::kMeasure) != nullptr &&
      words_.senses(text_, at).empty()) {
    ++at;
  }
  if (sense(at, TimeRole::kHalfHour) != nullptr && is_chinese(at)) return shifted_half(i, shift);
  for (const TimeSense& told : words_.senses(text_, at)) {
    if (Point found = shifted_word(i, shift, told)) return found;
  }
  if (chinese && (text_.str(at) == text_.str(at + 1) || word.has(kRolling))) return std::nullopt;
  return shifted_unit(i, shift);
}

/// later this year, earlier in the week, 今年晚些时候 (as what stands behind the span)
std::optional<TimeExpression> TimePointReader::rough_atom(std::size_t i,
                                                          const TimeSense& rough) const {
  if (is_chinese(i)) return std::nullopt;
  Point e = atom(i + 1);
  if (!e || (e->marked(kLatent) && !e->is_absolute(kYear))) e = unit_span(i + 1, 0);
  if (!e || e->finest() <= Granularity::kDay) return std::nullopt;
  e->first = i;
  e->unmark(kLatent);
  e->mark(rough.role == TimeRole::kLate ? kFromReference : kToReference);
  return e;
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

/// 前三季度, the first three months of 2024, last Friday of May: the edge with what it is cut from.
std::optional<TimeExpression> TimePointReader::edge_atom(std::size_t i) const {
  Point edge = head(i);
  if (!edge) edge = last_of(i);
  if (!edge) return std::nullopt;
  const bool chinese = is_chinese(i);
  const std::size_t linked = skip_links(edge->last);
  Point whole = chinese || linked > edge->last ? atom(linked) : std::nullopt;
  if (!whole && !chinese && linked > edge->last) whole = unit_span(linked, 0);
  const auto counts_months = [&] {  // 前十月, but not 前十个月
    return std::ranges::any_of(words_.senses(text_, edge->last - 1), [](const TimeSense& unit) {
      return unit.role == TimeRole::kUnit && unit.unit == Granularity::kMonth && unit.has(kNamed);
    });
  };
  if (!whole && chinese && (edge->edge_unit == Granularity::kQuarter || counts_months())) {
    whole = begin_at(edge->last, edge->last);  // 前三季度: of this year
    whole->set_relative(kYear, 0);
  }
  // "Last year in December" cuts no year from a month.
  const bool smaller = whole && (edge->edge_unit == Granularity::kNone || !whole->has_date() ||
                                 edge->edge_unit < whole->finest());
  return smaller ? joined(*edge, *whole) : std::nullopt;
}

}  // namespace tally::recogniser
