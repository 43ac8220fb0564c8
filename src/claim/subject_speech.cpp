#include "claim/subject.hpp"

#include <algorithm>

// The ways to a subject that go by who speaks, to whom, and by pronouns.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes of a question that "it" of the answer reaches as a whole.
constexpr std::size_t kQuestion = 300;
/// Bytes between a length and what it is the length of ("the 80 minute interview").
constexpr std::size_t kRecordReach = 16;
/// Bytes of a sentence in which what leads it stands: "The Tern ".
constexpr std::size_t kHead = 10;
/// Signs of words that are not the writer's own.
constexpr std::string_view kQuotes[] = {"\"", "“", "”", "「", "」"};

}  // namespace

/// For whom "we" stands in the sentence: asked for each of its values more than once.
std::string_view SubjectFinder::own_organisation(const SentenceView& sentence) const {
  if (own_.sentence != sentence.span) own_ = {sentence.span, organisation_of(sentence)};
  return own_.organisation;
}

/// Whoever speaks, in an article whom the sentence quotes, and in a text that does not tell who
/// speaks the organisation that it is about.
std::string_view SubjectFinder::organisation_of(const SentenceView& sentence) const {
  if (!people_.speaker(sentence.passage).empty()) return people_.organisation(sentence.passage);
  for (const Name& name : scene_.names_in(sentence.span)) {
    if (reports(name, sentence)) return people_.affiliation(name.entity);
  }
  const base::ByteSpan passage = scene_.document().passages[sentence.passage].span;
  const bool quoted =
      std::ranges::any_of(kQuotes, [text = scene_.text(passage)](std::string_view sign) {
        return text.find(sign) != std::string_view::npos;
      });
  const bool own = quoted && scene_.says(Cue::kThisCompany, Cue::kReports, passage);
  if (own) return people_.main_organisation();  // "Our ships are fast," the company said
  return quoted || people_.has_labels() ? std::string_view() : people_.narrators_organisation();
}

/// "When I was 19": who speaks, or who is spoken to, where the clause speaks of nobody else.
std::optional<SubjectFinder::Found> SubjectFinder::by_person(const SubjectQuery& query,
                                                             const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const bool told_by =
      sentence.has(Cue::kI, sentence.span) || sentence.has(Cue::kYou, sentence.span);
  if (!told_by || !contains(types, kPersonType)) return std::nullopt;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const ByteSpan head{clause.begin, query.mention.span.begin};
  const auto at = [&](Cue cue) {
    const CueHit* hit = sentence.last(cue, head);
    return hit == nullptr ? std::size_t{0} : hit->span.begin + 1;
  };
  const std::size_t i = at(Cue::kI);
  const std::size_t you = types.front() == kPersonType ? at(Cue::kYou) : 0;
  const std::size_t who = std::max(i, you);
  if (who == 0 || who < std::max({at(Cue::kWe), at(Cue::kIt), at(Cue::kReports)})) {
    return std::nullopt;
  }
  const std::string_view person = i > you ? std::string_view(people_.speaker(sentence.passage))
                                          : people_.other_speaker(sentence.passage);
  const bool numbered = person.find_first_not_of("0123456789") == std::string_view::npos;
  if (numbered) return std::nullopt;  // "Speaker 2", or nobody
  return told(person, kPersonType, Way::kPerson);
}

/// "He's 74": somebody who is not named near by, and nobody else.
bool SubjectFinder::is_of_unnamed_person(const SubjectQuery& query, const Types& types) {
  const ByteSpan head{query.sentence.clause_of(query.mention.span.begin).begin,
                      query.mention.span.begin};
  const CueHit* he = head.begin < head.end ? query.sentence.last(Cue::kHe, head) : nullptr;
  if (he == nullptr || !contains(types, kPersonType)) return false;
  const ByteSpan behind{he->span.end, head.end};
  return !query.sentence.has(Cue::kWe, behind) && !query.sentence.has(Cue::kIt, behind) &&
         !query.sentence.has(Cue::kI, behind);
}

