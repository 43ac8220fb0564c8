#include "claim/subject.hpp"
#include "claim/value.hpp"

#include <algorithm>

// The ways to a subject that go by who speaks, and to whom.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes between a length and what it is the length of ("the 80 minute interview").
constexpr std::size_t kRecordReach = 16;
/// Signs of words that are not the writer's own.
constexpr std::string_view kQuotes[] = {"\"", "“", "”", "「", "」"};

/// Whether persons have such values: the rule and the catalogue both say so.
bool is_of_persons(const SubjectQuery& query, const SubjectTypes& types) {
  if (!contains(types, kPersonType)) return false;
  const bool told = query.metric != nullptr && !query.metric->subject_types.empty();
  return !told || contains(query.metric->subject_types, kPersonType);
}

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
  const std::string_view quoted_one = people_.quoted(sentence.passage, sentence.span);
  if (!quoted_one.empty()) return people_.affiliation(quoted_one);
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

bool SubjectFinder::only_asks(std::string_view name, const SubjectQuery& query) const {
  if (name.empty() || !people_.is_voice(name)) return false;
  const model::Entity* entity = entities_.find(name);
  if (entity == nullptr || !is_organisation(entity->type)) return false;
  const auto here = scene_.names_in(query.sentence.span);
  return std::ranges::find(here, name, &Name::entity) == here.end();
}

/// "You had left Kite and you had four people": nearer than a company that is only spoken about.
std::optional<SubjectFinder::Found> SubjectFinder::spoken_to(const Name& before,
                                                             const SubjectQuery& query) const {
  const std::size_t passage = query.sentence.passage;
  const std::string_view other = people_.addressee(passage);
  if (before.type != kCompanyType || other.empty() || people_.speaker(passage).empty()) {
    return std::nullopt;
  }
  const ByteSpan between{before.span.end, query.mention.span.begin};
  if (between.begin >= between.end || !query.sentence.has(Cue::kYou, between)) return std::nullopt;
  return told(other, kCompanyType, Way::kYou);
}

/// "I spend 30 percent on what we need": who speaks, and not for whom, in English.
bool SubjectGrounds::tells_of_me(const SubjectQuery& query, ByteSpan clause) const {
  const ByteSpan before{clause.begin, query.mention.span.begin};
  if (before.begin >= before.end || !in_english(query.sentence)) return false;
  const CueHit* i = query.sentence.last(Cue::kI, before);
  if (i == nullptr || query.sentence.has(Cue::kWe, before)) return false;
  constexpr std::size_t kVerb = 16;  // "I would expect that"
  const ByteSpan verb{i->span.end, std::min(i->span.end + kVerb, before.end)};
  const auto says = [&](Cue cue) { return query.sentence.has(cue, verb); };
  return !says(Cue::kReports) && !says(Cue::kExpects) && !says(Cue::kWish) && !says(Cue::kSuppose);
}

/// "I spend 30 percent on it" of a speaker, which is of nobody else.
bool SubjectFinder::is_my_own(const SubjectQuery& query) const {
  const ByteSpan clause = query.sentence.clause_of(query.mention.span.begin);
  const std::size_t passage = query.sentence.passage;
  return !people_.speaker(passage, query.mention.span).empty() && tells_of_me(query, clause);
}

/// "I employ 300 people": what nobody has as a person is of the firm for which the speaker stands.
std::optional<SubjectFinder::Found> SubjectFinder::by_firm_of_mine(const SubjectQuery& query,
                                                                   const Types& types) const {
  if (!contains(types, kCompanyType) || is_of_persons(query, types)) return std::nullopt;
  const std::string_view firm = people_.organisation(query.sentence.passage);
  if (firm.empty()) return std::nullopt;
  return told(firm, kCompanyType, Way::kWe);
}

