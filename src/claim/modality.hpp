// Cue words in, modality out: whether a value is asserted, planned, predicted, supposed, asked or
// denied. Looks at one sentence; knows no subjects and no values of other sentences.
#pragma once

#include "claim/scene.hpp"
#include "model/claim.hpp"
#include "model/metric.hpp"

namespace tally::claim {

/// What the sentence says of the value at `mention`. `metric` may be null; `ahead` says that the
/// value itself points to the future ("in five years").
model::Modality modality_of(const Scene& scene, const SentenceView& sentence,
                            const model::Mention& mention, const model::Metric* metric, bool ahead);

}  // namespace tally::claim