/// A conversation is about the guest's organisation, an article about that of its title, where the
/// text around names nothing else.
std::optional<SubjectFinder::Found> SubjectFinder::by_speaker(const SubjectQuery& query,
                                                              const Types& types) const {
  const std::size_t here = query.sentence.passage;
  if (!types.empty() && types.front() == kPersonType) return by_guest(query, types);
  const bool narrated = people_.speaker(here).empty();
  if (auto thing = narrated ? by_section(query, types) : std::nullopt) {
    return names_another(query, types) ? std::nullopt : thing;
  }
  if (!contains(types, kCompanyType) && !contains(types, kOrganisationType)) return std::nullopt;
  const std::string_view about = people_.spoken_of(here);
  if (about.empty()) return by_guest(query, types);
  const std::size_t floor = std::max(floor_of(query), scene_.document().passages[here].span.begin);
  const Types wanted = narrated ? types : prefers_things(types) ? things_of(types) : Types();
  auto nearer =
      wanted.empty() ? std::nullopt : before(query.sentence.span.begin, floor, wanted, about);
  if (nearer && nearer->type == kPlaceType && !wants_places(types)) nearer.reset();
  if (nearer && wants_makers(types) && is_thing(nearer->type)) nearer.reset();
  if (nearer && narrated && nearer->type == kCompanyType && !leads(nearer->at)) nearer.reset();
  const bool thing = nearer && (is_thing(nearer->type) || prefers_things(types));
  if (thing && names_another(query, types)) return std::nullopt;
  const bool led = nearer && led_before(*nearer, query, types);
  Found found = nearer ? by(*nearer, led ? Way::kPronoun : Way::kReach)
                       : told(about, kCompanyType, Way::kAbout);
  found.assumed = true;
  return found;
}

/// "A tenth of all papers": of the world at large, and of nobody who was spoken of before.
bool SubjectFinder::is_at_large(const SubjectQuery& query) const {
  const ByteSpan value = query.mention.span;
  // "Global spending is 3 million", 行业新增投资超过100亿元
  const ByteSpan before{query.sentence.clause_of(value.begin).begin, value.begin};
  if (query.sentence.has(Cue::kAtLarge, before)) return true;
  const CueHit* whole = query.sentence.first(Cue::kAtLarge, {value.end, query.sentence.span.end});
  return whole != nullptr && whole->span.begin - value.end <= 1;
}

/// "I", "my", "we", "you", or a value that answers at once: else it is of what is spoken of ("the
/// arm has 22 motors" is about the arm). A Chinese "we" without an organisation is no person.
bool SubjectFinder::speaks_of_self(const SubjectQuery& query) const {
  const std::size_t value = query.mention.span.begin;
  if (query.mention.language == model::Language::kZh) {
    return query.sentence.has(Cue::kI, query.sentence.span) &&
           !query.sentence.has(Cue::kWe, query.sentence.span);
  }
  if (value == scene_.document().passages[query.sentence.passage].span.begin) return true;
  const ByteSpan clause = query.sentence.clause_of(value);
  const auto speaks = [&](Cue cue) { return query.sentence.has(cue, clause); };
  return speaks(Cue::kI) || speaks(Cue::kMine) || speaks(Cue::kYou);
}

/// "Does Kite scare you?" "We have 30 people": "we" is not whom the question only spoke about.
bool SubjectFinder::asked_about(const Found& found, const SubjectQuery& query) const {
  const auto& passages = scene_.document().passages;
  const model::Passage& here = passages[query.sentence.passage];
  if (found.type != kCompanyType || found.at.size() == 0 || here.speaker.empty()) return false;
  if (!query.sentence.has(Cue::kWe, query.sentence.span)) return false;
  const auto begin = [](const model::Passage& each) { return each.span.begin; };
  const auto next = std::ranges::upper_bound(passages, found.at.begin, {}, begin);
  if (next == passages.begin()) return false;
  const model::Passage& named = *std::prev(next);
  return named.question && named.speaker != here.speaker;
}

/// "We have 30 people" of nobody knows whose: not of a company that was only spoken about.
bool SubjectFinder::is_of_unnamed_us(const Found& found, const SubjectQuery& query) const {
  if (found.type != kCompanyType || query.mention.language != model::Language::kEn) return false;
  const ByteSpan clause = query.sentence.clause_of(query.mention.span.begin);
  return query.sentence.has(Cue::kWe, clause) && own_organisation(query.sentence).empty();
}

/// A conversation with somebody who stands for nobody else is about that person.
std::optional<SubjectFinder::Found> SubjectFinder::by_guest(const SubjectQuery& query,
                                                            const Types& types) const {
  const bool speech = !people_.speaker(query.sentence.passage).empty();
  if (!speech || !contains(types, kPersonType) || people_.guest().empty()) return std::nullopt;
  if (types.front() != kPersonType && people_.guest_holds_office()) return std::nullopt;
  const bool date = query.mention.time && query.mention.quantity.unit == nullptr;
  if (date && query.mention.language == model::Language::kEn) return std::nullopt;
  const bool chinese = query.mention.language == model::Language::kZh;
  const model::Quantity& age = query.mention.quantity;
  const bool one = age.low && age.high && *age.low == *age.high;  // 80岁以上: many
  const bool of_persons = chinese && types.front() == kPersonType && one;
  if (!of_persons && !speaks_of_self(query)) return std::nullopt;
  Found found = told(people_.guest(), kPersonType, Way::kGuest);
  found.assumed = true;
  return found;
}

