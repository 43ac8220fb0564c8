#include "claim/people.hpp"

#include "base/utf8.hpp"
#include "claim/firm_in_turn.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

/// The words of a name: parted by spaces and the dots of foreign names in Chinese.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < name.size();) {
    const base::CodePoint point = base::code_point_at(name, at);
    const bool parts = base::is_space(point.value) || point.value == U'·' || point.value == U'•' ||
                       point.value == U'・' || point.value == U'-';
    if (parts && !out.back().empty()) out.emplace_back();
    if (!parts) out.back().append(name.substr(at, point.size));
    at += point.size;
  }
  for (std::string& word : out) word = folded(word);
  return out;
}

bool is_word_of(const std::string& label, std::string_view name) {
  const auto words = words_of(name);
  return words.size() > 1 && std::ranges::find(words, label) != words.end();
}

}  // namespace

People::People(const Scene& scene, const EntityView& entities, const CueFinder& cues,
               std::string_view titled)
    : scene_(scene),
      entities_(entities),
      cues_(cues),
      voices_(scene.document().passages),
      quotations_(scene, cues) {
  collect_persons();
  for (auto& [label, name] : voices_.all()) {
    if (!label.empty()) name = resolve(label);
  }
  affiliations_.emplace(scene, entities, cues, voices_, titled);
  for (const auto& [label, name] : voices_.all()) {
    organisations_.push_back(affiliation(name));
    const model::Entity* entity = entities.find(name);
    firms_in_turn_.emplace_back();
    if (entity == nullptr || entity->affiliations.empty()) continue;
    firms_in_turn_.back() = firms_in_turn(scene, entities, entity->affiliations);
  }
  const std::string_view host = affiliations_->host();
  if (host.empty() || guest().empty()) return;
  interview_ = std::string(host) + " interview with " + std::string(guest());
  if (const auto& day = scene.document().published.first) {
    interview_ += ", " + std::to_string(static_cast<int>(day->year()));
  }
}

void People::collect_persons() {
  const auto add = [&](std::string_view name) {
    if (std::ranges::find(persons_, name) == persons_.end()) persons_.emplace_back(name);
  };
  for (const model::DeclaredEntity& entity : scene_.document().declared) {
    if (entity.type == kPersonType || !entity.role.empty()) {
      const std::string known = entities_.person(entity.name);
      add(known.empty() ? entity.name : known);
    }
  }
  for (const Name& name : scene_.names()) {
    if (name.type == kPersonType) add(name.entity);
  }
}

/// "Host", "Q": whom the document declares in that part, if it is one person.
std::string People::declared_as(std::string_view label) const {
  const std::string wanted = folded(label);
  for (const model::DeclaredEntity& entity : scene_.document().declared) {
    if (entity.role.empty() || folded(entity.role) != wanted) continue;
    const std::string known = entities_.person(entity.name);
    return known.empty() ? entity.name : known;
  }
  return {};
}

/// Who answers where labels tell no names: the one guest declared, else the person with whom the
/// title begins ("Ada Moss: ships are slow").
std::string People::interviewee() const {
  const model::Document& document = scene_.document();
  const auto guest = [](const model::DeclaredEntity& entity) { return entity.role == "guest"; };
  if (std::ranges::count_if(document.declared, guest) == 1) {
    const auto& name = std::ranges::find_if(document.declared, guest)->name;
    const std::string known = entities_.person(name);
    return known.empty() ? name : known;
  }
  const auto titled = [&](const std::string& person) {
    return document.title.starts_with(person + ":");
  };
  const auto found = std::ranges::find_if(persons_, titled);
  return found == persons_.end() ? std::string() : *found;
}

