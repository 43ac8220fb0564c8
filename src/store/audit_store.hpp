// Where the findings of an audit go, and what the database knows of them. Judges nothing.
#pragma once

#include "model/finding.hpp"
#include "store/fact_stream.hpp"
#include "store/session.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tally::store {

struct AuditInfo {
  std::string program;  ///< its version
  base::Hash catalogue;
  std::string scope = "{}";       ///< JSON object: the filters
  std::string thresholds = "{}";  ///< JSON object
  bool complete = true;           ///< nothing was filtered: what was not found is absent
  FactCounts counts;
  std::int64_t passed = 0;  ///< facts streamed without a finding
};

/// Stores the audit with its findings and one event for each in one transaction, and fills
/// `state` and `baseline` of `findings` from what the database knows of them.
void save_audit(Session& session, const AuditInfo& audit, std::vector<model::Finding>& findings);

}  // namespace tally::store