/// "When I was 19": who speaks, or who is spoken to, where the clause speaks of nobody else.
std::optional<SubjectFinder::Found> SubjectFinder::by_person(const SubjectQuery& query,
                                                             const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const bool told_by =
      sentence.has(Cue::kI, sentence.span) || sentence.has(Cue::kYou, sentence.span);
  if (!told_by || !is_of_persons(query, types)) return std::nullopt;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const ByteSpan head{clause.begin, pronouns_end(query)};
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
  const std::string_view person = i > you ? people_.speaker(sentence.passage, query.mention.span)
                                          : people_.other_speaker(sentence.passage);
  const bool numbered = person.find_first_not_of("0123456789") == std::string_view::npos;
  if (numbered) return std::nullopt;  // "Speaker 2", or nobody
  return told(person, kPersonType, Way::kPerson);
}

/// "A report in Sunday's Kite Times": the day of a paper is of nobody whom it tells of.
bool SubjectGrounds::is_day_of_paper(const SubjectQuery& query) const {
  if (!is_date(query.mention) || !in_english(query.sentence)) return false;
  const std::size_t end = query.mention.span.end;
  const std::string_view behind = scene_.text({end, std::min(end + 5, query.sentence.span.end)});
  const std::size_t sign = owner_sign(behind);
  const auto names = scene_.names_in({end, end + sign + 1});
  return sign != 0 && !names.empty() && scene_.is_paper(names.front()) &&
         !query.sentence.owns_behind(names.front().span.end);
}

/// "One 17-year veteran of the Kite line": years of somebody who is not named.
bool SubjectGrounds::is_of_some_veteran(const SubjectQuery& query) const {
  const model::Unit* unit = query.mention.quantity.unit;
  if (unit == nullptr || unit->dimension != "duration" || !in_english(query.sentence)) return false;
  const std::size_t end = query.mention.span.end;
  return scene_.text({end, end + 1}) == " " && scene_.is_veteran_at(end + 1);
}

/// "He's 74": somebody who is not named near by, and nobody else.
bool SubjectGrounds::is_of_unnamed_person(const SubjectQuery& query, const Types& types) {
  const ByteSpan head{query.sentence.clause_of(query.mention.span.begin).begin,
                      query.mention.span.begin};
  const CueHit* he = head.begin < head.end ? query.sentence.last(Cue::kHe, head) : nullptr;
  if (he == nullptr || !contains(types, kPersonType)) return false;
  const ByteSpan behind{he->span.end, head.end};
  return !query.sentence.has(Cue::kWe, behind) && !query.sentence.has(Cue::kIt, behind) &&
         !query.sentence.has(Cue::kI, behind);
}

/// What the sentences before in its passage speak of, things of other makers than `about` left out:
/// for the narrator whoever leads one, for a speaker a thing where the metric is of things.
std::optional<SubjectFinder::Found> SubjectFinder::named_in_passage(const SubjectQuery& query,
                                                                    const Types& types,
                                                                    std::string_view about) const {
  const std::size_t here = query.sentence.passage;
  const bool narrated = people_.speaker(here).empty();
  const Types wanted = narrated ? types : prefers_things(types) ? things_of(types) : Types();
  if (wanted.empty()) return std::nullopt;
  const std::size_t floor = std::max(floor_of(query), scene_.document().passages[here].span.begin);
  auto nearer = before(query.sentence.span.begin, floor, wanted, about);
  if (nearer && nearer->type == kPlaceType && !wants_places(types)) nearer.reset();
  if (nearer && wants_makers(types) && is_thing(nearer->type)) nearer.reset();
  if (nearer && narrated && nearer->type == kCompanyType && !leads(nearer->at)) nearer.reset();
  return nearer;
}

