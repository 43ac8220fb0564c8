#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "claim/subject.hpp"
#include "claim/value.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tally::claim {
namespace {

using base::ByteSpan;

/// How far back a subject may be taken from beyond its own passage: for a reach of paragraph in
/// bytes, as passages are long in print and short in subtitles; of document in passages, which a
/// text without paragraphs makes long.
constexpr std::size_t kNearBytes = 700;
constexpr std::size_t kFarPassages = 12;
constexpr std::size_t kFarBytes = 32768;

/// Whether a semicolon stands there: what is behind it is a sentence of its own.
bool parts_sentences(std::string_view text) {
  return text.find(';') != std::string_view::npos || text.find("\uFF1B") != std::string_view::npos;
}

}  // namespace

/// "Founded in May, …", "in under a year, …": whether an English value stands in what leads in to
/// its sentence.
bool SubjectGrounds::leads_in(const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence) || sentence.cues.empty()) return false;
  const CueHit& first = sentence.cues.front();
  return first.span.begin <= sentence.span.begin + 1 &&
         first.span.begin <= query.mention.span.begin &&
         (first.is(Cue::kPlaced) || first.is(Cue::kBeside) || first.is(Cue::kLasts) ||
          first.is(Cue::kLeads) || (first.is(Cue::kRelative) && !first.is(Cue::kWho)));
}

/// "…, and by May 2024, he was gone", 到了 5 月，它涨价: whether a day stands alone in a clause
/// that leads in to the next one.
bool SubjectGrounds::is_led_in_by_day(const SubjectQuery& query) const {
  constexpr std::size_t kLead = 14;  // bytes before the day: " but in early "
  const ByteSpan value = query.mention.span;
  const ByteSpan clause = query.sentence.clause_of(value.begin);
  const bool english = in_english(query.sentence);
  return is_date(query.mention) && clause.end < query.sentence.span.end &&
         (!english || clause.begin > query.sentence.span.begin) &&
         value.begin - clause.begin <= kLead &&
         scene_.text({value.end, clause.end}) == (english ? "," : "，") &&
         scene_.names_in(clause).empty();
}

/// How far pronouns may mean what a value is of: to the value, or where that leads in and names
/// nobody to the word that the next clause begins with ("In May, it opened 3 halls").
std::size_t SubjectGrounds::pronouns_end(const SubjectQuery& query) const {
  const std::size_t value = query.mention.span.begin;
  const SentenceView& sentence = query.sentence;
  const std::size_t next = sentence.clause_of(value).end;
  if (next >= sentence.span.end) return value;
  const bool leads = leads_in(query) && scene_.names_in({sentence.span.begin, next}).empty();
  if (!leads && !is_led_in_by_day(query)) return value;
  for (const Cue cue : {Cue::kIt, Cue::kThisCompany, Cue::kHe, Cue::kI}) {
    const CueHit* hit = sentence.first(cue, {next, sentence.span.end});
    if (hit != nullptr && hit->span.begin <= next + 1) return hit->span.end;
  }
  return value;
}

/// "Kite rose, but in May 2024, Vega fell": the name that the clause behind such a day begins with.
std::optional<SubjectFinder::Found> SubjectFinder::led_in_to(const SubjectQuery& query,
                                                             const Types& types) const {
  constexpr std::size_t kThe = 6;  // " the "
  if (!is_led_in_by_day(query)) return std::nullopt;
  const std::size_t next = query.sentence.clause_of(query.mention.span.begin).end;
  const auto names = scene_.names_in({next, next + kThe});
  if (names.empty() || !fits(names.front(), types)) return std::nullopt;
  const Name& name = names.front();
  const bool aside = reports(name, query.sentence) || scene_.only_compared(name) ||
                     ends_at(name.span, query.sentence.clause_of(name.span.begin).end);
  return aside ? std::nullopt : std::optional(by(found(name), Way::kAfter));
}

