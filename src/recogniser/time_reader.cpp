#include "recogniser/time_reader.hpp"

#include "recogniser/time_parts.hpp"
#include "recogniser/time_phrase.hpp"
#include "recogniser/time_resolve.hpp"

#include <algorithm>
#include <string_view>

namespace tally::recogniser {
namespace {

using model::Granularity;
using model::Hedge;
using model::Mention;
using model::MentionKind;

/// A unit of durations as the calendar counts it: a fortnight is two weeks.
struct CalendarUnit {
  std::string_view key;
  Granularity unit = Granularity::kNone;
  int factor = 1;
};

/// The unit of a duration; of granularity none for what is no duration.
CalendarUnit unit_of(const Mention& mention) {
  static constexpr CalendarUnit kUnits[] = {
      {"second", Granularity::kSecond},   {"minute", Granularity::kMinute},
      {"hour", Granularity::kHour},       {"day", Granularity::kDay},
      {"week", Granularity::kWeek},       {"fortnight", Granularity::kWeek, 2},
      {"month", Granularity::kMonth},     {"quarter", Granularity::kQuarter},
      {"year", Granularity::kYear},       {"decade", Granularity::kDecade},
      {"century", Granularity::kCentury}, {"millennium", Granularity::kCentury, 10}};
  if (mention.kind != MentionKind::kDuration || mention.quantity.unit == nullptr) return {};
  for (const CalendarUnit& known : kUnits) {
    if (known.key == mention.quantity.unit->key) return known;
  }
  return {};
}

/// 2019至2021年间: years of the calendar, not two thousand of them.
bool names_years(const Mention& mention) {
  const auto& q = mention.quantity;
  const auto likely = [](const std::optional<base::Decimal>& bound) {
    return !bound || (bound->exponent() == 0 && *bound >= base::Decimal(kLikelyFirst) &&
                      *bound <= base::Decimal(kLikelyLast));
  };
  return mention.language == model::Language::kZh && q.unit->key == "year" &&
         q.hedge == Hedge::kRange && likely(q.low) && likely(q.high);
}

/// The durations among the mentions, by tokens.
std::vector<TimeAmount> amounts_of(const TokenText& text, const TimeWords& words,
                                   const std::vector<Mention>& mentions) {
  std::vector<TimeAmount> out;
  std::size_t token = 0;
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Mention& mention = mentions[m];
    const CalendarUnit unit = mention.nested ? CalendarUnit{} : unit_of(mention);
    if (unit.unit == Granularity::kNone || names_years(mention)) continue;
    const auto next =
        std::lower_bound(text.tokens.begin() + token, text.tokens.end(), mention.span.begin,
                         [](const Token& t, std::size_t begin) { return t.begin < begin; });
    token = static_cast<std::size_t>(next - text.tokens.begin());
    TimeAmount amount;
    amount.first = amount.last = token;
    while (text[amount.last].kind != TokenKind::kBreak &&
           text[amount.last].end <= mention.span.end) {
      ++amount.last;
    }
    amount.mention = m;
    amount.count.unit = unit.unit;
    if (mention.quantity.low) amount.count.low = *mention.quantity.low * unit.factor;
    if (mention.quantity.high) amount.count.high = *mention.quantity.high * unit.factor;
    if (amount.last == amount.first) continue;
    const TimeSense* within = words.sense(text, amount.last - 1, TimeRole::kWithin);
    amount.closed = within != nullptr && within->has(kSuffix);
    amount.count.vague = mention.quantity.hedge == Hedge::kVague;
    const std::size_t unit_word =
        amount.last - (amount.closed && amount.last > amount.first + 1 ? 2 : 1);
    const TimeSense* work = words.sense(text, unit_word, TimeRole::kUnit);
    amount.count.workdays = work != nullptr && work->has(kWorkday);
    out.push_back(amount);
  }
  return out;
}

/// A time of day that is only an hour of hours, minutes or seconds away is no date.
bool below_days(const TimePhrase& p) {
  const bool counted =
      p.shape == TimeShape::kShift || p.shape == TimeShape::kFrame || p.shape == TimeShape::kWithin;
  return counted && p.count.unit < Granularity::kDay;
}

MentionKind kind_of(const TimePhrase& p) {
  if (p.shape == TimeShape::kRepeat) return MentionKind::kSet;
  if (below_days(p)) {
    return p.shape == TimeShape::kWithin ? MentionKind::kDuration : MentionKind::kDateTime;
  }
  if (!p.from.has_clock() && !p.to.has_clock()) return MentionKind::kDate;
  return p.from.has_date() || p.to.has_date() ? MentionKind::kDateTime : MentionKind::kTime;
}

Hedge hedge_of(const TimePhrase& p) {
  switch (p.shape) {
    case TimeShape::kSpan:
      return Hedge::kRange;
    case TimeShape::kBefore:
      // "Before the end of the year" takes its last day in.
      return p.from.part == SpanPart::kEnd ? Hedge::kAtMost : Hedge::kUnder;
    case TimeShape::kUntil:
    case TimeShape::kDue:
      return Hedge::kAtMost;
    case TimeShape::kSince:
      return Hedge::kAtLeast;
    case TimeShape::kAfter:
      return Hedge::kOver;
    default:
      break;
  }
  if (p.count.vague || p.from.marked(kFromReference) || p.from.marked(kToReference))
    return Hedge::kVague;
  return p.about ? Hedge::kAbout : Hedge::kExact;
}

/// The quantity of a counted shift or frame: "within two years" is at most two.
void bound_quantity(const TimePhrase& p, model::Quantity& quantity) {
  if (!p.bounded || quantity.hedge != Hedge::kExact) return;
  quantity.hedge = Hedge::kAtMost;
  quantity.low.reset();
}

/// Chinese where a Chinese word takes part, English where only other words do.
model::Language language_of(const TokenText& text, const TimePhrase& p, model::Language fallback) {
  for (std::size_t i = p.first; i < p.last; ++i) {
    if (text[i].kind != TokenKind::kWord) continue;
    const bool ascii = static_cast<unsigned char>(text.text[text[i].begin]) < 0x80;
    return ascii ? model::Language::kEn : model::Language::kZh;
  }
  return fallback;
}

void remember(const Mention& mention, const TimePhrase& p, Told& told) {
  const bool point = p.shape == TimeShape::kPoint || p.shape == TimeShape::kDue;
  if (mention.time) keep_year(p, *mention.time, mention.span.end, told.year);
  if (!point || !mention.time || !mention.time->days.first || p.from.marked(kPresent)) return;
  const YearTold year = told.year;
  told = Told::by(mention.time->days);
  told.year = year;
}

/// The day that a phrase counts from. "That day", 当年 without a day before them count from
/// nowhere.
std::optional<model::Day> reference_of(const TimePhrase& p, const Context& context,
                                       const Told& told) {
  if (!p.from.marked(kFromTold)) return context.reference;
  const bool day = p.from.is_relative(TimeField::kDay);
  const auto& known = day ? told.day : told.any;
  const TimeField field = day ? TimeField::kDay : TimeField::kYear;
  const bool same = p.from.is_relative(field) && p.from.value(field) == 0;
  return known || same ? known : context.reference;
}

/// What a time means, with the year of the date before it where it goes on from that.
model::TimeValue value_of(const TokenText& text, const TimePhrase& p, const Context& context,
                          const Told& told) {
  const auto day = year_gone_on(text, p, context.reference.has_value(), told.year);
  if (day) {
    // From the middle of a year all of its months are nearer than those of another.
    model::TimeValue out = resolve(p, day->year() / std::chrono::June / 30);
    out.yearless = false;
    if (out.days.first && *out.days.first >= *day) return out;
  }
  return resolve(p, reference_of(p, context, told));
}

/// Fills `out` with the time, whose quantity is that of the duration among `read` that it holds.
void fill(const TokenText& text, const TimePhrase& p, const Context& context, const Told& told,
          const std::vector<Mention>& read, Mention& out) {
  out.kind = kind_of(p);
  out.span = {text[p.first].begin, text[p.last - 1].end};
  out.core = out.span;
  out.idle = out.kind == MentionKind::kSet || p.from.marked(kPresent);
  out.language = language_of(text, p, context.language);
  if (p.quantity) {
    out.quantity = read[*p.quantity].quantity;
    out.core = read[*p.quantity].core;
    bound_quantity(p, out.quantity);
  } else {
    out.quantity.hedge = hedge_of(p);
  }
  if (!(below_days(p) && p.shape == TimeShape::kWithin))
    out.time = value_of(text, p, context, told);
}

/// Whether token `i`, of digits, may be a date or a time of day by itself and its signs.
bool dated_digits(const TokenText& text, std::size_t i) {
  const Token& t = text[i];
  const std::uint32_t length = (t.end - t.begin) / (t.has(kWide) ? 3 : 1);
  if (length == 4 || length == 8) return true;
  if (text.tokens.size() == 4 && text[i + 1].is('/')) return true;  // "2 / 15" and nothing else
  if (length > 2 || !text[i + 1].glued() || text[i + 2].kind != TokenKind::kDigits) return false;
  const char sign = text.text[text[i + 1].begin];
  return sign != '.' || text[i + 3].kind == TokenKind::kSymbol;
}

/// "twenty twenty-four": a year in two halves needs no other word.
bool begins_spoken_year(const TokenText& text, std::size_t i) {
  constexpr CategorySet kHalves = set_of(Category::kTens, Category::kOnes);
  const Token& next = text[i + 1];
  return text[i].may_be(kHalves) && next.may_be(set_of(Category::kTens)) && next.has(kSpaceBefore);
}

bool parts_runs(const Token& t) {
  return t.kind == TokenKind::kGap || t.kind == TokenKind::kBreak || t.kind == TokenKind::kName;
}

/// Tokens [first, last) without a gap, in which a time may stand.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The run around token `at` that begins no earlier than `from`.
Run run_around(const TokenText& text, std::size_t from, std::size_t at) {
  Run run{at, at + 1};
  while (run.first > from && !parts_runs(text.tokens[run.first - 1])) --run.first;
  while (!parts_runs(text.tokens[run.last])) ++run.last;
  return run;
}

/// Whether token `i`, an anchor, makes its run a time; `leads` where it is the first token there.
bool makes_time(const TokenText& text, const TimeWords& words, std::size_t i, bool leads) {
  const Token& t = text[i];
  if (t.kind == TokenKind::kDigits) {
    return dated_digits(text, i) || text.reading(i + 1, Category::kOrdinalSuffix) != nullptr;
  }
  if (!t.may_be(set_of(Category::kTimeAnchor, Category::kTens, Category::kOnes))) return false;
  if (begins_spoken_year(text, i)) return true;
  if (!t.may_be(set_of(Category::kTimeAnchor))) return false;
  const std::uint64_t roles = words.roles(text, i) & kAnchorRoles;
  const TokenKind next = text[i + 1].kind;
  return roles != role_bit(TimeRole::kUnit) || !leads || next == TokenKind::kWord ||
         next == TokenKind::kDigits;
}

/// Goes over the runs of a text that hold a time, from anchor to anchor.
class TimeFinder {
 public:
  TimeFinder(const TokenText& text, const TimeWords& words, std::span<const TimeAmount> amounts)
      : text_(text), words_(words), amounts_(amounts) {}

