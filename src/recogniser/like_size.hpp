// How large an amount is, for comparing it with one that says nothing of what it counts. Mentions
// in; says nothing of units.
#pragma once

#include "model/bounds.hpp"
#include "model/mention.hpp"

#include <optional>

namespace tally::recogniser {

/// The low bound, or the high one of what has no other; empty for what has none.
inline const std::optional<base::Decimal>& nominal(const model::Mention& mention) {
  return model::low_end(mention.quantity);
}

/// Whether neither is more than `most` times the other; false where one has no bound.
inline bool of_like_size(const model::Mention& a, const model::Mention& b,
                         const base::Decimal& most) {
  const auto& x = nominal(a);
  const auto& y = nominal(b);
  return x && y && *x <= *y * most && *y <= *x * most;
}

}  // namespace tally::recogniser
