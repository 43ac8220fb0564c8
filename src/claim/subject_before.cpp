#include "base/utf8.hpp"
#include "claim/subject.hpp"

#include <algorithm>
#include <array>

// The ways to a subject that go back to what was named before.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes before a name that stands alone in its clause: "The ".
constexpr std::size_t kAlone = 5;

}  // namespace

std::optional<SubjectFinder::Found> SubjectFinder::in_sentence(const SubjectQuery& query,
                                                               const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (auto leader = by_chain(query, types)) return leader;
  if (auto next = led_in_to(query, types)) return next;
  if (auto earlier = earlier_in(query, types)) return earlier;
  if (auto place = leading_place(query, types)) return place;
  const bool we = sentence.has(Cue::kWe, sentence.span) && contains(types, kCompanyType);
  if (const auto own = we ? own_organisation(sentence) : std::string_view(); !own.empty()) {
    const auto thing =
        prefers_things(types) ? before_here(query, things_of(types), own) : std::nullopt;
    return thing ? by(*thing, Way::kReach) : told(own, kCompanyType, Way::kOurs);
  }
  return named_later(query, types);
}

/// "It works with Vega, and in May it took 40 people": in an English clause before the value, but
/// not where the word before it begins the sentence ("At Vega, revenue rose").
bool SubjectGrounds::is_told_aside(const Name& name, const SentenceView& sentence) const {
  return is_organisation(name.type) && in_english(sentence) && stands_aside(name, sentence) &&
         !sentence.has(Cue::kBeside, {sentence.span.begin, sentence.span.begin + kAlone + 2});
}

/// The last name of an earlier clause, but none inside a relative clause: "Kite, which Vega owns,
/// has 40 employees".
std::optional<SubjectFinder::Found> SubjectFinder::earlier_in(const SubjectQuery& query,
                                                              const Types& types) const {
  const SentenceView& sentence = query.sentence;
  std::size_t at = sentence.clause_of(query.mention.span.begin).begin;
  std::size_t passed = 0;  // begin of the relative clause that was passed over
  while (auto earlier = before(at, sentence.span.begin, types)) {
    if (earlier->at.size() == 0) {
      const ByteSpan clause = sentence.clause_of(earlier->at.begin);
      if (!is_relative(sentence, clause) || clause.begin <= sentence.span.begin) {
        return by(*earlier, Way::kSentence);
      }
      at = passed = clause.begin;
      continue;
    }
    const Name name{earlier->at, earlier->name, earlier->type};
    if (reports(name, sentence) || scene_.only_gives(name) ||
        scene_.has_compared_value(earlier->at) || is_told_aside(name, sentence)) {
      at = earlier->at.begin;
      continue;
    }
    const ByteSpan clause = sentence.clause_of(earlier->at.begin);
    const bool relative = (is_relative(sentence, clause) && clause.begin > sentence.span.begin) ||
                          is_apposition(sentence, clause);
    if (!relative) {
      if (const Name* lead = earlier_leader(earlier->at, query, types)) {
        return by(found(*lead), Way::kSentence);
      }
      const bool of_main = passed != 0 && ends_at(earlier->at, passed);
      const bool main = of_main || leads_to(name, query);
      return by(*earlier, main ? Way::kClause : Way::kSentence);
    }
    at = passed = clause.begin;
  }
  return passed != 0 ? person_before(passed, query, types) : std::nullopt;
}

/// "Ada Moss, who owns Kite, has invested 3 million": the person before a clause that was passed
/// over.
std::optional<SubjectFinder::Found> SubjectFinder::person_before(std::size_t clause,
                                                                 const SubjectQuery& query,
                                                                 const Types& types) const {
  const auto names = scene_.names_in({query.sentence.span.begin, clause});
  if (names.empty() || !in_english(query.sentence) || !contains(types, kPersonType)) {
    return std::nullopt;
  }
  const Name& last = names.back();
  const bool spoken_of = last.type == kPersonType && ends_at(last.span, clause) && leads(last.span);
  return spoken_of && !reports(last, query.sentence) ? std::optional(by(found(last), Way::kClause))
                                                     : std::nullopt;
}

/// Whether a thing is known to be made by somebody else than the organisation that is spoken of.
bool SubjectFinder::of_another_maker(std::string_view thing, std::string_view own) const {
  if (own.empty()) return false;
  const model::Entity* entity = entities_.find(thing);
  if (entity == nullptr) entity = entities_.family_of(thing);
  if (entity == nullptr || !is_thing(entity->type) || entity->affiliation.empty()) return false;
  const std::string& maker = entity->affiliation;
  return !entities_.belongs(maker, own) && !entities_.belongs(own, maker);
}

