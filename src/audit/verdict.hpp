// What a comparison of two claims comes to, and the two sides it is made of. Shared by the tests of
// numbers, dates, times and modality; decides nothing itself.
#pragma once

#include "audit/interval.hpp"
#include "audit/settings.hpp"
#include "model/claim.hpp"
#include "model/fact.hpp"
#include "model/metric.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tally::audit {

enum class Relation : std::uint8_t {
  kAgree,
  kAgreeRounded,
  kNear,
  kRefines,
  kHedgeDiffers,
  kBoundDiffers,
  kTension,
  kHedgeOpposed,
  kConflict,
  kMagnitudeSlip,
  kDateMismatch,
  kUnitMismatch,
  kCurrencyDiffers,
  kChangedOverTime,
  kTimeUnresolved,
  kRevised,
  kPlanOutcome,
  kPlanRevised,
  kDenied,
  kNotComparable
};

/// The finding kind of that name; "" for what is counted and never listed.
std::string_view kind_of(Relation relation);

/// The same whichever side comes first.
struct Verdict {
  Relation relation = Relation::kNotComparable;
  std::string_view row;    ///< the row of the tables that decided; a name of reason_names()
  std::string reason;      ///< with the numbers used; empty unless asked for
  std::string_view doubt;  ///< why steps are taken off: a name of reason_names(); may be empty
  int steps = 0;           ///< severity steps to take off
  bool weak = false;       ///< vague on both sides: never corroborates
  bool missed = false;     ///< a plan that came late or fell short
  int power = 0;           ///< of ten, for slips and what may be one
};

/// What the words beside a value say of its place among other values of its fact.
enum class Scope : std::uint8_t { kPlain, kWhole, kPart, kFurther, kThen };

/// What is asked of those words; looking for them costs more than a comparison of numbers.
struct Beside {
  Scope scope = Scope::kPlain;
  bool other_basis = false;  ///< reckoned in another way ("adjusted")
};

/// A claim with what is worked out once for all its comparisons. Points to both, owns neither.
struct Side {
  const model::Claim* claim = nullptr;
  const model::SourceInfo* source = nullptr;  ///< may be null
  std::optional<Reading> reading;             ///< empty for dates and unknown values
  Interval hard;
  Interval soft;
  bool doubtful = false;  ///< a day counted from that of its text, which names another day itself
  /// By how much its text tells that the value has changed; empty where it tells of no change.
  std::optional<base::Decimal> moved_by = std::nullopt;
  bool one_of_many = false;  ///< its text gives many values of the fact at one time
  mutable std::optional<Beside> beside = std::nullopt;  ///< kept once asked for (audit/scope)
};

Side side_of(const model::Claim& claim, const model::SourceInfo* source, const Settings& settings);

/// What all comparisons of one fact, or of two aligned texts, have in common.
struct Frame {
  const Settings* settings = nullptr;
  const model::Metric* metric = nullptr;  ///< null for mentions that no rule claimed
  bool aligned = false;  ///< two places that tell the same: moods, times and cardinality do not
                         ///< part them
  bool explain = true;   ///< write reasons
};

/// A verdict whose reason is written only where the frame asks for it: `values` is called then.
template <typename MakeValues>
Verdict verdict(const Frame& frame, Relation relation, std::string_view row, MakeValues values) {
  Verdict v;
  v.relation = relation;
  v.row = row;
  if (frame.explain) v.reason = fill(frame.settings->reasons.find(row)->second, values());
  return v;
}

}  // namespace tally::audit
