#include "audit/verdict.hpp"

namespace tally::audit {

std::string_view kind_of(Relation relation) {
  switch (relation) {
    case Relation::kNear:
      return "near";
    case Relation::kRefines:
      return "refines";
    case Relation::kHedgeDiffers:
      return "hedge_differs";
    case Relation::kBoundDiffers:
      return "bound_differs";
    case Relation::kTension:
      return "tension";
    case Relation::kHedgeOpposed:
      return "hedge_opposed";
    case Relation::kConflict:
      return "conflict";
    case Relation::kMagnitudeSlip:
      return "magnitude_slip";
    case Relation::kDateMismatch:
      return "date_mismatch";
    case Relation::kUnitMismatch:
      return "unit_mismatch";
    case Relation::kCurrencyDiffers:
      return "currency_differs";
    case Relation::kChangedOverTime:
      return "changed_over_time";
    case Relation::kTimeUnresolved:
      return "time_unresolved";
    case Relation::kRevised:
      return "revised";
    case Relation::kPlanOutcome:
      return "plan_outcome";
    case Relation::kPlanRevised:
      return "plan_revised";
    case Relation::kDenied:
      return "denied";
    case Relation::kAgree:
    case Relation::kAgreeRounded:
    case Relation::kNotComparable:
      break;
  }
  return "";
}

Side side_of(const model::Claim& claim, const model::SourceInfo* source, const Settings& settings) {
  Side side{&claim, source, std::nullopt, {}, {}, false};
  if (claim.unit == "date") return side;
  side.reading = read(claim, settings);
  if (side.reading) {
    side.hard = hard_interval(*side.reading, settings.thresholds);
    side.soft = soft_interval(*side.reading, settings.thresholds);
  }
  return side;
}

}  // namespace tally::audit
