#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/subject.hpp"
#include "claim/value.hpp"

#include <algorithm>
#include <iterator>

// The ways to a subject that go by how clauses and sentences are built.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes of a sentence in which its subject begins.
constexpr std::size_t kHead = 20;
/// Bytes before a name that stands alone in its clause: "The ".
constexpr std::size_t kAlone = 5;

/// Bytes between a person and a verb of saying.
constexpr std::size_t kSaysReach = 12;
/// Bytes between such a verb that leads its clause and the person behind it, for a title.
constexpr std::size_t kSaidReach = 28;
/// Bytes behind the last of several backers in which their sentence says what they did.
constexpr std::size_t kBackersReach = 120;
/// Bytes before a name for its preposition.
constexpr std::size_t kAsideReach = 12;

}  // namespace

/// Behind the day that a person said something on: "Ada Moss on Monday said".
std::size_t SubjectFinder::past_day(std::size_t at) const {
  constexpr std::size_t kOn = 4;
  const auto mentions = scene_.mentions();
  const auto begin = [](const model::Mention& mention) { return mention.span.begin; };
  const auto next = std::ranges::lower_bound(mentions, at, {}, begin);
  const bool day = next != mentions.end() && is_date(*next) && next->span.begin - at <= kOn;
  return day ? next->span.end : at;
}

/// "Ada Moss said": who reports is not what is spoken of.
bool SubjectFinder::reports(const Name& name, const SentenceView& sentence) const {
  if (name.type != kPersonType) return false;
  const auto says_at = [&](std::size_t at) {
    const ByteSpan after{at, std::min(at + kSaysReach, sentence.span.end)};
    return after.begin < after.end && sentence.has(Cue::kReports, after);
  };
  if (says_at(name.span.end) || says_at(past_day(name.span.end))) return true;
  // "Ada Moss, the chief executive, said"
  const std::size_t aside = sentence.clause_of(name.span.end).end;
  const bool ends_clause = ends_at(name.span, aside) && aside < sentence.span.end;
  if (ends_clause && says_at(sentence.clause_of(aside).end)) return true;
  // "said Ada Moss", "said founder Ada Moss"
  const CueHit* verb = sentence.last(Cue::kReports, {sentence.span.begin, name.span.begin});
  return verb != nullptr && name.span.begin - verb->span.end <= kSaidReach &&
         scene_.names_in({verb->span.end, name.span.begin}).empty() &&
         sentence.clause_of(verb->span.begin) == sentence.clause_of(name.span.begin) &&
         sentence.clause_of(verb->span.begin).begin + kSaysReach >= verb->span.begin;
}

/// "Worked at Kite for 8 years", "the crossing from Kite takes": no subject for what no rule
/// claims.
bool SubjectFinder::stands_aside(const Name& name, const SentenceView& sentence) {
  const std::size_t from = name.span.begin - std::min(name.span.begin, kAsideReach);
  const CueHit* aside = sentence.last(Cue::kBeside, {from, name.span.begin});
  return aside != nullptr && name.span.begin - aside->span.end <= 1;
}

/// "Kite works with Vega, spending 3 million": beside a maker that leads the sentence.
bool SubjectFinder::is_partner(const Name& name, const SubjectQuery& query,
                               const Types& types) const {
  const model::Passage& passage = scene_.document().passages[query.sentence.passage];
  if (passage.language != model::Language::kEn || !is_organisation(name.type)) return false;
  if (!stands_aside(name, query.sentence)) return false;
  const auto names = scene_.names_in({query.sentence.span.begin, name.span.begin});
  return !names.empty() && fits(names.front(), types) && leads(names.front().span);
}

