#include "claim/subject.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using base::ByteSpan;
using base::Decimal;

/// Bytes between a value and the name that it stands beside ("8B 参数的 “Kite”", "Kite 的 8B").
constexpr std::size_t kBeside = 18;
constexpr std::size_t kTouching = 5;
/// Passages that a subject may be taken from across, for a reach of paragraph and of document.
constexpr std::size_t kNearPassages = 2;
constexpr std::size_t kFarPassages = 12;

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

/// Splits "Kite 3 8B" into "Kite 3" and "8B"; the size is empty where there is none.
std::pair<std::string_view, std::string_view> split_size(std::string_view name) {
  const auto space = name.rfind(' ');
  if (space == std::string_view::npos) return {name, {}};
  const std::string_view word = name.substr(space + 1);
  const bool digits = word.size() > 1 && word.find_first_not_of("0123456789.") == word.size() - 1;
  if (!digits || std::string_view("BMT").find(word.back()) == std::string_view::npos) {
    return {name, {}};
  }
  return {name.substr(0, space), word};
}

std::string size_word(const Decimal& size) {
  struct Scale {
    int power;
    char sign;
  };
  constexpr Scale kScales[] = {{12, 'T'}, {9, 'B'}, {6, 'M'}};
  for (const auto& [power, sign] : kScales) {
    const Decimal scaled = size.scaled(-power).normalized();
    if (scaled >= Decimal(1) || power == 6) return scaled.str() + sign;
  }
  return {};
}

}  // namespace

SubjectFinder::SubjectFinder(const Scene& scene, const EntityView& entities, const People& people)
    : scene_(scene), entities_(entities), people_(people) {}

std::string SubjectFinder::version_of(std::string_view family, const Decimal& size) {
  return std::string(family) + " " + size_word(size);
}

bool SubjectFinder::fits(const Name& name, const Types& types) const {
  return types.empty() ? !name.type.empty() : contains(types, name.type);
}

Subject SubjectFinder::find(const SubjectQuery& query) {
  static const Types kNone;
  const model::SubjectPolicy* policy = query.policy;
  if (policy != nullptr && !policy->name.empty()) return {policy->name, {}, false};
  std::optional<Found> found;
  const auto given = query.captured ? query.captured : query.shared;
  if (given) {
    const model::Mention& name = scene_.mentions()[*given];
    found = Found{name.entity, name.entity_type};
    const auto gap = name.span.end <= query.mention.span.begin
                         ? query.mention.span.begin - name.span.end
                         : name.span.begin - query.mention.span.end;
    found->beside = gap <= kTouching;
  } else {
    const bool own_types = policy != nullptr && !policy->types.empty();
    const Types& types = own_types                 ? policy->types
                         : query.metric != nullptr ? query.metric->subject_types
                                                   : kNone;
    found = seek(query, types);
    if (found) found = most_specific(query, *found);
  }
  if (query.size) return sized(query, found);
  if (!found) return {};
  focus_.push_back({query.mention.span.begin, std::string(found->name), std::string(found->type)});
  return {std::string(found->name), found->type, found->assumed};
}

std::optional<SubjectFinder::Found> SubjectFinder::seek(const SubjectQuery& query,
                                                        const Types& types) const {
  if (auto found = in_clause(query, types)) return found;
  if (auto found = by_pronoun(query, types)) return found;
  if (auto found = in_sentence(query, types)) return found;
  return in_reach(query, types);
}

std::optional<SubjectFinder::Found> SubjectFinder::in_clause(const SubjectQuery& query,
                                                             const Types& types) const {
  const ByteSpan value = query.mention.span;
  const ByteSpan clause = query.sentence.clause_of(value.begin);
  const Name* nearest_before = nullptr;
  const Name* nearest_after = nullptr;
  for (const Name& name : scene_.names_in(clause)) {
    if (!fits(name, types) || name.span.overlaps(value) || scene_.only_compared(name)) continue;
    if (name.span.end <= value.begin) nearest_before = &name;
    if (name.span.begin >= value.end && nearest_after == nullptr) nearest_after = &name;
  }
  const bool after_beside =
      nearest_after != nullptr && nearest_after->span.begin - value.end <= kBeside;
  const bool names_versions = query.metric != nullptr && query.metric->names_versions;
  if (after_beside && (names_versions || nearest_before == nullptr)) {
    const bool touching_before =
        nearest_before != nullptr && value.begin - nearest_before->span.end <= kTouching;
    if (!touching_before) return found(*nearest_after);
  }
  if (nearest_before != nullptr) {
    const ByteSpan between{nearest_before->span.end, value.begin};
    // "Kite says we have …": "we" is nearer than a company that is only spoken to or about.
    const std::string_view own = people_.organisation(query.sentence.passage);
    if (nearest_before->type == kCompanyType && !own.empty() &&
        query.sentence.has(Cue::kWe, {clause.begin, value.begin})) {
      return Found{own, kCompanyType};
    }
    Found nearest = found(*nearest_before);
    nearest.beside = between.size() <= kTouching;
    return nearest;
  }
  const std::string_view own = people_.organisation(query.sentence.passage);
  const bool company = contains(types, kCompanyType);
  if (company && !own.empty() && query.sentence.has(Cue::kWe, clause))
    return Found{own, kCompanyType};
  if (nearest_after != nullptr) return found(*nearest_after);
  return std::nullopt;
}