/// "In October 2015, Kite won", "within two years, Kite had": what leads its sentence is of whom
/// that speaks of.
bool SubjectGrounds::leads_to_name(const SubjectQuery& query, const Name& name,
                                   const Types& types) const {
  constexpr std::size_t kLead = 12;  // bytes before the day: "On Tuesday, "
  constexpr std::size_t kComma = 5;  // "**May 2024**: Kite"
  const ByteSpan value = query.mention.span;
  const SentenceView& sentence = query.sentence;
  if (is_date(query.mention) && value.begin - sentence.span.begin <= kLead &&
      name.span.begin - value.end <= kComma) {
    return true;
  }
  if (!leads_in(query)) return false;
  if (sentence.owns_behind(name.span.end)) return false;  // "Kite's chief executive"
  const std::string_view between = scene_.text({value.end, name.span.begin});
  if (between.find(':') != std::string_view::npos) return false;  // "two have grown: Kite and Vega"
  const auto before = scene_.names_in({sentence.span.begin, name.span.begin});
  return !ends_at(name.span, sentence.clause_of(name.span.begin).end) &&
         std::ranges::none_of(before, [&](const Name& each) {
           return fits(each, types) && !scene_.only_compared(each);
         });
}

/// "In 1993, Ada Moss founded the mill": a day is of the person who leads what it leads in to, also
/// for a rule of what else was founded.
bool SubjectGrounds::acts_that_day(const Name& person, const SubjectQuery& query) const {
  const bool may_be = query.metric != nullptr && is_date(query.mention) &&
                      contains(query.metric->subject_types, kPersonType);
  return may_be && person.type == kPersonType && in_english(query.sentence) &&
         !query.sentence.owns_behind(person.span.end);
}

/// Whether a name of a later clause may be what the sentence speaks of there.
bool SubjectGrounds::is_spoken_of_later(const Name& name, const SubjectQuery& query,
                                        const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (!fits(name, types) && !acts_that_day(name, query)) return false;
  if (scene_.only_compared(name) || reports(name, sentence) || is_counted(name)) return false;
  if (is_organisation(name.type) && scene_.only_gives(name)) return false;
  if (in_english(sentence) && is_organisation(name.type) && scene_.is_listed(name)) return false;
  // 海外占 18%，主要是日本: where, in Chinese
  const bool place = name.type == kPlaceType && !in_english(sentence);
  if (!wants_places(types) && (place || scene_.only_located(name))) return false;
  return begins_clause(name.span, sentence) && !tells_whose(name, sentence);
}

/// The first name of a later clause that the sentence speaks of.
std::optional<SubjectFinder::Found> SubjectFinder::named_later(const SubjectQuery& query,
                                                               const Types& types) const {
  const SentenceView& sentence = query.sentence;
  const ByteSpan clause = sentence.clause_of(query.mention.span.begin);
  const std::size_t end = clause.end;
  if (sentence.has(Cue::kWe, {clause.begin, query.mention.span.begin})) return std::nullopt;
  for (const Name& name : scene_.names_in({end, sentence.span.end})) {
    if (!is_spoken_of_later(name, query, types)) continue;
    if (parts_sentences(scene_.text({query.mention.span.end, name.span.begin}))) break;
    // 我们那一轮融了 50 亿，风筝也投了: who is named behind is not whose value it is.
    const bool speech = !people_.speaker(sentence.passage).empty();
    const std::string_view own = speech ? own_organisation(sentence) : std::string_view();
    if (!own.empty() && name.type == kCompanyType && name.entity != own) continue;
    const bool led = leads_to_name(query, name, types);
    Found later = by(found(name), led ? Way::kAfter : Way::kLater);
    later.assumed = !led;
    return later;
  }
  return std::nullopt;
}

std::optional<SubjectFinder::Found> SubjectFinder::before_here(const SubjectQuery& query,
                                                               const Types& types,
                                                               std::string_view own) const {
  if (types.empty()) return std::nullopt;
  return before(query.sentence.span.begin, floor_of(query), types, own);
}

