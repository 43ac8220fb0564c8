// What an audit found: claims of one fact, or two aligned texts, that do not simply agree.
#pragma once

#include "base/hash.hpp"
#include "model/claim.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::model {

enum class FindingSeverity : std::uint8_t { kInfo, kWarn, kError };

/// The readable key of a fact: which claims speak of the same thing.
struct FactKey {
  std::string subject;
  std::string metric;
  Qualifiers qualifiers;             ///< key qualifiers with their defaults filled in
  std::vector<std::string> assumed;  ///< names of qualifiers that a default stands in for
  std::string text;  ///< "Llama 4 Maverick · leaderboard_rank · board=Chatbot Arena"
  base::Hash id;
};

struct FindingClaim {
  Claim claim;
  std::string role;  ///< "a", "b", "outlier", "reference"
};

struct Finding {
  base::Hash id;            ///< value fingerprint: stays while the values stay
  base::Hash fact_print;    ///< coarser: kind family and fact key
  base::Hash source_print;  ///< finer: with the sorted source keys
  std::string kind;         ///< "conflict", "hedge_differs", …
  FindingSeverity severity = FindingSeverity::kInfo;
  std::string state = "open";
  std::string state_reason;  ///< why it was decided so; empty where open
  std::string baseline = "new";
  FactKey fact;  ///< `text` empty for a finding between two aligned texts only
  std::string headline;
  std::string reason;
  std::string fault;  ///< likely fault: meaning, time, translation, source, extraction
  std::string next;   ///< suggested next step
  std::vector<FindingClaim> claims;
  std::vector<int> support;  ///< independent events on each side, in the order of roles
};

std::string_view name_of(FindingSeverity severity);  ///< as written in data and tables
std::optional<FindingSeverity> severity_from(std::string_view name);

}  // namespace tally::model
