// Amounts that only tell again in another currency what stands right before them. Claims of one
// fact in, those out; looks at places and units, not at values: no rate is known.
#pragma once

#include "model/claim.hpp"

#include <cstddef>
#include <set>
#include <span>

namespace tally::audit {

/// 650 亿美元（约 4713 亿元）: the second, no more than `reach` bytes behind the first. The
/// pointers are into `claims`.
std::set<const model::Claim*> conversions(std::span<const model::Claim> claims, std::size_t reach);

}  // namespace tally::audit
