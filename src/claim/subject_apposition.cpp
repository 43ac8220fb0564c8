#include "base/utf8.hpp"
#include "claim/subject.hpp"
#include "claim/value.hpp"

#include <algorithm>

// The ways to a subject that go by clauses about the name before them.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes before a name that stands alone in its clause: "The ".
constexpr std::size_t kAlone = 5;

}  // namespace

/// Where the clause at the byte `begin` follows on brackets ("Kite (48 of 50), a model"), the byte
/// behind the sign that opens them; else `begin`.
std::size_t SubjectGrounds::before_brackets(const SentenceView& sentence, std::size_t begin) const {
  if (begin <= sentence.span.begin) return begin;
  std::string_view said = base::trimmed(scene_.text({sentence.span.begin, begin}));
  if (said.ends_with(',')) said.remove_suffix(1);
  if (!said.ends_with(')')) return begin;
  const std::size_t open = said.rfind('(');
  if (open == std::string_view::npos) return begin;
  const auto offset = static_cast<std::size_t>(said.data() - scene_.document().text.data());
  return offset + open + 1;
}

/// "Kite 3 8B, a model": the version that the size behind the name told of.
SubjectFinder::Found SubjectFinder::version_at(const Name& name) const {
  const ByteSpan size{name.span.end, scene_.past_size(name)};
  const auto here = [&](const Focus& focus) {
    return size.contains(focus.at) && focus.name.starts_with(name.entity);
  };
  const auto version = std::ranges::find_if(focus_, here);
  if (version == focus_.end()) return found(name);
  return {version->name, version->type, false, false, false, Way::kClause, name.span};
}

/// "Which has 40 employees": a clause about the name before it.
bool SubjectGrounds::is_relative(const SentenceView& sentence, ByteSpan clause) {
  const CueHit* cue = sentence.first(Cue::kRelative, clause);
  return cue != nullptr && cue->span.begin <= clause.begin + 1;
}

/// ", Vega's largest rival,": whether an English clause begins with whose something is.
bool SubjectGrounds::begins_with_owner(const SentenceView& sentence, ByteSpan clause) const {
  const auto names = scene_.names_in(clause);
  if (names.empty() || names.front().span.begin > clause.begin + 1) return false;
  return sentence.owns_behind(names.front().span.end) && in_english(sentence);
}

/// "Kite, a maker of ships,": a clause that begins with an article and says what the name is that
/// the one before ends in.
bool SubjectGrounds::is_apposition(const SentenceView& sentence, ByteSpan clause) const {
  if (clause.begin <= sentence.span.begin) return false;
  if (scene_.text({clause.begin - 1, clause.begin}) == ";") return false;
  const std::string_view word = word_behind(scene_.text(clause));
  const bool article =
      scene_.small().articles.contains(word) || scene_.small().definite.contains(word);
  const bool owned = !article && begins_with_owner(sentence, clause);
  if (!article && !owned) return false;
  const std::size_t begin = before_brackets(sentence, clause.begin);
  if (begin <= sentence.span.begin) return false;
  const auto names = scene_.names_in(sentence.clause_of(begin - 1));
  if (names.empty() || !ends_at(names.back(), begin)) return false;
  // "In Oslo, Kite's revenue", and "Ada Moss, Kite's chief," speaks of Kite.
  return article || (names.back().type != kPlaceType && names.back().type != kPersonType);
}

/// "From $10 (Kite) to $69 (Vega)": the name alone in brackets right behind the value.
std::optional<SubjectFinder::Found> SubjectFinder::in_brackets_behind(const SubjectQuery& query,
                                                                      const Types& types) const {
  constexpr std::string_view kOpen = " (";
  const std::size_t at = query.mention.span.end + kOpen.size();
  if (scene_.text({query.mention.span.end, at}) != kOpen) return std::nullopt;
  const auto names = scene_.names_in({at, at + 1});
  if (names.empty() || names.front().span.begin != at) return std::nullopt;
  const Name& name = names.front();
  const bool alone = scene_.text({name.span.end, name.span.end + 1}) == ")";
  if (!alone || !fits(name, types) || name.type == kPlaceType) return std::nullopt;
  return by(found(name), Way::kAfter);
}

/// "With Vega, it has": whether what somebody is beside is told by a pronoun behind.
bool SubjectGrounds::is_beside_pronoun(const Name& name, const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t begin = sentence.clause_of(query.mention.span.begin).begin;
  if (!leads_in_beside(name, query) || begin >= query.mention.span.begin) return false;
  const ByteSpan said{begin, query.mention.span.begin};
  const CueHit* company = sentence.first(Cue::kThisCompany, said);
  return sentence.has(Cue::kIt, said) || sentence.has(Cue::kHe, said) ||
         (company != nullptr && company->span.begin <= begin + 1);
}

