#include "claim/affiliations.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

/// Bytes between an organisation and a person that a title may fill.
constexpr std::size_t kTitleReach = 48;
/// Bytes between "you", "founded" and the organisation.
constexpr std::size_t kToldReach = 24;
/// Bytes between a person and "our": a comma.
constexpr std::size_t kAside = 3;

bool organised(const Name& name) { return is_organisation(name.type); }

const CueHit* within(const std::vector<CueHit>& hits, Cue kind, std::size_t from, std::size_t to) {
  for (const CueHit& hit : hits) {
    if (hit.is(kind) && hit.span.begin >= from && hit.span.begin <= to) return &hit;
  }
  return nullptr;
}

/// Where the line that leads to a byte begins, or the last `reach` bytes of a long one.
std::size_t line_begin(std::string_view text, std::size_t end, std::size_t reach) {
  const std::size_t line = text.rfind('\n', end == 0 ? 0 : end - 1);
  return std::max(end - std::min(end, reach), line == std::string_view::npos ? 0 : line);
}

}  // namespace

Affiliations::Affiliations(const Scene& scene, const EntityView& entities, const CueFinder& cues,
                           const Voices& voices, std::string_view titled)
    : scene_(scene),
      entities_(entities),
      cues_(cues),
      voices_(voices),
      whole_title_(find_whole_title()),
      main_(most_named(titled)) {
  collect_titles();
  collect_ours();
  collect_declared();
  collect_told();
  collect_guest();
  collect_chiefs();
  collect_labels();
  collect_presented();
  collect_colleagues();
  collect_writer();
  find_introduced();
}

std::string_view Affiliations::of(std::string_view person) const {
  const model::Entity* entity = entities_.find(person);
  if (entity != nullptr && !entity->affiliation.empty()) return entity->affiliation;
  const auto found = organisations_.find(person);
  return found == organisations_.end() ? std::string_view() : std::string_view(found->second);
}

void Affiliations::tie(std::string_view person, std::string_view organisation) {
  organisations_.try_emplace(std::string(person), organisation);
}

/// "Ada Moss of Kite": the word fills all between the two names but spaces.
bool Affiliations::spans(const CueHit& hit, base::ByteSpan between) const {
  return hit.is(Cue::kStandsFor) && base::trimmed(scene_.text(between)) == scene_.text(hit.span);
}

/// Whether the words between a person and an organisation, in either order, tie the two.
bool Affiliations::tells_employer(const Name& a, const Name& b, std::vector<CueHit>& hits) const {
  const bool backward = a.type == kPersonType;
  const base::ByteSpan between{a.span.end, b.span.begin};
  const std::string_view said = scene_.text(between);
  if (stands_beside(said, b, backward)) return true;
  // "Ada Moss (Kite), Prof. Bo Lind": of two persons
  const auto holds = [&](char sign) { return said.find(sign) != std::string_view::npos; };
  if (holds(')') && !holds('(')) return false;
  hits.clear();
  cues_.find(scene_.document().text, between, hits);
  const auto tells = [&](const CueHit& hit) {
    const bool leads = backward && (hit.is(Cue::kLeads) || spans(hit, between));
    return leads || hit.is(Cue::kTitle);
  };
  const auto of_others = [](const CueHit& hit) { return hit.is(Cue::kAnalyst); };
  return std::ranges::any_of(hits, tells) && std::ranges::none_of(hits, of_others);
}

/// "Kite CEO Ada Moss", 星河首席执行官李雷, "Ada Moss, founder of Kite", "Ada Moss, who runs Kite".
void Affiliations::collect_titles() {
  const auto names = scene_.names();
  std::vector<CueHit> hits;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) {
    const Name& a = names[i];
    std::size_t next = i + 1;  // "the founder of a start-up in Osprey called Kite"
    while (next + 1 < names.size() && names[next].type == kPlaceType) ++next;
    const Name& b = names[next];
    const bool forward = organised(a) && b.type == kPersonType;
    const bool backward = a.type == kPersonType && organised(b);
    if ((!forward && !backward) || b.span.begin < a.span.end) continue;
    if (b.span.begin - a.span.end > kTitleReach) continue;
    if (scene_.sentence_begin(b.span.begin) >= a.span.end) continue;
    if (tells_employer(a, b, hits)) tie((forward ? b : a).entity, (forward ? a : b).entity);
  }
}

