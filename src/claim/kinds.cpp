#include "claim/kinds.hpp"

#include "claim/valid_time.hpp"
#include "claim/value.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using model::Mention;
using model::MentionKind;

/// "Now" is no date that anybody claims anything of.
bool is_now(const Mention& mention) {
  return mention.time && mention.time->written == "PRESENT_REF";
}

}  // namespace

bool is_today(const Mention& mention) {
  return mention.time && mention.time->written == "THIS_DAY";
}

bool is_value(const Mention& mention) {
  return !is_now(mention) && mention.kind != MentionKind::kName &&
         mention.kind != MentionKind::kSet && mention.kind != MentionKind::kTime &&
         !mention.nested && !mention.idle;
}

std::array<std::string_view, 3> kinds_of(const Mention& mention,
                                         const std::optional<model::Day>& today) {
  const model::Quantity& quantity = mention.quantity;
  const std::string_view kind = name_of(mention.kind);
  if (is_date(mention)) return {lies_ahead(*mention.time, today) ? "due" : "", kind};
  if (const auto direction = direction_of(mention)) {
    if (*direction == Direction::kAhead) return {"ahead"};
    if (*direction == Direction::kAgo) return {"ago"};
  }
  if (mention.kind == MentionKind::kAge) return {kind};
  if (quantity.per != nullptr && quantity.unit != nullptr && quantity.unit->key == "times") {
    return {};  // "three times a day" multiplies nothing
  }
  if (quantity.unit != nullptr && quantity.unit->key != "count") {
    return {quantity.unit->canonical, quantity.unit->dimension, kind};
  }
  if (mention.kind != MentionKind::kNumber) return {kind};
  return {quantity.noun.empty() ? "" : "noun"};
}

bool is_mere_unit(std::span<const Mention> mentions, std::size_t index,
                  const SentenceView& sentence) {
  const Mention& mention = mentions[index];
  const model::Quantity& quantity = mention.quantity;
  const base::Decimal one(1);
  if (mention.kind != MentionKind::kDuration || mention.time || quantity.low != one) return false;
  if (quantity.high != one || quantity.hedge != model::Hedge::kExact) return false;
  const bool beside = index > 0 && !mentions[index - 1].nested &&
                      mentions[index - 1].kind != MentionKind::kName &&
                      mentions[index - 1].span.end + 1 == mention.span.begin;
  return beside || std::ranges::any_of(sentence.cues, [&](const CueHit& cue) {
           return (cue.is(Cue::kOneBefore) && cue.span.end == mention.span.begin) ||
                  (cue.is(Cue::kOneAfter) && cue.span.begin == mention.span.end);
         });
}

}  // namespace tally::claim