/// "Vega knew how to do it. It was 2,000 chips": another organisation than the speaker's, of which
/// the passage tells on, in English without "we".
std::optional<SubjectFinder::Found> SubjectFinder::another_in_passage(
    const SubjectQuery& query, std::string_view about) const {
  const std::size_t begin = scene_.document().passages[query.sentence.passage].span.begin;
  const ByteSpan said{begin, query.sentence.span.begin};
  if (!in_english(query.sentence) || query.sentence.has(Cue::kWe, query.sentence.span)) return {};
  const Name* last = nullptr;
  for (const Name& name : scene_.names_in(said)) {
    if (!is_organisation(name.type) || !leads(name.span)) continue;
    last = name.entity == about ? nullptr : &name;
  }
  if (last == nullptr || scene_.says(Cue::kWe, {last->span.end, query.sentence.span.begin}))
    return {};
  return found(*last);
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
  if (tells_of_a_new_one(query)) return std::nullopt;
  const std::string_view about = people_.spoken_of(here);
  if (about.empty()) return by_guest(query, types);
  auto nearer = named_in_passage(query, types, about);
  if (!nearer && !narrated) nearer = another_in_passage(query, about);
  if (auto tellers = nearer ? of_teller(*nearer, query) : std::nullopt) return tellers;
  const bool thing = nearer && (is_thing(nearer->type) || prefers_things(types));
  if (thing && names_another(query, types)) return std::nullopt;
  const bool led = nearer && led_before(*nearer, query, types);
  const bool come_to = query.policy != nullptr && people_.speaks_by_turns(here);
  const Way about_way = come_to ? Way::kReach : Way::kAbout;
  Found found = nearer ? by(*nearer, led ? Way::kPronoun : Way::kReach)
                       : told(about, kCompanyType, about_way);
  found.assumed = true;
  return found;
}

/// "A tenth of all papers": of the world at large, and of nobody who was spoken of before.
bool SubjectGrounds::is_at_large(const SubjectQuery& query) const {
  const ByteSpan value = query.mention.span;
  // "Global spending is 3 million", 行业新增投资超过100亿元
  const ByteSpan before{query.sentence.clause_of(value.begin).begin, value.begin};
  if (const CueHit* all = query.sentence.first(Cue::kAtLarge, before)) {
    // 它向风筝等公司投资3亿元: of it, not of those
    const ByteSpan led{before.begin, all->span.begin};
    const bool of_one =
        query.mention.language == model::Language::kZh &&
        (query.sentence.has(Cue::kToward, led) || query.sentence.has(Cue::kIt, led));
    if (!of_one) return true;
  }
  // "Globally, makers spent 3 million"
  const auto& cues = query.sentence.cues;
  if (!cues.empty() && cues.front().is(Cue::kAtLarge) && in_english(query.sentence) &&
      cues.front().span.begin == query.sentence.span.begin &&
      cues.front().span.end <= value.begin) {
    return true;
  }
  const CueHit* whole = query.sentence.first(Cue::kAtLarge, {value.end, query.sentence.span.end});
  return whole != nullptr && whole->span.begin - value.end <= 1;
}

/// "I", "my", "we", "you", or a value that answers at once: else it is of what is spoken of ("the
/// arm has 22 motors" is about the arm). A Chinese "we" without an organisation is no person.
bool SubjectGrounds::speaks_of_self(const SubjectQuery& query) const {
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

/// "We have 30 people" of nobody knows whose: not of a company that was only spoken about, nor of
/// what another is known to make. Of a model so much is told that has a maker of its own.
bool SubjectFinder::is_of_unnamed_us(std::string_view name, std::string_view type,
                                     const SubjectQuery& query) const {
  const bool thing = is_thing(type) && type != kModelType;
  const model::Entity* known = thing ? entities_.find(name) : nullptr;
  const bool made = known != nullptr && !known->affiliation.empty();
  if ((type != kCompanyType && !made) || query.mention.language != model::Language::kEn)
    return false;
  const ByteSpan clause = query.sentence.clause_of(query.mention.span.begin);
  return query.sentence.has(Cue::kWe, clause) && own_organisation(query.sentence).empty();
}

/// "We count 40 masts" of who writes about a company, and is not it.
bool SubjectFinder::is_told_from_without(const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  return in_english(sentence) && people_.speaker(sentence.passage).empty() &&
         sentence.has(Cue::kWe, clause) && !people_.main_organisation().empty() &&
         people_.narrators_organisation().empty();
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

}  // namespace tally::claim
