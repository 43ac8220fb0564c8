// What a report reads besides facts: stored findings with their claims, and the current documents.
// Facts stream from audit_store.hpp. Reads only.
#pragma once

#include "model/fact.hpp"
#include "model/filter.hpp"
#include "model/finding.hpp"
#include "store/session.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tally::store {

/// Findings that pass the filter, gravest first, with state, baseline and the claims as last seen.
/// Without a filter on states those that no audit sees any longer are left out.
std::vector<model::Finding> stored_findings(Session& session, const model::Filter& filter);

struct StoredDocument {
  model::SourceInfo source;
  std::string title;
  std::int64_t claims = 0;  ///< tied to a metric
};

/// Current documents of which a claim passes the filter, by day of publication; all of them
/// where the filter lets everything through.
std::vector<StoredDocument> stored_documents(Session& session, const model::Filter& filter);

}  // namespace tally::store
