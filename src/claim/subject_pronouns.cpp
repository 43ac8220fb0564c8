#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "claim/subject.hpp"

#include <algorithm>
#include <iterator>

// The ways to a subject that go by what "it", "the company" or "the model" means.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes of a question that "it" of the answer reaches as a whole.
constexpr std::size_t kQuestion = 300;
/// Bytes of a sentence in which what leads it stands: "The Tern ".
constexpr std::size_t kHead = 10;

}  // namespace

/// "The company's app, Kite Go, has …": the thing that it is told of, nearer than the company.
std::optional<SubjectFinder::Found> SubjectFinder::thing_named(ByteSpan within,
                                                               const Types& types) const {
  const Types things = things_of(types);
  if (things.empty() || within.begin >= within.end) return std::nullopt;
  const Name* last = nullptr;
  for (const Name& name : scene_.names_in(within)) {
    if (fits(name, things) && !scene_.only_compared(name) && !is_counted(name)) last = &name;
  }
  return last == nullptr ? std::nullopt : std::optional(by(found(*last), Way::kSentence));
}

/// The begin of the sentence before, in the passage or at the end of the one before: as far as "it"
/// reaches.
std::size_t SubjectGrounds::sentence_before(const SubjectQuery& query) const {
  const auto& passages = scene_.document().passages;
  const auto& sentences = passages[query.sentence.passage].sentences;
  const std::size_t begin = query.sentence.span.begin;
  const auto here = std::ranges::lower_bound(sentences, begin, {}, &ByteSpan::begin);
  if (here != sentences.begin()) return std::prev(here)->begin;
  if (query.sentence.passage == 0) return begin;
  const model::Passage& before = passages[query.sentence.passage - 1];
  if (before.sentences.empty()) return begin;
  // "The Kite weighs how much? Can it fly all day?" "It weighs 40 kilograms."
  const bool asked = before.question &&
                     before.speaker != passages[query.sentence.passage].speaker &&
                     before.span.size() <= kQuestion;
  return asked ? before.sentences.front().begin : before.sentences.back().begin;
}

/// "25% of the company's code": whose it is, right behind the value.
const CueHit* SubjectFinder::owner_behind(const SubjectQuery& query) {
  constexpr std::size_t kOwned = 32;  // " of the company's"
  const std::size_t end = query.mention.span.end;
  const ByteSpan behind{end, std::min(end + kOwned, query.sentence.clause_of(end).end)};
  if (behind.begin >= behind.end) return nullptr;
  const CueHit* owner = query.sentence.first(Cue::kThisCompany, behind);
  const bool owned = owner != nullptr && owner->span.begin - end <= 1 &&
                     query.sentence.has(Cue::kOf, {owner->span.end, behind.end});
  return owned ? owner : nullptr;
}

/// The last "the company" there: 公司 right behind a name is a part of it.
const CueHit* SubjectGrounds::company_told_of(const SentenceView& sentence, ByteSpan within) const {
  const CueHit* cue = sentence.last(Cue::kThisCompany, within);
  while (cue != nullptr) {
    const auto names = scene_.names_in({within.begin, cue->span.begin});
    if (names.empty() || names.back().span.end != cue->span.begin) return cue;
    cue = sentence.last(Cue::kThisCompany, {within.begin, cue->span.begin});
  }
  return nullptr;
}

/// "Kite is the company's largest backer, adding 3 million": who leads the clause before is
/// somebody else than the company.
bool SubjectFinder::tells_whose_backer(const CueHit& company, const SubjectQuery& query,
                                       const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(company.span.begin);
  if (!in_english(sentence) || clause.contains(query.mention.span.begin)) return false;
  if (!sentence.owns_behind(company.span.end)) return false;
  const auto names = scene_.names_in({clause.begin, company.span.begin});
  return std::ranges::any_of(names, [&](const Name& name) { return goes_on(name, types, {}); });
}

