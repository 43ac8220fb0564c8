#include "claim/fiscal_years.hpp"

#include "claim/small_words.hpp"

#include <algorithm>
#include <optional>

namespace tally::claim {
namespace {

using model::Day;
using model::Mention;

constexpr int kMonths = 12;

bool is_fiscal(const Mention& mention) { return mention.time && mention.time->fiscal; }

/// In which month the years of the company end that a name stands for, itself or as the maker of a
/// thing; 0 where that is not known, nothing for a name of no company.
std::optional<int> year_end_of(const Mention& name, const EntityView& entities) {
  if (name.kind != model::MentionKind::kName || name.entity_type == kPersonType) return {};
  const model::Entity* entity = entities.find(name.entity);
  if (entity != nullptr && !is_organisation(entity->type)) {
    entity = entity->affiliation.empty() ? nullptr : entities.find(entity->affiliation);
  }
  if (entity != nullptr) return entity->fiscal_year_ends;
  return is_organisation(name.entity_type) ? std::optional(0) : std::nullopt;
}

/// The same day of a month so many months earlier, or its last day for a last one.
Day moved(Day day, int months) {
  const auto to = std::chrono::year_month(day.year(), day.month()) - std::chrono::months(months);
  const Day last = to / std::chrono::last;
  const bool ends = std::chrono::sys_days(day) ==
                    std::chrono::sys_days(day.year() / day.month() / std::chrono::last);
  const Day same = to / day.day();
  return ends || !same.ok() ? last : same;
}

void move_back(model::TimeValue& time, int months) {
  if (time.days.first) time.days.first = moved(*time.days.first, months);
  if (time.days.last) time.days.last = moved(*time.days.last, months);
  time.fiscal = false;  // its days are known
}

/// In which month the years of the company end whose call a text records; 0 for any other text.
int caller_year_end(const model::Document& document, const EntityView& entities,
                    const base::WordSet& calls, std::span<const Mention> mentions) {
  constexpr std::size_t kHead = 400;  // bytes
  const std::string_view head = std::string_view(document.text).substr(0, kHead);
  if (!holds_any(head, calls) && !holds_any(document.title, calls)) return 0;
  for (const Mention& mention : mentions) {
    if (mention.span.begin >= head.size()) break;
    if (const auto ends = year_end_of(mention, entities)) return *ends;
  }
  return 0;
}

/// How far from a day the middle of a time lies.
std::chrono::days away(const model::DayRange& days, Day day) {
  const auto middle = std::chrono::sys_days(*days.first) +
                      (std::chrono::sys_days(*days.last) - std::chrono::sys_days(*days.first)) / 2;
  return std::chrono::abs(middle - std::chrono::sys_days(day));
}

/// "Q2" of a call: that of the year told, or the one nearest to the call.
void take_for_own(model::TimeValue& time, int ends, const std::optional<Day>& published) {
  move_back(time, kMonths - ends);
  if (!time.relative && !time.yearless) return;
  model::TimeValue next = time;
  move_back(next, -kMonths);
  if (published && away(next.days, *published) < away(time.days, *published)) time.days = next.days;
}

bool is_quarter(const Mention& mention) {
  return mention.time && mention.time->granularity == model::Granularity::kQuarter &&
         mention.time->days.first && mention.time->days.last;
}

}  // namespace

void settle_fiscal_years(const model::Document& document, const EntityView& entities,
                         const base::WordSet& calls, std::span<Mention> mentions) {
  if (std::ranges::none_of(mentions,
                           [](const Mention& m) { return is_fiscal(m) || is_quarter(m); }))
    return;
  const int caller = caller_year_end(document, entities, calls, mentions);
  std::optional<int> ends;
  for (std::size_t i = 0; i < mentions.size() && !ends; ++i) {
    ends = year_end_of(mentions[i], entities);
  }
  for (Mention& mention : mentions) {
    if (const auto named = year_end_of(mention, entities)) ends = named;
    if (is_fiscal(mention) && ends.value_or(0) != 0) {
      move_back(*mention.time, kMonths - *ends);
    } else if (is_quarter(mention) && caller != 0 && !is_fiscal(mention)) {
      take_for_own(*mention.time, caller, document.published.last);
    }
  }
}

}  // namespace tally::claim
