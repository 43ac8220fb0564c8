#include "claim/subject.hpp"

#include "base/utf8.hpp"
#include "claim/value.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace tally::claim {
namespace {

using base::ByteSpan;
using base::Decimal;

/// Bytes between a value and the name that it stands beside ("8B 参数的 “Kite”", "Kite 的 8B").
constexpr std::size_t kBeside = 18;
constexpr std::size_t kTouching = 5;
constexpr std::size_t kOwned = 14;  ///< bytes between what owns and a value, for a word
constexpr std::size_t kHead = 20;   ///< bytes of a clause in which what leads it begins

/// "Than Kite's 70B", "like last year's Kite": what owns a value, or has it beside it in the
/// comparison, is not merely compared.
bool owns(ByteSpan name, const SubjectQuery& query) {
  const ByteSpan behind{query.mention.span.end, name.begin};
  if (behind.begin <= behind.end && behind.size() <= kTouching) return true;
  const ByteSpan between{name.end, query.mention.span.begin};
  if (between.begin > between.end || between.size() > kOwned) return false;
  if (between.size() > kTouching)
    return query.sentence.owns_behind(name.end);  // "Kite's large 70B"
  return between.size() <= 1 || query.sentence.has(Cue::kOf, between);
}

/// "To Kite's 2026 fair", "for Kite's remaining 96 clerks": nothing but the sign of the owner, or
/// in English a word behind it, between the two.
bool owns_at_once(ByteSpan name, const SubjectQuery& query) {
  const ByteSpan between{name.end, query.mention.span.begin};
  if (between.begin >= between.end || between.size() > kOwned) return false;
  if (between.size() > kTouching) {
    return query.mention.language == model::Language::kEn && query.sentence.owns_behind(name.end);
  }
  const CueHit* of = query.sentence.first(Cue::kOf, between);
  return of != nullptr && of->span.end + 1 >= between.end;
}

bool is_multiple(const model::Mention& mention) {
  const model::Unit* unit = mention.quantity.unit;
  return unit != nullptr && (unit->canonical == "times" || unit->canonical == "fraction");
}

/// "A twentieth of Kite's" with nothing behind it, in Chinese order (Kite 的二十分之一): Kite is
/// what it is measured by.
bool is_baseline(ByteSpan name, const SubjectQuery& query) {
  const ByteSpan between{name.end, query.mention.span.begin};
  if (!is_multiple(query.mention) || between.begin >= between.end || between.size() > kTouching)
    return false;
  const std::size_t end = query.sentence.clause_of(name.begin).end;
  return query.sentence.has(Cue::kOf, between) && end <= query.mention.span.end + kTouching;
}

/// What only a model has, a thing of unknown kind has too: "Kite 2 has 70 billion parameters".
bool is_of_models(std::span<const std::string> types) {
  return types.size() == 1 && types.front() == kModelType;
}

}  // namespace

SubjectFinder::SubjectFinder(const Scene& scene, const EntityView& entities, const People& people,
                             const KindWords& kinds)
    : SubjectGrounds(scene),
      entities_(entities),
      people_(people),
      kinds_(kinds),
      versions_(scene, entities) {
  find_sections();
}

bool SubjectGrounds::fits(const Name& name, const Types& types) const {
  if (types.empty()) {
    return !name.type.empty() && name.type != kTechnologyType && name.type != kPlaceType;
  }
  return contains(types, name.type);
}

/// "2,048 H800s": what is counted is what the amount is of, no subject of what follows.
bool SubjectGrounds::is_counted(const Name& name) const {
  if (name.type != kChipType || name.mention == 0) return false;
  const model::Mention& before = scene_.mentions()[name.mention - 1];
  return before.kind == model::MentionKind::kNumber && !before.nested &&
         before.span.end <= name.span.begin && name.span.begin - before.span.end <= kTouching;
}

/// What a rule caught, or shares with the value beside.
SubjectFinder::Found SubjectFinder::caught(const SubjectQuery& query, const model::Mention& name) {
  const ByteSpan value = query.mention.span;
  Found found{name.entity, name.entity_type};
  const auto gap =
      name.span.end <= value.begin ? value.begin - name.span.end : name.span.begin - value.end;
  found.beside = gap <= kTouching;
  found.in_clause = true;
  return found;
}

