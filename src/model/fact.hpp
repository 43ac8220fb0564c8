// The claims of one fact with what is known of the documents they stand in: what the store streams
// and the audit judges. Nothing here says whether they agree.
#pragma once

#include <string>
#include <vector>

#include "model/claim.hpp"
#include "model/finding.hpp"
#include "model/time.hpp"

namespace tally::model {

/// A source as the audit sees it: enough to tell whether two claims are independent.
struct SourceInfo {
  std::string source_key;
  std::string path;            ///< as given when it was read
  std::string kind;            ///< "interview", "article", "transcript", "summary", "translation" or ""
  Language language = Language::kZh;
  std::string publisher;
  std::string event;           ///< name of the event, else address of the recording; empty: unknown
  std::string translation_of;  ///< source key; empty where it is an original
  std::string reprint_of;      ///< source key; empty where it is none
  DayRange published;
};

/// Current claims of one fact. Each source of a claim stands in `sources` once.
struct FactClaims {
  FactKey key;
  std::vector<Claim> claims;
  std::vector<SourceInfo> sources;
};

}  // namespace tally::model
