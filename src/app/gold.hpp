// Annotated claims, and how an extraction is held against them: in value, metric and claim, each
// stricter than the one before; beside them hedge, speaker, modality and valid time. Pure but for
// reading the annotations; rules/eval.json says what counts as the same.
#pragma once

#include "base/decimal.hpp"
#include "model/claim.hpp"
#include "model/document.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tally::app {

/// One annotated claim and where its quote stands.
struct GoldClaim {
  base::ByteSpan span;
  std::string quote;
  std::string tier;     ///< "core", "minor", "optional" (not scored), "boiler"
  std::string subject;  ///< alternatives are parted by "|", as in speaker
  std::string metric;
  std::optional<base::Decimal> low;
  std::optional<base::Decimal> high;
  std::string hedge;
  std::string unit;
  std::string date;   ///< ISO day, month, year or "A/B"; empty where it cannot be known
  std::string valid;  ///< the same
  std::string speaker;
  std::string modality;
  bool needs_context = false;  ///< the date cannot be known from the text alone
  bool valid_needs_context = false;
};

/// Reads annotations, one JSON object a line, and finds their quotes in the text. Throws
/// base::InputError for a line that cannot be read or a quote that is not there.
std::vector<GoldClaim> load_gold(const std::filesystem::path& file,
                                 const model::Document& document);

/// What an evaluation takes for the same.
struct EvalRules {
  std::set<std::string, std::less<>> untyped;  ///< metrics whose rows are not scored as such
  std::vector<std::vector<std::string>> near;  ///< metrics taken for one another
  std::map<std::string, std::pair<std::string, base::Decimal>, std::less<>> units;
};

/// The first eval.json of the rule folders. Throws base::RuleError.
EvalRules load_eval_rules(const std::vector<std::filesystem::path>& folders);

/// Hits, rows too many, annotations missed.
struct Counts {
  int hit = 0;
  int extra = 0;
  int missed = 0;
  /// In thousandths; 1000 where there is nothing to get wrong.
  [[nodiscard]] int precision() const;
  [[nodiscard]] int recall() const;  ///< likewise
  [[nodiscard]] int f1() const;      ///< likewise
  Counts& operator+=(const Counts& other);
};

struct Score {
  std::map<std::string, Counts> levels;  ///< "value", "metric", "claim"
  std::map<std::string, Counts> agree;   ///< "hedge", "speaker", "modality", "valid": hit, missed
  std::map<std::string, Counts> metrics;
  std::map<std::string, Counts> rules;  ///< hit and extra alone: precision
  std::vector<std::string> misses;      ///< one line for each fault
  Score& operator+=(const Score& other);
};

/// Each annotation against at most one claim and the other way round: the best value first, then
/// the same metric, then the longest overlap.
Score score(const std::vector<GoldClaim>& gold, const std::vector<model::Claim>& claims,
            const EvalRules& rules);

/// For each claim the annotation that it has right in value and metric; null where there is none.
std::vector<const GoldClaim*> right_but_for_subjects(const std::vector<GoldClaim>& gold,
                                                     const std::vector<model::Claim>& claims,
                                                     const EvalRules& rules);

/// Whether an annotation's subject has a name of its own: only such are held against each other.
bool is_named(const GoldClaim& gold);

/// Whether a name is the annotation's subject, or a version of it.
bool is_subject(const GoldClaim& gold, std::string_view name);

}  // namespace tally::app