/// Where the brackets open that a byte lies in and that close before a place: 顶尖模型（如风筝）,
/// "Kite (built with Vega) has".
std::optional<std::size_t> SubjectGrounds::bracket_around(std::size_t inside,
                                                          std::size_t at) const {
  constexpr std::size_t kReach = 100;
  constexpr std::array<std::array<std::string_view, 2>, 2> kBrackets = {{{"（", "）"}, {"(", ")"}}};
  const std::size_t from = inside - std::min(inside, kReach);
  const std::string_view before = scene_.text({from, inside});
  const std::string_view behind =
      scene_.text({inside, std::min(std::max(at, inside), inside + kReach)});
  for (const auto& [opens, closes] : kBrackets) {
    if (behind.find(closes) == std::string_view::npos) continue;  // most of the time
    const std::size_t open = before.rfind(opens);
    if (open == std::string_view::npos || before.find(closes, open) != std::string_view::npos) {
      continue;
    }
    return from + open + opens.size();
  }
  return std::nullopt;
}

/// 某大学陆小川教授, "Kite veteran Ada Moss": where somebody works is not what is spoken of.
bool SubjectGrounds::tells_of_person(const Name& name) const {
  constexpr std::size_t kFormer = 24;  // " veteran "
  if (!is_organisation(name.type)) return false;
  const auto behind = scene_.names_in({name.span.end, name.span.end + kFormer});
  if (behind.empty() || behind.front().type != kPersonType) return false;
  const Name& person = behind.front();
  const bool beside = name.type == kOrganisationType && person.span.begin <= name.span.end + kAlone;
  return (beside && base::trimmed(scene_.text({name.span.end, person.span.begin})).empty()) ||
         scene_.stands_as_kin(name, person);
}

/// Whether what comes later may be of a name of those types: it is not only compared with, told
/// where something is, or told of a person.
bool SubjectFinder::goes_on(const Name& name, const Types& types, std::string_view own) const {
  const bool persons = !types.empty() && types.front() == kPersonType;
  if (name.type == kPersonType && !persons) return false;
  if (name.type == kPlaceType && !types.empty() && !wants_places(types)) return false;
  if (!fits(name, types) || is_counted(name) || scene_.begins_a_thing(name)) return false;
  if (name.type == kTechnologyType && !leads(name.span)) return false;
  if (scene_.only_located(name) && !wants_places(types)) return false;
  if (of_another_maker(name.entity, own) || tells_of_person(name)) return false;
  if (scene_.only_compared(name) || scene_.only_describes(name)) return false;
  return !is_organisation(name.type) || (!scene_.only_gives(name) && !scene_.is_object(name));
}

/// "Kite Manufacturing Co (KMC) said": whether brackets tell by which name an unknown one is known.
bool SubjectFinder::is_known_as(const Name& name, const Name& inside) const {
  constexpr std::size_t kOpens = 2;
  const bool alike =
      name.type == inside.type || (is_organisation(name.type) && is_organisation(inside.type));
  return alike && inside.span.begin - name.span.end <= kOpens &&
         entities_.find(name.entity) == nullptr && entities_.find(inside.entity) != nullptr;
}

/// The last such name before a place, one in brackets only where there is no other.
const Name* SubjectFinder::named_before(std::size_t at, std::size_t floor, const Types& types,
                                        std::string_view own) const {
  const auto names = scene_.names_in({floor, at});
  const Name* aside = nullptr;
  for (std::size_t i = names.size(); i > 0; --i) {
    const Name& name = names[i - 1];
    if (!goes_on(name, types, own)) continue;
    const auto open = bracket_around(name.span.begin, at);
    if (!open) return &name;
    // "The model (Kite) has", but not "the model (made with Kite) has"
    const bool alone = scene_.document().text[*open - 1] != '(' || name.span.begin == *open;
    if (alone && i > 1 && is_known_as(names[i - 2], name)) return &name;
    if (aside == nullptr && alone) aside = &name;
  }
  return aside;
}

/// The last thing of those types that is spoken of before a place.
std::optional<SubjectFinder::Found> SubjectFinder::before(std::size_t at, std::size_t floor,
                                                          const Types& types,
                                                          std::string_view own) const {
  const bool persons = !types.empty() && types.front() == kPersonType;
  const Name* named = named_before(at, floor, types, own);
  if (named != nullptr && scene_.closes_list(*named)) return std::nullopt;  // of none of them alone
  for (std::size_t i = focus_.size(); i > 0; --i) {
    const Focus& focus = focus_[i - 1];
    if (focus.at < floor || (named != nullptr && focus.at < named->span.begin)) break;
    if (focus.at >= at || !(types.empty() || contains(types, focus.type))) continue;
    if (focus.type == kPersonType && !persons) continue;
    if (of_another_maker(focus.name, own) || bracket_around(focus.at, at)) continue;
    Found spoken = told(focus.name, focus.type, Way::kReach);
    spoken.at = {focus.at, focus.at};
    return spoken;
  }
  return named != nullptr ? std::optional(found(*named)) : std::nullopt;
}

}  // namespace tally::claim