/// What a document records: its day and its length are those of the interview.
std::optional<SubjectFinder::Found> SubjectFinder::by_record(const SubjectQuery& query,
                                                             const Types& types) const {
  if (people_.interview().empty()) return std::nullopt;
  const ByteSpan clause = query.sentence.clause_of(query.mention.span.begin);
  const std::size_t end = std::min(query.mention.span.end + kRecordReach, clause.end);
  const bool length = query.mention.quantity.unit != nullptr && query.mention.span.end < end &&
                      query.sentence.has(Cue::kRecord, {query.mention.span.end, end});
  const bool day = types.size() == 1 && types.front() == kEventType;
  if (!length && !day) return std::nullopt;
  return told(people_.interview(), kEventType, Way::kGiven);
}

/// "The company's app, Kite Go, has …": the thing that it is told of, nearer than the company.
std::optional<SubjectFinder::Found> SubjectFinder::thing_named(ByteSpan within,
                                                               const Types& types) const {
  const Types things = things_of(types);
  if (things.empty() || within.begin >= within.end) return std::nullopt;
  const Name* last = nullptr;
  for (const Name& name : scene_.names_in(within)) {
    if (fits(name, things) && !scene_.only_compared(name)) last = &name;
  }
  return last == nullptr ? std::nullopt : std::optional(by(found(*last), Way::kSentence));
}

/// The begin of the sentence before, in the passage or at the end of the one before: as far as "it"
/// reaches.
std::size_t SubjectFinder::sentence_before(const SubjectQuery& query) const {
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
const CueHit* SubjectFinder::company_told_of(const SentenceView& sentence, ByteSpan within) const {
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
  const CueHit* of = sentence.first(Cue::kOf, {company.span.end, clause.end});
  if (of == nullptr || of->span.begin != company.span.end) return false;
  const auto names = scene_.names_in({clause.begin, company.span.begin});
  return std::ranges::any_of(names, [&](const Name& name) { return goes_on(name, types, {}); });
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
  if (const Name* name = with_head(cue->span, cue->span.begin)) {
    return by(found(*name), Way::kPronoun);
  }
  if (auto thing = thing_named({cue->span.end, so_far.end}, types)) return thing;
  if (auto own = told_by_itself(query, *cue, types)) return own;
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

/// "Kite bought Vega. It has 40 ships": whom the sentence before is about, in its passage. One that
/// begins with such a word itself is passed over, in Chinese also one that names nobody, or
/// compares only.
std::optional<SubjectFinder::Found> SubjectFinder::leading_before(const SubjectQuery& query,
                                                                  const Types& types) const {
  constexpr int kMostSentences = 3;
  const std::size_t here = query.sentence.span.begin;
  const auto spoken_of = [&](const Name& name) {
    return fits(name, types) && !scene_.only_compared(name);
  };
  const auto own = scene_.names_in({here, query.mention.span.begin});
  if (std::ranges::any_of(own, spoken_of)) return std::nullopt;
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
      return counts && leads(lead->span) ? std::optional(by(found(*lead), Way::kPronoun))
                                         : std::nullopt;
    }
    if ((!goes_on && query.mention.language == model::Language::kEn) || begin <= floor) break;
    end = begin;
    begin = scene_.sentence_begin(begin - 1);
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
  if (auto found = who_tells({sentence.span.begin, cue->span.begin}, types)) return found;
  if (auto found = told_by_itself(query, *cue, types)) return found;
  const std::size_t floor = floor_of(query);
  const std::size_t near = in_english(sentence) ? std::max(floor, sentence_before(query)) : floor;
  // "The Tern, when it flies, takes 3 million" in a text that does not tell what the Tern is
  const ByteSpan head{sentence.span.begin, std::min(sentence.span.begin + kHead, cue->span.begin)};
  if (in_english(sentence) && scene_.names_in(head).empty() && scene_.holds_unknown_name(head)) {
    return std::nullopt;
  }
  if (auto thing = thing_meant(query, *cue, types)) return thing;
  if (auto lead = leading_before(query, types)) return lead;
  if (auto found = before(cue->span.begin, near, types)) return by(*found, Way::kPronoun);
  return std::nullopt;
}

std::optional<SubjectFinder::Found> SubjectFinder::by_pronoun(const SubjectQuery& query,
                                                              const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan so_far{sentence.span.begin, pronouns_end(query)};
  const bool meant =
      sentence.has(Cue::kYou, sentence.span) || sentence.has(Cue::kThisCompany, sentence.span);
  if (meant && contains(types, kCompanyType)) {
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
