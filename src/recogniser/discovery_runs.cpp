#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_latin.hpp"

#include <algorithm>
#include <string_view>

// Where a name in Latin letters begins and ends.
namespace tally::recogniser {
namespace {

constexpr std::size_t kLongestName = 6;  ///< words of a name

/// Bytes of a sign that joins the parts of a word which begin with capitals: "Wen-Li", "O'Neil",
/// "H&K"; 0 for none.
std::size_t inner_sign(std::string_view text, std::size_t at) {
  constexpr std::string_view kApostrophe = "’";
  if (at >= text.size()) return 0;
  if (text[at] == '-' || text[at] == '\'' || text[at] == '&') return 1;
  return text.substr(at).starts_with(kApostrophe) ? kApostrophe.size() : 0;
}

/// Bytes of the space behind a word that is none of a name; 0 where none stands there.
std::size_t plain_joint(std::string_view text, std::size_t end) {
  return end < text.size() && text[end] == ' ' ? 1 : 0;
}

}  // namespace

/// The byte behind a word of a name, of parts that each begin with a capital, or with the end of an
/// address: "Kite.ai".
std::size_t LatinNames::name_word_end(std::string_view text, std::size_t at) const {
  std::size_t end = word_end(text, at);
  if (end == at + 1 && end < text.size() && text[end] == '.') {
    if (const std::size_t initials = joints_.end_of_initials(text, at); initials > at)
      return initials;
  }
  for (std::size_t sign = 0; end > at && (sign = inner_sign(text, end)) > 0;) {
    if (!capital_at(text, end + sign)) break;
    end = word_end(text, end + sign);
  }
  if (end == at || end >= text.size() || text[end] != '.') return end;
  const std::size_t domain = word_end(text, end + 1);
  const char next = domain < text.size() ? text[domain] : ' ';
  const bool goes_on = next == '/' || next == '@' || base::is_digit(next);
  const std::string small = base::lower_ascii(text.substr(end + 1, domain - end - 1));
  return !goes_on && domains_.contains(small) ? domain : end;
}

/// "Startup Osprey": a word that begins a sentence, and says what follows is.
bool LatinLists::is_kind_of_company(std::string_view word) const {
  return company_nouns_.contains(base::lower_ascii(word)) && !company_words_.contains(word);
}

/// "Osprey Street Bridge": whether the word that ends at `at` is inside a name, as what follows
/// ends one.
bool LatinNames::goes_on(std::string_view text, std::size_t at) const {
  if (!capital_follows(text, at)) return false;
  const std::size_t end = name_word_end(text, at + 1);
  const std::string_view next = text.substr(at + 1, end - at - 1);
  return is_thing_noun(next) || company_words_.contains(next);
}

/// The same where that word is the last with a capital.
bool LatinNames::closes_next(std::string_view text, std::size_t at) const {
  return goes_on(text, at) && !capital_follows(text, name_word_end(text, at + 1));
}

/// Where a word of a capital and small letters ends that is none of a name's, if no other capital
/// follows: most capitals begin a sentence. `at` for any other.
std::size_t LatinNames::end_of_no_name(std::string_view text, std::size_t at) const {
  if (at + 1 >= text.size() || !base::is_lower(text[at + 1])) return at;
  const std::size_t end = name_word_end(text, at);
  if (capital_follows(text, end) || !not_names_.contains(text.substr(at, end - at))) return at;
  return joints_.group_size(text, {at, end}) > 0 ? at : end;
}

/// Whether the capital at `at` is none of the begin of a sentence: a word or a comma stands before.
bool LatinNames::stands_inside(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return false;
  return text[at - 2] == ',' || letter_size(text, at - 2) != 0;
}

/// "CEO", "Chancellor": what somebody is rather than a word of a name, or an acronym.
bool LatinLists::is_office(std::string_view word) const {
  if (word.size() < 2 || is_upper(word[1])) return true;
  const std::string small = base::lower_ascii(word);
  return person_titles_.contains(small) || title_heads_.contains(small) ||
         honorifics_.contains(small);
}

/// "Dutch Anchor", "the Osprey in The Reed", "Old Kite Mills": whether a word that is no name alone
/// begins one.
bool LatinNames::leads(std::string_view text, base::ByteSpan word, bool titled) const {
  const std::string_view said = text.substr(word.begin, word.size());
  const bool inside = !titled && small_words_.contains(said) && stands_inside(text, word.begin);
  const bool lead = !titled && lead_words_.contains(said);
  if (!inside && !lead && !peoples_.contains(said)) return false;
  std::size_t at = word.end;
  for (int passed = 0; passed < 2; ++passed) {  // "French Second Republic"
    if (!capital_follows(text, at)) return false;
    const std::size_t end = name_word_end(text, at + 1);
    const std::string_view next = text.substr(at + 1, end - at - 1);
    if (is_office(next) || is_kind_of_company(next) || may_be_given(next)) return false;
    const bool alone = !capital_follows(text, end);
    const bool firm = lead && (alone ? company_words_.contains(next) : closes_next(text, end));
    if ((inside || lead) && !firm && never_alone_.contains(next)) return false;  // "and Still Love"
    if (firm) return true;  // "First Foundation", "Old National Mills"
    if (!not_names_.contains(next)) return true;
    if (!inner_words_.contains(next)) return false;
    at = end;
  }
  return false;
}

/// "Doctors Without Borders": whether a small word, which is none of a name's alone, is inside one.
bool LatinNames::is_inner(std::string_view text, base::ByteSpan word) const {
  if (!inner_words_.contains(text.substr(word.begin, word.size()))) return false;
  if (!capital_follows(text, word.end)) return false;
  const std::size_t end = name_word_end(text, word.end + 1);
  const std::string_view next = text.substr(word.end + 1, end - word.end - 1);
  return !is_office(next) && !not_names_.contains(next);
}

/// "Kite AI", "Osprey Point C": whether a word that is no name alone ends one.
bool LatinNames::is_ending(std::string_view text, base::ByteSpan word) const {
  constexpr std::string_view kWords = "IA";  // "I" and "A" are words
  const std::string_view said = text.substr(word.begin, word.size());
  if (endings_.contains(said)) return true;
  if (said.size() != 1 || kWords.find(said.front()) != std::string_view::npos) return false;
  const std::string_view behind = text.substr(word.end);
  if (behind.empty()) return true;
  if (behind.front() == '.' && capital_at(behind, 1)) return false;  // "Kite N.V."
  const bool initial = behind.size() > 2 && behind.front() == '.' && capital_at(behind, 2) &&
                       !not_names_.contains(behind.substr(2, word_end(behind, 2) - 2));
  const bool goes_on = behind.front() == ' ' && capital_at(behind, 1);
  constexpr std::string_view kEnds = " ,.;:!?)\n'";
  return !initial && !goes_on && kEnds.find(behind.front()) != std::string_view::npos;
}

/// "The Crown of Osprey": whether a word may head a name of two parts, as an article shows.
bool LatinNames::heads_of(std::string_view text, base::ByteSpan word) const {
  const std::string_view before = text.substr(0, word.begin);
  if (!ends_with_any(before, definite_)) return false;
  const std::string_view said = text.substr(word.begin, word.size());
  return !is_office(said) && !not_names_.contains(said) && !not_heads_.contains(said) &&
         !may_be_given(said);
}

/// Bytes between a word of a name and the next one.
std::size_t LatinNames::joint_size(std::string_view text, const Run& run,
                                   base::ByteSpan word) const {
  const std::size_t initial = NameJoints::initial_size(text, word.end);
  if (initial > 0 && run.words == 1 && may_be_given(text.substr(word.begin, word.size()))) {
    return initial;
  }
  const bool headed = run.words == 1 && heads_of(text, word);
  const std::size_t joint = joints_.size(text, run.span.begin, word, headed);
  return joint > 0 || word.end >= text.size() || text[word.end] != ' ' ? joint : 1;
}

/// "Osprey Co-founder", "Non-profit": whether a word goes on in small letters behind a hyphen and
/// is none of a name's.
bool LatinNames::is_prefix(std::string_view text, base::ByteSpan word) const {
  const std::string_view behind = text.substr(word.end);
  if (behind.size() < 2 || behind[0] != '-' || !base::is_lower(behind[1])) return false;
  const std::string_view said = text.substr(word.begin, word.size());
  return small_words_.contains(said) || legal_forms_.contains(said);
}

/// "Kite Nets $30 Million", "Raising $3M": whether a word of a headline has the form of a verb that
/// an amount follows.
bool LatinNames::is_verb_of_amount(std::string_view text, base::ByteSpan word) const {
  constexpr std::string_view kSigns = "$€£¥₹";
  if (word.end + 1 >= text.size() || text[word.end] != ' ') return false;
  const std::size_t sign = base::code_point_at(text, word.end + 1).size;
  if (kSigns.find(text.substr(word.end + 1, sign)) == std::string_view::npos) return false;
  const std::string small = base::lower_ascii(text.substr(word.begin, word.size()));
  const bool third = small.ends_with('s') && !small.ends_with("ss");
  return (third || ends_.is_past(small, 2) || ends_.is_gerund(small, 2)) &&
         !company_words_.contains(text.substr(word.begin, word.size()));
}

/// What the word that ends at `word.end` is for the run: adds it, or says that the run ends before.
LatinNames::Part LatinNames::part_of(std::string_view text, const Run& run, base::ByteSpan word,
                                     bool titled) const {
  const std::string_view said = text.substr(word.begin, word.size());
  if (titled && (is_verb_of_amount(text, word) || (run.words > 0 && ends_headed(said))))
    return Part::kNone;
  const bool first = run.words == 0;
  const bool none = said.size() < 2 || not_names_.contains(said) || is_prefix(text, word);
  if (!none && !(first && is_kind_of_company(said))) return Part::kWord;
  if (first && joints_.group_size(text, word) > 0) return Part::kWord;
  if (first) return leads(text, word, titled) ? Part::kLead : Part::kNone;
  if (is_office(said) && said.size() > 1 && !is_upper(said[1])) return Part::kNone;
  if (goes_on(text, word.end) || (!titled && is_inner(text, word))) return Part::kWord;
  return is_ending(text, word) ? Part::kLast : Part::kNone;
}

/// "Video Startup Osprey", "Osprey Crown Prince Ada Moss", "Kite Ada Moss": where a run begins
/// anew, as what stands in it before is none of the name; 0 where it goes on.
std::size_t LatinNames::begins_anew(std::string_view text, const Run& run, base::ByteSpan word,
                                    bool titled) const {
  const bool inside = run.words > 0 && plain_joint(text, word.end) > 0;
  if (!inside || !capital_at(text, word.end + 1)) return 0;
  const std::string_view said = text.substr(word.begin, word.size());
  if (titled && is_kind_of_company(said)) return word.end + 1;
  if (begins_person(said) && run.words > 1) return word.begin;
  return 0;
}

/// "Then-Osprey", "Ex-Kite": the byte behind what only says when a name was one's.
std::size_t LatinNames::behind_prefix(std::string_view text, std::size_t at) const {
  const std::size_t end = word_end(text, at);
  const bool joined = end < text.size() && text[end] == '-' && capital_at(text, end + 1);
  return joined && small_words_.contains(text.substr(at, end - at)) ? end + 1 : at;
}

/// The words of a name from a capital on; words that are none before it are passed over, one
/// inside ends it, as does a verb in a headline, which is written with a capital.
LatinNames::Run LatinNames::run_at(std::string_view text, std::size_t at,
                                   std::size_t headline) const {
  const std::size_t begin = behind_prefix(text, at);
  Run run{{begin, begin}, 0, begin, begin != at, begin, 0};
  while (capital_at(text, run.next) && run.words < kLongestName) {
    const base::ByteSpan word{run.next, name_word_end(text, run.next)};
    const bool titled = word.end <= headline;
    if (const std::size_t anew = begins_anew(text, run, word, titled); anew > 0) {
      run = {{anew, anew}, 0, anew, true, word.begin, 0};
      continue;
    }
    const Part part = part_of(text, run, word, titled);
    if (part == Part::kNone && run.words > 0) break;
    if (part == Part::kNone) {
      run.last = word.begin;
      run.span.begin = word.end + 1;
      run.moved = true;
    } else {
      run.span.end = word.end;
      ++run.words;
    }
    if (part == Part::kLead) run.lead = word.size() + 1;
    const std::size_t joint =
        part == Part::kNone ? plain_joint(text, word.end) : joint_size(text, run, word);
    run.next = word.end;
    if (part == Part::kLast && joint <= 1) break;  // but "Council of Osprey"
    if (joint == 0 || !capital_at(text, word.end + joint)) break;
    run.next = word.end + joint;
  }
  if (run.words > 0) run.span.end += joints_.ending_size(text, run.span.end);
  run.next = std::max({run.next, run.span.end, name_word_end(text, run.next)});
  return run;
}

bool LatinNames::is_full_name(std::string_view label) const {
  if (!capital_at(label, 0)) return false;
  const Run run = run_at(label, 0);
  return run.words > 1 && run.span.begin == 0 && run.span.end == label.size();
}

}  // namespace tally::recogniser