std::optional<SubjectFinder::Found> SubjectFinder::by_pronoun(const SubjectQuery& query,
                                                              const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan so_far{sentence.span.begin, query.mention.span.begin};
  const std::size_t floor = floor_of(query);
  if (contains(types, kCompanyType)) {
    const std::string_view other = people_.addressee(sentence.passage);
    const bool speech = !people_.speaker(sentence.passage).empty();
    if (speech && !other.empty() && scene_.names_in(sentence.span).empty() &&
        sentence.has(Cue::kYou, so_far)) {
      return Found{other, kCompanyType};
    }
    if (const CueHit* cue = sentence.last(Cue::kThisCompany, so_far)) {
      if (auto found = before(cue->span.begin, floor, {std::string(kCompanyType)})) return found;
    }
  }
  if (const CueHit* cue = sentence.last(Cue::kThisModel, so_far);
      cue && contains(types, kModelType)) {
    if (auto found = before(cue->span.begin, floor, {std::string(kModelType)})) return found;
  }
  if (const CueHit* cue = sentence.last(Cue::kIt, so_far)) {
    return before(cue->span.begin, floor, types);
  }
  return std::nullopt;
}

std::optional<SubjectFinder::Found> SubjectFinder::in_sentence(const SubjectQuery& query,
                                                               const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  if (auto earlier = before(clause.begin, sentence.span.begin, types)) return earlier;
  const std::string_view own = people_.organisation(sentence.passage);
  if (contains(types, kCompanyType) && !own.empty() && sentence.has(Cue::kWe, sentence.span)) {
    return Found{own, kCompanyType};
  }
  for (const Name& name : scene_.names_in({clause.end, sentence.span.end})) {
    if (!fits(name, types) || scene_.only_compared(name)) continue;
    Found later = found(name);
    later.assumed = true;
    return later;
  }
  return std::nullopt;
}

/// The last thing of those types that is spoken of before a place.
std::optional<SubjectFinder::Found> SubjectFinder::before(std::size_t at, std::size_t floor,
                                                          const Types& types) const {
  const auto names = scene_.names_in({floor, at});
  const Name* named = nullptr;
  for (std::size_t i = names.size(); i > 0 && named == nullptr; --i) {
    const Name& name = names[i - 1];
    if (fits(name, types) && !scene_.only_compared(name)) named = &name;
  }
  for (std::size_t i = focus_.size(); i > 0; --i) {
    const Focus& focus = focus_[i - 1];
    if (focus.at < floor || (named != nullptr && focus.at < named->span.begin)) break;
    if (focus.at >= at || !(types.empty() || contains(types, focus.type))) continue;
    return Found{focus.name, focus.type};
  }
  if (named == nullptr) return std::nullopt;
  return found(*named);
}

/// The first byte that a subject may be taken from.
std::size_t SubjectFinder::floor_of(const SubjectQuery& query) const {
  const auto& passages = scene_.document().passages;
  const std::size_t here = query.sentence.passage;
  const auto reach = query.policy == nullptr ? model::SubjectReach::kSentence : query.policy->reach;
  if (reach == model::SubjectReach::kSentence) return query.sentence.span.begin;
  const std::size_t away = reach == model::SubjectReach::kParagraph ? kNearPassages : kFarPassages;
  return passages[here > away ? here - away : 0].span.begin;
}

std::optional<SubjectFinder::Found> SubjectFinder::in_reach(const SubjectQuery& query,
                                                            const Types& types) const {
  auto found = before(query.sentence.span.begin, floor_of(query), types);
  if (found) found->assumed = true;
  return found;
}

/// "Kite's latest version" after Kite 3 was named: the member last spoken of stands for a family
/// that is told by its numbers.
SubjectFinder::Found SubjectFinder::most_specific(const SubjectQuery& query, Found found) const {
  const model::Entity* entity = entities_.find(found.name);
  const bool newest = query.sentence.has(Cue::kNewest, query.sentence.span);
  if (entity == nullptr || found.type != kModelType) return found;
  if (!entity->versioned && !newest) return found;
  const auto names = scene_.names_in({floor_of(query), query.mention.span.begin});
  for (std::size_t i = names.size(); i > 0; --i) {
    const Name& name = names[i - 1];
    if (name.entity == found.name || !entities_.belongs(name.entity, found.name)) continue;
    if (scene_.only_compared(name)) continue;
    return {name.entity, name.type, true, false};
  }
  return found;
}

std::optional<std::string> SubjectFinder::usual_family(const std::string& size) const {
  const auto found = families_.find(size);
  if (found == families_.end()) return std::nullopt;
  const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::ranges::max_element(found->second, more)->first;
}

/// The version that a size names. Where the sentence names no family, the one that had a version of
/// this size before; a family whose version of this size is known goes first.
Subject SubjectFinder::sized(const SubjectQuery& query, const std::optional<Found>& found) {
  const std::string size = size_word(*query.size);
  const bool local = found && !found->assumed;
  std::string family;
  bool assumed = false;
  if (const auto usual = usual_family(size); usual && !local) {
    family = *usual;
    assumed = true;
  } else if (found) {
    family = split_size(found->name).first;
    assumed = found->assumed;
  }
  if (family.empty()) return {};
  const model::Entity* entity = entities_.find(family);
  const model::Entity* above = entity == nullptr ? nullptr : entities_.family_of(family);
  const bool beside = found && found->beside;
  const bool versions = entity == nullptr || entity->versioned || entities_.has_members(family) ||
                        (above != nullptr && above->versioned) || families_.contains(size) ||
                        beside;
  const std::string name = versions ? version_of(family, *query.size) : family;
  if (versions) ++families_[size][family];
  focus_.push_back({query.mention.span.begin, name, std::string(kModelType)});
  return {name, kModelType, assumed};
}

}  // namespace tally::claim