/// 星河向风筝投资 3 亿: whom something is done to, where its clause says before who does it.
bool SubjectFinder::receives(const Name& name, const SubjectQuery& query,
                             const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t begin = sentence.clause_of(name.span.begin).begin;
  const CueHit* cue = sentence.last(Cue::kToward, {begin, name.span.begin});
  if (cue == nullptr || name.span.begin - cue->span.end > 1) return false;
  const base::ByteSpan head{begin, cue->span.begin};
  if (sentence.has(Cue::kWe, head) || sentence.has(Cue::kIt, head)) return true;
  return std::ranges::any_of(scene_.names_in(head),
                             [&](const Name& each) { return fits(each, types); });
}

/// "Launched in May, Kite 2 did well": in English what comes later is spoken of where it leads.
bool SubjectFinder::begins_clause(ByteSpan name, const SentenceView& sentence) const {
  if (scene_.document().passages[sentence.passage].language != model::Language::kEn) return true;
  return name.begin - sentence.clause_of(name.begin).begin <= kAlone;
}

/// Whether nothing but the sign that ends its clause stands between a name and the next clause.
bool SubjectFinder::ends_at(ByteSpan name, std::size_t clause) const {
  return name.end < clause && base::trimmed(scene_.text({name.end, clause})).size() == 1;
}

/// The same behind the size of a model.
bool SubjectFinder::ends_at(const Name& name, std::size_t clause) const {
  return ends_at(ByteSpan{name.span.begin, scene_.past_size(name)}, clause);
}

/// "Ada Moss, 52, the founder, who spent 14 years": the person who leads a chain of clauses.
std::optional<SubjectFinder::Found> SubjectFinder::person_told_on(const SubjectQuery& query,
                                                                  const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const CueHit* who = sentence.first(Cue::kWho, clause);
  if (who == nullptr || who->span.begin > clause.begin + 1) return std::nullopt;
  if (!contains(types, kPersonType)) return std::nullopt;
  const auto names = scene_.names_in({sentence.span.begin, clause.begin});
  if (names.empty() || names.back().type != kPersonType) return std::nullopt;
  if (!scene_.names_in({clause.begin, query.mention.span.begin}).empty()) return std::nullopt;
  return by(found(names.back()), Way::kClause);
}

/// "The smaller version has", "the union asks": a thing without a name in the clause before the
/// value, behind which no name follows.
const CueHit* SubjectFinder::unnamed_before(const SubjectQuery& query) const {
  const std::size_t value = query.mention.span.begin;
  const ByteSpan clause = query.sentence.clause_of(value);
  if (clause.begin > value) return nullptr;
  const CueHit* other = query.sentence.last(Cue::kOther, {clause.begin, value});
  if (other == nullptr || !scene_.names_in({other->span.end, value}).empty()) return nullptr;
  const std::size_t near = other->span.begin - std::min(other->span.begin, kAsideReach);
  const auto aside = [&](Cue cue) {  // "in the country" tells where
    const CueHit* hit = query.sentence.last(cue, {near, other->span.begin});
    return hit != nullptr && other->span.begin - hit->span.end <= 1;
  };
  return aside(Cue::kBeside) || aside(Cue::kPlaced) ? nullptr : other;
}

bool SubjectFinder::speaks_of_another(const SubjectQuery& query) const {
  return !query.size && unnamed_before(query) != nullptr;
}

/// The organisation before a place whose name ends in the last of those words, or begins with it
/// and "of": "the union" is the Kite Workers Union, "the university" that of Oslo.
const Name* SubjectFinder::with_head(ByteSpan words, std::size_t before) const {
  const std::string_view said = scene_.text(words);
  const std::string_view noun = said.substr(said.rfind(' ') + 1);
  const auto is_noun = [&](std::string_view word) {
    return word.size() == noun.size() &&
           std::ranges::equal(word, noun, {}, [](char c) { return base::lower_ascii(c); });
  };
  const auto names = scene_.names_in({0, before});
  for (std::size_t i = names.size(); i > 0; --i) {
    const Name& name = names[i - 1];
    const std::string_view whole = name.entity;
    const std::size_t space = whole.rfind(' ');
    if (!is_organisation(name.type) || space == std::string_view::npos) continue;
    if (is_noun(whole.substr(space + 1)) || is_noun(whole.substr(0, whole.find(" of ")))) {
      return &name;
    }
  }
  return nullptr;
}