std::string People::resolve(std::string_view label) const {
  std::string_view name = base::trimmed(label);
  if (std::string whole = entities_.person(name); !whole.empty()) return whole;
  std::vector<CueHit> hits;
  cues_.find(name, {0, name.size()}, hits);
  const auto role = [](const CueHit& hit) { return hit.is(Cue::kRole) || hit.is(Cue::kTitle); };
  std::string bare;
  std::size_t from = 0;
  for (const CueHit& hit : hits) {
    if (!role(hit)) continue;
    bare.append(name.substr(from, hit.span.begin - from));
    from = hit.span.end;
  }
  bare.append(name.substr(from));
  std::string_view rest = base::trimmed(bare);
  while (rest.starts_with('.') || rest.starts_with(',')) rest = base::trimmed(rest.substr(1));
  const std::string kept(rest);
  if (kept.empty()) {
    std::string declared = declared_as(name);
    if (!declared.empty()) return declared;
    const auto turn = [](const CueHit& hit) { return hit.is(Cue::kTurn); };
    if (std::ranges::none_of(hits, turn)) return std::string(name);
    const auto asks = [](const CueHit& hit) { return hit.is(Cue::kHost); };
    return std::ranges::any_of(hits, asks) ? std::string() : interviewee();
  }
  if (std::string whole = entities_.person(kept); !whole.empty()) return whole;
  const std::string wanted = folded(kept);
  std::vector<std::string> fitting;
  for (const std::string& person : persons_) {
    const model::Entity* entity = entities_.find(person);
    const bool fits =
        is_word_of(wanted, person) || folded(person) == wanted ||
        (entity != nullptr && std::ranges::any_of(entity->aliases, [&](const std::string& alias) {
           return is_word_of(wanted, alias);
         }));
    if (fits) fitting.push_back(person);
  }
  return fitting.size() == 1 ? fitting.front() : kept;
}

const std::string& People::speaker(std::size_t passage) const { return voices_.name(passage); }

bool People::is_voice(std::string_view name) const {
  return std::ranges::find(voices_.all(), name, &Voices::Voice::name) != voices_.all().end();
}

bool People::has_labels() const {
  return std::ranges::any_of(voices_.all(), [](const auto& voice) { return !voice.label.empty(); });
}

std::string_view People::affiliation(std::string_view person) const {
  return affiliations_->of(person);
}

std::string_view People::guest() const { return affiliations_->guest(); }

bool People::guest_holds_office() const { return affiliations_->guest_holds_office(); }

std::string_view People::main_organisation() const { return affiliations_->main(); }

std::string_view People::whole_title() const { return affiliations_->whole_title(); }

std::string_view People::narrators_organisation() const {
  if (!affiliations_->introduced().empty()) return affiliations_->introduced();
  const std::string_view main = main_organisation();
  if (main.empty()) return {};
  if (!told_from_without_) {
    const std::string& text = scene_.document().text;
    std::vector<CueHit> hits;
    cues_.find(text, {0, text.size()}, hits);
    told_from_without_ = std::ranges::any_of(hits, [&](const CueHit& hit) {
      return hit.is(Cue::kThisCompany) &&
             scene_.small().definite.contains(base::first_word(scene_.text(hit.span)));
    });
  }
  return *told_from_without_ ? std::string_view() : main;
}

std::string_view People::organisation(std::size_t passage) const {
  const std::size_t voice = voices_.voice(passage);
  return speaks_by_turns(passage) ? firms_in_turn_[voice][passage] : organisations_[voice];
}

bool People::speaks_by_turns(std::size_t passage) const {
  const auto& firms = firms_in_turn_[voices_.voice(passage)];
  return !firms.empty() && !firms[passage].empty();
}

const People::Addressee& People::addressed(std::size_t passage) const {
  if (addressed_.passage != passage) {
    addressed_ = {passage, {}, {}};
    if (const auto other = voices_.turn_of_another(passage)) {
      addressed_.person = voices_.name(*other);
      addressed_.organisation = organisation(*other);
    }
  }
  return addressed_;
}

std::string_view People::other_speaker(std::size_t passage) const {
  return addressed(passage).person;
}

std::string_view People::addressee(std::size_t passage) const {
  return addressed(passage).organisation;
}

std::string_view People::spoken_of(std::size_t passage) const {
  if (speaker(passage).empty()) return main_organisation();
  const std::string_view own = organisation(passage);
  return own.empty() ? addressee(passage) : own;
}

}  // namespace tally::claim