/// "If you have 3 million users" of a speaker: anybody, and not who is spoken to.
bool SubjectFinder::supposes_anybody(const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t value = query.mention.span.begin;
  const ByteSpan before{sentence.clause_of(value).begin, value};
  if (people_.speaker(sentence.passage).empty() || before.begin >= before.end) return false;
  const CueHit* you = sentence.last(Cue::kYou, before);
  const CueHit* supposed =
      you != nullptr ? sentence.last(Cue::kIf, {before.begin, you->span.begin}) : nullptr;
  return supposed != nullptr && you->span.begin - supposed->span.end <= 1;
}

/// "Its same-store sales", "our total revenue", "Kite reported sales": what is earned is of whom
/// that word means, or of whom its clause tells.
bool SubjectFinder::is_owned_by_another(const CueHit& cue, const SubjectQuery& query,
                                        const Types& types) const {
  const SentenceView& sentence = query.sentence;
  constexpr std::size_t kOwned = 24;
  const std::string said = base::lower_ascii(scene_.text(cue.span));
  const auto begins = [&](const std::string& article) { return said.starts_with(article); };
  if (!in_english(sentence) || std::ranges::any_of(kinds_.definite, begins)) return false;
  const std::size_t clause = sentence.clause_of(cue.span.begin).begin;
  const auto names = scene_.names_in({clause, cue.span.begin});
  if (!names.empty()) {
    if (sentence.clause_of(query.mention.span.begin).begin == clause) return false;
    const bool made = is_organisation(names.front().type) || is_thing(names.front().type);
    return made && goes_on(names.front(), types, {});
  }
  const std::size_t from = std::max(clause, cue.span.begin - std::min(cue.span.begin, kOwned));
  const ByteSpan before{from, cue.span.begin};
  if (sentence.has(Cue::kIt, before)) return true;
  return sentence.has(Cue::kWe, before) && !own_organisation(sentence).empty();
}

/// "The airline has", in a text that calls one organisation an airline.
std::optional<SubjectFinder::Found> SubjectFinder::said_to_be_one(const CueHit& company,
                                                                  const SubjectQuery& query) const {
  const std::string_view said = scene_.text(company.span);
  const std::string_view noun = base::last_word(said);
  const bool definite = noun.size() < said.size() &&
                        kinds_.determiners.contains(base::lower_ascii(base::first_word(said)));
  if (!in_english(query.sentence) || !definite || kinds_.any_firm.contains(noun)) {
    return std::nullopt;
  }
  const Name* name = named_as(noun, query.sentence.span.begin);
  if (name == nullptr || !is_organisation(name->type)) return std::nullopt;
  return by(found(*name), Way::kPronoun);
}

/// "You have …" to the guest of a talk, "the company", "that business".
std::optional<SubjectFinder::Found> SubjectFinder::by_company_pronoun(const SubjectQuery& query,
                                                                      const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan so_far{sentence.span.begin, pronouns_end(query)};
  const bool speech = !people_.speaker(sentence.passage).empty();
  if (speech && sentence.has(Cue::kYou, so_far) && scene_.names_in(sentence.span).empty()) {
    const std::string_view other = people_.addressee(sentence.passage);
    if (!other.empty()) return told(other, kCompanyType, Way::kYou);
  }
  const CueHit* cue = company_told_of(sentence, so_far);
  if (cue == nullptr) cue = owner_behind(query);
  if (cue == nullptr || tells_whose_backer(*cue, query, types)) return std::nullopt;
  if (is_owned_by_another(*cue, query, types)) return std::nullopt;
  if (const Name* name = with_head(cue->span, cue->span.begin)) {
    return by(found(*name), Way::kPronoun);
  }
  if (auto thing = thing_named({cue->span.end, so_far.end}, types)) return thing;
  if (auto own = told_by_itself(query, *cue, types)) return own;
  if (auto said = said_to_be_one(*cue, query)) return said;
  // "The company's Tern costs 3 million" in a text that does not tell what the Tern is
  if (in_english(sentence) && prefers_things(types) &&
      scene_.holds_unknown_name({cue->span.begin, so_far.end})) {
    return std::nullopt;
  }
  const auto found = company_meant(query, cue->span.begin);
  return found ? std::optional(by(*found, Way::kPronoun)) : std::nullopt;
}

