// What the audit reads and writes: facts with their current claims stream out, one fact at a time,
// and findings come back. Judges nothing; knows which facts cannot disagree because their claims
// say the same.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/fact.hpp"
#include "model/filter.hpp"
#include "model/finding.hpp"
#include "store/session.hpp"

namespace tally::store {

enum class FactScope {
  kDiffering,  ///< facts whose claims differ in value, hedge, unit, days or modality
  kAll,        ///< every fact with a current claim
};

struct FactCounts {
  std::int64_t facts = 0;     ///< with a current claim
  std::int64_t compared = 0;  ///< of these, told by more than one claim
  std::int64_t streamed = 0;  ///< handed to `consume`
};

/// Calls `consume` for each fact in scope, in the order of their ids, with all its current claims
/// by source and place; memory is bounded by one fact. A fact is in scope of `filter` as soon as
/// one of its claims is. `consume` may not use `session`.
FactCounts facts_to_judge(Session& session, FactScope scope, const model::Filter& filter,
                          const std::function<void(const model::FactClaims&)>& consume);

/// All current sources, by source key.
std::vector<model::SourceInfo> sources(Session& session);

struct AuditInfo {
  std::string program;             ///< its version
  base::Hash catalogue;
  std::string scope = "{}";        ///< JSON object: the filters
  std::string thresholds = "{}";   ///< JSON object
  bool complete = true;            ///< nothing was filtered: what was not found is absent
  FactCounts counts;
  std::int64_t passed = 0;         ///< facts streamed without a finding
};

/// Stores the audit with its findings and one event for each in one transaction, and fills
/// `state` and `baseline` of `findings` from what the database knows of them.
void save_audit(Session& session, const AuditInfo& audit, std::vector<model::Finding>& findings);

}  // namespace tally::store
