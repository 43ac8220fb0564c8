#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "claim/subject.hpp"
#include "claim/value.hpp"

#include <algorithm>

// Which name an English clause begins with, and so is about, where another stands nearer to a
// value.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes of a clause in which the name that it is about begins: "The low-cost carrier Kite".
constexpr std::size_t kLead = 28;
/// Bytes between a verb of saying and who is told about: " that the new ".
constexpr std::size_t kSaidOf = 14;
/// Bytes between whose office it is and its title: "'s former ".
constexpr std::size_t kOffice = 20;
/// Bytes between whom something is given to and that: " almost ".
constexpr std::size_t kBeside = 8;
/// Bytes before a pronoun that a clause begins with, and between it and a name: " that ".
constexpr std::size_t kNear = 5;

}  // namespace

/// What is said of a name up to a value, in its clause.
ByteSpan SubjectGrounds::said_of(const Name& name, const SubjectQuery& query) {
  const std::size_t end = query.sentence.clause_of(name.span.begin).end;
  return {name.span.end, std::max(name.span.end, std::min(end, query.mention.span.begin))};
}

/// "Kite expects Vega to pay 3 million", "Kite said Vega has", "Kite saw Vega sell": who does
/// something else than the name before.
bool SubjectGrounds::does_itself(const Name& name, const SubjectQuery& query,
                                 std::size_t start) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan after = said_of(name, query);
  const std::string_view behind = scene_.text(after);
  const std::string_view first = word_behind(behind);
  const bool goes_on = behind.size() > first.size() + 2;  // behind the spaces around it
  if (goes_on && scene_.small().infinitives.contains(first)) return true;
  const std::size_t word = behind.find(' ', 1);
  if (word != std::string_view::npos && scene_.small().ends.is_past(behind.substr(0, word)))
    return true;
  for (const Cue cue : {Cue::kDone, Cue::kAlready, Cue::kFuture, Cue::kMaybe, Cue::kReports}) {
    const CueHit* verb = sentence.first(cue, after);
    if (verb != nullptr && verb->span.begin - name.span.end <= 1) return true;
  }
  const CueHit* said = sentence.last(Cue::kReports, {start, name.span.begin});
  return said != nullptr && name.span.begin - said->span.end <= kSaidOf &&
         scene_.names_in({said->span.end, name.span.begin}).empty();
}

/// "Was Kite's chief engineer until 2019": whether a name says whose office the value is of.
bool SubjectGrounds::gives_office(const Name& name, const SubjectQuery& query) {
  const CueHit* title = query.sentence.first(Cue::kTitle, said_of(name, query));
  return title != nullptr && title->span.begin - name.span.end <= kOffice;
}

/// Whether a nearer name has the value itself, and not what its clause begins with.
bool SubjectGrounds::has_it_itself(const Name& nearest, const SubjectQuery& query,
                                   std::size_t start) const {
  const ByteSpan after = said_of(nearest, query);
  const std::string_view behind = scene_.text(after);
  const bool owner = query.sentence.owns_behind(nearest.span.end) || plural_owner_sign(behind) != 0;
  if (owner && !gives_office(nearest, query) && !is_past_owned(behind, query)) return true;
  if (query.sentence.has(Cue::kIt, after)) return true;
  // "Granted Kite a 90-day reprieve", "it cost Kite some 3 million"
  const bool beside = after.end == query.mention.span.begin && after.size() <= kBeside;
  if (beside && !scene_.is_preposition(after) && !scene_.follows_preposition(nearest)) return true;
  return does_itself(nearest, query, start);
}

