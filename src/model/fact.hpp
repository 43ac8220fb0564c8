// The claims of one fact with what is known of the documents they stand in: what the store streams
// and the audit judges. Nothing here says whether they agree.
#pragma once

#include "model/claim.hpp"
#include "model/finding.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tally::model {

/// A source as the audit sees it: enough to tell whether two claims are independent.
struct SourceInfo {
  std::string source_key;
  std::string path;  ///< as given when it was read
  std::string kind;  ///< "interview", "article", "transcript", "summary", "translation" or ""
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

/// How a fact may be one with another whose key differs.
enum class Kinship : std::uint8_t {
  kQualifier,  ///< the other states a qualifier that this one leaves unsaid
  kMetric,     ///< the metrics are comparable
  kVersion     ///< the other's subject is a version of this one's
};

struct KinFact {
  Kinship kinship = Kinship::kQualifier;
  FactClaims facts;
};

/// A fact and those that it may be one with.
struct KinFacts {
  FactClaims loose;
  std::vector<KinFact> kin;
};

/// A sentence of a text with all claims and mentions in it, in order.
struct ToldSentence {
  SourceInfo source;
  std::string text;
  std::vector<Claim> claims;
};

}  // namespace tally::model
