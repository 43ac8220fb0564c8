#include "audit/repeats.hpp"

#include "audit/dates.hpp"
#include "model/bounds.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace tally::audit {
namespace {

using model::Claim;

bool tells_a_fact(const Claim& claim, const model::Catalogue& catalogue) {
  return !claim.metric.empty() && !claim.subject.empty() && !claim.superseded &&
         catalogue.contains(claim.metric);
}

bool same_value(const Claim& a, const Claim& b) {
  if (a.unit == "date") return b.unit == "date" && a.date.known() && a.date == b.date;
  return model::low_end(a) && model::low_end(a) == model::low_end(b) &&
         a.high.has_value() == b.high.has_value();
}

/// The number alone, whatever bounds it.
bool same_number(const Claim& a, const Claim& b) {
  return a.unit != "date" && model::low_end(a) && model::low_end(a) == model::low_end(b);
}

/// Of other times, or not yet where the other is: no telling of the same.
bool of_other_times(const Claim& a, const Claim& b) {
  const auto future = [](const Claim& c) {
    return c.modality == model::Modality::kPlanned || c.modality == model::Modality::kForecast;
  };
  return a.valid.known() != b.valid.known() || !days_meet(a.valid, b.valid) ||
         future(a) != future(b);
}

/// More than "first" or "two": no accident that both say it.
bool telling(const Claim& claim) {
  const auto& value = model::low_end(claim);
  return claim.hedge == model::Hedge::kRange || (value && value->mantissa().size() > 1);
}

class Repeats {
 public:
  Repeats(std::span<const Place> places, const model::Catalogue& catalogue)
      : places_(places), catalogue_(catalogue) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Claim& claim = *places[i].claim;
      if (tells_a_fact(claim, catalogue)) by_fact_[claim.fact].push_back(i);
    }
  }

  /// The place that tells the fact of `claim`: of equal value, else the surest.
  [[nodiscard]] std::optional<std::size_t> partner_of(const Claim& claim) const;

 private:
  [[nodiscard]] bool bears(const Claim& claim, const Claim& other) const;

  std::span<const Place> places_;
  const model::Catalogue& catalogue_;
  std::map<base::Hash, std::vector<std::size_t>> by_fact_;
};

bool Repeats::bears(const Claim& claim, const Claim& other) const {
  if (of_other_times(claim, other)) return false;
  const bool many = catalogue_.find(claim.metric)->second.cardinality == model::Cardinality::kMany;
  if (same_value(claim, other)) return !many || telling(claim);
  if (many) return false;
  return same_number(claim, other) || (!claim.subject_assumed && !other.subject_assumed);
}

std::optional<std::size_t> Repeats::partner_of(const Claim& claim) const {
  if (!tells_a_fact(claim, catalogue_)) return std::nullopt;
  const auto places = by_fact_.find(claim.fact);
  if (places == by_fact_.end()) return std::nullopt;
  const auto rank = [&](std::size_t i) {
    const Claim& other = *places_[i].claim;
    return std::tuple(!(other.hedge == claim.hedge && same_value(claim, other)),
                      !same_number(claim, other), other.subject_assumed, i);
  };
  std::optional<std::size_t> best;
  for (const std::size_t i : places->second) {
    if (bears(claim, *places_[i].claim) && (!best || rank(i) < rank(*best))) best = i;
  }
  return best;
}

}  // namespace

std::vector<Match> with_repeats(std::span<const Place> a, std::span<const Place> b,
                                const std::vector<Match>& matches,
                                const model::Catalogue& catalogue) {
  const Repeats in_a(a, catalogue);
  const Repeats in_b(b, catalogue);
  std::set<std::pair<std::size_t, std::size_t>> told;
  std::vector<Match> out;
  for (Match match : matches) {
    const bool open = !match.a || !match.b;
    if (!match.b) {
      match.b = in_b.partner_of(*a[*match.a].claim);
    } else if (!match.a) {
      match.a = in_a.partner_of(*b[*match.b].claim);
    }
    const bool both = match.a && match.b;
    if (open && both) match.repeat = true;
    if (!both || told.emplace(*match.a, *match.b).second) out.push_back(match);
  }
  return out;
}

}  // namespace tally::audit
