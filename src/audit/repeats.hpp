// Places of one text without a partner in order, whose fact the other text tells all the same:
// further on, or once for what is said twice here. What align leaves open, by what claims are
// about.
#pragma once

#include "audit/align.hpp"
#include "model/metric.hpp"

#include <span>
#include <vector>

namespace tally::audit {

/// `matches` with partners for such places; a place may then stand in several matches. Facts with
/// several values at a time are met by equal telling values only, and so are places whose subject
/// was taken from the context.
std::vector<Match> with_repeats(std::span<const Place> a, std::span<const Place> b,
                                const std::vector<Match>& matches,
                                const model::Catalogue& catalogue);

}  // namespace tally::audit