/// "Ada Moss, our chief executive": of the organisation that the document is about.
void Affiliations::collect_ours() {
  if (main_.empty()) return;
  std::vector<CueHit> hits;
  for (const Name& name : scene_.names()) {
    if (name.type != kPersonType) continue;
    const std::size_t end = std::min(name.span.end + kTitleReach, scene_.document().text.size());
    hits.clear();
    cues_.find(scene_.document().text, {name.span.end, end}, hits);
    const CueHit* ours = within(hits, Cue::kWe, name.span.end, name.span.end + kAside);
    if (ours == nullptr) continue;
    if (within(hits, Cue::kTitle, ours->span.end, ours->span.end + 1) != nullptr) {
      tie(name.entity, main_);
    }
  }
}

/// "Chief executive Ada Moss said": of the organisation that the article is about, where no other
/// is named beside.
void Affiliations::collect_chiefs() {
  if (main_.empty()) return;
  std::vector<CueHit> hits;
  const auto& text = scene_.document().text;
  for (const Name& name : scene_.names()) {
    if (name.type != kPersonType || organisations_.contains(name.entity)) continue;
    const std::size_t from = name.span.begin - std::min(name.span.begin, kTitleReach);
    const std::size_t to = std::min(name.span.end + kTitleReach, text.size());
    const auto beside = [&](const Name& each) { return organised(each) && each.entity != main_; };
    if (std::ranges::any_of(scene_.names_in({from, to}), beside)) continue;
    hits.clear();
    cues_.find(text, {from, to}, hits);
    const auto tells = [&](const CueHit& hit) {
      return is_chief(hit, name.span, hits) || founded_it(hit, name.span, hits);
    };
    if (std::ranges::any_of(hits, tells)) tie(name.entity, main_);
  }
}

bool Affiliations::opens_turn(std::size_t passage) const {
  const auto& passages = scene_.document().passages;
  return passage == 0 || passages[passage - 1].turn != passages[passage].turn;
}

/// "Ada Moss (CFO):": whose label tells an office stands for what the document is about.
void Affiliations::collect_labels() {
  if (main_.empty()) return;
  std::vector<CueHit> hits;
  const auto tells_office = [&](std::string_view text, base::ByteSpan span) {
    hits.clear();
    cues_.find(text, span, hits);
    return std::ranges::any_of(hits, [](const CueHit& hit) { return hit.is(Cue::kChief); });
  };
  for (const auto& [label, name] : voices_.all()) {
    if (!name.empty() && tells_office(label, {0, label.size()})) tie(name, main_);
  }
  const model::Document& document = scene_.document();
  std::vector<std::string_view> known(voices_.all().size());  // what stood before each voice last
  for (std::size_t i = 0; i < document.passages.size(); ++i) {
    const std::string& name = voices_.name(i);
    if (name.empty() || organisations_.contains(name)) continue;
    std::size_t end = document.passages[i].span.begin;
    std::size_t begin = line_begin(document.text, end, name.size() + kTitleReach);
    if (begin + 1 == end && opens_turn(i)) {  // a label on a line of its own
      end = begin;
      begin = line_begin(document.text, end, name.size() + kTitleReach);
    }
    const std::string_view head = scene_.text({begin, end});
    // A whole label, which touches nothing, tells the same again.
    const bool whole =
        head.starts_with('\n') && !base::is_letter(head.back()) && !base::is_digit(head.back());
    std::string_view& last = known[voices_.voice(i)];
    if (whole && (head == last || head.size() == 1)) continue;
    last = head;
    if (tells_office(document.text, {begin, end})) tie(name, main_);
  }
}