std::optional<SubjectFinder::Found> SubjectFinder::by_head_noun(const SubjectQuery& query,
                                                                const Types& types) const {
  const CueHit* noun = unnamed_before(query);
  if (noun == nullptr) return std::nullopt;
  const Name* name = with_head(noun->span, noun->span.begin);
  if (name == nullptr || (!types.empty() && !contains(types, name->type))) return std::nullopt;
  return by(found(*name), Way::kPronoun);
}

/// What each part of an article is about: the one thing that its heading names, or else the title.
void SubjectFinder::find_sections() {
  const auto& passages = scene_.document().passages;
  const Name* titled = nullptr;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].kind != model::PassageKind::kHeading) continue;
    const Name* only = nullptr;
    std::size_t things = 0;
    for (const Name& name : scene_.names_in(passages[i].span)) {
      if (!is_thing(name.type) || scene_.only_compared(name)) continue;
      only = &name;
      ++things;
    }
    if (sections_.empty() && things == 1) titled = only;
    sections_.emplace_back(i, things == 1 ? only : things == 0 ? titled : nullptr);
  }
}

/// "The screen is 6 inches" in a part about Kite 3.
std::optional<SubjectFinder::Found> SubjectFinder::by_section(const SubjectQuery& query,
                                                              const Types& types) const {
  if (query.metric == nullptr || wants_makers(types)) return std::nullopt;
  const bool chinese = query.mention.language == model::Language::kZh;
  if (chinese && query.policy == nullptr) return std::nullopt;  // only what a rule says of it
  const auto passage = [](const auto& section) { return section.first; };
  const auto next = std::ranges::upper_bound(sections_, query.sentence.passage, {}, passage);
  if (next == sections_.begin()) return std::nullopt;
  const auto& [heading, name] = *std::prev(next);
  if (name == nullptr || !contains(types, name->type)) return std::nullopt;
  const bool own = scene_.document().passages[heading].span.contains(name->span.begin);
  if (!own && scene_.has_topic(query.sentence.passage)) return std::nullopt;
  return by(found(*name), Way::kPronoun);
}

/// 风筝 3 用 7 英寸屏幕，重 200 克: whether the one name of the sentence before a value leads it.
bool SubjectFinder::leads_to(const Name& name, const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  if (scene_.document().passages[sentence.passage].language != model::Language::kZh) return false;
  return name.span.begin - sentence.span.begin <= kHead &&
         scene_.names_in({sentence.span.begin, query.mention.span.begin}).size() == 1;
}

/// "The model" of an article: the one that its heading names, unless the sentence before is led by
/// another.
std::optional<SubjectFinder::Found> SubjectFinder::by_title(const SubjectQuery& query,
                                                            const CueHit& the_model) const {
  const model::Passage& here = scene_.document().passages[query.sentence.passage];
  if (here.language != model::Language::kEn || !here.speaker.empty()) return std::nullopt;
  const Types models = {std::string(kModelType)};
  const std::size_t begin = query.sentence.span.begin;
  const auto leads_before = [&](const Name& name) {
    return fits(name, models) && leads(name.span);
  };
  const auto is_model = [&](const Name& name) { return fits(name, models); };
  if (std::ranges::any_of(scene_.names_in({begin, the_model.span.begin}), is_model) ||
      std::ranges::any_of(scene_.names_in({sentence_before(query), begin}), leads_before)) {
    return std::nullopt;
  }
  return by_section(query, models);
}

