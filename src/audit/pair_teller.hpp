// How one pair of places is told: same, or in what the two differ. Values in, one verdict out;
// knows the voices of both texts and nothing of findings. Internal to the room.
#pragma once

#include "audit/pairs.hpp"
#include "audit/settings.hpp"
#include "audit/verdict.hpp"
#include "model/metric.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace tally::audit {

/// A pair as told: its relation, the kind of finding that it makes, and the verdict on the values.
struct Told {
  std::string_view relation;
  std::string kind;
  Verdict verdict;
};

/// A place that is told by its name, not by a value.
bool is_name(const model::Claim& claim);

/// The metric of both; null where they have none in common.
const model::Metric* common_metric(const model::Claim& a, const model::Claim& b,
                                   const model::Catalogue& catalogue);

/// Plans and forecasts are one mood here: not yet.
model::Modality mood_of(const model::Claim& claim);

/// Tells pairs of two texts; both and what else it is made of must outlive it.
class PairTeller {
 public:
  PairTeller(const TextSide& a, const TextSide& b, const model::Catalogue& catalogue,
             const Settings& settings);

  /// `repeat`: what is told elsewhere, perhaps by others; values alone are compared.
  [[nodiscard]] Told tell(const Side& a, const Side& b, bool repeat) const;

 private:
  using Voices = std::set<std::string, std::less<>>;

  static Voices voices_of(const TextSide& text);
  [[nodiscard]] bool other_voice(const model::Claim& a, const model::Claim& b) const;
  [[nodiscard]] Told tell_names(const model::Claim& a, const model::Claim& b) const;
  void add_opposed(Told& told, const model::Metric& metric, const Side& a, const Side& b) const;
  void add(Told& told, std::string_view kind, std::string_view reason, const Values& values) const;

  Voices voices_a_;
  Voices voices_b_;
  const model::Catalogue& catalogue_;
  const Settings& settings_;
};

}  // namespace tally::audit
