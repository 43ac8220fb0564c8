// Short forms of names that the tables know ("Kite" of "Kite Holdings", "Moss" of "Ada Moss"),
// which one place is enough for. Names and candidates in, names out. Internal to discovery.
#pragma once

#include "model/document.hpp"

#include <vector>

namespace tally::recogniser {

class Candidates;
class Doubts;
class LatinNames;
class Names;
struct ToldNames;

/// Adds the short forms that stand inside sentences and are in `names` not yet.
void add_known_short_forms(const Candidates& candidates, const LatinNames& latin,
                           const Doubts& doubts, const Names& tables, const ToldNames& told,
                           std::vector<model::DeclaredEntity>& names);

}  // namespace tally::recogniser