/// "Entered the Oslo market with 3 halls", "Norway's largest lender": a place that an English
/// clause is not about, or only tells of which unnamed one.
bool SubjectGrounds::is_only_place(const Name& name, const SubjectQuery& query) const {
  constexpr std::size_t kThe = 6;  // " the "
  const SentenceView& sentence = query.sentence;
  if (name.type != kPlaceType || !in_english(sentence)) return false;
  if (name.span.end > query.mention.span.begin) return false;
  if (sentence.owns_behind(name.span.end)) {
    const CueHit* best = sentence.first(Cue::kFirstSince, said_of(name, query));
    return best != nullptr && best->span.begin - name.span.end <= kNear;
  }
  const std::size_t begin = sentence.clause_of(name.span.begin).begin;
  const std::size_t start = scene_.clause_start({begin, name.span.begin});
  if (name.span.begin - start <= kThe) return false;
  const CueHit* verb = sentence.first(Cue::kLasts, {start, name.span.begin});
  const bool goes_on = verb != nullptr && verb->span.begin - start <= 1;  // ", is entering Oslo"
  const auto names = scene_.names_in({start, name.span.begin});
  return goes_on ||
         std::ranges::any_of(names, [](const Name& each) { return each.type != kPlaceType; });
}

/// Whether a name may be spoken of in place of a nearer one: things for things, makers for makers.
bool SubjectGrounds::stands_for(const Name& lead, const Name& nearest, const Types& types) {
  if (is_thing(nearest.type) && prefers_things(types)) return is_thing(lead.type);
  if (wants_makers(types) && is_organisation(nearest.type)) return is_organisation(lead.type);
  return lead.type != kPlaceType || nearest.type == kPlaceType;
}

/// Whether a name stands where only what is dealt with does: behind a preposition, for a rule that
/// tells what its value is of by the verb.
bool SubjectGrounds::is_dealt_with(const Name& name, const SubjectQuery& query) const {
  return query.policy == nullptr || scene_.follows_preposition(name) || scene_.follows_number(name);
}

/// Whether a rule tells when somebody did something, whoever that was: "it became a part of Vega in
/// May", "Ada Moss bought Vega in May".
bool SubjectGrounds::is_day_of_deed(const SubjectQuery& query) {
  const Types& types = types_of(query);
  return query.policy != nullptr && is_date(query.mention) &&
         (types.empty() || contains(types, kPersonType));
}

/// "Bought Vega's mill in May": whether a day only stands behind what somebody owns, and that is
/// what something was done to.
bool SubjectGrounds::is_past_owned(std::string_view behind, const SubjectQuery& query) const {
  const std::string_view said = base::trimmed(behind);
  const std::size_t last = said.rfind(' ');
  if (!is_day_of_deed(query) || last == std::string_view::npos) return false;
  if (!scene_.is_preposition(said.substr(last + 1))) return false;
  return !scene_.small().ends.is_past(
      base::trimmed(said.substr(0, last)));  // "Vega's mill opened in"
}

/// "Kite 2 is our fastest Tern to date": whether an English clause only says of what sort its
/// leader is.
bool SubjectFinder::is_said_to_be(const Name& lead, const SubjectQuery& query) const {
  const std::string_view said = scene_.text(said_of(lead, query));
  const auto is = std::ranges::find_if(
      kinds_.copulas, [&](const std::string& each) { return said.starts_with(each); });
  if (is == kinds_.copulas.end()) return false;
  const std::string_view sort = said.substr(is->size());
  return std::ranges::any_of(kinds_.sorts,
                             [&](const std::string& each) { return sort.starts_with(each); });
}

/// "He joined Kite in May", "it sold 40 ships to Vega": whether a clause speaks of whom its first
/// word means, and only deals with a name behind.
bool SubjectGrounds::is_led_by_pronoun(const Name& nearest, const SubjectQuery& query,
                                       const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence) || (is_thing(nearest.type) && prefers_things(types))) return false;
  const std::size_t begin = sentence.clause_of(nearest.span.begin).begin;
  const std::size_t start = scene_.clause_start({begin, nearest.span.begin});
  const ByteSpan before{start, nearest.span.begin};
  if (!scene_.names_in(before).empty()) return false;
  const auto leads_it = [&](Cue cue) -> const CueHit* {
    const CueHit* hit = sentence.first(cue, before);
    const bool leads = hit != nullptr && hit->span.begin - start <= 1 &&
                       nearest.span.begin - hit->span.end > kNear &&
                       !sentence.owns_behind(hit->span.end);
    return leads ? hit : nullptr;
  };
  const CueHit* company = leads_it(Cue::kThisCompany);
  const bool the_company = company != nullptr && scene_.small().definite.contains(base::lower_ascii(
                                                     base::first_word(scene_.text(company->span))));
  const bool made = the_company || leads_it(Cue::kIt) != nullptr;
  const bool pronoun = made || leads_it(Cue::kHe) != nullptr;
  return pronoun && !has_it_itself(nearest, query, start) &&
         ((made && is_day_of_deed(query)) || is_dealt_with(nearest, query));
}

