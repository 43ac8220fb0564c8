#include "audit/numbers.hpp"

#include "audit/scale.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <tuple>

namespace tally::audit {
namespace {

using base::Decimal;
using model::Hedge;

bool is_lower(Hedge hedge) { return hedge == Hedge::kOver || hedge == Hedge::kAtLeast; }
bool is_upper(Hedge hedge) {
  return hedge == Hedge::kNearly || hedge == Hedge::kUnder || hedge == Hedge::kAtMost;
}

/// Two sides in the order of the table: by hedge, then by precision, then by value.
class Pair {
 public:
  Pair(const Side& a, const Side& b, const Frame& frame)
      : frame_(frame), settings_(*frame.settings), a_(a), b_(b) {}

  Verdict judge() const;

 private:
  const Reading& x() const { return *a_.reading; }
  const Reading& y() const { return *b_.reading; }
  Verdict tell(Relation relation, std::string_view row) const;
  Values values() const;
  Verdict slip(int power) const;
  bool may_slip() const;
  Verdict by_hedges() const;
  Verdict exact_exact() const;
  Verdict exact_about() const;
  Verdict exact_bound() const;
  Verdict exact_range() const;
  Verdict exact_vague() const;
  Verdict vague_vague() const;
  Verdict otherwise() const;
  Verdict or_rounded(std::string_view row) const;
  Verdict tolerated(Verdict found) const;
  Decimal gap() const;
  Decimal allowed() const;

