#include "base/utf8.hpp"
#include "claim/document_builder.hpp"
#include "claim/kinds.hpp"
#include "claim/valid_time.hpp"
#include "claim/value.hpp"

#include <algorithm>

// The times that claims are about.
namespace tally::claim {
namespace {

using model::Claim;
using model::Mention;
using model::Metric;
using model::RuleEffect;
using model::RuleMatch;

constexpr std::size_t kOf = 3;          ///< bytes of 的
constexpr std::size_t kBaseReach = 20;  ///< bytes from before "than" to a date
constexpr std::string_view kEvent = "event_date";

}  // namespace

/// "As of August" in a text without a day of its own: up to now, not a day to come; nor is a year
/// before all texts.
bool DocumentBuilder::told_as_past(const Mention& mention) const {
  if (evidence_.document.published.known()) return false;
  if (tells_past(mention)) return true;
  const auto& last = mention.time->days.last;
  return (last && last->year() < parts_.values.oldest_text) ||
         sentence_.has(Cue::kAlready, mention.span);
}

/// 不到三个月, "charges in two hours", "six months later": a span in which something is done, and
/// not one from now on. "In two years," before all else looks ahead.
bool DocumentBuilder::is_run_through(const Mention& mention) const {
  const std::size_t begin = mention.span.begin;
  const std::string_view said = scene_.text(mention.span);
  if (mention.language == model::Language::kEn) {
    const bool inside = sentence_.clause_of(begin).begin < begin;
    const auto& words = parts_.values.run_through_en;
    return std::ranges::any_of(words, [&](const auto& word) {
      return (inside && said.starts_with(word)) || said.ends_with(word);
    });
  }
  constexpr std::size_t kWord = 6;  // bytes
  const std::string_view before = scene_.text({begin - std::min(begin, kWord), begin});
  return std::ranges::any_of(parts_.values.run_through, [&](const auto& word) {
    return before.ends_with(word) || said.starts_with(word);
  });
}

/// "Kite has raised 3 million in two years", "by 2020 it was worth more": an English sentence that
/// tells what has been, and nothing to come; in Chinese a span that has been run through
/// (短短几个月内) or in which something was done (一年内增加了两倍) or went from one value to
/// another.
bool DocumentBuilder::tells_past(const Mention& mention) const {
  const bool english = mention.language == model::Language::kEn;
  const base::ByteSpan whole = english ? sentence_.span : sentence_.clause_of(mention.span.begin);
  const auto says = [&](Cue cue) { return sentence_.has(cue, whole); };
  if (says(Cue::kFuture) || says(Cue::kExpects) || says(Cue::kPlans)) return false;
  if (english) {
    // "Kite announced that jobs will go over the next four years": done is something else.
    const base::ByteSpan clause = sentence_.clause_of(mention.span.begin);
    const auto& where = !is_date(mention) && clause.begin < mention.span.begin ? clause : whole;
    return sentence_.has(Cue::kDone, where) || sentence_.has(Cue::kAlready, where) ||
           is_run_through(mention);
  }
  if (says(Cue::kDone) || (says(Cue::kFrom) && says(Cue::kTo))) return true;
  const bool open = sentence_.has(Cue::kIf, sentence_.span) || says(Cue::kMaybe);
  if (!open && sentence_.has(Cue::kAlready, {mention.span.end, whole.end})) return true;
  return is_run_through(mention);
}

/// "…, and last year it made five million": the clause of a value tells of days gone by, though an
/// earlier clause plans or expects.
bool DocumentBuilder::is_past(std::size_t index, const Mood& mood) const {
  const auto today = evidence_.document.published.last;
  const auto& mentions = evidence_.mentions;
  const Mention& value = mentions[index];
  const base::ByteSpan clause = sentence_.clause_of(value.span.begin);
  const bool open =
      mood.modality == model::Modality::kPlanned || mood.modality == model::Modality::kForecast;
  if (!today || !open || mood.at.empty() || clause.contains(mood.at.begin)) return false;
  std::size_t i = index;
  while (i > 0 && mentions[i - 1].span.begin >= clause.begin) --i;
  for (; i < mentions.size() && mentions[i].span.begin < clause.end; ++i) {
    const Mention& date = mentions[i];
    if (is_date(date) && date.time->days.last && !is_base(date, value) &&
        std::chrono::sys_days(*date.time->days.last) < std::chrono::sys_days(*today)) {
      return true;
    }
  }
  return false;
}

/// "Pledged five million on Monday": the time of what a rule takes for done is none of what is
/// pledged, promised or expected beside it.
bool DocumentBuilder::is_of_a_deed(const Mention& time, const RuleEffect* effect,
                                   const Mood& mood) const {
  if (effect == nullptr || effect->metric != kEvent || !is_date(time)) return false;
  return mood.modality == model::Modality::kPlanned ||
         mood.modality == model::Modality::kForecast ||
         (mood.modality == model::Modality::kHypothetical &&
          mood.way == model::ModalityWay::kWord &&
          sentence_.first(Cue::kIf, sentence_.span) == nullptr &&
          sentence_.first(Cue::kSuppose, sentence_.span) == nullptr);
}

/// Whether the claim speaks of a time to come by its very value.
bool DocumentBuilder::ahead(const Mention& mention, const Metric* metric) const {
  if (metric != nullptr && metric->key == "timeline") return true;
  if (is_date(mention)) {
    return lies_ahead(*mention.time, evidence_.document.published.last) && !told_as_past(mention);
  }
  return direction_of(mention) == Direction::kAhead && !tells_past(mention);
}

/// "Revenue next year": whether a claim holds in a time to come. A bare month may be past.
bool DocumentBuilder::is_of_time_ahead(const Claim& claim) const {
  const auto today = evidence_.document.published.last;
  if (claim.why.valid != model::ValidWay::kStated || !today || !claim.valid.first) return false;
  const auto begin = [&](std::size_t time) { return evidence_.mentions[time].span.begin; };
  const auto time = std::ranges::lower_bound(times_, claim.why.valid_at.begin, {}, begin);
  if (time == times_.end() || !is_date(evidence_.mentions[*time])) return false;
  const model::TimeValue& told = *evidence_.mentions[*time].time;
  if (told.fiscal) return lies_ahead(told, today);
  return !told.yearless &&
         std::chrono::sys_days(*claim.valid.first) > std::chrono::sys_days(*today);
}

void DocumentBuilder::set_valid_time(const Mention& mention, const Metric* metric,
                                     Claim& claim) const {
  const auto today = evidence_.document.published.last;
  if (claim.unit == "date") {
    if (metric != nullptr && metric->temporal == model::Temporal::kTarget) claim.valid = claim.date;
  } else if (const auto direction = direction_of(mention); direction) {
    const bool due = *direction != Direction::kAhead || !tells_past(mention);
    if (today && due) claim.valid = days_of(mention.quantity, *direction, *today);
  } else if (metric != nullptr && may_have_time(mention, *metric)) {
    return take_stated_time(mention, *metric, claim);
  }
  if (claim.valid.known()) claim.valid_basis = model::ValidBasis::kResolved;
}

/// The days that a date or "three years ago" names; unknown for anything else.
model::DayRange DocumentBuilder::stated_days(const Mention& mention) const {
  if (is_date(mention)) return mention.time->days;
  const auto today = evidence_.document.published.last;
  if (!today || direction_of(mention) != Direction::kAgo) return {};
  return days_of(mention.quantity, Direction::kAgo, *today);
}

/// "40% from 2024", "15% more than last year": a time behind an amount that it is only held
/// against.
bool DocumentBuilder::is_base(const Mention& date, const Mention& amount) const {
  const std::size_t at = date.span.begin;
  if (at < amount.span.end) return false;
  const base::ByteSpan near{std::max(amount.span.end, at - std::min(at, kBaseReach)), at};
  return sentence_.tells_base(near);
}

/// "From 54% in 2010 to 70%": the year is that of the value before.
bool DocumentBuilder::is_of_the_state_before(const Mention& date, const Claim& claim) const {
  if (told_.empty()) return false;
  const Claim& earlier = told_.back();
  const base::ByteSpan between{earlier.span.end, claim.span.begin};
  return earlier.sentence == claim.sentence && earlier.unit == claim.unit &&
         earlier.span.begin >= date.span.end && between.begin < between.end &&
         sentence_.clause_of(claim.span.begin).contains(earlier.span.begin) &&
         sentence_.has(Cue::kFrom, {sentence_.span.begin, earlier.span.begin}) &&
         sentence_.has(Cue::kTo, between);
}

/// Whether a time may be that of an amount: no claim of its own, and not only held against it.
bool DocumentBuilder::may_date(std::size_t time, const Mention& amount) const {
  const Mention& mention = evidence_.mentions[time];
  const RuleMatch* match = match_of(time);
  const Metric* metric = match == nullptr ? nullptr : metric_of(match, mention);
  if (metric != nullptr && metric->cardinality == model::Cardinality::kOne) return false;
  if (match != nullptr && match->effect->qualifiers.contains("of")) return false;  // a founding
  // 较8月增长: what the amount is only held against; 较8月的3亿 is the amount of that time
  if (is_right_before(mention, amount)) return true;
  const std::size_t at = mention.span.begin;
  const std::string_view before = scene_.text({at - std::min(at, kBaseReach), at});
  return !parts_.values.holds_against(before) && !is_base(mention, amount);
}

/// Behind the bracket that tells an amount once more: "25 million kroner ($3 million) in 2024".
std::size_t DocumentBuilder::behind_bracket(std::size_t at) const {
  constexpr std::size_t kMost = 24;
  const std::string_view text = std::string_view(evidence_.document.text).substr(at, kMost);
  if (text.starts_with(')')) return at + 1;
  const std::size_t close = text.starts_with(" (") ? text.find(')') : std::string_view::npos;
  return close == std::string_view::npos ? at : at + close + 1;
}

/// "58 million in 2024": whether nothing but a short English word parts an amount and a time.
bool DocumentBuilder::is_right_behind(const Mention& time, const Mention& amount) const {
  constexpr std::size_t kWord = 8;
  const base::ByteSpan between{behind_bracket(amount.span.end), time.span.begin};
  if (amount.language != model::Language::kEn || time.language == model::Language::kZh ||
      between.begin > between.end || !sentence_.span.contains(time.span.begin)) {
    return false;
  }
  return between.size() <= kWord && scene_.text(between).find(',') == std::string_view::npos;
}

/// "Up from 58 million in 2024": a time of what something has changed from.
bool DocumentBuilder::is_of_a_base(std::size_t time) const {
  if (time == 0) return false;
  const Mention& amount = evidence_.mentions[time - 1];
  const std::size_t at = amount.span.begin;
  const base::ByteSpan near{at - std::min(at, kBaseReach), at};
  return is_right_behind(evidence_.mentions[time], amount) && sentence_.tells_base(near);
}

/// 从2023年的25%, 去年同期的3亿: whether nothing but "of" parts a Chinese time and an amount behind
/// it.
bool DocumentBuilder::is_right_before(const Mention& time, const Mention& amount) const {
  if (time.language != model::Language::kZh || time.span.end > amount.span.begin) return false;
  base::ByteSpan between{time.span.end, amount.span.begin};
  for (const std::string& word : parts_.values.same_period) {
    if (scene_.text(between).starts_with(word)) between.begin += word.size();
  }
  const std::string_view said = base::trimmed(scene_.text(between));
  return said.empty() || (said.size() == kOf && sentence_.has(Cue::kOf, between));
}

/// "From 26 million in 1987 to 530 million last year", read in a text of no day: a time of its own
/// that nobody can tell.
bool DocumentBuilder::is_of_unknown_time(const Mention& amount) const {
  const auto next = static_cast<std::size_t>(&amount - evidence_.mentions.data()) + 1;
  if (next >= evidence_.mentions.size()) return false;
  const Mention& behind = evidence_.mentions[next];
  return behind.kind == model::MentionKind::kDate && is_date(behind) &&
         !stated_days(behind).known() && is_right_behind(behind, amount);
}

/// The time right behind the amount or right before it, else the first of its own clause, else the
/// last before that; null for none.
const Mention* DocumentBuilder::stated_beside(const Mention& amount,
                                              std::span<const std::size_t> times) const {
  const base::ByteSpan clause = sentence_.clause_of(amount.span.begin);
  const auto begin = [&](std::size_t time) { return evidence_.mentions[time].span.begin; };
  const auto own = std::ranges::lower_bound(times, clause.begin, {}, begin);
  const auto end = std::ranges::lower_bound(own, times.end(), clause.end, {}, begin);
  const auto next = std::ranges::find_if(
      own, times.end(), [&](std::size_t time) { return begin(time) >= amount.span.end; });
  if (next != times.end() && is_right_behind(evidence_.mentions[*next], amount) &&
      may_date(*next, amount)) {
    return &evidence_.mentions[*next];
  }
  if (next != own && is_right_before(evidence_.mentions[*std::prev(next)], amount) &&
      may_date(*std::prev(next), amount)) {
    return &evidence_.mentions[*std::prev(next)];
  }
  const std::ranges::subrange here(own, end);
  for (const std::size_t time : here) {
    if (may_date(time, amount)) return &evidence_.mentions[time];
  }
  for (auto it = own; it != times.begin() && begin(*std::prev(it)) >= sentence_.span.begin;) {
    if (may_date(*--it, amount) && !is_of_a_base(*it)) return &evidence_.mentions[*it];
  }
  return nullptr;
}

/// 去年同期: whether a year is told as that of the period that the text is about.
bool DocumentBuilder::in_same_period(const Mention& date) const {
  constexpr std::size_t kWord = 12;  // bytes
  const std::size_t end = date.span.end;
  const std::string_view behind =
      scene_.text({end, std::min(end + kWord, evidence_.document.text.size())});
  return is_date(date) && std::ranges::any_of(parts_.values.same_period, [&](const auto& word) {
           return behind.starts_with(word);
         });
}

/// The last quarter, half or year that the text named in full, a year earlier, or in the year that
/// is named (2025年同期); unknown for none.
model::DayRange DocumentBuilder::same_period_before(const Mention& date) const {
  constexpr auto kShortest = std::chrono::days(28);
  constexpr auto kLongest = std::chrono::days(366);
  constexpr std::size_t kMostMentions = 200;
  const auto& mentions = evidence_.mentions;
  const auto begin = [](const Mention& mention) { return mention.span.begin; };
  auto at = std::ranges::lower_bound(mentions, date.span.begin, {}, begin);
  for (std::size_t i = 0; i < kMostMentions && at != mentions.begin(); ++i) {
    const Mention& earlier = *--at;
    if (!is_date(earlier) || earlier.time->relative) continue;
    const model::DayRange& days = earlier.time->days;
    if (!days.first || !days.last) continue;
    const auto length = std::chrono::sys_days(*days.last) - std::chrono::sys_days(*days.first);
    if (length < kShortest || length > kLongest) continue;
    const auto& today = evidence_.document.published.last;
    if (today && std::chrono::sys_days(*days.last) > std::chrono::sys_days(*today)) continue;
    const auto& own = date.time->days.first;
    const bool named = own && !date.time->relative;
    const std::chrono::years back = named ? days.last->year() - own->year() : std::chrono::years(1);
    return {*days.first - back, *days.last - back};
  }
  return {};
}

/// The days of the times in a part of the sentence; a span of whole years is each of them.
std::vector<model::DayRange> DocumentBuilder::days_told_in(base::ByteSpan part) const {
  std::vector<model::DayRange> out;
  const auto begin = [&](std::size_t time) { return evidence_.mentions[time].span.begin; };
  for (auto it = std::ranges::lower_bound(times_, part.begin, {}, begin);
       it != times_.end() && begin(*it) < part.end; ++it) {
    const model::DayRange days = stated_days(evidence_.mentions[*it]);
    const bool years = days.first && days.last &&
                       evidence_.mentions[*it].quantity.hedge == model::Hedge::kRange &&
                       evidence_.mentions[*it].time->granularity == model::Granularity::kYear;
    if (!years) out.push_back(days);
    for (auto year = days.first->year(); years && year <= days.last->year(); ++year) {
      out.push_back({year / std::chrono::January / 1, year / std::chrono::December / 31});
    }
  }
  return out;
}

/// 2023年和2024年的收入分别为3亿和4亿: the time that "respectively" gives a value, where as many
/// values of its kind stand behind it as times before it; unknown for none.
model::DayRange DocumentBuilder::shared_time(const Mention& amount) const {
  constexpr std::size_t kComma = 3;
  const base::ByteSpan clause = sentence_.clause_of(amount.span.begin);
  const CueHit* shared = sentence_.last(Cue::kShared, {sentence_.span.begin, amount.span.begin});
  const auto index = static_cast<std::size_t>(&amount - evidence_.mentions.data());
  if (shared == nullptr || sharing_.name_for(index)) return {};  // each of a name of its own
  const std::size_t from = sentence_.clause_of(shared->span.begin).begin;
  std::vector<model::DayRange> days = days_told_in({from, shared->span.begin});
  if (days.empty()) days = days_told_in({sentence_.span.begin, from});
  if (days.size() < 2) return {};
  std::size_t values = 0;
  std::optional<std::size_t> own;
  const auto begin = [](const Mention& each) { return each.span.begin; };
  auto it = std::ranges::lower_bound(evidence_.mentions, shared->span.end, {}, begin);
  std::size_t end = clause.end;
  for (; it != evidence_.mentions.end() && it->span.begin < end; ++it) {
    const Mention& each = *it;
    if (each.kind != amount.kind || !is_value(each)) continue;
    end = std::max(end, each.span.end + kComma + 1);  // 56%，59%和66%
    if (each.span == amount.span) own = values;
    ++values;
  }
  return own && values == days.size() ? days[*own] : model::DayRange();
}

/// Keeps the words of a time that nobody can tell the days of: "last year" in a text of no day.
/// What is as near as the text itself ("this month", "on Monday") tells a state no other time.
void DocumentBuilder::keep_untold_time(const Mention& time, const Metric& metric,
                                       Claim& claim) const {
  const bool flow = metric.temporal == model::Temporal::kFlow;
  if (metric.cardinality == model::Cardinality::kMany) return;
  if (!flow && metric.temporal != model::Temporal::kState) return;
  const std::string& written = time.time->written;
  const bool coarse = time.time->granularity >= model::Granularity::kMonth;
  if (!coarse || (!flow && written.starts_with("THIS_"))) return;
  claim.qualifiers.try_emplace("when", written);
}

/// The date that the sentence names beside an amount.
void DocumentBuilder::take_stated_time(const Mention& mention, const Metric& metric,
                                       Claim& claim) const {
  const Mention* stated = is_of_unknown_time(mention) ? nullptr : stated_beside(mention, times_);
  if (stated == nullptr) {
    const Mention* untold = untold_.empty() ? nullptr : stated_beside(mention, untold_);
    if (untold != nullptr) keep_untold_time(*untold, metric, claim);
    return;
  }
  if (is_of_the_state_before(*stated, claim)) return;
  // 由去年同期的3亿增至4亿，高于预期的5亿: of the first amount behind it alone
  const bool told =
      !told_.empty() && told_.back().unit != "date" && told_.back().span.begin >= stated->span.end;
  if (told && in_same_period(*stated)) return;
  claim.valid = shared_time(mention);
  if (!claim.valid.known()) {
    claim.valid = in_same_period(*stated) ? same_period_before(*stated) : stated_days(*stated);
  }
  if (!claim.valid.known()) return;
  claim.why.valid = model::ValidWay::kStated;
  claim.why.valid_at = stated->span;
  claim.valid_basis =
      stated->time->relative ? model::ValidBasis::kResolved : model::ValidBasis::kStated;
}

}  // namespace tally::claim