/// "The Kite Institute says that it can": who tells is whom "it" means.
std::optional<SubjectFinder::Found> SubjectFinder::who_tells(ByteSpan within,
                                                             const Types& types) const {
  const auto names = scene_.names_in(within);
  if (names.empty()) return std::nullopt;
  const Name& last = names.back();
  if (last.type != kOrganisationType || !fits(last, types)) return std::nullopt;
  if (scene_.only_describes(last)) return std::nullopt;
  return by(found(last), Way::kPronoun);
}

/// 据风筝招股书，其收入为 3 亿: a company by whose own papers something is told.
std::optional<SubjectFinder::Found> SubjectFinder::told_by_itself(const SubjectQuery& query,
                                                                  const CueHit& it,
                                                                  const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const auto names = scene_.names_in({sentence.span.begin, it.span.begin});
  if (in_english(sentence) || names.empty()) return std::nullopt;
  const Name& last = names.back();
  if (last.type != kCompanyType || !fits(last, types)) return std::nullopt;
  const CueHit* by_whom = sentence.last(Cue::kAccording, {sentence.span.begin, last.span.begin});
  if (by_whom == nullptr || last.span.begin - by_whom->span.end > 1) return std::nullopt;
  // 据风筝研报: who tells of others
  const ByteSpan papers{last.span.end, sentence.clause_of(last.span.begin).end};
  if (sentence.has(Cue::kExpects, papers) || sentence.has(Cue::kTellsOf, papers)) return {};
  return by(found(last), Way::kPronoun);
}

/// Of a name that leads its sentence and the next: neither of "Kite and Vega", and Vega of "Kite
/// reports that Vega".
std::optional<SubjectFinder::Found> SubjectFinder::led_by(const Name& lead, const Name& next,
                                                          const Types& types) const {
  if (scene_.joins(lead, next)) return std::nullopt;
  const bool tells = fits(next, types) && scene_.tells_of(lead, next);
  return by(found(tells ? next : lead), Way::kPronoun);
}

/// "Besides Vega, it has": whether an English sentence begins with whom something is done beside.
bool SubjectGrounds::leads_in_beside(const Name& name, const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(name.span.begin);
  return in_english(sentence) && clause.begin == sentence.span.begin &&
         clause.end <= query.mention.span.begin && ends_at(name.span, clause.end) &&
         scene_.follows_preposition(name);
}

/// "Kite rose after talks with Vega, raising its value": what follows from it is of who leads the
/// sentence.
std::optional<SubjectFinder::Found> SubjectFinder::leader_of_outcome(const SubjectQuery& query,
                                                                     const CueHit& it,
                                                                     const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(it.span.begin);
  if (!in_english(sentence) || clause.begin <= sentence.span.begin) return std::nullopt;
  const std::string_view said = base::trimmed(scene_.text({clause.begin, it.span.begin}));
  if (!scene_.small().ends.is_gerund(base::first_word(said))) return std::nullopt;
  if (!scene_.names_in({clause.begin, it.span.begin}).empty()) return std::nullopt;
  const ByteSpan main = sentence.clause_of(clause.begin - 1);
  const auto names = scene_.names_in(main);
  if (names.empty() || !goes_on(names.front(), types, {})) return std::nullopt;
  const Name& lead = names.front();
  const bool begins = lead.span.begin - main.begin <= kHead && !scene_.follows_preposition(lead);
  return begins && !gives_office(lead, query) ? std::optional(by(found(lead), Way::kPronoun))
                                              : std::nullopt;
}

