#include "model/claim.hpp"

#include <array>

namespace tally::model {
namespace {

constexpr std::array<std::string_view, 6> kModalities = {"actual",       "planned", "forecast",
                                                         "hypothetical", "asked",   "denied"};
constexpr std::array<std::string_view, 4> kBases = {"none", "stated", "resolved", "assumed"};

}  // namespace

std::string_view name_of(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}

std::string_view name_of(ValidBasis basis) { return kBases[static_cast<std::size_t>(basis)]; }

std::optional<Modality> modality_from(std::string_view name) {
  for (std::size_t i = 0; i < kModalities.size(); ++i) {
    if (kModalities[i] == name) return static_cast<Modality>(i);
  }
  return std::nullopt;
}

std::optional<Hedge> hedge_from(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Hedge::kVague); ++i) {
    if (name_of(static_cast<Hedge>(i)) == name) return static_cast<Hedge>(i);
  }
  return std::nullopt;
}

}  // namespace tally::model
