#include "base/ascii.hpp"
#include "claim/subject.hpp"

#include <algorithm>

// The ways to a subject that go by versions and sizes of models.
namespace tally::claim {
namespace {

using base::ByteSpan;
using base::Decimal;

/// How much the name last spoken of counts for the family of a bare size, and how much where the
/// sentence names no other.
constexpr int kRecentVotes = 1;
constexpr int kOnlyVotes = 6;
/// "7B" of "-7B was": the size of a model behind its name; empty for none.
std::string_view size_at(std::string_view behind) {
  if (!behind.starts_with('-') && !behind.starts_with(' ')) return {};
  behind.remove_prefix(1);
  const std::size_t end = behind.find_first_not_of("0123456789.");
  if (end == 0 || end == std::string_view::npos) return {};
  if (behind[end] != 'B' && behind[end] != 'M') return {};
  const bool whole = end + 1 == behind.size() || !base::is_letter(behind[end + 1]);
  return whole ? behind.substr(0, end + 1) : std::string_view();
}

/// Bytes behind a family in which the word for its members stands: " series models".
constexpr std::size_t kPlural = 16;

}  // namespace

std::string SubjectFinder::version_of(std::string_view family, const Decimal& size) {
  return std::string(family) + " " + size_word(size);
}

/// The size of one version is no size of another that was spoken of before.
bool SubjectFinder::names_other_version(const SubjectQuery& query, const Found& found) const {
  const model::Quantity& quantity = query.mention.quantity;
  return !query.part && query.metric != nullptr && query.metric->names_versions && quantity.low &&
         quantity.low == quantity.high && !split_size(found.name).second.empty() &&
         entities_.find(found.name) == nullptr;
}

/// "As good as models of hundreds of billions": no size of the version that was spoken of.
bool SubjectFinder::of_another_size(const SubjectQuery& query, const Found& found) {
  if (query.part || query.metric == nullptr || !query.metric->names_versions) return false;
  const auto size = size_in(found.name);
  const model::Quantity& quantity = query.mention.quantity;
  if (!size) return false;
  // Kite-7B has 6.7 billion: within a fifth it is the same size, told more exactly.
  const Decimal most = *size * Decimal(6);
  const Decimal least = *size * Decimal(4);
  const Decimal five(5);
  return (quantity.low && *quantity.low * five > most) ||
         (quantity.high && *quantity.high * five < least);
}

/// Whether all models that the sentence names are of one family.
bool SubjectGrounds::one_family(const SentenceView& sentence) const {
  std::string_view family;
  for (const Name& name : scene_.names_in(sentence.span)) {
    if (name.type != kModelType) continue;
    const std::string_view own = split_size(name.entity).first;
    if (!family.empty() && family != own) return false;
    family = own;
  }
  return !family.empty();
}

/// "The 8B model scores 71": the version that a size of the clause named, behind any name before.
const SubjectFinder::Focus* SubjectFinder::version_in(ByteSpan clause, const Name* before,
                                                      const SubjectQuery& query,
                                                      const Types& types) const {
  if (focus_.empty() || query.size) return nullptr;
  const Focus& last = focus_.back();
  const bool here = clause.contains(last.at) && last.at < query.mention.span.begin;
  if (!here || last.type != kModelType || !contains(types, last.type)) return nullptr;
  if (split_size(last.name).second.empty()) return nullptr;
  return before == nullptr || before->span.begin < last.at ? &last : nullptr;
}

/// The name there that a size stands right behind ("Kite 8B"), a member of its own; null for none.
const Name* SubjectGrounds::sized_name(ByteSpan name) const {
  const auto names = scene_.names_in(name);
  const bool sized = !names.empty() && scene_.past_size(names.front()) > name.end;
  return sized ? &names.front() : nullptr;
}

/// "Kite 2 beats 33B models": the size of others that are only compared with.
bool SubjectGrounds::tells_of_rivals(const SubjectQuery& query) const {
  constexpr std::size_t kMany = 8;  // "many "
  constexpr std::size_t kParameters = 24;
  if (query.metric == nullptr || !query.metric->names_versions) return false;
  const SentenceView& sentence = query.sentence;
  const ByteSpan value = query.mention.span;
  const std::size_t begin = sentence.clause_of(value.begin).begin;
  const CueHit* compared = sentence.last(Cue::kCompared, {begin, value.begin});
  if (compared == nullptr || value.begin - compared->span.end > kMany) return false;
  if (!scene_.names_in({compared->span.end, value.begin}).empty()) return false;
  const CueHit* models = sentence.first(Cue::kVersion, {value.end, sentence.span.end});
  return models != nullptr && models->span.begin - value.end <= kParameters &&
         scene_.text(models->span).ends_with('s');
}

/// "Kite-7B was trained on": the member of a family of which the tables know none, with the size
/// that stands right behind its name.
std::string SubjectFinder::as_written(const Found& found) const {
  std::string name(found.name);
  const bool made = found.type.empty() || is_thing(found.type);
  if (!made || found.at.size() == 0 || entities_.has_members(name)) return name;
  const std::string_view text = scene_.document().text;
  if (scene_.text(found.at) != name || !split_size(name).second.empty()) return name;
  const std::string_view size = size_at(text.substr(found.at.end));
  return size.empty() ? name : name.append(" ").append(size);
}

/// "The Kite models": all of them.
bool SubjectGrounds::stands_for_family(ByteSpan name) const {
  if (name.size() == 0) return false;
  SentenceView behind;
  scene_.look(0, {name.end, std::min(name.end + kPlural, scene_.document().text.size())}, behind);
  const CueHit* noun = behind.first(Cue::kVersion, behind.span);
  return noun != nullptr && noun->span.begin == name.end + 1 &&
         scene_.text(noun->span).ends_with('s');
}

/// "Kite's latest version" after Kite 3 was named: the member last spoken of stands for a family
/// that is told by its numbers.
SubjectFinder::Found SubjectFinder::most_specific(const SubjectQuery& query, Found found) const {
  const model::Entity* entity = entities_.find(found.name);
  const bool newest = query.sentence.has(Cue::kNewest, query.sentence.span);
  if (entity == nullptr || found.type != kModelType) return found;
  if (!entity->versioned && !newest) return found;
  if (const Name* sized = newest ? nullptr : sized_name(found.at)) {
    found.name = version_at(*sized).name;
    return found;
  }
  if (!newest && stands_for_family(found.at)) return found;
  const auto names = scene_.names_in({floor_of(query), query.mention.span.begin});
  for (std::size_t i = names.size(); i > 0; --i) {
    const Name& name = names[i - 1];
    if (name.entity == found.name || !entities_.belongs(name.entity, found.name)) continue;
    if (scene_.only_compared(name)) continue;
    found.name = name.entity;
    found.assumed = true;
    found.beside = found.in_clause = false;
    return found;
  }
  return found;
}

/// "The Vega model has 7 billion parameters": one that goes by its maker alone, none that was
/// named.
bool SubjectGrounds::goes_by_maker(const SubjectQuery& query, const Types& types) const {
  const std::size_t value = query.mention.span.begin;
  const ByteSpan clause = query.sentence.clause_of(value);
  if (types.empty() || types.front() != kModelType || clause.begin >= value) return false;
  const CueHit* noun = query.sentence.last(Cue::kVersion, {clause.begin, value});
  if (noun == nullptr) return false;
  const auto names = scene_.names_in({clause.begin, value});
  const auto model = [](const Name& name) { return name.type == kModelType; };
  const auto maker = [&](const Name& name) {
    return is_organisation(name.type) && name.span.end + 1 == noun->span.begin;
  };
  return std::ranges::none_of(names, model) && std::ranges::any_of(names, maker);
}

/// The version that a size names, of the family in its clause or else the likeliest.
Subject SubjectFinder::sized(const SubjectQuery& query, const std::optional<Found>& found) {
  const std::string size = size_word(*query.size);
  const bool local = found && found->in_clause;
  const bool alone = found && !found->assumed && one_family(query.sentence);
  const int votes = alone ? kOnlyVotes : kRecentVotes;
  std::optional<std::string_view> spoken_of;
  if (found) spoken_of = found->name;
  const std::string family = local ? std::string(split_size(found->name).first)
                                   : versions_.likely_family(size, spoken_of, votes);
  const bool assumed = !local && (!found || found->assumed || found->name != family);
  if (family.empty()) return {};
  const std::string name = versions_.name(family, size, found && found->beside);
  return {name, kModelType, assumed, found ? found->way : Way::kReach,
          found ? found->at : ByteSpan{}};
}

}  // namespace tally::claim