/// Directly before the name, or behind it and a comma ("Ada Moss, the company's chief executive").
bool Affiliations::is_chief(const CueHit& hit, base::ByteSpan name,
                            const std::vector<CueHit>& hits) {
  constexpr std::size_t kOwner = 4;  // "'s "
  if (!hit.is(Cue::kChief)) return false;
  if (hit.span.end <= name.begin) return name.begin - hit.span.end <= 1;
  const CueHit* company = within(hits, Cue::kThisCompany, name.end, name.end + kAside);
  if (company == nullptr) company = within(hits, Cue::kIt, name.end, name.end + kAside);
  const bool owned = company != nullptr && hit.span.begin >= company->span.end &&
                     hit.span.begin - company->span.end <= kOwner;
  return owned || (hit.span.begin >= name.end && hit.span.begin - name.end <= kAside);
}

/// "Ada Moss, who founded the company".
bool Affiliations::founded_it(const CueHit& hit, base::ByteSpan name,
                              const std::vector<CueHit>& hits) {
  constexpr std::size_t kWho = 16;  // ", who once "
  const bool behind = hit.is(Cue::kLeads) && hit.span.begin >= name.end;
  return behind && hit.span.begin - name.end <= kWho &&
         within(hits, Cue::kThisCompany, hit.span.end, hit.span.end + 1) != nullptr;
}

/// "I founded Kite", "you run Kite", "we started Kite": the organisation, where `who` stands before
/// such a verb; several people only found one, and lead others.
std::string_view Affiliations::told_in(base::ByteSpan sentence, Cue who,
                                       const std::vector<CueHit>& hits) const {
  for (const Name& name : scene_.names_in(sentence)) {
    if (!organised(name)) continue;
    const std::size_t near = name.span.begin - std::min(name.span.begin, kToldReach);
    const CueHit* leads = within(hits, Cue::kLeads, near, name.span.begin);
    if (leads == nullptr) continue;
    if (who == Cue::kWe && !scene_.small().founds.contains(scene_.text(leads->span))) continue;
    const std::size_t from = leads->span.begin - std::min(leads->span.begin, kToldReach);
    if (within(hits, who, from, leads->span.begin) != nullptr) return name.entity;
  }
  return {};
}

std::string_view Affiliations::own_in(base::ByteSpan sentence,
                                      const std::vector<CueHit>& hits) const {
  const auto own = told_in(sentence, Cue::kI, hits);
  return own.empty() ? told_in(sentence, Cue::kWe, hits) : own;
}

/// Who speaks the passage, or the other of a talk, by what the sentence says of them.
void Affiliations::tie_told(std::size_t passage, base::ByteSpan sentence,
                            const std::vector<CueHit>& hits) {
  const auto own = own_in(sentence, hits);
  if (!own.empty()) tie(voices_.name(passage), own);
  auto theirs = told_in(sentence, Cue::kYou, hits);
  if (theirs.empty()) theirs = told_in(sentence, Cue::kGuest, hits);
  if (theirs.empty()) return;
  if (const auto other = voices_.other_than(passage); !other.empty()) tie(other, theirs);
}

/// Looks at the sentences that name an organisation.
void Affiliations::collect_told() {
  const auto& passages = scene_.document().passages;
  const auto begin = [](const model::Passage& each) { return each.span.begin; };
  std::vector<CueHit> hits;
  std::size_t done = 0;  // end of the sentence looked at last
  for (const Name& name : scene_.names()) {
    const std::size_t at = name.span.begin;
    if (!organised(name) || at < done) continue;
    const auto passage = std::ranges::upper_bound(passages, at, {}, begin);
    if (passage == passages.begin()) continue;
    const auto index = static_cast<std::size_t>(passage - passages.begin()) - 1;
    if (voices_.name(index).empty()) continue;
    const auto& sentences = passages[index].sentences;
    const auto sentence = std::ranges::upper_bound(sentences, at, {}, &base::ByteSpan::end);
    if (sentence == sentences.end() || at < sentence->begin) continue;
    done = sentence->end;
    hits.clear();
    cues_.find(scene_.document().text, *sentence, hits);
    tie_told(index, *sentence, hits);
  }
}

