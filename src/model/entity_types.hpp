// Types of entities that the code itself asks for; all others are known to rules/ alone.
#pragma once

#include <string_view>

namespace tally::model {

inline constexpr std::string_view kPersonType = "person";
inline constexpr std::string_view kPlaceType = "place";
inline constexpr std::string_view kCompanyType = "company";
inline constexpr std::string_view kOrganisationType = "organisation";
inline constexpr std::string_view kProductType = "product";
inline constexpr std::string_view kAppType = "app";
inline constexpr std::string_view kModelType = "model";
inline constexpr std::string_view kChipType = "chip";
inline constexpr std::string_view kTechnologyType = "technology";
inline constexpr std::string_view kEventType = "event";
inline constexpr std::string_view kBenchmarkType = "benchmark";

/// A company or another body that people stand for.
inline bool is_organisation(std::string_view type) {
  return type == kCompanyType || type == kOrganisationType;
}

}  // namespace tally::model