  /// The next run with a time that begins at token `from` or behind; empty where none is left.
  std::optional<Run> next(std::size_t from);
  /// Whether a duration begins with token `i`, which is not before that of the last call.
  bool amount_at(std::size_t i);

 private:
  const TokenText& text_;
  const TimeWords& words_;
  std::span<const TimeAmount> amounts_;
  std::size_t anchor_ = 0;
  std::size_t amount_ = 0;
};

bool TimeFinder::amount_at(std::size_t i) {
  while (amount_ < amounts_.size() && amounts_[amount_].first < i) ++amount_;
  return amount_ < amounts_.size() && amounts_[amount_].first == i;
}

std::optional<Run> TimeFinder::next(std::size_t from) {
  const auto& anchors = text_.anchors;
  for (;; ++anchor_) {
    while (anchor_ < anchors.size() && anchors[anchor_] < from) ++anchor_;
    while (amount_ < amounts_.size() && amounts_[amount_].first < from) ++amount_;
    const bool amount = amount_ < amounts_.size() &&
                        (anchor_ == anchors.size() || amounts_[amount_].first <= anchors[anchor_]);
    if (amount) return run_around(text_, from, amounts_[amount_].first);
    if (anchor_ == anchors.size()) return std::nullopt;
    const std::size_t at = anchors[anchor_];
    const bool leads = at == from || parts_runs(text_.tokens[at - 1]);
    if (makes_time(text_, words_, at, leads)) return run_around(text_, from, at);
  }
}

/// Appends the times of a text to `out`, in order.
void find_times(const TokenText& text, const TimeWords& words, const Context& context,
                Told& last_told, const std::vector<Mention>& read, std::vector<Mention>& out) {
  const std::vector<TimeAmount> amounts = amounts_of(text, words, read);
  const TimePhraseReader reader(text, words, context.language, amounts);
  TimeFinder finder(text, words, amounts);
  std::size_t i = 0;
  while (const auto run = finder.next(i)) {
    for (i = run->first; i < run->last;) {
      const bool possible = finder.amount_at(i) || reader.may_begin(i);
      const auto phrase = possible ? reader.read(i) : std::nullopt;
      if (!phrase) {
        ++i;
        continue;
      }
      fill(text, *phrase, context, last_told, read, out.emplace_back());
      remember(out.back(), *phrase, last_told);
      i = phrase->last;
    }
  }
}

/// Which of two overlapping mentions stays: the longer; of equal ones the time.
bool time_wins(const Mention& time, const Mention& other) {
  return time.span.size() >= other.span.size();
}

/// Lists what stays of both, in the order of the text; of what begins together the longer first.
void put_in_order(std::vector<Mention>& times, const std::vector<bool>& lost,
                  std::vector<Mention*>& mentions) {
  const auto before = [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                        : a.span.size() > b.span.size();
  };
  std::size_t left = mentions.size();
  std::size_t free = left + times.size() - static_cast<std::size_t>(std::ranges::count(lost, true));
  mentions.resize(free);
  for (std::size_t t = times.size(); t > 0; --t) {
    if (lost[t - 1]) continue;
    while (left > 0 && before(times[t - 1], *mentions[left - 1])) {
      mentions[--free] = mentions[--left];
    }
    mentions[--free] = &times[t - 1];
  }
}

/// Whether a mention stays beside the times from `first` on; marks those that are lost to it.
bool stays(Mention& mention, bool keep_nested, const std::vector<Mention>& times, std::size_t first,
           std::vector<bool>& lost) {
  for (std::size_t t = first; t < times.size() && times[t].span.begin < mention.span.end; ++t) {
    if (lost[t]) continue;
    if (mention.nested || time_wins(times[t], mention)) {
      const bool inside =
          times[t].span.begin <= mention.span.begin && mention.span.end <= times[t].span.end;
      mention.nested = true;
      return keep_nested && inside && mention.kind == MentionKind::kNumber;
    }
    lost[t] = true;
  }
  return true;
}

/// Lists all but what loses to an overlapping other: a mention inside a time, a time inside an
/// amount.
void settle(std::vector<Mention>& times, bool keep_nested, std::vector<Mention>& mentions,
            std::vector<Mention*>& kept) {
  std::vector<bool> lost(times.size(), false);
  std::size_t first = 0;
  for (Mention& mention : mentions) {
    while (first < times.size() && times[first].span.end <= mention.span.begin) ++first;
    if (stays(mention, keep_nested, times, first, lost)) kept.push_back(&mention);
  }
  put_in_order(times, lost, kept);
}

}  // namespace

void read_times(const TokenText& text, const TimeWords& words, const Context& context, Told& told,
                std::vector<Mention>& mentions, std::vector<Mention>& times,
                std::vector<Mention*>& kept) {
  find_times(text, words, context, told, mentions, times);
  settle(times, context.keep_nested, mentions, kept);
}

}  // namespace tally::recogniser
