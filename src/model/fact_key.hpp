// Which claims speak of the same fact: subject, metric, the qualifiers that the catalogue counts as
// part of it, and only for opinions whose statement it is. Values, sources, hedges, languages and
// times of claims are never part of it.
#pragma once

#include "model/claim.hpp"
#include "model/finding.hpp"
#include "model/metric.hpp"

namespace tally::model {

/// The key of a claim with a subject and a metric of `catalogue`; requires both. A key qualifier
/// that the claim lacks takes the catalogue's default and is listed as assumed. Opinions carry
/// `whose`: attributed_to, else the speaker, else nothing.
FactKey fact_key_of(const Claim& claim, const Catalogue& catalogue);

/// What stands in Claim::fact: the hash of the fact key, or, for a mention without a metric and for
/// a claim about nobody knows what, that of its source: they are compared with nothing.
base::Hash fact_hash_of(const Claim& claim, const Catalogue& catalogue);
/// That hash of a source.
base::Hash source_hash_of(std::string_view source_key);

}  // namespace tally::model