/// The name of a type that the rule asks for, else one that the metric does.
std::optional<SubjectFinder::Found> SubjectFinder::of_its_types(const SubjectQuery& query) const {
  const Types& types = types_of(query);
  const bool own_types = query.policy != nullptr && !query.policy->types.empty();
  auto found = seek(query, types);
  if (!found && own_types && query.metric != nullptr && !wants_makers(types)) {
    found = seek(query, query.metric->subject_types);
  }
  if (!found && is_of_models(types)) {
    found = seek(query, {std::string(kProductType), std::string(kAppType)});
    if (found && found->way != Way::kClause && found->way != Way::kAfter) found.reset();
  }
  return found ? std::optional(most_specific(query, *found)) : found;
}

Subject SubjectFinder::find(const SubjectQuery& query) {
  const model::SubjectPolicy* policy = query.policy;
  if (policy != nullptr && !policy->name.empty()) return {policy->name, {}, false};
  if (tells_of_rivals(query) || is_of_a_sort(query)) return {};
  std::optional<Found> found;
  const auto given = query.captured ? query.captured : query.shared;
  if (given) {
    found = caught(query, scene_.mentions()[*given]);
  } else if (speaks_of_another(query)) {
    const auto& types = types_of_metric(query);
    auto named = by_head_noun(query, types);
    if (!named) named = by_kind(query);
    if (!named) named = by_section(query, types);
    if (!named) return {};
    return {std::string(named->name), named->type, named->assumed, named->way, named->at};
  } else {
    found = of_its_types(query);
  }
  if (query.size) return sized(query, found);
  if (found && names_other_version(query, *found)) {
    SubjectQuery version = query;
    version.size = query.mention.quantity.low;
    return sized(version, found);
  }
  if (!found || of_another_size(query, *found)) return {};
  return {as_written(*found), found->type, found->assumed, found->way, found->at};
}

void SubjectFinder::keep(const SubjectQuery& query, const Subject& subject) {
  if (subject.name.empty() || subject.type.empty()) return;
  const bool guessed = subject.way == Way::kReach && query.policy == nullptr;
  if (guessed && !in_english(query.sentence)) return;  // nothing goes on from a guess
  const auto aside = [&](const Name& name) {  // "against 58% for Kite" does not speak on of Kite
    const bool same = subject.name == name.entity || extends(subject.name, name.entity);
    return same && scene_.only_compared(name);
  };
  if (std::ranges::any_of(scene_.names_in(query.sentence.span), aside)) return;
  focus_.push_back({query.mention.span.begin, subject.name, std::string(subject.type)});
}

std::optional<SubjectFinder::Found> SubjectFinder::seek(const SubjectQuery& query,
                                                        const Types& types) const {
  if (auto found = by_record(query, types)) return found;
  if (scene_.is_of_unknown(query.mention.span.begin, is_date(query.mention))) return std::nullopt;
  if (goes_by_maker(query, types) || is_day_of_paper(query)) return std::nullopt;
  if (auto named = in_brackets_behind(query, types)) return named;
  if (auto person = person_told_on(query, types)) return person;
  if (const Name* aged = of_that_age(query, types)) return by(found(*aged), Way::kAfter);
  if (auto found = in_clause(query, types)) {
    if (found->several) return std::nullopt;
    found->in_clause = true;
    return found;
  }
  if (auto found = by_apposition(query, types)) return found;
  if (auto found = told_of_behind(query, types)) return found;
  if (auto owner = owner_of_leader(query, types)) return owner;
  if (auto leader = before_aside(query, types)) return leader;
  if (is_at_large(query) || is_of_some_veteran(query)) return std::nullopt;
  if (auto found = by_person(query, types)) return found;
  if (is_my_own(query)) return by_firm_of_mine(query, types);
  if (supposes_anybody(query)) return std::nullopt;
  if (auto found = by_pronoun(query, types)) return found;
  if (auto found = by_kind(query)) return found;
  if (is_of_unnamed_person(query, types)) return std::nullopt;
  if (auto found = in_sentence(query, types)) return found;
  if (auto found = by_question(query, types)) return found;
  if (auto found = by_speaker(query, types)) return found;
  return in_reach(query, types);
}

/// A name by its shape alone, or in English of another sort of thing, that begins the clause of
/// something only things have: "K-1的排名是…".
bool SubjectGrounds::is_unknown_thing(const Name& name, const SubjectQuery& query,
                                      const Types& types) const {
  const ByteSpan clause = query.sentence.clause_of(name.span.begin);
  const bool other = in_english(query.sentence) && !types.empty() && types.front() == kModelType &&
                     (name.type == kAppType || name.type == kProductType);
  const bool may_be = name.type.empty() || other;
  return may_be && name.span.begin - clause.begin <= kTouching && !types.empty() &&
         is_thing(types.front()) && name.span.end <= query.mention.span.begin;
}

