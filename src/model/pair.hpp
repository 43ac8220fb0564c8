// Two texts of one event, aligned: what stands in one of them and what in the other.
#pragma once

#include "model/claim.hpp"

#include <optional>
#include <string>

namespace tally::model {

/// `relation` is "same", "hedge_differs", "value_differs", "magnitude_slip", "date_differs",
/// "unit_differs", "modality_differs", "speaker_differs", "name_differs", "only_a" or "only_b".
struct AlignedPair {
  std::string relation;
  std::optional<Claim> a;  ///< absent for only_b; for names the quote alone is set
  std::optional<Claim> b;  ///< absent for only_a
  std::string reason;      ///< one sentence; empty for "same"
};

}  // namespace tally::model
