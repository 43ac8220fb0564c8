// The filters of the command line as parameters of tally.filtered_claims.
#pragma once

#include "model/filter.hpp"
#include "store/session.hpp"

namespace tally::store {

/// Documents, languages, subjects, metrics, speakers, modalities, since: in the order of the
/// function's arguments, NULL where the filter lets everything through.
Params claim_filter(const model::Filter& filter);

/// Whether any filter on claims is set.
bool narrows_claims(const model::Filter& filter);

/// An array of the words; NULL for none.
Param words(const std::vector<std::string>& values);

}  // namespace tally::store
