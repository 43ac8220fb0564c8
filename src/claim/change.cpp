#include "claim/change.hpp"

#include <algorithm>
#include <vector>

namespace tally::claim {
namespace {

using model::Claim;

/// Bytes before the earlier value in which "from" may stand, and between the two values.
constexpr std::size_t kBefore = 12;
constexpr std::size_t kBetween = 60;
/// Bytes before the later value in which "up from" may stand.
constexpr std::size_t kBase = 24;

bool holds(std::string_view text, const CueFinder& finder, base::ByteSpan span, Cue cue) {
  std::vector<CueHit> hits;
  finder.find(text, span, hits);
  return std::ranges::any_of(hits, [&](const CueHit& hit) { return hit.is(cue); });
}

/// Values of one kind, near each other, that can be two states of one thing.
bool comparable(const Claim& earlier, const Claim& later, bool ruled) {
  if (earlier.passage != later.passage || earlier.metric.empty()) return false;
  if (earlier.kind != later.kind || earlier.unit != later.unit) return false;
  if (later.span.begin < earlier.span.end) return false;
  if (later.span.begin - earlier.span.end > kBetween) return false;
  const bool same = earlier.metric == later.metric && earlier.subject == later.subject;
  return same || !ruled;
}

/// "7 million users, up from 5 million": the later value is told as that of before. What has a time
/// of its own stays comparable.
bool is_base(std::string_view text, const CueFinder& cues, const Claim& earlier,
             const Claim& later) {
  const bool actual =
      earlier.modality == model::Modality::kActual && later.modality == model::Modality::kActual;
  if (!actual || (later.valid.known() && !(later.valid == earlier.valid))) return false;
  const std::size_t near = later.span.begin - std::min(later.span.begin, kBase);
  const base::ByteSpan between{std::max(near, earlier.span.end), later.span.begin};
  return holds(text, cues, between, Cue::kFrom) || holds(text, cues, between, Cue::kCompared);
}

bool repeats(const Claim& claim, const Claim& earlier) {
  return claim.passage == earlier.passage && claim.metric == earlier.metric &&
         claim.subject == earlier.subject && claim.unit == earlier.unit &&
         claim.low == earlier.low && claim.high == earlier.high;
}

}  // namespace

void tell_change(std::string_view text, const CueFinder& cues, bool ruled, std::span<Claim> claims,
                 Claim& later) {
  if (claims.empty() || !comparable(claims.back(), later, ruled)) return;
  const Claim& earlier = claims.back();
  const bool same = later.metric == earlier.metric && later.subject == earlier.subject;
  if (same && is_base(text, cues, earlier, later)) {
    later.superseded = true;
    return;
  }
  const std::size_t near = earlier.span.begin > kBefore ? earlier.span.begin - kBefore : 0;
  if (!holds(text, cues, {near, earlier.span.begin}, Cue::kFrom)) return;
  if (!holds(text, cues, {earlier.span.end, later.span.begin}, Cue::kTo)) return;
  for (auto it = claims.rbegin(); it != claims.rend() && it->passage == earlier.passage; ++it) {
    it->superseded = it->superseded || repeats(*it, earlier);
  }
  if (ruled) return;
  later.metric = earlier.metric;
  later.rule = earlier.rule;
  if (later.subject.empty() || later.why.subject != model::SubjectWay::kAfter) {
    later.subject = earlier.subject;
    later.subject_assumed = earlier.subject_assumed;
  }
  for (const auto& [name, value] : earlier.qualifiers) later.qualifiers.try_emplace(name, value);
}

void confirm_subject(std::span<const Claim> claims, Claim& claim) {
  if (!claim.subject_assumed || claim.metric.empty()) return;
  for (auto it = claims.rbegin(); it != claims.rend() && it->passage == claim.passage; ++it) {
    if (it->subject_assumed || !repeats(*it, claim)) continue;
    claim.subject_assumed = false;
    return;
  }
}

}  // namespace tally::claim
