#include "claim/attribution.hpp"

namespace tally::claim {
namespace {

/// Bytes between a name and its verb of saying, or "according to" and its name.
constexpr std::size_t kVerbReach = 24;

bool can_say(std::string_view type) { return type == kPersonType || is_organisation(type); }

}  // namespace

Attribution::Attribution(const Scene& scene, const People& people)
    : scene_(scene), people_(people) {}

std::string Attribution::reporter(const SentenceView& sentence, const model::Mention& mention) {
  const Name* name = named(sentence, mention);
  std::string_view found = name != nullptr ? name->entity : addressed(sentence, mention);
  const bool person = name == nullptr || name->type == kPersonType;
  if (!found.empty() && person) last_ = found;
  const base::ByteSpan head{sentence.span.begin, mention.span.begin};
  const CueHit* he = sentence.first(Cue::kHe, head);
  if (found.empty() && he != nullptr && !last_.empty()) {
    const CueHit* verb = sentence.first(Cue::kReports, {he->span.end, sentence.span.end});
    if (verb != nullptr && verb->span.begin - he->span.end <= kVerbReach) found = last_;
  }
  const std::string_view speaker = people_.speaker(sentence.passage, mention.span);
  return found == speaker ? std::string() : std::string(found);
}

/// The first name of the sentence that says something and is no part of the value.
const Name* Attribution::named(const SentenceView& sentence, const model::Mention& mention) {
  const auto names = scene_.names_in(sentence.span);
  if (sentence.span != looked_at_) {
    looked_at_ = sentence.span;
    first_ = next_sayer(sentence, names, 0);
  }
  std::size_t at = first_;
  while (at < names.size() && names[at].span.overlaps(mention.span)) {
    at = next_sayer(sentence, names, at + 1);
  }
  return at < names.size() ? &names[at] : nullptr;
}

std::size_t Attribution::next_sayer(const SentenceView& sentence, std::span<const Name> names,
                                    std::size_t at) const {
  while (at < names.size() && !says(sentence, names[at])) ++at;
  return at;
}

/// "Ada Moss said", "according to Ada Moss".
bool Attribution::says(const SentenceView& sentence, const Name& name) const {
  if (!can_say(name.type)) return false;
  const base::ByteSpan after{name.span.end,
                             std::min(name.span.end + kVerbReach, sentence.span.end)};
  const std::size_t from = name.span.begin > sentence.span.begin + kVerbReach
                               ? name.span.begin - kVerbReach
                               : sentence.span.begin;
  const CueHit* verb = sentence.first(Cue::kReports, after);
  if (verb != nullptr && scene_.names_in({after.begin, verb->span.begin}).empty()) return true;
  return sentence.has(Cue::kAccording, {from, name.span.begin});
}

/// "You said …": the other speaker of the conversation.
std::string_view Attribution::addressed(const SentenceView& sentence,
                                        const model::Mention& mention) const {
  if (people_.speaker(sentence.passage).empty()) return {};
  const CueHit* you = sentence.first(Cue::kYou, {sentence.span.begin, mention.span.begin});
  if (you == nullptr) return {};
  const base::ByteSpan after{you->span.end,
                             std::min(you->span.end + kVerbReach, mention.span.begin)};
  const CueHit* verb = after.begin < after.end ? sentence.first(Cue::kReports, after) : nullptr;
  if (verb == nullptr || verb->span.begin - you->span.end > kVerbReach / 3) return {};
  return people_.other_speaker(sentence.passage);
}

}  // namespace tally::claim
