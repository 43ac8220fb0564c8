// Dates and times of day that begin with a number.
#include "recogniser/numeral.hpp"
#include "recogniser/time_point.hpp"

namespace tally::recogniser {
namespace {

using enum TimeField;
using model::Granularity;

constexpr int kMinute = 60;
constexpr int kHour = 3600;
constexpr int kLikelyFirst = 1800;  // bare four digits outside are more likely a plain number
constexpr int kLikelyLast = 2100;

TimeExpression begin_at(std::size_t first, std::size_t last) {
  TimeExpression e;
  e.first = first;
  e.last = last;
  return e;
}

/// 24 for 2024, 98 for 1998: the window of two-digit years.
int full_year(int two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

bool likely_year(int year) { return year >= kLikelyFirst && year <= kLikelyLast; }

std::optional<TimeExpression> date_of(std::size_t first, std::size_t last, int year, int month,
                                      int day) {
  if (!make_day(year, month, day)) return std::nullopt;
  TimeExpression e = begin_at(first, last);
  e.set(kYear, year);
  e.set(kMonth, month);
  e.set(kDay, day);
  return e;
}

}  // namespace

std::optional<int> TimePointReader::digits(std::size_t i, int* length) const {
  const Token& t = text_[i];
  if (t.kind != TokenKind::kDigits) return std::nullopt;
  const int width = t.has(kWide) ? 3 : 1;
  const int count = static_cast<int>(t.end - t.begin) / width;
  if (count > 8) return std::nullopt;
  const auto value = digits_value(text_, i);
  if (!value) return std::nullopt;
  if (length != nullptr) *length = count;
  return static_cast<int>(*value);
}

bool TimePointReader::glued_sign(std::size_t i, char32_t sign) const {
  return is_sign(i, sign) && text_[i].glued() && text_[i + 1].glued();
}

bool TimePointReader::is_sign(std::size_t i, char32_t sign) const {
  const Token& t = text_[i];
  if (t.kind == TokenKind::kSymbol) return t.code == sign;
  return t.kind == TokenKind::kWord && t.end - t.begin == 1 &&
         static_cast<unsigned char>(text_.text[t.begin]) == sign;
}

std::optional<TimeNumber> TimePointReader::number(std::size_t i) const {
  TimeNumber n;
  const Token& t = text_[i];
  if (i > 0 && text_.reading(i - 1, Category::kCurrencySign) != nullptr) return std::nullopt;
  if (t.kind == TokenKind::kDigits) {
    if (t.has(kLetterBefore) && (i == 0 || words_.senses(text_, i - 1).empty())) return {};
    const auto value = digits(i, &n.length);
    if (!value) return std::nullopt;
    n.value = *value;
    n.last = i + 1;
    n.digits = true;
    n.ordinal = text_.reading(i + 1, Category::kOrdinalSuffix) != nullptr && text_[i + 1].glued();
    if (n.ordinal) ++n.last;
    return n;
  }
  if (t.kind != TokenKind::kWord) return std::nullopt;
  if (text_.reading(i, Category::kOrdinalMark) == nullptr) return spoken_number(i);
  auto marked = number(i + 1);
  if (!marked || marked->ordinal || !text_[i + 1].glued()) return std::nullopt;
  marked->ordinal = true;
  return marked;
}

/// A number in words; 廿 alone is twenty.
std::optional<TimeNumber> TimePointReader::spoken_number(std::size_t i) const {
  TimeNumber n;
  NumeralOptions options;
  options.fractions = options.decimals = options.groups = options.spoken = false;
  const auto read = read_numeral(text_, i, options);
  if (const Reading* tens = text_.reading(i, Category::kTens); !read && tens != nullptr) {
    const Reading* ones = text_[i + 1].glued() ? text_.reading(i + 1, Category::kDigit) : nullptr;
    n.value = tens->value + (ones != nullptr ? ones->value : 0);
    n.last = i + (ones != nullptr ? 2 : 1);
    n.length = 2;
    n.chinese = is_chinese(i);
    return n;
  }
  if (!read || read->low != read->high || read->hedge != model::Hedge::kExact) return std::nullopt;
  if (read->form != NumeralForm::kCardinal && read->form != NumeralForm::kOrdinal) return {};
  const auto value = read->low.to_int64();
  if (!value || *value < 0 || *value > 99'999'999) return std::nullopt;
  n.value = static_cast<int>(*value);
  n.last = read->last;
  n.length = static_cast<int>(read->last - read->first);
  n.ordinal = read->form == NumeralForm::kOrdinal;
  n.chinese = is_chinese(i) && !read->digits;
  return n;
}

std::optional<TimeExpression> TimePointReader::number_atom(std::size_t i) const {
  if (text_[i].kind == TokenKind::kDigits) {
    if (auto date = numeric_date(i)) return date;
    if (auto clock = colon_clock(i)) return clock;
    if (auto date = compact_date(i)) return date;
  }
  const auto n = number(i);
  if (!n) return std::nullopt;
  if (auto found = unit_atom(i, *n)) return found;
  if (auto found = day_month(i, *n)) return found;
  if (auto found = clock_atom(i, *n)) return found;
  if (auto found = decade_atom(i, *n)) return found;
  if (n->ordinal) {
    if (auto found = ordinal_atom(i, *n)) return found;
  }
  return bare_atom(i, *n);
}

/// 2024-04-18, 18.04.2024, 4/18/2024, 12-11-10; of two numbers 2024-10 and, weakly, 10/1.
std::optional<TimeExpression> TimePointReader::numeric_date(std::size_t i) const {
  const char32_t sign = is_sign(i + 1, '-') ? '-' : is_sign(i + 1, '/') ? '/' : '.';
  if (!is_sign(i + 1, sign) || text_[i].has(kLetterBefore)) return std::nullopt;
  if (i > 0 && text_[i].glued() &&
      (is_sign(i - 1, sign) || is_sign(i - 1, '.') || is_sign(i - 1, ':'))) {
    return std::nullopt;
  }
  if (!glued_sign(i + 1, sign) || !glued_sign(i + 3, sign)) return numeric_month(i);
  int first_length = 0;
  int third_length = 0;
  const auto a = digits(i, &first_length);
  const auto b = digits(i + 2);
  const auto c = digits(i + 4, &third_length);
  if (!a || !b || !c) return std::nullopt;
  if (glued_sign(i + 5, sign) && text_[i + 6].kind == TokenKind::kDigits) return std::nullopt;
  if (first_length == 4 && third_length <= 2) return date_of(i, i + 5, *a, *b, *c);
  if (first_length > 2 || (third_length != 4 && third_length != 2)) return std::nullopt;
  if (third_length == 2 && sign == '.') return std::nullopt;
  if (third_length == 2 && (language_ == model::Language::kZh || sign == '-')) {
    return date_of(i, i + 5, full_year(*a), *b, *c);
  }
  const int year = third_length == 4 ? *c : full_year(*c);
  const bool day_first = sign == '.' || *a > 12;
  return date_of(i, i + 5, year, day_first ? *b : *a, day_first ? *a : *b);
}

/// 2024-10, 2008.03, 2019/8; weakly 10/1 and 2 / 15; 09-01 where a zero leads.
std::optional<TimeExpression> TimePointReader::numeric_month(std::size_t i) const {
  int first_length = 0;
  int second_length = 0;
  const auto a = digits(i, &first_length);
  const auto b = digits(i + 2, &second_length);
  const bool glued = text_[i + 1].glued() && text_[i + 2].glued();
  if (!a || !b || text_[i + 2].has(kLetterAfter) || second_length > 2) return std::nullopt;
  TimeExpression e = begin_at(i, i + 3);
  if (first_length == 4 && glued) {
    if (!likely_year(*a) || *b < 1 || *b > 12) return std::nullopt;
    if (!is_sign(i + 1, '/') && second_length != 2) return std::nullopt;
    e.set(kYear, *a);
    e.set(kMonth, *b);
    return e;
  }
  const bool led = (first_length == 2 && *a < 10) || (second_length == 2 && *b < 10);
  const bool slash = is_sign(i + 1, '/');
  if (first_length > 2 || (!glued && !slash) || (is_sign(i + 1, '.') && !led)) return {};
  const bool day_first = *a > 12;
  const int month = day_first ? *b : *a;
  const int day = day_first ? *a : *b;
  if (!make_day(2000, month, day) || counts_ahead(i + 3) || is_chinese(i + 3)) return std::nullopt;
  e.set(kMonth, month);
  e.set(kDay, day);
  if (!(led && first_length == 2 && second_length == 2 && !is_sign(i + 1, '.'))) e.mark(kLatent);
  return e;
}

/// 20240418
std::optional<TimeExpression> TimePointReader::compact_date(std::size_t i) const {
  int length = 0;
  const auto value = digits(i, &length);
  if (!value || length != 8 || text_[i].has(kLetterBefore) || text_[i].has(kLetterAfter)) return {};
  const int year = *value / 10000;
  if (year < 1900 || year > kLikelyLast || counts_ahead(i + 1)) return std::nullopt;
  return date_of(i, i + 1, year, *value / 100 % 100, *value % 100);
}

/// 22:35, 8:00:31
std::optional<TimeExpression> TimePointReader::colon_clock(std::size_t i) const {
  int length = 0;
  const auto hour = digits(i, &length);
  if (!hour || length > 2 || *hour > 24 || !glued_sign(i + 1, ':')) return std::nullopt;
  if (i > 0 && text_[i].glued() && (is_sign(i - 1, ':') || is_sign(i - 1, '.'))) return {};
  const auto minute = digits(i + 2, &length);
  if (!minute || length != 2 || *minute > 59) return std::nullopt;
  TimeExpression e = begin_at(i, i + 3);
  int time = *hour * kHour + *minute * kMinute;
  e.clock_unit = Granularity::kMinute;
  if (glued_sign(i + 3, ':')) {
    const auto second = digits(i + 4, &length);
    if (!second || length != 2 || *second > 59) return std::nullopt;
    time += *second;
    e.last = i + 5;
    e.clock_unit = Granularity::kSecond;
  }
  e.set(kClock, time);
  add_meridiem(e);
  return e;
}

/// Numbers with a Chinese unit behind: 2024年, 4月, 18号, 三季度, 20世纪, 三点半.
std::optional<TimeExpression> TimePointReader::unit_atom(std::size_t i, const TimeNumber& n) const {
  if (!is_chinese(n.last) || text_[n.last].has(kLineBefore)) return std::nullopt;
  const TimeSense* unit = nullptr;
  for (const TimeSense& s : words_.senses(text_, n.last)) {
    if (s.role == TimeRole::kUnit && s.has(kNamed)) unit = &s;
  }
  TimeExpression e = begin_at(i, n.last + 1);
  const auto field = [&](TimeField to, int most) -> Point {
    if (n.value < 1 || n.value > most) return std::nullopt;
    e.set(to, n.value);
    return e;
  };
  if (sense(n.last, TimeRole::kFiscal) != nullptr && (n.length == 4 || n.length == 2) && n.digits) {
    e.set(kYear, n.length == 4 ? n.value : full_year(n.value));
    e.mark(kBeyond);
    return e;
  }
  if (unit == nullptr) return std::nullopt;
  switch (unit->unit) {
    case Granularity::kYear: return year_atom(i, n);
    case Granularity::kMonth: {
      const Point month = n.ordinal ? std::nullopt : field(kMonth, 12);
      const Point day = month ? bare_day(*month) : month;
      return day ? day : month;
    }
    case Granularity::kDay: return day_atom(i, n);
    case Granularity::kQuarter: return field(kQuarter, 4);
    case Granularity::kCentury: return field(kCentury, 99);
    case Granularity::kWeek: return n.ordinal ? field(kWeek, 53) : std::nullopt;
    default: return std::nullopt;
  }
}

/// The day behind a month that leaves its own unit out: 10月22, 五月廿二.
std::optional<TimeExpression> TimePointReader::bare_day(const TimeExpression& month) const {
  const auto n = number(month.last);
  if (!n || n->ordinal || !text_[month.last].glued() || n->last == month.last) return std::nullopt;
  const bool two = n->digits ? n->length <= 2 : n->value >= 10;
  if (!two || !make_day(2000, month.value(kMonth), n->value)) return std::nullopt;
  if (counts_ahead(n->last) || !words_.senses(text_, n->last).empty()) return std::nullopt;
  if (is_sign(n->last, '.') || is_sign(n->last, ',') || is_sign(n->last, ':')) return std::nullopt;
  TimeExpression e = month;
  e.set(kDay, n->value);
  e.last = n->last;
  return e;
}

/// 2024年, 二〇二四年, 07年; 24年 only where a month or a part of the year follows.
std::optional<TimeExpression> TimePointReader::year_atom(std::size_t i, const TimeNumber& n) const {
  TimeExpression e = begin_at(i, n.last + 1);
  if (n.ordinal) return std::nullopt;
  if (n.length == 4 && n.value >= 1000) {
    e.set(kYear, n.value);
    return e;
  }
  if (n.length != 2 || n.value > 99) return std::nullopt;
  const bool led = n.value < 10;
  const std::size_t next = n.last + 1;
  const TimeSense* suffix = sense(next, TimeRole::kPart);
  bool part = (suffix != nullptr && suffix->has(kSuffix)) || sense(next, TimeRole::kHalf) != nullptr;
  if (const auto follow = number(next); follow && text_[next].glued()) {
    const TimeSense* unit = sense(follow->last, TimeRole::kUnit);
    part = part || (unit != nullptr && unit->has(kNamed) && is_chinese(follow->last) &&
                    (unit->unit == Granularity::kMonth || unit->unit == Granularity::kQuarter) &&
                    text_.str(follow->last).size() <= 6);
  }
  if (!led && (!part || !n.digits)) return std::nullopt;
  e.set(kYear, full_year(n.value));
  return e;
}

/// 18日, 18号; a few days in Chinese numerals (三日) are a duration.
std::optional<TimeExpression> TimePointReader::day_atom(std::size_t i, const TimeNumber& n) const {
  if (n.value < 1 || n.value > 31 || n.ordinal) return std::nullopt;
  const bool counted = sense(n.last, TimeRole::kUnit)->has(kCounted);
  TimeExpression e = begin_at(i, n.last + 1);
  e.set(kDay, n.value);
  if (counted && !n.digits && n.value <= 10) e.mark(kLatent);
  return e;
}

/// 1990s, 90年代, 七十年代
std::optional<TimeExpression> TimePointReader::decade_atom(std::size_t i,
                                                           const TimeNumber& n) const {
  const TimeSense* decade = sense(n.last, TimeRole::kDecade);
  if (decade == nullptr || n.value % 10 != 0) return std::nullopt;
  const bool chinese = is_chinese(n.last);
  if (!chinese && (!n.digits || n.length < 2)) return std::nullopt;
  TimeExpression e = begin_at(i, n.last + 1);
  if (n.value >= 1000 && n.value <= 9990) {
    e.set(kDecade, n.value);
  } else if (n.value >= 10 && n.value <= 90) {
    e.set(kDecade, n.value);
    if (!chinese) e.mark(kLatent);
  } else {
    return std::nullopt;
  }
  return e;
}

/// 三点半, 17点55分23秒, 5 o'clock, 3 pm, 9h30
std::optional<TimeExpression> TimePointReader::clock_atom(std::size_t i,
                                                          const TimeNumber& n) const {
  if (n.value > 24 || n.ordinal) return std::nullopt;
  TimeExpression e = begin_at(i, n.last);
  e.set(kClock, n.value * kHour);
  e.clock_unit = Granularity::kHour;
  if (sense(n.last, TimeRole::kMeridiem) != nullptr && n.value >= 1 && n.value <= 12) {
    add_meridiem(e);
    return e;
  }
  const TimeSense* clock = sense(n.last, TimeRole::kClock);
  if (clock == nullptr || clock->has(kSuffix)) return std::nullopt;
  e.last = n.last + 1;
  if (is_chinese(n.last)) {
    chinese_minutes(e);
  } else if (text_.str(n.last).size() == 1) {  // 9h30
    const auto minute = digits(e.last);
    if (!n.digits || !minute || *minute > 59 || !text_[e.last].glued()) return std::nullopt;
    e.set(kClock, n.value * kHour + *minute * kMinute);
    e.clock_unit = Granularity::kMinute;
    ++e.last;
  }
  add_meridiem(e);
  return e;
}

/// What follows 点: 半, 一刻, 十五分三十秒, 零五, 整. Nothing of it leaves the hour weak.
void TimePointReader::chinese_minutes(TimeExpression& e) const {
  const int hour = e.value(kClock);
  const auto minutes = [&](int count, std::size_t last) {
    e.set(kClock, hour + count * kMinute);
    e.clock_unit = Granularity::kMinute;
    e.last = last;
  };
  if (sense(e.last, TimeRole::kHalfHour) != nullptr) return minutes(30, e.last + 1);
  if (const TimeSense* exact = sense(e.last, TimeRole::kClock); exact && exact->has(kSuffix)) {
    ++e.last;
    return;
  }
  const auto n = number(e.last);
  if (!n || n->value > 59 || n->ordinal) {
    if (text_.str(e.last - 1).size() <= 3) e.mark(kLatent);
    return;
  }
  const TimeSense* unit = sense(n->last, TimeRole::kUnit);
  if (sense(n->last, TimeRole::kQuarterHour) != nullptr && n->value <= 3) {
    return minutes(n->value * 15, n->last + 1);
  }
  if (unit == nullptr || unit->unit != Granularity::kMinute) {
    if (n->length < 2 && n->value < 10) return e.mark(kLatent);
    minutes(n->value, n->last);
    return e.mark(kLatent);
  }
  minutes(n->value, n->last + 1);
  const auto second = number(e.last);
  const TimeSense* seconds = second ? sense(second->last, TimeRole::kUnit) : nullptr;
  if (seconds == nullptr || seconds->unit != Granularity::kSecond || second->value > 59) return;
  e.set(kClock, e.value(kClock) + second->value);
  e.clock_unit = Granularity::kSecond;
  e.last = second->last + 1;
}

/// The a.m., p.m. and zone behind a time of day.
void TimePointReader::add_meridiem(TimeExpression& e) const {
  if (const TimeSense* half = sense(e.last, TimeRole::kMeridiem)) {
    const int time = e.value(kClock);
    const int hour = time / kHour;
    if (hour >= 1 && hour <= 12) {
      e.set(kClock, time % kHour + (hour % 12 + half->value) * kHour);
      e.mark(kToldMeridiem);
    }
    e.unmark(kLatent);
    ++e.last;
  }
  const std::size_t bracket = is_sign(e.last, '(') ? 1 : 0;
  const TimeSense* zone = sense(e.last + bracket, TimeRole::kZone);
  if (zone == nullptr) return;
  e.offset_minutes = zone->value;
  e.last += 1 + bracket;
  const bool plus = is_sign(e.last, '+');
  if (plus || is_sign(e.last, '-')) {
    const auto hours = text_[e.last].glued() ? digits(e.last + 1) : std::nullopt;
    if (hours && *hours <= 14) {
      e.offset_minutes = zone->value + (plus ? *hours : -*hours) * 60;
      e.last += 2;
    }
  }
  if (bracket != 0 && is_sign(e.last, ')')) ++e.last;
}

/// 18 April, 18th of April, 22/Jan/2019
std::optional<TimeExpression> TimePointReader::day_month(std::size_t i, const TimeNumber& n) const {
  if (n.value < 1 || n.value > 31) return std::nullopt;
  std::size_t at = n.last;
  if (is_sign(at, '-') || is_sign(at, '/') || is_sign(at, '.')) ++at;
  at = at == n.last ? skip_links(at) : at;
  const TimeSense* month = sense(at, TimeRole::kMonth);
  if (month == nullptr || !make_day(2000, month->value, n.value)) return std::nullopt;
  TimeExpression e = begin_at(i, at + 1);
  e.set(kDay, n.value);
  e.set(kMonth, month->value);
  return e;
}

/// 3rd week, second Monday, 第三天, 19th century, first quarter: what contains it joins later.
std::optional<TimeExpression> TimePointReader::ordinal_atom(std::size_t i,
                                                            const TimeNumber& n) const {
  std::size_t at = n.last;
  int count = n.value;
  if (const TimeSense* last = sense(at, TimeRole::kShift); last && last->value == -1) {
    count = -count;  // the second last week
    ++at;
  }
  if (is_chinese(at) && text_.reading(at, Category::kMeasure) != nullptr) ++at;
  TimeExpression e = begin_at(i, at + 1);
  if (const TimeSense* weekday = sense(at, TimeRole::kWeekday)) {
    e.set(kWeekday, weekday->value);
    e.nth = count;
    e.mark(kLatent);
    return e;
  }
  if (const int day = weekday_behind(at); day != 0) {
    e.set(kWeekday, day);
    e.nth = count;
    e.mark(kLatent);
    ++e.last;
    return e;
  }
  const TimeSense* unit = sense(at, TimeRole::kUnit);
  if (unit == nullptr || unit->flags & (kWeekend | kWorkday) || count == 0) return std::nullopt;
  const auto field = [&](TimeField to, int most, bool weak) -> Point {
    if (count > most) return std::nullopt;
    e.set(to, count);
    if (weak) e.mark(kLatent);
    return e;
  };
  switch (unit->unit) {
    case Granularity::kDay: return field(kDay, 31, true);
    case Granularity::kWeek: return field(kWeek, 53, true);
    case Granularity::kMonth: return field(kMonth, 12, true);
    case Granularity::kQuarter: return field(kQuarter, 4, false);
    case Granularity::kHalf: return field(kHalf, 2, true);
    case Granularity::kCentury: return field(kCentury, 99, false);
    default: return std::nullopt;
  }
}

/// A year of four digits and an English day of the month, both weak.
std::optional<TimeExpression> TimePointReader::bare_atom(std::size_t i, const TimeNumber& n) const {
  TimeExpression e = begin_at(i, n.last);
  e.mark(kLatent);
  if (counts_ahead(n.last)) return std::nullopt;
  if (n.ordinal) {
    if (n.value < 1 || n.value > 31 || n.chinese) return std::nullopt;
    e.set(kDay, n.value);
    return e;
  }
  if (!n.digits && !n.chinese) {  // nineteen eighty six, two thousand and twelve
    const auto rest = n.value >= 16 && n.value <= 20 ? number(n.last) : std::nullopt;
    if (rest && !rest->digits && !rest->ordinal && rest->value >= 10 && rest->value <= 99) {
      e.set(kYear, n.value * 100 + rest->value);
      e.last = rest->last;
      return e;
    }
  }
  if (n.digits && n.length <= 2 && n.value >= 1 && n.value <= 31 &&
      sense(n.last, TimeRole::kLink) != nullptr && sense(n.last + 1, TimeRole::kShift) != nullptr) {
    e.set(kDay, n.value);  // 20 of this month
    e.mark(kElliptic);
    return e;
  }
  if (n.chinese || (n.digits && n.length != 4) || !likely_year(n.value)) return std::nullopt;
  if (n.digits && text_[i].has(kLetterAfter) && words_.senses(text_, n.last).empty()) return {};
  e.set(kYear, n.value);
  return e;
}

std::optional<TimeExpression> TimePointReader::elliptic(std::size_t i,
                                                        const TimeExpression& model) const {
  const auto n = number(i);
  if (!n) return std::nullopt;
  TimeExpression e = begin_at(i, n->last);
  e.mark(kElliptic);
  const bool clock = model.has(kClock);
  const TimeField field = clock ? kClock : model.is_absolute(kDay) ? kDay : model.is_absolute(kMonth)
      ? kMonth : model.is_absolute(kQuarter) ? kQuarter : model.is_absolute(kYear) ? kYear
      : model.is_absolute(kCentury) ? kCentury : kWeekday;
  const int least = clock ? 0 : field == kYear ? kLikelyFirst : 1;
  const int most = clock ? 24 : field == kDay ? 31 : field == kMonth ? 12 : field == kQuarter ? 4
      : field == kYear ? kLikelyLast : field == kCentury ? 21 : 0;
  if (n->value < least || n->value > most) return std::nullopt;
  e.set(field, clock ? n->value * kHour : n->value);
  if (clock) e.clock_unit = Granularity::kHour;
  return e;
}

}  // namespace tally::recogniser
