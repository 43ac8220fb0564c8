#include "base/word_file.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_clause.hpp"
#include "recogniser/discovery_latin.hpp"
#include "recogniser/discovery_short.hpp"

#include <algorithm>
#include <string>

// What a name in Latin letters is, by the words right behind it.
namespace tally::recogniser {
/// "Kite quickly raised": "quickly".
bool LatinLists::is_adverb(std::string_view word) const {
  constexpr std::size_t kShortest = 5;  // letters of one that ends so: no "fly"
  return adverbs_.contains(word) || (word.size() >= kShortest && ends_.is_adverb(word));
}

/// "Kite raised", "Ada Moss also said", "Kite could raise": what it is said to do.
std::string_view LatinNames::told_by_verb(Words near, const Beside& right, std::string_view before,
                                          bool two) const {
  Words next = right.words();
  if (next.empty() || !right.all().starts_with(" ")) return {};
  if (!two && tells_where(near, next)) return kPlaceType;
  while (next.size() > 1 && is_adverb(next.front())) next = next.subspan(1);
  if (two && person_verbs_.contains(next.front())) return kPersonType;
  if (stands_in_place(before)) return {};  // "the factory in Kite has"
  // "Churn fell to 2%": what anything does, of a word whose capital may be the sentence's
  if (!two && near.empty() && drift_verbs_.contains(next.front())) return {};
  return acts_as_company(right, next, two) ? kCompanyType : std::string_view();
}

/// "Osprey-based", "Osprey, Iceland-based": whether it is where a firm sits, or the town there.
bool LatinNames::is_town(std::string_view rest) const {
  constexpr std::string_view kComma = ", ";
  constexpr std::size_t kLongest = 24;  // bytes of the country
  const std::string_view joined = rest.substr(rest.starts_with('.') ? 1 : 0);  // "Ill.-based"
  if (std::ranges::any_of(seats_, [&](const auto& seat) { return joined.starts_with(seat); }))
    return true;
  if (!rest.starts_with(kComma) || !capital_at(rest, kComma.size())) return false;
  const std::string_view behind = rest.substr(kComma.size());
  return std::ranges::any_of(seats_, [&](const std::string& seat) {
    const auto at = behind.substr(0, kLongest + seat.size()).find(seat);
    return at != std::string_view::npos && behind.substr(0, at).find(',') == behind.npos &&
           std::ranges::count(behind.substr(0, at), ' ') <= 1;
  });
}

/// Bytes of where somebody sits behind the name at whose end `text` begins: " in Osprey, Iceland,",
/// ", which is based in Osprey,"; 0 for none.
std::size_t LatinNames::seat_size(std::string_view text) const {
  constexpr std::size_t kMostParts = 3;  // "Osprey, Mount Kite, Iceland"
  const auto lead = std::ranges::find_if(
      seat_joints_, [&](const std::string& joint) { return text.starts_with(joint); });
  if (lead == seat_joints_.end() || !capital_at(text, lead->size())) return 0;
  std::size_t at = lead->size();
  for (std::size_t part = 0; part < kMostParts && capital_at(text, at); ++part) {
    while (capital_at(text, at)) {
      at = name_word_end(text, at);
      while (at < text.size() && (text[at] == '.' || is_upper(text[at]))) ++at;  // "N.C."
      at += capital_follows(text, at) ? 1U : 0U;
    }
    if (!text.substr(at).starts_with(", ")) return part == 0 && lead->front() == ',' ? 0 : at;
    at += 2;
  }
  return at - 1;  // the space belongs to what follows
}

/// Bytes of the capitals that stand in brackets behind the name at whose end `text` begins: "
/// (KDW)"; 0 for none.
std::size_t LatinNames::bracket_size(std::string_view text) {
  constexpr std::size_t kLongest = 32;
  if (!text.starts_with(" (")) return 0;
  const auto close = text.substr(0, kLongest).find(')');
  if (close == std::string_view::npos) return 0;
  return std::ranges::any_of(text.substr(0, close), base::is_lower) ? 0 : close + 1;
}

/// "Kite's annual revenue": whether it has what companies have.
bool LatinNames::is_owner(const Beside& right) const {
  constexpr std::size_t kWords = 4;
  const Words words = right.words_until(clause_end(right.all(), 1));
  if (words.size() < 2 || !is_genitive(words.front())) return false;
  const std::size_t letter = words.front().size();
  if (right.all().find(words.front()) > letter + 2) return false;  // of another word
  const Words owned = until_preposition(words.subspan(1));
  return has_any(owned.first(std::min(kWords, owned.size())), company_owned_);
}

/// "Kite's Ada Moss": whether it has somebody with a first and a second name. `rest` is as written.
bool LatinNames::has_person(std::string_view rest) const {
  constexpr std::size_t kSign = 4;  // bytes of a printed sign with its letter
  const std::size_t owned = rest.substr(0, kSign + 1).find(' ');
  if (owned == std::string_view::npos || owned < 2 || !is_genitive(rest.substr(owned - 1, 1)))
    return false;
  const std::string_view person = rest.substr(owned + 1);
  const std::size_t second = person.find(' ');
  return second != std::string_view::npos && may_be_given(person.substr(0, second)) &&
         capital_at(person, second + 1);
}

/// The kind of thing that the noun at `i` names, in the singular or the plural, alone or with the
/// word before it: "data center".
std::string_view LatinNames::noun_at(Words words, std::size_t i) const {
  if (i > 0) {
    const auto pair = site_nouns_.find(std::string(words[i - 1]) + " " + std::string(words[i]));
    if (pair != site_nouns_.end()) return pair->second;
  }
  std::string_view word = words[i];
  for (const Types* nouns : {&site_nouns_, &thing_nouns_}) {
    if (const auto kind = nouns->find(word); kind != nouns->end()) return kind->second;
  }
  if (!word.ends_with('s')) return {};
  word.remove_suffix(1);
  const auto kind = thing_nouns_.find(word);
  return kind != thing_nouns_.end() ? std::string_view(kind->second) : std::string_view();
}

/// "It scores 71% on Kite": whether what stands before is a score.
bool LatinNames::is_scored_on(const Beside& left) const {
  const std::string_view text = left.all();
  return ends_with_any(text, scored_on_) && has_any(left.words(), score_verbs_);
}

/// "The Kite supercomputer", "its 9 GW Kite campus", "Moss's Kite launch vehicle": the kind that
/// the noun behind the name is of. "The Kite chip maker" is no chip, "a Kite project manager" no
/// project.
std::string_view LatinNames::told_by_noun(const Beside& left, const Beside& right) const {
  constexpr std::size_t kNearest = 4;  // words before the name
  const Words before = left.words_from(clause_begin(left.all()));
  const Words near = before.last(std::min(kNearest, before.size()));
  const std::string_view text = left.all();
  const bool counted =
      text.size() > 1 && text.back() == ' ' && base::is_digit(text[text.size() - 2]);
  const bool owned = counted || std::ranges::any_of(near, [&](std::string_view word) {
                       return determiners_.contains(word) || is_genitive(word);
                     });
  if (!owned) return {};
  const Words next = right.words_until(clause_end(right.all(), 1));
  for (std::size_t i = 0; i < std::min<std::size_t>(2, next.size()); ++i) {
    if (prepositions_.contains(next[i]) || company_verbs_.contains(next[i])) return {};
    std::string_view kind = i + 1 < next.size() ? noun_at(next, i + 1) : std::string_view();
    if (!kind.empty() && noun_at(next.subspan(i + 1), 0).empty()) return kind;  // "data center"
    kind = noun_at(next, i);
    if (kind.empty()) continue;
    const bool other = i + 1 < next.size() && (company_nouns_.contains(next[i + 1]) ||
                                               person_titles_.contains(next[i + 1]));
    return other ? std::string_view() : kind;
  }
  return {};
}

/// "Kite (NASDAQ: KITE)": whose shares are traded.
bool LatinNames::is_listed(const Beside& right) const {
  return right.all().starts_with(" (") && !right.words().empty() &&
         tickers_.contains(right.words().front());
}

/// "KITE" of " (NASDAQ: KITE)": the letters by which they are; empty for none.
std::string_view LatinNames::ticker_in(std::string_view rest) const {
  constexpr std::size_t kExchange = 16;  // bytes of its name
  constexpr std::size_t kShortest = 3;   // fewer letters may mean anything
  constexpr std::size_t kLongest = 6;
  if (!rest.starts_with(" (")) return {};
  const std::size_t colon = rest.substr(0, kExchange).find(':');
  if (colon == std::string_view::npos) return {};
  if (!tickers_.contains(base::lower_ascii(rest.substr(2, colon - 2)))) return {};
  std::string_view letters = rest.substr(colon + 1);
  if (letters.starts_with(' ')) letters.remove_prefix(1);
  letters = letters.substr(0, letters.find_first_of("),; "));
  const bool fits = letters.size() >= kShortest && letters.size() <= kLongest &&
                    std::ranges::all_of(letters, base::is_upper);
  return fits ? letters : std::string_view();
}

/// "Kite KITEY reported": capitals that begin as the name before them does and end the run are its
/// ticker, and none of the name. Takes them off.
std::string_view LatinNames::take_ticker(std::string_view text, Run& run) {
  constexpr std::size_t kSure = 4;      // letters; fewer are those of the name in their order
  constexpr std::size_t kShortest = 3;  // fewer may mean anything
  constexpr std::size_t kLongest = 5;
  const std::string_view name = text.substr(run.span.begin, run.span.size());
  const std::size_t space = name.rfind(' ');
  if (run.words < 2 || space == std::string_view::npos) return {};
  const std::string_view firm = name.substr(0, space);
  const std::string_view letters = name.substr(space + 1);
  const bool shape = letters.size() >= kShortest && letters.size() <= kLongest &&
                     std::ranges::all_of(letters, base::is_upper) && letters[0] == firm[0] &&
                     std::ranges::any_of(firm, base::is_lower);
  if (!shape || (letters.size() < kSure && !is_short_for(letters, firm))) return {};
  const std::string_view rest = text.substr(run.span.end);
  if (rest.size() < 2 || rest[0] != ' ' || !base::is_lower(rest[1])) return {};
  run.span.end = run.span.begin + space;
  --run.words;
  return letters;
}

/// What has a ticker is a company, which that is another spelling of.
void LatinNames::tell_quoted(std::string_view ticker, Candidate& company) {
  company.type = kCompanyType;
  if (company.abbreviation.empty() && ticker != company.name) company.abbreviation = ticker;
}

/// "Kite, Inc. (NYSE: KITE)": a legal form behind a comma tells that a company stands before it.
void LatinNames::take_form(std::string_view text, base::ByteSpan firm, base::ByteSpan form,
                           Candidates& out) const {
  constexpr std::string_view kJoint = ", ";
  if (firm.size() == 0 || form.begin != firm.end + kJoint.size() ||
      text.substr(firm.end, kJoint.size()) != kJoint) {
    return;
  }
  std::string_view rest = text.substr(form.end);
  if (rest.starts_with('.')) rest.remove_prefix(1);
  tell_quoted(ticker_in(rest), out.of(text.substr(firm.begin, firm.size())));
}

/// "Kite Raises Prices": a verb of what companies do ends a name in a headline.
bool LatinLists::ends_headed(std::string_view word) const {
  const std::string small = base::lower_ascii(word);
  return headlines_.contains(small) || headline_verbs_.contains(small) ||
         company_verbs_.contains(small) || person_verbs_.contains(small);
}

/// "Kite Q4 2023 Results" as a title.
bool LatinNames::is_headlined(std::string_view text, base::ByteSpan span) const {
  const Beside right(right_side(text, span));
  if (!right.all().starts_with(" ") || right.words().empty()) return false;
  const std::string_view next = right.words().front();
  return headlines_.contains(next) || (company_verbs_.contains(next) && next.ends_with('s'));
}

/// "The Osprey bus maker", "a Boston startup": where a company is, not what it is called.
bool LatinNames::tells_where(Words before, Words next) const {
  constexpr std::size_t kNouns = 2;
  if (before.empty() || !determiners_.contains(before.back())) return false;
  if (owners_.contains(before.back()) || company_verbs_.contains(next.front())) return false;
  const Words nouns = next.first(std::min(kNouns, next.size()));
  return has_any(nouns, company_nouns_) && !has_any(nouns, relational_);
}

/// "Its Osprey plant".
bool LatinNames::names_site(std::string_view before, std::string_view after) const {
  if (!before.ends_with(' ') || !after.starts_with(' ')) return false;
  const Beside left(before);
  const Beside right(after.substr(0, kAround));
  return !left.words().empty() && !right.words().empty() &&
         determiners_.contains(left.words().back()) && sites_.contains(right.words().front());
}

}  // namespace tally::recogniser
