// What the audit reads: facts with their current claims, one fact at a time; facts that may be one
// though their keys differ; sentences whose numbers may be checked against each other. Judges
// nothing; knows which facts cannot disagree because their claims say the same.
#pragma once

#include "base/hash.hpp"
#include "model/fact.hpp"
#include "model/filter.hpp"
#include "store/session.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace tally::store {

enum class FactScope {
  kDiffering,  ///< facts whose claims differ in value, hedge, unit, days or modality, those with an
               ///< impossible value, and those that many sources of one event repeat
  kAll,        ///< every fact with a current claim
};

inline constexpr int kCrowd = 3;

struct FactCounts {
  std::int64_t facts = 0;     ///< with a current claim that passes the filters
  std::int64_t compared = 0;  ///< of these, told by more than one claim
  std::int64_t streamed = 0;  ///< handed to `consume`
};

/// Calls `consume` for each fact in scope, in the order of their ids, with all its current claims
/// by source and place; memory is bounded by one fact. A fact is in scope of `filter` as soon as
/// one of its claims is. `crowd` is how many sources of one event are many. `consume` may not use
/// `session`.
FactCounts facts_to_judge(Session& session, FactScope scope, const model::Filter& filter,
                          const std::function<void(const model::FactClaims&)>& consume,
                          int crowd = kCrowd);

/// What the catalogue and the thresholds say on facts that may be one.
struct KinRules {
  std::vector<std::string> version_metrics;  ///< their values name versions ("the 8B")
  std::vector<std::string> assumable;        ///< qualifiers that may stay unsaid
};

/// Calls `consume` for each fact with others that it may be one with. Memory is bounded by a fact
/// and its kin; filters as above.
void kin_to_judge(Session& session, const KinRules& rules, const model::Filter& filter,
                  const std::function<void(const model::KinFacts&)>& consume);

/// Calls `consume` for each sentence whose numbers may be checked against each other: those with
/// several amounts, an age beside a date, a day with one of `weekdays` (in small letters).
/// `documents` narrow as in a filter.
void sentences_to_check(Session& session, const std::vector<std::string>& weekdays,
                        const std::vector<std::string>& documents,
                        const std::function<void(const model::ToldSentence&)>& consume);

/// Which of these current claims pass the filters on claims.
std::set<base::Hash> fitting_claims(Session& session, const std::set<base::Hash>& claims,
                                    const model::Filter& filter);

/// All current sources, by source key.
std::vector<model::SourceInfo> sources(Session& session);

}  // namespace tally::store