/// "Revenue from ships, Kite's largest business, rose": whose something is that leads the sentence.
std::optional<SubjectFinder::Found> SubjectFinder::owner_of_leader(const SubjectQuery& query,
                                                                   const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  if (!in_english(sentence) || clause.begin <= sentence.span.begin) return std::nullopt;
  const ByteSpan aside = sentence.clause_of(clause.begin - 1);
  if (aside.begin <= sentence.span.begin || !begins_with_owner(sentence, aside)) {
    return std::nullopt;
  }
  const auto names = scene_.names_in({sentence.span.begin, query.mention.span.begin});
  const bool alone = names.size() == 1 && fits(names.front(), types);
  const ByteSpan said{aside.begin, query.mention.span.begin};
  if (!alone || sentence.has(Cue::kReports, said)) return std::nullopt;
  return by(found(names.front()), Way::kClause);
}

/// "Kite, which sold Vega, made 9 million": an English clause without a subject goes on about the
/// name before the aside.
std::optional<SubjectFinder::Found> SubjectFinder::before_aside(const SubjectQuery& query,
                                                                const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t value = query.mention.span.begin;
  const ByteSpan clause = sentence.clause_of(value);
  if (!in_english(sentence) || clause.begin <= sentence.span.begin) return std::nullopt;
  const ByteSpan aside = sentence.clause_of(clause.begin - 1);
  if (aside.begin <= sentence.span.begin) return std::nullopt;
  if (!is_relative(sentence, aside) && !is_apposition(sentence, aside)) return std::nullopt;
  const CueHit* company = sentence.first(Cue::kThisCompany, {clause.begin, value});
  const bool led_otherwise = company != nullptr && company->span.begin <= clause.begin + 1;
  if (led_otherwise || sentence.has(Cue::kIt, {clause.begin, value})) return std::nullopt;
  const auto names = scene_.names_in(sentence.clause_of(aside.begin - 1));
  const bool led = !names.empty() && ends_at(names.back(), aside.begin) &&
                   (query.policy != nullptr || names.back().type != kPersonType);
  if (!led || !fits(names.back(), types) || scene_.only_describes(names.back()))
    return std::nullopt;
  return by(found(names.back()), Way::kClause);
}

/// "Kite-3, 8 billion parameters", "Kite-3: a window of": the thing that a value follows, though
/// nothing tells its sort.
std::optional<SubjectFinder::Found> SubjectFinder::told_of_behind(const SubjectQuery& query,
                                                                  const Types& types) const {
  constexpr std::size_t kJoint = 8;  // ", with a "
  const std::size_t value = query.mention.span.begin;
  if (!in_english(query.sentence) || types.empty() || !is_thing(types.front())) return std::nullopt;
  const auto names = scene_.names_in({query.sentence.span.begin, value});
  if (names.empty() || value - names.back().span.end > kJoint) return std::nullopt;
  const Name& name = names.back();
  const std::string_view joint = scene_.text({name.span.end, value});
  const bool apart = joint.starts_with(", ") || joint.starts_with(": ");
  const bool thing = name.type.empty() || is_thing(name.type);
  if (!apart || !thing || scene_.closes_list(name) || scene_.only_compared(name))
    return std::nullopt;
  Found one = found(name);
  if (one.type.empty()) one.type = types.front();
  return by(one, Way::kClause);
}

/// "Kite, which has", and where somebody tells, "Kite, a maker of": the name before the clause.
std::optional<SubjectFinder::Found> SubjectFinder::by_apposition(const SubjectQuery& query,
                                                                 const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const std::size_t begin = before_brackets(sentence, clause.begin);
  if (begin <= sentence.span.begin) return std::nullopt;
  const ByteSpan before = sentence.clause_of(begin - 1);
  const auto names = scene_.names_in(before);
  if (names.empty() || !ends_at(names.back(), begin)) return std::nullopt;
  const Name& name = names.back();
  if (!fits(name, types) || scene_.only_describes(name)) return std::nullopt;
  if (is_beside_pronoun(name, query) || scene_.only_tells(name)) return std::nullopt;
  const bool told = people_.speaker(sentence.passage).empty();
  const bool said_to_be = told && is_apposition(sentence, clause);
  const bool alone = told && names.size() == 1 && before.begin == sentence.span.begin &&
                     name.span.begin - before.begin <= kAlone;
  const bool relative = is_relative(sentence, clause);
  // "Funded by Kite, which valued it at 3 million": of what "it" means.
  if (relative && sentence.has(Cue::kIt, {clause.begin, query.mention.span.begin})) {
    return std::nullopt;
  }
  if (!relative && !((alone || said_to_be) && in_english(sentence))) return std::nullopt;
  // "Behind Kite 3 8B, a model of twice the size": what is compared is told of itself.
  if (scene_.only_compared(name) && !said_to_be && !(relative && in_english(sentence))) {
    return std::nullopt;
  }
  return by(version_at(name), Way::kClause);
}