/// "Kite bought Vega. It has 40 ships": whom the sentence before is about, in its passage. One that
/// begins with such a word itself is passed over, in Chinese also one that names nobody, or
/// compares only.
std::optional<SubjectFinder::Found> SubjectFinder::leading_before(const SubjectQuery& query,
                                                                  const Types& types) const {
  constexpr int kMostSentences = 3;
  const std::size_t here = query.sentence.span.begin;
  const auto spoken_of = [&](const Name& name) {
    return fits(name, types) && !scene_.only_compared(name) && !scene_.only_describes(name) &&
           !scene_.begins_a_thing(name);
  };
  const auto own = scene_.names_in({here, query.mention.span.begin});
  const auto told = [&](const Name& name) {
    return spoken_of(name) && !leads_in_beside(name, query);
  };
  if (std::ranges::any_of(own, told)) return std::nullopt;
  const std::size_t floor = floor_of(query);
  std::size_t begin = sentence_before(query);
  std::size_t end = here;
  for (int i = 0; i < kMostSentences && begin < end; ++i) {
    const auto names = scene_.names_in({begin, end});
    const auto lead = std::ranges::find_if(names, spoken_of);
    const bool goes_on =
        in_english(query.sentence) && begin > floor &&
        (scene_.opens_with(Cue::kIt, begin) || scene_.opens_with(Cue::kThisCompany, begin));
    if (lead != names.end() && !goes_on) {
      const bool counts = lead->type != kPersonType && lead->type != kPlaceType;
      // "The team releases Kite. It beats Vega. It has": the only one that may be meant.
      const bool only = i > 0 && std::ranges::count_if(names, spoken_of) == 1;
      if (!counts || !(only || leads(lead->span))) return std::nullopt;
      const auto next = std::next(lead);
      return next == names.end() ? by(found(*lead), Way::kPronoun) : led_by(*lead, *next, types);
    }
    const bool of_things =
        std::ranges::any_of(names, [&](const Name& name) { return scene_.begins_a_thing(name); });
    if ((!goes_on && !of_things && query.mention.language == model::Language::kEn) ||
        begin <= floor)
      break;
    end = begin;
    begin = scene_.sentence_begin(begin - 1);
  }
  return std::nullopt;
}

/// "Its buyer, Vega, paid": a name that stands alone between "its" and the clause of the value.
bool SubjectGrounds::names_whose_it_is(const SubjectQuery& query, const CueHit& it,
                                       const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t clause = sentence.clause_of(query.mention.span.begin).begin;
  if (!in_english(sentence) || it.span.end >= clause) return false;
  const auto names = scene_.names_in({it.span.end, clause});
  return !names.empty() && fits(names.back(), types) && ends_at(names.back().span, clause) &&
         begins_clause(names.back().span, sentence);
}

/// "The former", 后者: the first or second of two names told together last.
std::optional<SubjectFinder::Found> SubjectFinder::one_of_two(const CueHit& it,
                                                              const Types& types) const {
  constexpr std::size_t kReach = 600;  // bytes
  const SmallWords& small = scene_.small();
  const std::string_view said = scene_.text(it.span);
  const bool former = small.former.contains(said);
  if (!former && !small.latter.contains(said)) return std::nullopt;
  const std::size_t at = it.span.begin;
  const auto names = scene_.names_in({at - std::min(at, kReach), at});
  for (std::size_t i = names.size(); i > 1; --i) {
    const Name& first = names[i - 2];
    const Name& second = names[i - 1];
    if (first.span.end > second.span.begin || !fits(first, types) || !fits(second, types)) continue;
    const std::string_view joint = scene_.text({first.span.end, second.span.begin});
    if (small.pair_joints.contains(base::trimmed(joint))) {
      return by(found(former ? first : second), Way::kPronoun);
    }
  }
  return std::nullopt;
}

