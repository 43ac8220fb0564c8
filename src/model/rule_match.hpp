// What a rule says about a mention: the matcher's answer, and the constants that a rule sets. All
// that the claim builder needs to know of rules.
#pragma once

#include "base/position.hpp"
#include "model/claim.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tally::model {

/// How far back the subject of a claim may stand.
enum class SubjectReach : std::uint8_t { kSentence, kParagraph, kDocument };

/// Where a rule looks for its subject.
struct SubjectPolicy {
  std::vector<std::string> types;  ///< entity types that it may be; empty: those of the metric
  SubjectReach reach = SubjectReach::kParagraph;
  std::string name;  ///< fixed canonical name; empty: to be found
};

/// What the claims of a rule have in common. Lives as long as the rule packs.
struct RuleEffect {
  std::string rule;                  ///< "pack/id"
  std::string metric;                ///< key of the catalogue
  Qualifiers qualifiers;             ///< set by the rule ("period": "month")
  std::optional<Modality> modality;  ///< replaces what cues say
  std::optional<Hedge> hedge;        ///< stands in where the mention itself has none (kExact)
  std::string unit;                  ///< canonical unit that replaces "count"; empty: none
  SubjectPolicy subject;
};

/// A name that a placeholder of the rule's pattern caught.
struct RuleCapture {
  std::string key;          ///< qualifier that it gives ("benchmark")
  std::size_t mention = 0;  ///< index of the name
};

/// One mention that a rule claims. Indices are those of the mentions handed to the matcher.
struct RuleMatch {
  std::size_t mention = 0;
  const RuleEffect* effect = nullptr;
  std::optional<std::size_t> subject;  ///< name caught by {subject}
  std::vector<RuleCapture> captures;   ///< names caught by {type as key}
  base::ByteSpan trigger;              ///< bytes of the text; empty for a rule without triggers
  std::size_t gap = 0;                 ///< symbols between trigger and value
};

}  // namespace tally::model
