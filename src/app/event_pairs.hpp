// The stored texts of one event, pair by pair: aligned, and what does not match told as findings.
#pragma once

#include "audit/settings.hpp"
#include "model/filter.hpp"
#include "model/finding.hpp"
#include "model/metric.hpp"
#include "store/session.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace tally::app {

struct EventPairs {
  std::vector<model::Finding> findings;
  std::size_t aligned = 0;  ///< pairs of texts
};

/// Texts belong together by event, recording or translation; reprints are the same text and left
/// out. With documents in the filter a pair needs one of them. Memory: the texts of one event.
EventPairs judge_event_pairs(store::Session& session,
                             const std::vector<std::filesystem::path>& rules,
                             const model::Catalogue& catalogue, const audit::Settings& settings,
                             const model::Filter& filter);

}  // namespace tally::app
