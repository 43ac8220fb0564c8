// Two texts of one event: which place of the one tells what which place of the other tells. Equal
// values and names that stand in the same order are found first; what lies between two of them is
// compared by its surroundings; what moved is looked for last.
#pragma once

#include "audit/settings.hpp"
#include "model/claim.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tally::audit {

/// A number, a date or a name (kind kName, canonical in `subject`) of a text. Owns nothing.
struct Place {
  const model::Claim* claim = nullptr;
  std::string_view context;  ///< the text around it, a sentence or two
};

/// Indices into the two texts; one of them is absent where a place has no partner.
struct Match {
  std::optional<std::size_t> a;
  std::optional<std::size_t> b;
  int points = 0;
  bool moved = false;   ///< out of the order of the rest
  bool repeat = false;  ///< by what both are about, wherever they stand
};

/// Places in the order of the texts. Every place is in exactly one match; matches come in the order
/// of the first text, those of the second text alone where they stand between. O((n + m) * k) for
/// k partners looked at. `close` texts tell the same sentence by sentence (a translation): what
/// stands between two sure pairs belongs together with less evidence. Texts in which at least half
/// of the places pair by value are taken for close in any case.
std::vector<Match> align(std::span<const Place> a, std::span<const Place> b,
                         const Settings& settings, bool close = false);

}  // namespace tally::audit
