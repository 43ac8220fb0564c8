// What a report shows: documents, facts, findings and aligned pairs, as plain values.
#pragma once

#include "model/fact.hpp"
#include "model/finding.hpp"
#include "model/metric.hpp"
#include "model/pair.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tally::report {

struct DocumentInfo {
  model::SourceInfo source;
  std::string title;       ///< empty: the path stands for it
  std::size_t claims = 0;  ///< of a metric, in the whole document
};

/// Two texts of one event, aligned.
struct PairList {
  std::string a;  ///< source keys
  std::string b;
  std::vector<model::AlignedPair> pairs;
};

/// What a page is about: its heading, and whether totals say anything.
enum class Scope { kAudit, kDocument, kFact, kFinding, kComparison };

/// One step of how a claim came about.
struct StoryStep {
  std::string step;   ///< "value", "rule", "subject", "speaker", "modality", "valid"
  std::string why;    ///< in a sentence
  std::string words;  ///< of the text, that it rests on; empty for none
};

/// A claim whose whole story is told.
struct ToldClaim {
  std::string context;  ///< its sentence, the quote marked
  std::vector<StoryStep> steps;
};

/// What a report is made of. A part that is empty is left out of it.
struct ReportData {
  Scope scope = Scope::kAudit;
  std::string about;                ///< of a document's page: its source key
  std::optional<model::Day> today;  ///< when it is made; forecasts are late or open by it
  std::string version;              ///< of the program
  std::size_t claims = 0;           ///< all of them, also those of facts that are not shown
  std::size_t facts_total = 0;
  std::vector<DocumentInfo> documents;  ///< D1, D2 … in this order
  std::vector<model::FactClaims> facts;
  std::vector<model::Finding> findings;
  std::vector<PairList> comparisons;
  std::optional<ToldClaim> told;  ///< of the one claim that the page is about
  model::Catalogue metrics;       ///< for their names
};

}  // namespace tally::report
