// The metric catalogue of rules/metrics.json as plain values: what a metric measures and how its
// claims compare.
#pragma once

#include "base/decimal.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tally::model {

enum class Temporal { kStatic, kState, kFlow, kEvent, kTarget };
enum class Cardinality { kOne, kOnePerPeriod, kMany };
enum class Monotonic { kNone, kUpSoft, kUpHard, kDownSoft, kDownHard };

/// A qualifier that splits facts, and the value that its absence means.
struct KeyQualifier {
  std::string name;
  std::string default_value = {};  ///< empty: no default
  std::vector<std::string> types =
      {};  ///< types of entities that give it when they stand by the value
};

struct Metric {
  std::string key;
  std::string label_en;
  std::string label_zh;
  std::string definition;
  std::string dimension;  ///< "count", "money", "ratio", "rank", "date", "duration", …
  std::string unit;       ///< canonical unit; empty where each claim keeps its own (currencies)
  Temporal temporal = Temporal::kState;
  Cardinality cardinality = Cardinality::kOne;
  std::vector<KeyQualifier> key_qualifiers;
  std::vector<std::string> soft_qualifiers;  ///< never split a fact; printed where they differ
  bool per_speaker = false;                  ///< opinions: the fact is whose statement it is
  Monotonic monotonic = Monotonic::kNone;
  base::Decimal tolerance_relative = 0;  ///< 0.02 is 2%
  base::Decimal tolerance_absolute = 0;  ///< in the canonical unit
  std::optional<base::Decimal> plausible_low;
  std::optional<base::Decimal> plausible_high;
  std::optional<base::Decimal> yearly_factor;  ///< greatest credible growth in a year
  int cadence_days = 0;                    ///< how long an undated value stays current; 0: for ever
  std::vector<std::string> comparable;     ///< other metrics that measure the same thing
  std::vector<std::string> subject_types;  ///< entity types that it can be about
  bool names_versions = false;             ///< its value may name what it is about ("the 8B")
  std::vector<std::string> default_for;    ///< kinds of value, or dimensions, that are claims of it
                                           ///< where no rule says more ("age", "power")
};

using Catalogue = std::map<std::string, Metric, std::less<>>;

}  // namespace tally::model
