// Cue words in, modality out: whether a value is asserted, planned, predicted, supposed, asked or
// denied. Looks at one sentence; knows no subjects and no values of other sentences.
#pragma once

#include "claim/scene.hpp"
#include "model/claim.hpp"
#include "model/metric.hpp"

namespace tally::claim {

/// A modality and what made it so.
struct Mood {
  model::Modality modality = model::Modality::kActual;
  model::ModalityWay way = model::ModalityWay::kPlain;
  base::ByteSpan at = {};  ///< the word; empty for none
};

/// What the sentence says of the value at `mention`. `metric` may be null; `ahead` says that the
/// value itself points to the future ("in five years").
Mood modality_of(const Scene& scene, const SentenceView& sentence, const model::Mention& mention,
                 const model::Metric* metric, bool ahead);

}  // namespace tally::claim