/// The last name of an earlier clause, but none inside a relative clause: "Kite, which Vega owns,
/// has 40 employees".
std::optional<SubjectFinder::Found> SubjectFinder::earlier_in(const SubjectQuery& query,
                                                              const Types& types) const {
  const SentenceView& sentence = query.sentence;
  std::size_t at = sentence.clause_of(query.mention.span.begin).begin;
  std::size_t passed = 0;  // begin of the relative clause that was passed over
  while (auto earlier = before(at, sentence.span.begin, types)) {
    if (earlier->at.size() == 0) return by(*earlier, Way::kSentence);
    const Name name{earlier->at, earlier->name, earlier->type};
    if (reports(name, sentence) || scene_.only_gives(name) ||
        scene_.has_compared_value(earlier->at)) {
      at = earlier->at.begin;
      continue;
    }
    const ByteSpan clause = sentence.clause_of(earlier->at.begin);
    const bool relative = (is_relative(sentence, clause) && clause.begin > sentence.span.begin) ||
                          is_apposition(sentence, clause);
    if (!relative) {
      const bool of_main = passed != 0 && ends_at(earlier->at, passed);
      const bool main = of_main || leads_to(name, query);
      return by(*earlier, main ? Way::kClause : Way::kSentence);
    }
    at = passed = clause.begin;
  }
  return std::nullopt;
}

/// 2024年我国数据生产总量…，同比增长25%: the place that a Chinese sentence begins with, where no
/// other name follows.
std::optional<SubjectFinder::Found> SubjectFinder::leading_place(const SubjectQuery& query,
                                                                 const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const bool chinese =
      scene_.document().passages[sentence.passage].language == model::Language::kZh;
  if (!chinese || is_date(query.mention) || !contains(types, kPlaceType)) {
    return std::nullopt;
  }
  const auto names = scene_.names_in({sentence.span.begin, query.mention.span.begin});
  if (names.size() != 1 || names.front().type != kPlaceType) return std::nullopt;
  const std::size_t at = names.front().span.begin;
  if (at - sentence.clause_of(at).begin > kHead || scene_.only_located(names.front())) {
    return std::nullopt;
  }
  return by(found(names.front()), Way::kSentence);
}

/// Whether a name stands where the subject of its sentence does.
bool SubjectFinder::leads(ByteSpan name) const {
  if (name.size() == 0) return true;  // spoken of by an earlier value
  const std::size_t begin = scene_.sentence_begin(name.begin);
  return name.begin - begin <= kHead && scene_.names_in({begin, name.begin}).empty();
}

/// Whether an article tells on of what leads the sentence before, of such things the only one
/// there: "Kite was built in Iceland. One hall takes 150 megawatts."
bool SubjectFinder::led_before(const Found& found, const SubjectQuery& query,
                               const Types& types) const {
  const model::Passage& here = scene_.document().passages[query.sentence.passage];
  if (here.language != model::Language::kEn || !here.speaker.empty()) return false;
  if (query.policy == nullptr || found.at.size() == 0 || !leads(found.at)) return false;
  const std::size_t from = sentence_before(query);
  if (from < here.span.begin || found.at.begin < from) return false;
  const auto names = scene_.names_in({from, query.sentence.span.begin});
  return std::ranges::all_of(
      names, [&](const Name& name) { return name.entity == found.name || !fits(name, types); });
}

