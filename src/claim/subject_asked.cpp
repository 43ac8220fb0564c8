#include "claim/subject.hpp"
#include "claim/value.hpp"

#include <algorithm>

// What the one who asks has brought up, so that the answer needs no name.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes of a question in which whatever it names is what it is about.
constexpr std::size_t kShort = 180;
/// Bytes of an answer in which it goes on about that.
constexpr std::size_t kGoesOn = 900;
/// Questions that a topic is looked for in.
constexpr int kBack = 3;

/// Whether a question may be about it, and not only name it beside.
bool may_be_asked(const Name& name) { return is_thing(name.type) || is_organisation(name.type); }

}  // namespace

/// The one thing or organisation that a part of a question names; null for none or several.
const Name* SubjectFinder::only_named(ByteSpan part) const {
  const Name* only = nullptr;
  for (const Name& name : scene_.names_in(part)) {
    if (!may_be_asked(name) || scene_.only_compared(name) || is_counted(name)) continue;
    if (only != nullptr && only->entity != name.entity) return nullptr;
    only = &name;
  }
  return only;
}

/// The first passage of the turn that a passage is of.
std::size_t SubjectFinder::turn_begin(std::size_t passage) const {
  const auto& passages = scene_.document().passages;
  while (passage > 0 && passages[passage - 1].turn == passages[passage].turn) --passage;
  return passage;
}

/// What the turn before one brings up: the one name of its last sentence or, of a short one, of all
/// of it; where that names nobody ("And the price?") what was asked before.
const Name* SubjectFinder::asked_before(std::size_t turn, int back) const {
  const auto& passages = scene_.document().passages;
  if (turn == 0 || back == 0) return nullptr;
  const model::Passage& last = passages[turn - 1];
  if (last.speaker.empty() || last.speaker == passages[turn].speaker) return nullptr;
  if (last.sentences.empty()) return nullptr;
  // "A question from Kite." asks nothing; in Chinese "还有风筝。" does.
  if (last.language == model::Language::kEn && !last.question) return nullptr;
  if (!scene_.names_in(last.sentences.back()).empty()) return only_named(last.sentences.back());
  if (last.span.size() > kShort) return nullptr;
  if (!scene_.names_in(last.span).empty()) return only_named(last.span);
  const std::size_t question = turn_begin(turn - 1);
  if (question == 0) return nullptr;
  const std::size_t answer = turn_begin(question - 1);
  const Name* topic = asked_before(answer, back - 1);
  const bool english = last.language == model::Language::kEn;
  const ByteSpan said{passages[answer].span.begin, passages[question].span.begin};
  return topic == nullptr || names_other(said, *topic, english) ? nullptr : topic;
}

/// Whether a part of the text goes on to something else that may be asked about: in Chinese what
/// leads a sentence, in English whatever it names.
bool SubjectFinder::names_other(ByteSpan part, const Name& topic, bool english) const {
  return std::ranges::any_of(scene_.names_in(part), [&](const Name& name) {
    return may_be_asked(name) && name.entity != topic.entity && !scene_.only_compared(name) &&
           (english || leads(name.span));
  });
}

const Name* SubjectFinder::asked_in_turn_before(std::size_t passage) const {
  const std::size_t first = turn_begin(passage);
  if (asked_.turn != first) asked_ = {first, asked_before(first, kBack)};
  return asked_.topic;
}

/// "And Starlink?" "Three million users": what is asked about, as long as the answer names nothing
/// else.
std::optional<SubjectFinder::Found> SubjectFinder::by_question(const SubjectQuery& query,
                                                               const Types& types) const {
  const std::size_t here = query.sentence.passage;
  if (people_.speaker(here).empty()) return std::nullopt;
  const Name* topic = asked_in_turn_before(here);
  if (topic == nullptr || !fits(*topic, types)) return std::nullopt;
  const ByteSpan clause = query.sentence.clause_of(query.mention.span.begin);
  if (is_organisation(topic->type) && query.sentence.has(Cue::kWe, clause)) return std::nullopt;
  const std::size_t value = query.mention.span.begin;
  const std::size_t answer = scene_.document().passages[asked_.turn].span.begin;
  if (value - answer > kGoesOn) return std::nullopt;
  if (names_other({answer, value}, *topic, in_english(query.sentence))) return std::nullopt;
  Found found = by(SubjectGrounds::found(*topic), Way::kAsked);
  found.assumed = true;
  return found;
}

}  // namespace tally::claim
