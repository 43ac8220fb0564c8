#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_clause.hpp"
#include "recogniser/discovery_latin.hpp"

#include <algorithm>

// What tells that a name in Latin letters is a company's: what is done, held and worked at.
namespace tally::recogniser {

/// "Kite raised", "Kite is planning", "Kite was founded": whether companies do so. A person of a
/// single name has been told by the whole one before.
/// "Is said to be raising", "is set to launch": whether what somebody is said to do is what
/// companies do. `next` begins with the "is".
bool LatinNames::is_said_to_act(Words next) const {
  const auto said = [&](std::string_view word) { return hearsay_.contains(word); };
  const auto end = std::ranges::find_if_not(next.subspan(1), said);
  const auto at = static_cast<std::size_t>(end - next.begin());
  if (at == 1 || at + 1 >= next.size() || !hearsay_to_.contains(next[at])) return false;
  if (!hearsay_be_.contains(next[at + 1])) return company_bases_.contains(next[at + 1]);
  if (at + 2 == next.size()) return false;
  const std::string_view verb = next[at + 2];
  return company_doing_.contains(verb) || company_verbs_.contains(verb) ||
         company_passive_.contains(verb);
}

bool LatinNames::acts_as_company(const Beside& right, Words next, bool two) const {
  const std::string_view verb = next.front();
  const bool done = next.size() > 1 && agents_.contains(next[1]);  // "the Kite launched by Moss"
  if (done && ends_.is_past(verb)) return false;
  if (company_verbs_.contains(verb) || (!two && either_verbs_.contains(verb))) return true;
  if (noun_verbs_.contains(verb)) return takes_object(right, next);
  if (next.size() < 2) return false;
  if (copulas_.contains(verb)) {
    return company_doing_.contains(next[1]) || company_passive_.contains(next[1]) ||
           is_said_to_act(next);
  }
  if (perfect_.contains(verb)) return company_verbs_.contains(next[1]);
  return modals_.contains(verb) && company_bases_.contains(next[1]);
}

/// "Kite offers a loan", "Kite orders 40 jets", not "technical issues in Kite": whether what
/// follows a word that may be a verb is done to.
bool LatinNames::takes_object(const Beside& right, Words next) const {
  const std::string_view verb = next.front();  // a view into what stands right
  const auto begin = static_cast<std::size_t>(verb.data() - right.all().data());
  const std::string_view behind = right.all().substr(begin + verb.size());
  if (behind.size() > 1 && behind[0] == ' ' && (base::is_digit(behind[1]) || behind[1] == '$'))
    return true;
  return next.size() > 1 && behind.starts_with(" ") && determiners_.contains(next[1]);
}

bool LatinNames::is_plain(const Candidate& each) const {
  return each.inside == 0 && each.name.find(' ') == std::string::npos &&
         plain_words_.contains(base::lower_ascii(each.name));
}

/// "Shares of Kite", "a stake in Kite", "an analyst at Kite", "rivals such as Kite", "according to
/// Kite".
bool LatinNames::is_company_behind(const Beside& left) const {
  const std::string_view before = left.all();
  if (!before.ends_with(' ')) return false;
  if (ends_with_any(before, company_sources_)) return true;
  const Words words = left.words_from(clause_begin(before));
  if (words.size() < 2) return false;
  const std::string_view last = words.back();
  const std::string_view noun = words[words.size() - 2];
  if (last == base::trimmed(of_)) return company_of_.contains(noun);
  if (place_words_.contains(last)) return company_in_.contains(noun);
  if (workplaces_.contains(last)) return company_at_.contains(noun);
  if (!ends_with_any(before, like_joints_)) return false;
  return company_like_.contains(noun) ||
         (words.size() > 2 && company_like_.contains(words[words.size() - 3]));
}

/// "Shipments of Kite", "Kite-maker", "Kite owner Osprey": what is made, owned or sent out.
bool LatinNames::is_made(const Beside& left, const Beside& right) const {
  if (!right.words().empty()) {
    std::string_view next = right.words().front();
    if (is_genitive(next)) return false;
    const bool joined = right.all().starts_with("-");
    if (joined) next.remove_prefix(1);
    if ((joined || right.all().starts_with(" ")) && thing_joined_.contains(next)) return true;
  }
  const Words words = left.words_from(clause_begin(left.all()));
  return words.size() > 1 && left.all().ends_with(' ') && words.back() == base::trimmed(of_) &&
         thing_of_.contains(words[words.size() - 2]);
}

/// "Kite-backed", "Kite founder Ada Moss".
bool LatinNames::is_company_before(const Beside& right) const {
  if (right.words().empty()) return false;
  const std::string_view next = right.words().front();
  if (right.all().starts_with("-")) return company_joined_.contains(next.substr(1));
  return right.all().starts_with(" ") && leaders_.contains(next);
}

}  // namespace tally::recogniser
