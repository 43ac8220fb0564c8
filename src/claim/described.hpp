// Which name of an English sentence a value describes: "the 300-store Kite", "Kite ($3 million)". A
// form and a value in, the name out; looks at the words between and beside them alone.
#pragma once

#include "claim/sentence_form.hpp"
#include "model/mention.hpp"

namespace tally::claim {

/// "The $2 billion-asset Kite", "its 880-megawatt Osprey Wind", "a $999 Osprey phone", "Kite (3%)":
/// the name that the value says something of; null where it describes none.
const Name* described_by(const SentenceForm& form, const model::Mention& value);

}  // namespace tally::claim