/// The first byte that a subject may be taken from.
std::size_t SubjectGrounds::floor_of(const SubjectQuery& query) const {
  const auto& passages = scene_.document().passages;
  const std::size_t here = query.sentence.passage;
  const auto unruled =
      query.metric == nullptr ? model::SubjectReach::kSentence : model::SubjectReach::kParagraph;
  const auto reach = query.policy == nullptr ? unruled : query.policy->reach;
  if (reach == model::SubjectReach::kSentence) return query.sentence.span.begin;
  if (scene_.has_topic(here)) return passages[here].span.begin;  // not of the item before
  if (reach == model::SubjectReach::kParagraph) return sentence_floor(query, kNearBytes);
  const std::size_t at = query.sentence.span.begin;
  return std::max(passages[here > kFarPassages ? here - kFarPassages : 0].span.begin,
                  at - std::min(at, kFarBytes));
}

/// The begin of the sentence that lies so many bytes back, at most that of the query's passage.
std::size_t SubjectGrounds::sentence_floor(const SubjectQuery& query, std::size_t bytes) const {
  const auto& passages = scene_.document().passages;
  const std::size_t at = query.sentence.span.begin;
  std::size_t from = query.sentence.passage;
  while (from > 0 && passages[from].span.begin + bytes > at) --from;
  const auto& sentences = passages[from].sentences;
  const auto begin = [&](ByteSpan sentence) { return sentence.begin + bytes; };
  const auto next = std::ranges::upper_bound(sentences, at, {}, begin);
  const std::size_t floor =
      next == sentences.begin() ? passages[from].span.begin : std::prev(next)->begin;
  return std::min(floor, passages[query.sentence.passage].span.begin);
}

/// "Kite launched the Tern in May": an article's sentence about something by a name that nobody
/// knows is of nothing named before it.
bool SubjectFinder::names_another(const SubjectQuery& query, const Types& types) const {
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence) || !people_.speaker(sentence.passage).empty()) return false;
  const bool things = prefers_things(types);
  const ByteSpan where{sentence.span.begin, things ? sentence.span.end : query.mention.span.begin};
  const auto names = scene_.names_in(where);
  if (std::ranges::any_of(names, [&](const Name& name) { return fits(name, types); })) return false;
  const bool untyped =
      things && std::ranges::any_of(names, [](const Name& name) { return name.type.empty(); });
  return untyped || scene_.holds_unknown_name(where);
}

/// "A lone shipper would spend 25 euros a day": an article's sentence that begins with somebody not
/// told of before is of nobody else, unless that is the amount itself ("A total of 25 euros").
bool SubjectFinder::tells_of_a_new_one(const SubjectQuery& query) const {
  constexpr std::size_t kAmount = 24;
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence) || !people_.speaker(sentence.passage).empty()) return false;
  const std::string_view said = scene_.text(sentence.span);
  const std::string_view first = base::first_word(said);
  if (first.empty() || !base::is_upper(first.front())) return false;
  if (!scene_.small().articles.contains(base::lower_ascii(first))) return false;
  const ByteSpan before{sentence.span.begin, query.mention.span.begin};
  return before.size() > kAmount && !sentence.has(Cue::kIt, before) &&
         !sentence.has(Cue::kThisCompany, before);
}