/// 搭载风筝，续航 400 公里: whether a name before the value is an object, and the value not its own
/// (采用风筝 70B).
bool SubjectGrounds::is_dealt_with_before(const Name& name, const SubjectQuery& query) const {
  const bool behind = name.span.end > query.mention.span.begin;
  if ((behind && !is_date(query.mention)) || name.type == kPlaceType) return false;
  if (is_thing(name.type) && owns(name.span, query)) return false;
  return scene_.is_object(name);
}

/// Whether a name of its clause may be what the value is of.
bool SubjectGrounds::may_own(const Name& name, const SubjectQuery& query,
                             const Types& types) const {
  const ByteSpan value = query.mention.span;
  const bool fitting = fits(name, types) || is_unknown_thing(name, query, types);
  if (!fitting || name.span.overlaps(value)) return false;
  // "A new AI model": what sort of thing it is
  const std::size_t offset = name.span.begin - query.sentence.clause_of(name.span.begin).begin;
  if (name.type == kTechnologyType && offset > kTouching) return false;
  if (!owns(name.span, query) && scene_.only_compared(name)) return false;
  if (scene_.only_describes(name) || reports(name, query.sentence) ||
      is_baseline(name.span, query) || scene_.only_ranks(name)) {
    return false;
  }
  const bool behind = name.span.begin >= value.end;
  if ((behind && scene_.only_gives(name)) || scene_.begins_a_thing(name)) return false;
  const bool counted = name.span.end <= value.begin && is_counted(name);
  if (counted && !owns(name.span, query)) return false;  // "on 440 H100s for $5"
  if (name.span.end <= value.begin && receives(name, query, types)) return false;
  if (!wants_places(types) && (scene_.only_located(name) || is_only_place(name, query)))
    return false;
  const bool leads = query.policy == nullptr && name.span.end <= value.begin;
  if (owns_at_once(name.span, query)) return true;
  if (is_dealt_with_before(name, query)) return false;
  if (leads) return !stands_aside(name, query.sentence);
  return name.span.begin >= value.end || !is_partner(name, query, types);
}

/// Whether a name stands behind the value so that it may be its subject: in English right behind it
/// ("the 400-megawatt Kite", "68 for Kite", "3 million units of our Kite"), or where a time leads
/// the clause ("On Tuesday Kite").
bool SubjectGrounds::follows(const Name& name, const SubjectQuery& query, ByteSpan clause) const {
  const ByteSpan value = query.mention.span;
  if (name.span.begin < value.end) return false;
  if (!in_english(query.sentence)) return true;
  if (is_date(query.mention)) {
    // "In 1990 by Ada Moss" says who did it
    return value.begin - clause.begin <= kHead &&
           !query.sentence.has(Cue::kBeside, {value.end, name.span.begin});
  }
  const ByteSpan between{value.end, name.span.begin};
  if (between.size() <= 1) return true;
  if (!is_thing(name.type) || between.size() > kBeside) return false;
  return query.sentence.has(Cue::kBeside, between) || query.sentence.has(Cue::kStandsFor, between);
}

/// Whether the name behind the value stands closer than the one before, either of which may be
/// missing.
bool SubjectGrounds::owns_from_behind(const Name* before, const Name* after,
                                      const SubjectQuery& query) {
  const ByteSpan value = query.mention.span;
  if (after == nullptr || after->span.begin - value.end > kBeside) return false;
  if (before == nullptr) return true;
  if (after->span.begin - value.end <= 1 && is_multiple(query.mention)) {
    // "Kite has tripled Vega's value"
    if (query.sentence.owns_behind(after->span.end)) return true;
  }
  const bool names_versions = query.metric != nullptr && query.metric->names_versions;
  return names_versions && value.begin - before->span.end > kTouching;
}

/// "The 42-year-old chief executive Ada Moss": the person behind an age, with a title between.
const Name* SubjectGrounds::of_that_age(const SubjectQuery& query, const Types& types) const {
  constexpr std::size_t kTitled = 48;
  const bool persons = !types.empty() && types.front() == kPersonType;
  if (!persons || !in_english(query.sentence) || query.mention.time) return nullptr;
  const std::size_t end = query.mention.span.end;
  const auto behind = scene_.names_in({end, std::min(end + kTitled, query.sentence.span.end)});
  if (behind.empty() || behind.front().type != kPersonType) return nullptr;
  const ByteSpan between{end, behind.front().span.begin};
  if (between.size() <= 1) return &behind.front();
  const CueHit* title = query.sentence.last(Cue::kTitle, between);
  return title != nullptr && title->span.end + 2 >= between.end ? &behind.front() : nullptr;
}