/// Whom "the company" means: one that a sentence near by is about, else that of the whole article.
std::optional<SubjectFinder::Found> SubjectFinder::company_meant(const SubjectQuery& query,
                                                                 std::size_t at) const {
  auto found = before(at, floor_of(query), {std::string(kCompanyType)});
  const auto elsewhere = [&] {
    return found->at.size() != 0 && found->at.end <= query.sentence.span.begin;
  };
  while (found && elsewhere() && entities_.is_segment(found->name)) {
    auto whole = before(found->at.begin, floor_of(query), {std::string(kCompanyType)});
    if (!whole) break;
    found = whole;
  }
  // "Kite raised 3 million. Vega led the round. The company has": not who backs it.
  while (found && elsewhere()) {
    const std::size_t begin = scene_.sentence_begin(found->at.begin);
    const std::size_t end = std::min(query.sentence.span.begin, found->at.end + kBackersReach);
    if (!scene_.tells_of_backers({begin, end})) break;
    auto backed = before(begin, floor_of(query), {std::string(kCompanyType)});
    if (!backed) break;
    found = backed;
  }
  const std::string_view main = people_.main_organisation();
  const bool narrated = people_.speaker(query.sentence.passage).empty();
  if (!found || main.empty() || !narrated || found->name == main || leads(found->at)) return found;
  return told(main, kCompanyType, Way::kPronoun);
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

/// 顶尖模型（如风筝）: inside brackets that end before a place.
bool SubjectFinder::is_bracketed(ByteSpan name, std::size_t at) const {
  constexpr std::size_t kReach = 60;
  constexpr std::string_view kOpen = "（";
  constexpr std::string_view kClose = "）";
  const std::size_t from = name.begin - std::min(name.begin, kReach);
  const std::string_view before = scene_.text({from, name.begin});
  const std::size_t open = before.rfind(kOpen);
  if (open == std::string_view::npos || before.find(kClose, open) != std::string_view::npos) {
    return false;
  }
  const std::string_view behind = scene_.text({name.end, std::min(at, name.end + kReach)});
  return behind.find(kClose) != std::string_view::npos;
}

/// 某大学陆小川教授: where somebody works is not what is spoken of.
bool SubjectFinder::tells_of_person(const Name& name) const {
  if (name.type != kOrganisationType) return false;
  const auto behind = scene_.names_in({name.span.end, name.span.end + kAlone});
  return !behind.empty() && behind.front().type == kPersonType &&
         base::trimmed(scene_.text({name.span.end, behind.front().span.begin})).empty();
}

/// Whether what comes later may be of a name of those types: it is not only compared with, told
/// where something is, or told of a person.
bool SubjectFinder::goes_on(const Name& name, const Types& types, std::string_view own) const {
  const bool persons = !types.empty() && types.front() == kPersonType;
  if (name.type == kPersonType && !persons) return false;
  if (name.type == kPlaceType && !types.empty() && !wants_places(types)) return false;
  if (!fits(name, types) || is_counted(name)) return false;
  if (scene_.only_located(name) && !wants_places(types)) return false;
  if (of_another_maker(name.entity, own) || tells_of_person(name)) return false;
  if (scene_.only_compared(name) || scene_.only_describes(name)) return false;
  return !is_organisation(name.type) || !scene_.only_gives(name);
}

/// The last such name before a place, one in brackets only where there is no other.
const Name* SubjectFinder::named_before(std::size_t at, std::size_t floor, const Types& types,
                                        std::string_view own) const {
  const auto names = scene_.names_in({floor, at});
  const Name* aside = nullptr;
  for (std::size_t i = names.size(); i > 0; --i) {
    const Name& name = names[i - 1];
    if (!goes_on(name, types, own)) continue;
    if (!is_bracketed(name.span, at)) return &name;
    if (aside == nullptr) aside = &name;
  }
  return aside;
}

/// The last thing of those types that is spoken of before a place.
std::optional<SubjectFinder::Found> SubjectFinder::before(std::size_t at, std::size_t floor,
                                                          const Types& types,
                                                          std::string_view own) const {
  const bool persons = !types.empty() && types.front() == kPersonType;
  const Name* named = named_before(at, floor, types, own);
  for (std::size_t i = focus_.size(); i > 0; --i) {
    const Focus& focus = focus_[i - 1];
    if (focus.at < floor || (named != nullptr && focus.at < named->span.begin)) break;
    if (focus.at >= at || !(types.empty() || contains(types, focus.type))) continue;
    if (focus.type == kPersonType && !persons) continue;
    if (of_another_maker(focus.name, own)) continue;
    return told(focus.name, focus.type, Way::kReach);
  }
  return named != nullptr ? std::optional(found(*named)) : std::nullopt;
}

}  // namespace tally::claim