  const Frame& frame_;
  const Settings& settings_;
  const Side& a_;
  const Side& b_;
};

/// The bounds as written, without rounding: what tolerance is measured between.
Interval hull(const Reading& r) {
  if (is_lower(r.hedge)) return {r.nominal(), std::nullopt, false, false};
  if (is_upper(r.hedge)) return {std::nullopt, r.nominal(), false, false};
  return {r.low, r.high, false, false};
}

/// "10", "10^4".
std::string power_text(int power) {
  const int size = std::abs(power);
  return size == 1 ? "10" : "10^" + std::to_string(size);
}

Decimal Pair::gap() const {
  const Interval p = hull(x());
  const Interval q = hull(y());
  if (p.high && q.low && *p.high < *q.low) return *q.low - *p.high;
  if (q.high && p.low && *q.high < *p.low) return *p.low - *q.high;
  return 0;
}

Decimal Pair::allowed() const {
  if (frame_.metric == nullptr) return 0;
  const Decimal size = std::max(absolute(x().nominal()), absolute(y().nominal()));
  Decimal absolute = frame_.metric->tolerance_absolute;
  const auto unit = settings_.units.find(frame_.metric->unit);
  if (unit != settings_.units.end()) absolute = unit->second.to_base.apply(absolute);
  return std::max(absolute, size * frame_.metric->tolerance_relative);
}

/// From the base of its dimension back into a unit, as the reader knows it.
Decimal in_unit(const Decimal& value, const std::string& unit, const Settings& settings) {
  const auto rule = settings.units.find(unit);
  if (rule == settings.units.end()) return value;
  const base::Fraction& f = rule->second.to_base;
  return base::Fraction{f.denominator, f.numerator}.apply(value);
}

std::string range_text(Interval interval, const model::Claim& claim, const Settings& settings) {
  if (interval.low) interval.low = in_unit(*interval.low, claim.unit, settings);
  if (interval.high) interval.high = in_unit(*interval.high, claim.unit, settings);
  return interval_text(interval, claim.unit, settings);
}

Values Pair::values() const {
  const Thresholds& t = settings_.thresholds;
  const model::Claim& a = *a_.claim;
  const model::Claim& b = *b_.claim;
  const auto amount = [&](const Decimal& value) {
    return amount_text(in_unit(value, a.unit, settings_), a.unit, settings_);
  };
  Values v{{"a", value_text(a, settings_)},
           {"b", value_text(b, settings_)},
           {"a_range", range_text(a_.hard, a, settings_)},
           {"b_range", range_text(b_.hard, b, settings_)},
           {"a_expected", range_text(a_.soft, a, settings_)},
           {"b_expected", range_text(b_.soft, b, settings_)},
           {"gap", amount(gap())},
           {"allowed", amount(allowed())},
           {"half", amount(Decimal::divide(y().resolution, 2))},
           {"about", percent_text(t.about)},
           {"factor", number_text(t.vague_factor, settings_)}};
  const Decimal size = std::max(absolute(x().nominal()), absolute(y().nominal()));
  v["share"] = size.is_zero() ? "0%" : percent_text(Decimal::divide(gap(), size));
  return v;
}

Verdict Pair::tell(Relation relation, std::string_view row) const {
  return verdict(frame_, relation, row, [this] { return values(); });
}

Verdict Pair::slip(int power) const {
  Verdict found = verdict(frame_, Relation::kMagnitudeSlip, "slip", [&] {
    Values v = values();
    const auto cause = slip_cause(*a_.claim, *b_.claim, power, settings_);
    v["power"] = power_text(power);
    v["digits"] = x().nominal().mantissa();
    v["cause"] = cause.value_or(settings_.reasons.at("cause_unknown"));
    return v;
  });
  found.power = power;
  return found;
}

/// Ranks and their like know no scale words.
bool Pair::may_slip() const {
  const auto& never = settings_.slip_never;
  return x().one_number() && y().one_number() &&
         std::find(never.begin(), never.end(), x().dimension) == never.end();
}

/// A contradiction of exact numbers stands only where the written digits exclude each other too.
Verdict Pair::or_rounded(std::string_view row) const {
  return a_.hard.meets(b_.hard) ? tell(Relation::kNear, "rounded") : tell(Relation::kConflict, row);
}

Verdict Pair::exact_exact() const {
  const bool finer = x().resolution < y().resolution;  // the coarser stands second
  if (finer && b_.hard.contains(x().nominal())) return tell(Relation::kAgreeRounded, "rounded");
  if (x().dimension == "rank") return tell(Relation::kConflict, "unequal_rank");
  return tell(Relation::kConflict, allowed().is_zero() ? "unequal" : "different");
}

Verdict Pair::exact_about() const {
  const Decimal v = x().nominal();
  const Decimal w = y().nominal();
  // 4.86 retold as "about 4.9" is rounding said aloud: the zeros of the rounded number count not.
  const Decimal half = Decimal::of(5, w.normalized().exponent() - 1);
  if (v != w && b_.hard.contains(v) && absolute(v - w) <= half) {
    return tell(Relation::kAgreeRounded, "rounded_about");
  }
  if (b_.hard.contains(v)) return tell(Relation::kHedgeDiffers, "about_inside");
  return or_rounded("about_outside");
}

Verdict Pair::exact_bound() const {
  const Decimal v = x().nominal();
  const bool strict = y().hedge != Hedge::kAtLeast && y().hedge != Hedge::kAtMost;
  if (v == y().nominal() && strict) return tell(Relation::kHedgeDiffers, "bound_itself");
  if (!b_.hard.contains(v)) return or_rounded("bound_broken");
  if (b_.soft.contains(v)) return tell(Relation::kRefines, "bound_inside");
  return tell(Relation::kTension, "bound_far");
}

Verdict Pair::exact_range() const {
  if (b_.hard.contains(x().nominal())) return tell(Relation::kRefines, "range_inside");
  return or_rounded("range_outside");
}

Verdict Pair::exact_vague() const {
  const Decimal v = x().nominal();
  if (b_.hard.contains(v)) {
    Verdict found = tell(Relation::kAgree, "vague_inside");
    found.weak = true;
    return found;
  }
  const Decimal factor = settings_.thresholds.vague_factor;
  const bool above = b_.hard.high && v > *b_.hard.high;
  const bool close = above ? v < *b_.hard.high * factor : v * factor > *b_.hard.low;
  if (close) return tell(Relation::kTension, "vague_near");
  Verdict found = tell(Relation::kConflict, "vague_far");
  found.steps = settings_.steps.vague;
  found.doubt = "vague";
  return found;
}

Verdict Pair::vague_vague() const {
  if (a_.hard.covers(b_.hard) || b_.hard.covers(a_.hard)) {
    Verdict found = tell(Relation::kAgree, "vague_inside");
    found.weak = true;
    return found;
  }
  return a_.hard.meets(b_.hard) ? tell(Relation::kTension, "bands_touch")
                                : tell(Relation::kConflict, "apart");
}

Verdict Pair::otherwise() const {
  if (!a_.hard.meets(b_.hard)) return tell(Relation::kConflict, "apart");
  if (!a_.soft.meets(b_.soft)) return tell(Relation::kTension, "expectations_apart");
  if (x().one_number() && y().one_number() && x().nominal() == y().nominal()) {
    const bool one_way = is_lower(x().hedge) == is_lower(y().hedge);
    return tell(Relation::kHedgeDiffers, one_way ? "strictness" : "same_number");
  }
  if (a_.soft.covers(b_.soft) || b_.soft.covers(a_.soft)) {
    return tell(Relation::kRefines, "inside");
  }
  return tell(Relation::kBoundDiffers, "overlap");
}

Verdict Pair::by_hedges() const {
  const Hedge p = x().hedge;
  const Hedge q = y().hedge;
  if (p == Hedge::kExact) {
    if (q == Hedge::kExact) return exact_exact();
    if (q == Hedge::kAbout) return exact_about();
    if (q == Hedge::kRange) return exact_range();
    if (q == Hedge::kVague) return exact_vague();
    return exact_bound();
  }
  const bool same = x().one_number() && y().one_number() && x().nominal() == y().nominal();
  if (same && p == Hedge::kAbout) return tell(Relation::kHedgeDiffers, "same_number");
  if (same && p == Hedge::kNearly && is_lower(q)) return tell(Relation::kHedgeOpposed, "opposed");
  if (p == Hedge::kOver && q == Hedge::kOver) return tell(Relation::kBoundDiffers, "bounds");
  if (p == Hedge::kVague && q == Hedge::kVague) return vague_vague();
  if (p == Hedge::kRange && q == Hedge::kRange && a_.hard.meets(b_.hard) &&
      !a_.hard.covers(b_.hard) && !b_.hard.covers(a_.hard)) {
    return tell(Relation::kTension, "overlap");
  }
  return otherwise();
}

/// Bounds that face each other ("under 5", "over 5") differ in meaning, not in precision.
Verdict Pair::tolerated(Verdict found) const {
  const bool bounds =
      (is_lower(x().hedge) || is_upper(x().hedge)) && (is_lower(y().hedge) || is_upper(y().hedge));
  if (found.relation != Relation::kConflict) return found;
  if (!bounds && gap() <= allowed()) return tell(Relation::kNear, "near");
  const bool points =
      may_slip() && hull(x()).low == hull(x()).high && hull(y()).low == hull(y()).high;
  if (!points) return found;
  const auto power = power_nearly_between(x().nominal(), y().nominal(), settings_.thresholds);
  if (!power) return found;
  Verdict scaled = verdict(frame_, Relation::kConflict, "perhaps_scale", [&] {
    Values v = values();
    v["power"] = power_text(*power);
    v["slack"] = percent_text(settings_.thresholds.scale_slack);
    return v;
  });
  scaled.power = *power;
  return scaled;
}

Verdict Pair::judge() const {
  if (x().hedge == y().hedge && x().low == y().low && x().high == y().high) {
    const bool vague = x().hedge == Hedge::kVague;
    Verdict found = tell(Relation::kAgree, vague ? "equal_weak" : "equal");
    found.weak = vague;
    return found;
  }
  if (may_slip()) {
    if (const auto power = power_between(x().nominal(), y().nominal())) return slip(*power);
  }
  return tolerated(by_hedges());
}

bool in_order(const Side& a, const Side& b) {
  const auto rank = [](const Side& s) {
    return std::tuple(s.reading->hedge, s.reading->resolution, s.reading->nominal(),
                      s.reading->high.value_or(0), s.claim->id);
  };
  return rank(a) <= rank(b);
}

}  // namespace

Verdict compare_numbers(const Side& a, const Side& b, const Frame& frame) {
  return in_order(a, b) ? Pair(a, b, frame).judge() : Pair(b, a, frame).judge();
}

}  // namespace tally::audit
