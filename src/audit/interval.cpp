#include "audit/interval.hpp"

#include "model/bounds.hpp"

#include <algorithm>

namespace tally::audit {
namespace {

using base::Decimal;
using model::Hedge;

/// `low` of one interval stands at or below that of another.
bool starts_before(const Interval& a, const Interval& b) {
  if (!a.low) return true;
  if (!b.low) return false;
  return *a.low < *b.low || (*a.low == *b.low && (!a.low_open || b.low_open));
}

bool ends_after(const Interval& a, const Interval& b) {
  if (!a.high) return true;
  if (!b.high) return false;
  return *a.high > *b.high || (*a.high == *b.high && (!a.high_open || b.high_open));
}

/// Ends of `a` before `b` begins.
bool lies_below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  return *a.high < *b.low || (*a.high == *b.low && (a.high_open || b.low_open));
}

/// Power of ten of the first digit.
int order_of(const Decimal& value) {
  const Decimal n = value.normalized();
  return static_cast<int>(n.mantissa().size()) - 1 + n.exponent();
}

Interval around(const Decimal& low, const Decimal& high, const Decimal& slack) {
  return {low - slack, high + slack, false, false};
}

/// Both ends and half a unit of the last digit.
Interval rounding_interval(const Reading& r) {
  const Decimal half = Decimal::divide(r.resolution, 2);
  Interval interval{r.low, r.high, false, false};
  if (r.low) interval.low = *r.low - half;
  if (r.high) interval.high = *r.high + half;
  return interval;
}

Interval as_given(const Reading& r) { return {r.low, r.high, false, false}; }

}  // namespace

bool Interval::contains(const Decimal& value) const {
  return covers(Interval{value, value, false, false});
}

bool Interval::covers(const Interval& other) const {
  return starts_before(*this, other) && ends_after(*this, other);
}

bool Interval::meets(const Interval& other) const {
  return !lies_below(*this, other) && !lies_below(other, *this);
}

bool Reading::one_number() const { return hedge != Hedge::kRange && hedge != Hedge::kVague; }

Decimal Reading::nominal() const {
  const bool from_above =
      hedge == Hedge::kNearly || hedge == Hedge::kUnder || hedge == Hedge::kAtMost;
  return from_above ? *model::high_end(*this) : *model::low_end(*this);
}

Decimal next_round(const Decimal& value) {
  const Decimal unit = Decimal(1).scaled(order_of(value));
  Decimal round = unit;
  while (round <= value) round = round + unit;
  return round;
}

Decimal resolution_of(const model::Claim& claim, const Thresholds& t) {
  const auto& written = model::low_end(claim);
  if (!written) return 0;
  const Decimal place = claim.resolution.value_or(Decimal(1).scaled(written->exponent()));
  if (place.sign() <= 0 || written->is_zero()) return absolute(place);
  if (claim.quote.find('.') != std::string::npos) return place;  // 100.0: the zeros are meant
  const int zeros = written->normalized().exponent() - order_of(place);
  return zeros >= t.written_out_zeros ? place.scaled(zeros) : place;
}

std::optional<Reading> read(const model::Claim& claim, const Settings& settings) {
  if (!claim.low && !claim.high) return std::nullopt;
  Reading r{claim.hedge, claim.low, claim.high, resolution_of(claim, settings.thresholds),
            claim.unit};
  const auto unit = settings.units.find(claim.unit);
  if (unit == settings.units.end()) return r;
  const base::Fraction& factor = unit->second.to_base;
  r.dimension = unit->second.dimension;
  if (r.low) r.low = factor.apply(*r.low);
  if (r.high) r.high = factor.apply(*r.high);
  r.resolution = factor.apply(r.resolution);
  return r;
}

Interval hard_interval(const Reading& r, const Thresholds& t) {
  const Decimal v = r.nominal();
  switch (r.hedge) {
    case Hedge::kAbout:
      return around(v, v, absolute(v) * t.about);
    case Hedge::kNearly:
    case Hedge::kUnder:
      return {std::nullopt, v, false, true};
    case Hedge::kOver:
      return {v, std::nullopt, true, false};
    case Hedge::kAtLeast:
      return {v, std::nullopt, false, false};
    case Hedge::kAtMost:
      return {std::nullopt, v, false, false};
    case Hedge::kVague:
      return as_given(r);
    case Hedge::kExact:
    case Hedge::kRange:
      break;
  }
  return rounding_interval(r);
}

Interval soft_interval(const Reading& r, const Thresholds& t) {
  const Decimal v = r.nominal();
  const Decimal size = absolute(v);
  switch (r.hedge) {
    case Hedge::kNearly:
      return {v - size * (Decimal(1) - t.nearly_low), v, false, true};
    case Hedge::kUnder:
      return {v - size * (Decimal(1) - t.under_low), v, false, true};
    case Hedge::kAtMost:
      return {v - size * (Decimal(1) - t.under_low), v, false, false};
    case Hedge::kOver: {
      Decimal high = v + size * (t.over_high - Decimal(1));
      if (v.sign() > 0) high = std::max(high, next_round(v));
      return {v, high, true, false};
    }
    case Hedge::kAtLeast:
      return {v, v + size * (t.at_least_high - Decimal(1)), false, false};
    case Hedge::kExact:
    case Hedge::kAbout:
    case Hedge::kRange:
    case Hedge::kVague:
      break;
  }
  return hard_interval(r, t);
}

}  // namespace tally::audit
