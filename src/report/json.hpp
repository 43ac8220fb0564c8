// Claims and findings as JSON objects of one line each, with the fields and in the order of the
// schema "tally/1". Absent values are null, nothing is left out.
#pragma once

#include "model/claim.hpp"
#include "model/finding.hpp"
#include "model/pair.hpp"
#include "report/json_writer.hpp"
#include "report/report_data.hpp"

namespace tally::report {

/// Appends one object.
void write_claim(const model::Claim& claim, JsonWriter& json);
void write_finding(const model::Finding& finding, JsonWriter& json);
/// {"relation", "a", "b", "reason"}, where `a` and `b` are claims or null.
void write_pair(const model::AlignedPair& pair, JsonWriter& json);

/// The same as a text of its own, without a line break.
std::string claim_json(const model::Claim& claim);
/// The same with `context` and `story`: how it came about.
std::string told_claim_json(const model::Claim& claim, const ToldClaim& told);
std::string finding_json(const model::Finding& finding);
std::string pair_json(const model::AlignedPair& pair);

}  // namespace tally::report