/// "Kite Go has 3 million users and the company made 9 million": a maker's value behind "the
/// company" is of no thing before it.
bool SubjectGrounds::the_company_follows(const Name& thing, const SubjectQuery& query,
                                         const Types& types) const {
  if (!is_thing(thing.type) || !contains(types, kCompanyType) || prefers_things(types))
    return false;
  const ByteSpan between{thing.span.end, query.mention.span.begin};
  const CueHit* company = query.sentence.last(Cue::kThisCompany, between);
  return company != nullptr &&
         scene_.small().definite.contains(base::first_word(scene_.text(company->span)));
}

/// What the nearest name before a value in its clause leads to: itself, or whom that clause is
/// about.
std::optional<SubjectFinder::Found> SubjectFinder::by_nearest(const Name& nearest,
                                                              std::string_view own,
                                                              const SubjectQuery& query,
                                                              const Types& types) const {
  const ByteSpan value = query.mention.span;
  const ByteSpan clause = query.sentence.clause_of(value.begin);
  if (the_company_follows(nearest, query, types) || is_maker_of_model(nearest, query, types)) {
    return std::nullopt;
  }
  // "Kite says we have …": "we" is nearer than a company that is only spoken to or about.
  const bool part = scene_.small().segments.contains(
      word_behind(scene_.text({nearest.span.end, value.begin})));  // "our Kite segment revenue of"
  if (nearest.type == kCompanyType && !own.empty() && !part &&
      query.sentence.has(Cue::kWe, {clause.begin, value.begin})) {
    return told(own, kCompanyType, Way::kWe);
  }
  if (const auto you = spoken_to(nearest, query)) return you;
  if (is_led_by_pronoun(nearest, query, types)) return std::nullopt;
  if (auto head = head_of_relative(nearest, query, types)) return head;
  if (const Name* lead = leader_before(nearest, query, types)) {
    return by(found(*lead), Way::kClause);
  }
  Found itself = by(found(nearest), Way::kClause);
  itself.several = scene_.closes_list(nearest);
  itself.beside = value.begin - nearest.span.end <= kTouching;
  return itself;
}

/// The names of a value's clause that may own it: the last before it and the first behind it.
SubjectGrounds::Nearest SubjectGrounds::nearest_in(ByteSpan clause, const SubjectQuery& query,
                                                   const Types& types) const {
  Nearest out;
  for (const Name& name : scene_.names_in(clause)) {
    if (!may_own(name, query, types)) continue;
    if (name.span.end <= query.mention.span.begin) out.before = &name;
    if (out.after != nullptr) continue;
    if (follows(name, query, clause)) out.after = &name;
    if (out.before != nullptr && is_expected_of(name, *out.before, query)) {
      return {nullptr, &name};
    }
  }
  return out;
}

std::optional<SubjectFinder::Found> SubjectFinder::in_clause(const SubjectQuery& query,
                                                             const Types& types) const {
  const ByteSpan clause = query.sentence.clause_of(query.mention.span.begin);
  const auto [before, after] = nearest_in(clause, query, types);
  if (const Focus* version = version_in(clause, before, query, types)) {
    return told(version->name, version->type, Way::kClause);
  }
  if (after != nullptr && owns_from_behind(before, after, query)) {
    return by(found(*after), Way::kAfter);
  }
  const bool we = query.sentence.has(Cue::kWe, clause) && !tells_of_me(query, clause);
  const std::string_view own = we ? own_organisation(query.sentence) : std::string_view();
  if (before != nullptr) return by_nearest(*before, own, query, types);
  if (!own.empty() && contains(types, kCompanyType) && !prefers_things(types)) {
    return told(own, kCompanyType, Way::kWe);
  }
  return after != nullptr ? std::optional(by(found(*after), Way::kAfter)) : std::nullopt;
}

/// 用户破百万，风筝首席执行官…: a name that only tells of whose office somebody has.
bool SubjectGrounds::tells_whose(const Name& name, const SentenceView& sentence) {
  const CueHit* title = sentence.first(Cue::kTitle, {name.span.end, sentence.span.end});
  return title != nullptr && title->span.begin - name.span.end <= 1;
}

}  // namespace tally::claim