/// "It", 它, 其: what the sentence tells of, else who leads an earlier one, else what was named
/// last.
std::optional<SubjectFinder::Found> SubjectFinder::by_it(const SubjectQuery& query,
                                                         const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const CueHit* cue = sentence.last(Cue::kIt, {sentence.span.begin, pronouns_end(query)});
  if (cue == nullptr) return std::nullopt;
  if (auto found = one_of_two(*cue, types)) {
    auto thing = thing_named({cue->span.end, query.mention.span.begin}, types);
    return thing ? thing : found;
  }
  if (scene_.small().former.contains(scene_.text(cue->span))) return std::nullopt;
  if (auto found = who_tells({sentence.span.begin, cue->span.begin}, types)) return found;
  if (names_whose_it_is(query, *cue, types)) return std::nullopt;
  if (auto found = told_by_itself(query, *cue, types)) return found;
  const std::size_t floor = floor_of(query);
  const std::size_t near = in_english(sentence) ? std::max(floor, sentence_before(query)) : floor;
  // "The Tern, when it flies, takes 3 million" in a text that does not tell what the Tern is
  const ByteSpan head{sentence.span.begin, std::min(sentence.span.begin + kHead, cue->span.begin)};
  if (in_english(sentence) && scene_.names_in(head).empty() && scene_.holds_unknown_name(head)) {
    return std::nullopt;
  }
  if (auto thing = thing_meant(query, *cue, types)) return thing;
  if (auto lead = leader_of_outcome(query, *cue, types)) return lead;
  if (auto lead = leading_before(query, types)) return lead;
  const auto found = before(cue->span.begin, near, types);
  return found ? std::optional(by(main_rather(*found, query, types), Way::kPronoun)) : std::nullopt;
}

/// "He left the company, and in May he was gone": a person is nearer than "the company".
bool SubjectGrounds::speaks_on_of_person(const SubjectQuery& query, const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence) || !contains(types, kPersonType)) return false;
  const ByteSpan so_far{sentence.span.begin, pronouns_end(query)};
  const CueHit* he = sentence.last(Cue::kHe, so_far);
  const CueHit* company = sentence.last(Cue::kThisCompany, so_far);
  return he != nullptr && (company == nullptr || company->span.begin < he->span.begin);
}

std::optional<SubjectFinder::Found> SubjectFinder::by_pronoun(const SubjectQuery& query,
                                                              const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan so_far{sentence.span.begin, pronouns_end(query)};
  const bool company = sentence.has(Cue::kThisCompany, sentence.span);
  const bool narrated = people_.speaker(sentence.passage).empty();
  const bool meant = contains(types, kCompanyType)
                         ? company || sentence.has(Cue::kYou, sentence.span)
                         : types.empty() && company && narrated;
  if (meant && !speaks_on_of_person(query, types)) {
    if (auto found = by_company_pronoun(query, types)) return found;
  }
  if (const CueHit* cue = sentence.last(Cue::kThisModel, so_far);
      cue && contains(types, kModelType)) {
    if (auto thing = thing_named({cue->span.end, so_far.end}, types)) return thing;
    if (auto titled = by_title(query, *cue)) return titled;
    if (auto found = before(cue->span.begin, floor_of(query), {std::string(kModelType)})) {
      return by(*found, Way::kPronoun);
    }
  }
  const bool of_persons = !types.empty() && types.front() == kPersonType;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const ByteSpan here =
      of_persons || clause.begin > so_far.end ? so_far : ByteSpan{clause.begin, so_far.end};
  const CueHit* it = sentence.last(Cue::kIt, here);
  if (const CueHit* cue = sentence.last(Cue::kHe, here);
      cue && contains(types, kPersonType) && (it == nullptr || it->span.begin < cue->span.begin)) {
    if (auto found = before(cue->span.begin, floor_of(query), {std::string(kPersonType)})) {
      return by(*found, Way::kPronoun);
    }
  }
  return by_it(query, types);
}

}  // namespace tally::claim
