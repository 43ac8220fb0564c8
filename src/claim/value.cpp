#include "claim/value.hpp"

#include "model/bounds.hpp"

namespace tally::claim {
namespace {

using base::Decimal;
using model::MentionKind;

constexpr int kRoundZeros = 3;

/// Unit of a bare number that no rule gives a better one.
std::string_view bare_unit(MentionKind kind) {
  return kind == MentionKind::kOrdinal ? "rank" : "count";
}

/// The last day of what begins on a day, as far as it is told: of a quarter, a month, the rest of a
/// year ("since late 2023").
std::optional<model::Day> last_of(const model::Day& first, model::Granularity granularity) {
  using model::Granularity;
  const auto ends_after = [&](int months) {
    const auto next =
        std::chrono::year_month(first.year(), first.month()) + std::chrono::months(months - 1);
    return model::Day(next.year() / next.month() / std::chrono::last);
  };
  switch (granularity) {
    case Granularity::kDay:
      return first;
    case Granularity::kMonth:
      return ends_after(1);
    case Granularity::kQuarter:
      return ends_after(3);
    case Granularity::kHalf:
      return ends_after(6);
    case Granularity::kYear:
      return model::Day(first.year() / std::chrono::December / std::chrono::last);
    default:
      return std::nullopt;
  }
}

void fill_date(const model::TimeValue& time, model::Claim& claim) {
  claim.unit = "date";
  claim.date = time.days;
  // "Since 2018" names the year in which something began; what goes on from there is valid since.
  if (claim.hedge == model::Hedge::kAtLeast && time.days.first && !time.days.last) {
    claim.date.last = last_of(*time.days.first, time.granularity);
    if (claim.date.last) claim.hedge = model::Hedge::kExact;
  }
  claim.date_yearless = time.yearless;
  claim.date_granularity = time.granularity;
  claim.date_written = time.written;
}

void fill_amount(const model::Quantity& quantity, const model::RuleEffect* effect,
                 model::Claim& claim) {
  const model::Unit* unit = quantity.unit;
  const auto in_unit = [&](const std::optional<Decimal>& amount) -> std::optional<Decimal> {
    if (!amount || unit == nullptr) return amount;
    return unit->to_canonical.apply(*amount);
  };
  claim.low = in_unit(quantity.low);
  claim.high = in_unit(quantity.high);
  const auto& nominal = model::low_end(quantity);
  if (nominal) claim.resolution = in_unit(resolution_of(*nominal));
  if (unit != nullptr) {
    claim.unit = unit->canonical;
    claim.unit_written = unit->key;
  } else {
    claim.unit = bare_unit(claim.kind);
  }
  if (effect != nullptr && !effect->unit.empty() &&
      (claim.unit == "count" || (claim.unit == "times" && effect->unit == "count"))) {
    claim.unit = effect->unit;
  }
  const bool each = quantity.per != nullptr && quantity.per->key == "count";  // 元/股, 元/份
  if (quantity.per != nullptr && !each) claim.qualifiers.try_emplace("per", quantity.per->key);
}

}  // namespace

Decimal resolution_of(const Decimal& amount) {
  const Decimal plain = amount.normalized();
  const int zeros = plain.exponent() - amount.exponent();
  const bool round = amount.exponent() >= 0 && zeros >= kRoundZeros;
  return Decimal::of(1, round ? plain.exponent() : amount.exponent());
}

bool is_date(const model::Mention& mention) {
  return mention.time.has_value() && mention.quantity.unit == nullptr;
}

void fill_value(const model::Mention& mention, const model::RuleEffect* effect,
                model::Claim& claim) {
  claim.kind = mention.kind;
  claim.hedge = mention.quantity.hedge;
  claim.why.core = mention.core;
  if (effect != nullptr && effect->hedge && claim.hedge == model::Hedge::kExact) {
    claim.hedge = *effect->hedge;
    claim.why.hedged_by_rule = true;
  }
  if (is_date(mention)) {
    fill_date(*mention.time, claim);
  } else {
    fill_amount(mention.quantity, effect, claim);
  }
}

}  // namespace tally::claim
