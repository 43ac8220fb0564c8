#include "base/utf8.hpp"
#include "claim/affiliations.hpp"

#include <algorithm>

// Who answers in a talk, and who asks.
namespace tally::claim {

bool Affiliations::hosts(std::string_view label) const {
  std::vector<CueHit> hits;
  cues_.find(label, {0, label.size()}, hits);
  return std::ranges::any_of(hits, [](const CueHit& hit) { return hit.is(Cue::kHost); });
}

/// The one who answers, where one asks: by label, by what is declared, or by who asks more.
void Affiliations::find_guest() {
  struct Part {
    int turns = 0;
    int questions = 0;
    bool host = false;
  };
  const auto& document = scene_.document();
  const auto& voices = voices_.all();
  std::vector<Part> heard(voices.size());
  for (std::size_t i = 0; i < document.passages.size(); ++i) {
    Part& part = heard[voices_.voice(i)];
    ++part.turns;
    part.questions += document.passages[i].question ? 1 : 0;
  }
  std::map<std::string_view, Part> parts;
  for (std::size_t i = 0; i < voices.size(); ++i) {
    const auto& [label, name] = voices[i];
    if (label.empty()) continue;
    Part& part = parts[name];
    part.turns += heard[i].turns;
    part.questions += heard[i].questions;
    part.host = part.host || name.empty() || hosts(label);
  }
  for (const model::DeclaredEntity& entity : document.declared) {
    const std::string known = entities_.person(entity.name);
    const auto part = parts.find(known.empty() ? std::string_view(entity.name) : known);
    if (part != parts.end() && entity.role == "host") part->second.host = true;
  }
  const auto host = [](const auto& part) { return part.second.host; };
  if (parts.size() == 2 && std::ranges::none_of(parts, host)) {
    auto& [first, a] = *parts.begin();
    auto& [last, b] = *std::next(parts.begin());
    a.host = a.questions * b.turns > 2 * b.questions * a.turns;
    b.host = b.questions * a.turns > 2 * a.questions * b.turns;
  }
  const auto hosting = std::ranges::count_if(parts, host);
  if (hosting == 0 || hosting + 1 != std::ssize(parts)) return;
  guest_ = std::ranges::find_if_not(parts, host)->first;
  const std::string_view asks = std::ranges::find_if(parts, host)->first;
  const model::Entity* person = entities_.find(asks);
  if (hosting == 1 && person != nullptr && person->type == kPersonType) host_ = asks;
}

/// "I am joined by Ada Moss and Bo Lind": those whom a sentence presents speak for what the
/// document is about, where it names no other organisation.
void Affiliations::tie_presented(base::ByteSpan sentence) {
  const auto names = scene_.names_in(sentence);
  const auto of_others = [&](const Name& name) {
    return is_organisation(name.type) && name.entity != main_;
  };
  if (names.empty() || std::ranges::any_of(names, of_others)) return;
  std::vector<CueHit> hits;
  cues_.find(scene_.document().text, sentence, hits);
  const auto presents = [](const CueHit& hit) { return hit.is(Cue::kGuest); };
  const auto joined = std::ranges::find_if(hits, presents);
  if (joined == hits.end()) return;
  for (const Name& name : names) {
    if (name.type == kPersonType && name.span.begin >= joined->span.end) tie(name.entity, main_);
  }
}

/// Looks at the first turns of a talk.
void Affiliations::collect_presented() {
  constexpr std::size_t kFirstTurns = 4;
  if (main_.empty()) return;
  const auto& passages = scene_.document().passages;
  for (std::size_t i = 0, turns = 0; i < passages.size() && turns < kFirstTurns; ++i) {
    if (voices_.name(i).empty()) continue;
    ++turns;
    for (const base::ByteSpan sentence : passages[i].sentences) tie_presented(sentence);
  }
}

/// "Kite makes drones. We are 40 people", "At Kite, we": `next`: where the next sentence begins.
bool Affiliations::goes_on_as_us(const Name& name, std::size_t next) const {
  const std::string_view before =
      scene_.text({scene_.sentence_begin(name.span.begin), name.span.begin});
  const bool leads = before.empty() || before.ends_with(": ");
  if (leads && scene_.opens_with(Cue::kWe, next)) return true;
  const std::string_view behind = scene_.text({name.span.end, next});
  return behind.starts_with(", ") && scene_.opens_with(Cue::kWe, name.span.end + 2) &&
         scene_.follows_preposition(name);
}

/// Looks at the begin of a text that nobody speaks: for the organisation that it names first, or
/// for any where it is about no one.
void Affiliations::find_introduced() {
  constexpr std::size_t kBegin = 2500;  // bytes
  if (voices_.all().size() > 1 || !introduced_.empty()) return;
  std::string_view first;
  for (const Name& name : scene_.names_in({0, kBegin})) {
    if (!is_organisation(name.type)) continue;
    if (first.empty()) first = name.entity;
    if (!main_.empty() && name.entity != first) return;
    if (!goes_on_as_us(name, scene_.sentence_at(name.span.begin).end)) continue;
    introduced_ = name.entity;
    return;
  }
}

/// "Kite's Ada Moss", "Ada Moss (host, Kite Labs)": what stands between a name and the next, which
/// is the organisation in brackets.
bool Affiliations::stands_beside(std::string_view between, const Name& behind,
                                 bool organisation) const {
  if (!organisation) return owner_sign(between) == between.size();
  constexpr std::string_view kOpens = " (";
  const std::string_view after = scene_.text({behind.span.end, scene_.document().text.size()});
  return between.starts_with(kOpens) && between.find(')') == std::string_view::npos &&
         after.starts_with(")");
}

/// "I joined Kite in 2019. We have 40 engineers": for whom one writes who tells of himself in a
/// text that nothing else says to be about an organisation.
void Affiliations::collect_writer() {
  constexpr std::size_t kBegin = 6000;  // bytes
  constexpr std::string_view kQuotes[] = {"\"", "\u201C"};
  const auto labelled = [](const Voices::Voice& voice) { return !voice.label.empty(); };
  if (!main_.empty()) return;
  if (std::ranges::any_of(voices_.all(), labelled)) return;
  std::string_view own;
  std::vector<CueHit> hits;
  for (const model::Passage& passage : scene_.document().passages) {
    const std::string_view said = scene_.text(passage.span);
    const auto stands = [&](std::string_view sign) { return said.find(sign) != said.npos; };
    if (passage.span.begin > kBegin) break;
    if (scene_.names_in(passage.span).empty() || std::ranges::any_of(kQuotes, stands)) continue;
    for (const base::ByteSpan sentence : passage.sentences) {
      if (scene_.names_in(sentence).empty()) continue;
      hits.clear();
      cues_.find(scene_.document().text, sentence, hits);
      const std::string_view told = own_in(sentence, hits);
      if (told.empty() || told == own) continue;
      if (!own.empty()) return;  // of several
      own = told;
    }
  }
  introduced_ = own;
}

void Affiliations::collect_guest() {
  find_guest();
  if (!main_.empty() && !guest_.empty() && of(guest_).empty()) tie(guest_, main_);
  const auto titled = [&](const Name& name) {
    constexpr std::size_t kOfficeReach = 30;
    const std::size_t at = name.span.begin;
    std::vector<CueHit> hits;
    cues_.find(scene_.document().text, {at - std::min(at, kOfficeReach), at}, hits);
    return !hits.empty() && hits.back().is(Cue::kTitle) && at - hits.back().span.end <= 1;
  };
  guest_holds_office_ = std::ranges::any_of(
      scene_.names(), [&](const Name& name) { return name.entity == guest_ && titled(name); });
}

}  // namespace tally::claim