/// "Kite, which was sold by Vega in 2013": the name before a clause that only deals with another.
std::optional<SubjectFinder::Found> SubjectFinder::head_of_relative(const Name& nearest,
                                                                    const SubjectQuery& query,
                                                                    const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(nearest.span.begin);
  if (!in_english(sentence) || !is_relative(sentence, clause)) return std::nullopt;
  const CueHit* which = sentence.first(Cue::kRelative, clause);
  const ByteSpan between{which->span.end, nearest.span.begin};
  if (between.begin + kNear >= between.end || !scene_.names_in(between).empty())
    return std::nullopt;
  if (scene_.clause_start({clause.begin, nearest.span.begin}) > which->span.end + 1) {
    return std::nullopt;
  }
  if (has_it_itself(nearest, query, which->span.end)) return std::nullopt;
  const CueHit* passive = sentence.first(Cue::kLasts, between);  // "which was", "which has been"
  const bool of_head = passive != nullptr && passive->span.begin == between.begin + 1;
  if (!of_head && !is_dealt_with(nearest, query)) return std::nullopt;
  return by_apposition(query, types);
}

/// The same for a name of an earlier clause, but where what follows tells of that name itself: "in
/// Kite, which".
const Name* SubjectFinder::earlier_leader(ByteSpan name, const SubjectQuery& query,
                                          const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t end = sentence.clause_of(name.begin).end;
  if (ends_at(name, end) && end < sentence.span.end) {
    const ByteSpan next = sentence.clause_of(end);
    if (is_relative(sentence, next) || is_apposition(sentence, next)) return nullptr;
  }
  return leader_before(scene_.names_in(name).front(), query, types);
}

/// "Kite forecasts sales of 5 billion for Vega": of whom somebody expects the value.
bool SubjectGrounds::is_expected_of(const Name& name, const Name& before,
                                    const SubjectQuery& query) const {
  const ByteSpan value = query.mention.span;
  const std::string_view between = scene_.text({value.end, name.span.begin});
  if (!is_only(scene_.small().aims, between)) return false;
  if (!in_english(query.sentence) || !is_organisation(name.type)) return false;
  const CueHit* verb = query.sentence.first(Cue::kExpects, {before.span.end, value.begin});
  return verb != nullptr && verb->span.begin - before.span.end <= kNear;
}

/// "Kite ordered 40 Vega jets", "the Tern sold out at Vega": the name that the clause of the
/// nearest one begins with, if it is another one.
const Name* SubjectFinder::leader_before(const Name& nearest, const SubjectQuery& query,
                                         const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence)) return nullptr;
  const std::size_t begin = sentence.clause_of(nearest.span.begin).begin;
  if (scene_.names_in({begin, nearest.span.begin}).empty()) return nullptr;
  const std::size_t start = scene_.clause_start({begin, nearest.span.begin});
  const auto names = scene_.names_in({start, nearest.span.begin});
  if (names.empty() || names.front().span.begin - start > kLead) return nullptr;
  const Name& lead = names.front();
  if (scene_.begins_a_thing(lead) || lead.entity == nearest.entity ||
      !stands_for(lead, nearest, types))
    return nullptr;
  if (!may_own(lead, query, types) || scene_.follows_preposition(lead)) return nullptr;
  if (sentence.owns_behind(lead.span.end)) return nullptr;  // "Kite's Vega"
  const Name& before = names.back();
  if (scene_.joins(before, nearest) || scene_.stands_as_kin(before, nearest)) return nullptr;
  if (has_it_itself(nearest, query, start)) return nullptr;
  const bool acts = lead.type == kPersonType && is_day_of_deed(query);
  return acts || is_dealt_with(nearest, query) || is_said_to_be(lead, query) ? &lead : nullptr;
}

}  // namespace tally::claim
