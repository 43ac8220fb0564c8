// For which of several organisations a person says "we": the one that the talk has come to. A
// passage that names one of them, or what it makes, is about that one; any other about whichever
// was named last before it.
#pragma once

#include "claim/entities.hpp"
#include "claim/scene.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// By passage, for one person of several organisations; empty where none of them was named yet.
/// Views into `firms`, which must outlive them.
std::vector<std::string_view> firms_in_turn(const Scene& scene, const EntityView& entities,
                                            const std::vector<std::string>& firms);

}  // namespace tally::claim
