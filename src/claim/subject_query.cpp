#include "claim/subject_query.hpp"

#include "claim/entities.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace tally::claim {

const SubjectTypes& types_of_metric(const SubjectQuery& query) {
  static const SubjectTypes none;
  return query.metric != nullptr ? query.metric->subject_types : none;
}

const SubjectTypes& types_of(const SubjectQuery& query) {
  const bool own = query.policy != nullptr && !query.policy->types.empty();
  return own ? query.policy->types : types_of_metric(query);
}

bool is_thing(std::string_view type) {
  constexpr std::array<std::string_view, 4> kThings = {kModelType, kAppType, kProductType,
                                                       kChipType};
  return std::ranges::find(kThings, type) != kThings.end();
}

SubjectTypes things_of(const SubjectTypes& types) {
  SubjectTypes out;
  std::ranges::copy_if(types, std::back_inserter(out), is_thing);
  return out;
}

bool prefers_things(const SubjectTypes& types) { return !types.empty() && is_thing(types.front()); }

bool wants_makers(const SubjectTypes& types) {
  return !types.empty() && types.front() == kCompanyType && !contains(types, kModelType);
}

bool wants_places(const SubjectTypes& types) {
  return !types.empty() && types.front() == kPlaceType;
}

}  // namespace tally::claim