/// "European lamp companies raised 3 million": an English sentence that begins with a sort, of whom
/// it names nobody before the value.
bool SubjectGrounds::is_of_a_sort(const SubjectQuery& query) const {
  constexpr int kMostWords = 4;
  const SentenceView& sentence = query.sentence;
  const std::size_t value = query.mention.span.begin;
  const SmallWords& small = scene_.small();
  if (!in_english(sentence)) return false;
  std::string_view said = scene_.text({sentence.span.begin, value});
  for (int count = 0; count < kMostWords; ++count) {
    const std::size_t end = said.find_first_of(" ,.;:'");
    if (end == 0 || end == std::string_view::npos || said[end] != ' ') return false;
    const std::string word = base::lower_ascii(said.substr(0, end));
    said.remove_prefix(end + 1);
    if (small.sorts_not_before.contains(word)) return false;
    if (!small.sorts.contains(word)) continue;
    const auto names = scene_.names_in({sentence.span.begin, value});
    const std::string_view next = base::first_word(said);
    if (small.sort_examples.contains(next)) {  // "Companies such as Kite and Vega have 40 ships"
      return !sentence.has(Cue::kRelative, {sentence.span.begin, value});
    }
    return !small.sorts_not_behind.contains(next) &&
           std::ranges::none_of(names, [&](const Name& name) {
             const bool somebody =
                 is_organisation(name.type) || is_thing(name.type) || name.type == kPersonType;
             return somebody && !scene_.only_tells(name);
           });
  }
  return false;
}

bool SubjectFinder::tells_of_nobody(const SubjectQuery& query) const {
  const Types& types = types_of(query);
  const bool others = speaks_of_another(query) || is_at_large(query) || is_my_own(query) ||
                      supposes_anybody(query) || is_of_unnamed_person(query, types) ||
                      is_day_of_paper(query) || is_of_some_veteran(query);
  if (others || tells_of_rivals(query) || is_of_a_sort(query)) return true;
  if (tells_of_a_new_one(query) || names_another(query, types)) return true;
  if (is_told_from_without(query)) return true;
  if (scene_.is_of_unknown(query.mention.span.begin, is_date(query.mention))) return true;
  const std::size_t value = query.mention.span.begin;
  const Name* last = named_before(value, sentence_before(query), types);
  if (last != nullptr && scene_.closes_list(*last)) return true;
  // "The venture (a work of Kite) had 30 halls"
  const auto here = scene_.names_in({query.sentence.span.begin, value});
  return !here.empty() && std::ranges::all_of(here, [&](const Name& name) {
    return bracket_around(name.span.begin, value).has_value();
  });
}

/// "Vega has 22,000 lamps. Moss said sales rose 40 percent": of whom Moss speaks for, and not of
/// whom was named last.
std::optional<SubjectFinder::Found> SubjectFinder::of_teller(const Found& last,
                                                             const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  if (!in_english(sentence) || !is_organisation(last.type)) return std::nullopt;
  if (!people_.speaker(sentence.passage).empty()) return std::nullopt;
  for (const Name& name : scene_.names_in({sentence.span.begin, query.mention.span.begin})) {
    if (!reports(name, sentence)) continue;
    const std::string_view own = people_.affiliation(name.entity);
    if (own.empty() || own == last.name) return std::nullopt;
    return told(own, kCompanyType, Way::kPronoun);
  }
  return std::nullopt;
}

std::optional<SubjectFinder::Found> SubjectFinder::in_reach(const SubjectQuery& query,
                                                            const Types& types) const {
  // Who speaks, or writes "we", speaks on of its own; an article of whatever it was about.
  const bool own_voice = !people_.speaker(query.sentence.passage).empty() ||
                         query.sentence.has(Cue::kWe, query.sentence.span);
  const std::string_view own =
      own_voice ? people_.spoken_of(query.sentence.passage) : std::string_view();
  if (names_another(query, types)) return std::nullopt;
  if (tells_of_a_new_one(query)) return std::nullopt;
  auto found = before(query.sentence.span.begin, floor_of(query), types, own);
  // A place is where things are said to be; that it is spoken on of would be a guess.
  if (!found || (found->type == kPlaceType && !wants_places(types))) return std::nullopt;
  if (wants_makers(types) && is_thing(found->type)) return std::nullopt;
  if (auto tellers = of_teller(*found, query)) return tellers;
  if (asked_about(*found, query) || is_of_unnamed_us(found->name, found->type, query))
    return std::nullopt;
  found = main_rather(*found, query, types);
  found->assumed = true;
  return by(*found, led_before(*found, query, types) ? Way::kPronoun : Way::kReach);
}

}  // namespace tally::claim