/// Whether a Chinese clause begins with a name, or with a time and then the name.
bool SubjectGrounds::begins_with(const Name& name, ByteSpan clause) const {
  const std::string_view before = base::trimmed(scene_.text({clause.begin, name.span.begin}));
  if (before.empty()) return true;
  const auto mentions = scene_.mentions();
  const auto begin = [](const model::Mention& mention) { return mention.span.begin; };
  const auto time = std::ranges::lower_bound(mentions, clause.begin, {}, begin);
  return time != mentions.end() && is_date(*time) && time->span.end <= name.span.begin &&
         name.span.begin - time->span.end <= kAlone && before == scene_.text(time->span);
}

/// 星河旗下的应用风筝: what the name that a Chinese clause begins with is said to own, else itself.
const Name& SubjectFinder::owned_by(const Name& name, const SentenceView& sentence, ByteSpan clause,
                                    const Types& types) const {
  constexpr std::size_t kNoun = 24;  // bytes
  const auto names = scene_.names_in({name.span.end, clause.end});
  if (names.empty() || names.front().span.begin - name.span.end > kNoun) return name;
  const CueHit* of = sentence.first(Cue::kOf, {name.span.end, names.front().span.begin});
  const bool owned = of != nullptr && of->span.begin == name.span.end;
  return owned && goes_on(names.front(), types, {}) ? names.front() : name;
}

/// 星河增持风筝的股份，并预付 3 亿: behind "and" a Chinese clause goes on about the name that leads
/// the clauses before, not about what they do something to. So does one that no rule claims
/// anything of without it, if less surely: 星河进入风筝的商店，一天卖了 3 万.
std::optional<SubjectFinder::Found> SubjectFinder::by_chain(const SubjectQuery& query,
                                                            const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (in_english(sentence)) return std::nullopt;
  ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const CueHit* joint = sentence.first(Cue::kJoins, clause);
  const bool joined =
      joint != nullptr && base::trimmed(scene_.text({clause.begin, joint->span.begin})).empty();
  if (!joined && query.policy != nullptr) return std::nullopt;
  const bool persons = !joined && contains(types, kPersonType);
  while (clause.begin > sentence.span.begin) {
    clause = sentence.clause_of(clause.begin - 1);
    for (const Name& name : scene_.names_in(clause)) {
      if (!begins_with(name, clause) || reports(name, sentence)) continue;
      const bool person = persons && name.type == kPersonType && !scene_.only_compared(name);
      if (!person && !goes_on(name, types, {})) continue;
      return by(found(owned_by(name, sentence, clause, types)),
                joined ? Way::kClause : Way::kSentence);
    }
  }
  return std::nullopt;
}

/// 该产品, 这个应用: Chinese words for "it" of three characters and more name a thing of the same
/// passage, and not who made it.
std::optional<SubjectFinder::Found> SubjectFinder::thing_meant(const SubjectQuery& query,
                                                               const CueHit& it,
                                                               const Types& types) const {
  constexpr std::size_t kShortest = 9;
  const Types things = things_of(types);
  if (in_english(query.sentence) || it.span.size() < kShortest || things.empty()) return {};
  const std::size_t floor = scene_.document().passages[query.sentence.passage].span.begin;
  const auto thing = before(it.span.begin, floor, things);
  return thing ? std::optional(by(*thing, Way::kPronoun)) : std::nullopt;
}

/// "Vega said the model took 9 days": the model, not who made it or tells of it.
bool SubjectGrounds::is_maker_of_model(const Name& name, const SubjectQuery& query,
                                       const Types& types) const {
  return is_organisation(name.type) && contains(types, kModelType) &&
         query.sentence.has(Cue::kThisModel, {name.span.end, query.mention.span.begin});
}

}  // namespace tally::claim
