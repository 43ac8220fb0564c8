// Two claims of one fact, or two aligned places: exactly one relation. Order of the tests: what is
// left out, dimension, valid time, modality, equal values, power of ten, rounding, hedges,
// tolerance, conflict.
#pragma once

#include "audit/verdict.hpp"

namespace tally::audit {

/// Pure and symmetric: compare(a, b) == compare(b, a) in all fields.
Verdict compare(const Side& a, const Side& b, const Frame& frame);

/// Whether both may be true of one thing: the intervals meet, so a denial of the one is a denial of
/// the other.
bool compatible(Relation relation);

/// The values alone, whatever time and mood they are told in.
Verdict compare_values(const Side& a, const Side& b, const Frame& frame);

}  // namespace tally::audit
