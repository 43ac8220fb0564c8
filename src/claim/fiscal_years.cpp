#include "claim/fiscal_years.hpp"

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

}  // namespace

void settle_fiscal_years(const EntityView& entities, std::span<Mention> mentions) {
  if (std::ranges::none_of(mentions, is_fiscal)) return;
  std::optional<int> ends;
  for (std::size_t i = 0; i < mentions.size() && !ends; ++i) {
    ends = year_end_of(mentions[i], entities);
  }
  for (Mention& mention : mentions) {
    if (const auto named = year_end_of(mention, entities)) ends = named;
    if (is_fiscal(mention) && ends.value_or(0) != 0) move_back(*mention.time, kMonths - *ends);
  }
}

}  // namespace tally::claim