/// A call where one speaks for the organisation that it is about: those who answer beside speak for
/// it too.
void Affiliations::collect_colleagues() {
  struct Part {
    int turns = 0;
    int questions = 0;
  };
  if (main_.empty()) return;
  const auto& passages = scene_.document().passages;
  const auto& voices = voices_.all();
  const auto speaks_for_main = [&](const Voices::Voice& v) { return of(v.name) == main_; };
  const auto asks = [&](const Voices::Voice& v) { return !v.label.empty() && hosts(v.label); };
  if (std::ranges::none_of(voices, speaks_for_main) || std::ranges::none_of(voices, asks)) return;
  std::vector<Part> parts(voices.size());
  for (std::size_t i = 0; i < passages.size(); ++i) {
    Part& part = parts[voices_.voice(i)];
    ++part.turns;
    part.questions += passages[i].question ? 1 : 0;
  }
  for (std::size_t i = 0; i < voices.size(); ++i) {
    const auto& [label, name] = voices[i];
    if (label.empty() || name.empty() || hosts(label) || !of(name).empty()) continue;
    if (parts[i].questions * 2 < parts[i].turns) tie(name, main_);
  }
}

/// 请到的是星河创始人李雷: an organisation beside the office of who is introduced.
bool Affiliations::is_of_guest(const Name& name) const {
  const std::size_t begin = scene_.sentence_begin(name.span.begin);
  const std::size_t near = std::max(begin, name.span.begin - std::min(name.span.begin, kToldReach));
  const std::size_t end = std::min(name.span.end + kToldReach, scene_.document().text.size());
  std::vector<CueHit> hits;
  cues_.find(scene_.document().text, {near, end}, hits);
  const CueHit* guest = within(hits, Cue::kGuest, near, name.span.begin);
  const CueHit* title = within(hits, Cue::kTitle, name.span.end, end);
  return guest != nullptr && title != nullptr && !title->is(Cue::kAnalyst);
}

/// 今天聊聊星河: whom a talk says in its first turns that it is about.
bool Affiliations::is_topic(const Name& name) const {
  constexpr std::size_t kFirstTurns = 3;
  const auto& passages = scene_.document().passages;
  if (passages.size() > kFirstTurns && name.span.begin >= passages[kFirstTurns].span.begin) {
    return false;
  }
  const std::size_t near = name.span.begin - std::min(name.span.begin, kToldReach);
  std::vector<CueHit> hits;
  cues_.find(scene_.document().text, {near, name.span.begin}, hits);
  const CueHit* topic = within(hits, Cue::kTopic, near, name.span.begin);
  return topic != nullptr && scene_.names_in({topic->span.end, name.span.begin}).empty();
}

/// "Kite has two founders. The company …": whether the text names no maker of an app, which stands
/// for it then.
bool Affiliations::stands_for_maker(const Name& name) const {
  const model::Entity* app = entities_.find(name.entity);
  if (app == nullptr || app->affiliation.empty()) return true;
  const auto makes = [&](const Name& each) { return each.entity == app->affiliation; };
  return std::ranges::none_of(scene_.names(), makes);
}

/// Whether a document may be about it as its organisation.
bool Affiliations::may_lead(const Name& name, Apps& apps) const {
  if (name.type != kAppType) return organised(name);
  const auto [app, fresh] = apps.try_emplace(name.entity, false);
  if (fresh) app->second = stands_for_maker(name);
  return app->second;
}

}  // namespace tally::claim
