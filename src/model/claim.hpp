// A claim: a value that somebody ties to a metric of a subject at a time. What the claim builder
// hands on, the store keeps and the audit compares.
#pragma once

#include "base/decimal.hpp"
#include "base/hash.hpp"
#include "base/position.hpp"
#include "model/mention.hpp"
#include "model/reasons.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tally::model {

enum class Modality : std::uint8_t { kActual, kPlanned, kForecast, kHypothetical, kAsked, kDenied };

/// How far a claim's valid time can be trusted.
enum class ValidBasis : std::uint8_t { kNone, kStated, kResolved, kAssumed };

using Qualifiers = std::map<std::string, std::string, std::less<>>;

/// Rule of the claim that a text makes of its own day: that of no other text.
inline constexpr std::string_view kDatelineRule = "general/publication_date";

struct Claim {
  base::Hash id;
  std::string source_key;
  std::string document;  ///< path as given
  base::ByteSpan span;   ///< bytes of the quote in the document's text
  std::uint32_t line = 0;
  std::string quote;
  Language language = Language::kZh;
  std::string speaker;               ///< canonical; empty in the narrator's own voice
  std::string subject;               ///< canonical; empty where unknown
  bool subject_assumed = false;      ///< taken from salience beyond the sentence: low confidence
  std::string metric;                ///< empty for a mention that no rule claimed
  std::optional<base::Decimal> low;  ///< in `unit`, the canonical unit
  std::optional<base::Decimal> high;
  std::string unit;
  Hedge hedge = Hedge::kExact;
  MentionKind kind = MentionKind::kNumber;
  /// Place value of the last written digit in `unit` (1.5亿 is 1e7); absent for dates.
  std::optional<base::Decimal> resolution;
  std::string unit_written;  ///< key of the unit as written ("MW")
  DayRange date;             ///< unit "date"
  bool date_yearless = false;
  Granularity date_granularity = Granularity::kNone;
  std::string date_written;  ///< the underspecified form
  DayRange valid;            ///< the time that the claim is about
  ValidBasis valid_basis = ValidBasis::kNone;
  DayRange asserted;  ///< the document's day
  Modality modality = Modality::kActual;
  bool superseded = false;  ///< told as the earlier state of a change in the same text
  Qualifiers qualifiers;  ///< region, period, benchmark, leaderboard, variant, of, attributed_to…
  std::string rule;       ///< "pack/id"; empty as for metric
  std::string before;     ///< up to 32 characters before the quote, and after it
  std::string after;
  std::size_t passage = 0;  ///< ordinal in the document
  base::ByteSpan sentence;
  Reasons why;      ///< of the builder; not stored
  base::Hash fact;  ///< hash of the fact key; of the source for mentions without metric
};

inline bool is_dateline(const Claim& claim) { return claim.rule == kDatelineRule; }

std::string_view name_of(Modality modality);  ///< as written in data and tables
std::string_view name_of(ValidBasis basis);
std::optional<Modality> modality_from(std::string_view name);  ///< empty for no such name
std::optional<Hedge> hedge_from(std::string_view name);        ///< likewise

}  // namespace tally::model
