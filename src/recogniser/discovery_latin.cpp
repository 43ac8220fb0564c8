#include "recogniser/discovery_latin.hpp"

#include "base/byte_scan.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/names.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::string_view kPerson = "person";
constexpr std::string_view kCompany = "company";
constexpr std::size_t kLongestName = 4;  ///< words of a name
constexpr std::string_view kOf = " of ";
constexpr std::size_t kNear = 3;                  ///< words between an owner and what it owns
constexpr std::size_t kPlaceReach = 12;           ///< bytes before a name for a word of place
constexpr std::string_view kProduct = "product";  ///< what goes by a number, if it is a name
constexpr int kLooks = 4;  ///< places of a name that are looked at for its kind

/// Whether most words begin small: then capitals are those of names.
bool is_sentence_case(std::string_view heading) {
  int small = 0;
  int capital = 0;
  for (std::size_t at = 0; at < heading.size();) {
    const std::size_t end = word_end(heading, at);
    if (end > at) ++(capital_at(heading, at) ? capital : small);
    at = end + 1;
  }
  return small > capital;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// " 2" or "-2": the version of a family.
bool number_follows(std::string_view rest) {
  return rest.size() > 1 && (rest[0] == ' ' || rest[0] == '-') && is_digit(rest[1]);
}

/// ", 52," behind a name: an age.
bool is_age(std::string_view after) {
  return after.size() > 4 && after.starts_with(", ") && is_digit(after[2]) && is_digit(after[3]) &&
         (after[4] == ',' || after[4] == '.');
}

/// Bytes of a version of one or two digits ("4", "2.5", "-2", "X2") that a name is followed by and
/// that no number goes on from; 0 for none.
std::size_t version_size(std::string_view rest) {
  constexpr std::size_t kMostDigits = 2;
  if (rest.size() < 2 || (rest[0] != ' ' && rest[0] != '-')) return 0;
  const std::size_t letter = is_upper(rest[1]) ? 1 : 0;
  std::size_t at = 1 + letter;
  while (at < rest.size() && is_digit(rest[at])) ++at;
  if (at == 1 + letter || at > 1 + letter + kMostDigits) return 0;
  if (at + 1 < rest.size() && rest[at] == '.' && is_digit(rest[at + 1])) at += 2;
  const std::string_view behind = rest.substr(at, 2);
  const bool ends = behind.empty() || behind[0] == ' ' || behind[0] == '\n' ||
                    (std::string_view(".,;!?)'").find(behind[0]) != std::string_view::npos &&
                     (behind.size() < 2 || !is_digit(behind[1])));
  return ends ? at : 0;
}

bool has_any(std::span<const std::string_view> words, const base::WordSet& wanted) {
  return std::ranges::any_of(words, [&](std::string_view word) { return wanted.contains(word); });
}

/// The first letter at or after `at` that may begin a name: a capital at the begin of a word.
std::size_t next_name(std::string_view text, std::size_t at) {
  const auto may_be_capital = [](unsigned char c) {
    return static_cast<unsigned char>(c - 'A') < 26 || c == 0xC3;
  };
  const auto inside_word = [&](std::size_t i) {
    if (i == 0) return false;
    if (letter_size(text, i - 1) == 1) return true;
    return i > 1 && (text[i - 1] & 0xC0) == 0x80 && letter_size(text, i - 2) == 2;
  };
  at = base::find_byte(text, at, may_be_capital);
  while (at < text.size() && (!capital_at(text, at) || inside_word(at))) {
    at = base::find_byte(text, at + 1, may_be_capital);
  }
  return at;
}

/// Whether the word at `at` may have its capital from the place where it stands: nothing but
/// spaces and signs between it and the sign that begins a sentence. Chinese text has no such
/// capitals.
bool begins_sentence(std::string_view text, std::size_t at) {
  constexpr std::string_view kBegins = ".!?\n:\"";
  constexpr unsigned char kFirstHan = 0xE3;
  while (at-- > 0) {
    if (kBegins.find(text[at]) != std::string_view::npos) return true;
    if (letter_size(text, at) != 0 || static_cast<unsigned char>(text[at]) >= kFirstHan)
      return false;
  }
  return true;
}

/// Where the clause that goes on to the end of the text begins, and where the one at `at` ends.
std::size_t clause_begin(std::string_view text) {
  const auto stops = [](char c) { return c == '.' || c == ';' || c == ':' || c == '\n'; };
  const auto last = std::find_if(text.rbegin(), text.rend(), stops);
  return static_cast<std::size_t>(text.rend() - last);
}
std::size_t clause_end(std::string_view text, std::size_t at) {
  const auto stops = [](char c) { return c == ',' || c == '.' || c == ';' || c == '\n'; };
  const auto* const next = std::find_if(text.begin() + at, text.end(), stops);
  return static_cast<std::size_t>(next - text.begin());
}

std::string_view until(std::string_view text, std::string_view stops) {
  return text.substr(0, std::min(text.find_first_of(stops), text.size()));
}

}  // namespace

std::string family_name(std::string_view name) {
  const auto space = name.rfind(' ');
  return space == std::string_view::npos ? std::string()
                                         : base::lower_ascii(name.substr(space + 1));
}

bool is_family_name(std::string_view word, std::string_view name) {
  return name.size() > word.size() && name[name.size() - word.size() - 1] == ' ' &&
         word.find(' ') == std::string_view::npos && family_name(name) == word;
}

std::string first_name(std::string_view name) {
  const auto space = name.find(' ');
  return space == std::string_view::npos ? std::string() : base::lower_ascii(name.substr(0, space));
}

LatinNames::LatinNames(base::JsonObject& object) {
  const auto words = [&](std::string_view key) {
    const auto list = object.strings(key);
    return base::WordSet(list.begin(), list.end());
  };
  company_words_ = words("company_words");
  company_nouns_ = words("company_nouns");
  of_words_ = words("of_words");
  company_verbs_ = words("company_verbs");
  person_titles_ = words("person_titles");
  for (const std::string& title : person_titles_) {
    if (const auto space = title.find(' '); space != std::string::npos) {
      title_heads_.insert(title.substr(0, space));
    }
  }
  person_verbs_ = words("person_verbs");
  not_names_ = words("not_names");
  determiners_ = words("determiners");
  owners_ = words("owners");
  naming_ = words("naming");
  variant_words_ = words("variant_words");
  zh_naming_ = object.strings("zh_naming");
  place_words_ = words("place_words");
  honorifics_ = words("honorifics");
  leaders_ = words("leaders");
  const auto types = [&](std::string_view key) {
    Types out;
    for (const base::JsonValue& noun : object.need(key, base::JsonValue::Kind::kObject).members) {
      if (noun.kind != base::JsonValue::Kind::kString) object.fail(key, "expected types as text");
      out.emplace(noun.key, noun.text);
    }
    return out;
  };
  thing_nouns_ = types("thing_nouns");
  zh_nouns_ = types("zh_nouns");
}

/// "Kite 3 Lite": the end of a name that goes by its number.
bool LatinNames::ends_numbered(std::string_view text, const Run& run) const {
  const std::size_t at = run.span.begin;
  if (run.words != 1 || at < 2 || text[at - 1] != ' ' || !is_digit(text[at - 2])) return false;
  return variant_words_.contains(base::lower_ascii(text.substr(at, run.span.size())));
}

/// "in Kite", "near Kite".
bool LatinNames::stands_in_place(std::string_view before) const {
  if (!before.ends_with(' ')) return false;
  const auto of_word = [](char c) { return letter_size({&c, 1}, 0) == 1 || c == '-'; };
  while (!before.empty() && !of_word(before.back())) before.remove_suffix(1);
  std::size_t begin = before.size();
  while (begin > 0 && of_word(before[begin - 1])) --begin;
  return place_words_.contains(base::lower_ascii(before.substr(begin)));
}

/// Two words side by side too: "chief executive".
bool LatinNames::has_title(Words words) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (person_titles_.contains(words[i])) return true;
    if (i + 1 == words.size() || !title_heads_.contains(words[i])) continue;
    if (person_titles_.contains(std::string(words[i]) + " " + std::string(words[i + 1])))
      return true;
  }
  return false;
}

/// "its model Kite", "a chip called Kite": the thing that a name is given to.
std::string_view LatinNames::thing_before(std::string_view before, Words words) const {
  if (words.size() < 2 || before.back() != ' ') return {};
  const bool naming = naming_.contains(words.back());
  const std::size_t at = words.size() - (naming ? 2 : 1);
  const auto found = thing_nouns_.find(words[at]);
  if (found == thing_nouns_.end()) return {};
  // "The model Kite sells" is no model of that name.
  const auto near = words.subspan(at < kNear ? 0 : at - kNear, std::min(at, kNear));
  return naming || has_any(near, owners_) ? std::string_view(found->second) : std::string_view();
}

/// "its chip Kite 3", "Kite 3, a chip", "our Kite 3 chip", "the Kite 3": a thing that goes by its
/// number.
std::string_view LatinNames::numbered_thing(std::string_view text, base::ByteSpan span) const {
  const std::size_t from = span.begin > kAround ? span.begin - kAround : 0;
  const Beside left(text.substr(from, span.begin - from));
  const Beside right(text.substr(span.end, kAround));
  const Words before = left.words_from(clause_begin(left.all()));
  if (const std::string_view thing = thing_before(left.all(), before); !thing.empty()) return thing;
  if (right.all().starts_with(",")) return thing_in(right.words_until(clause_end(right.all(), 1)));
  if (before.empty() || left.all().back() != ' ' || !determiners_.contains(before.back())) {
    return {};
  }
  const Words after = right.words();
  const auto noun = after.empty() ? thing_nouns_.end() : thing_nouns_.find(after.front());
  return noun == thing_nouns_.end() ? kProduct : std::string_view(noun->second);
}

/// "a 7-billion-parameter language model": the noun that such an apposition ends in.
std::string_view LatinNames::thing_in(Words apposition) const {
  if (apposition.size() < 2 || !determiners_.contains(apposition.front())) return {};
  for (const std::string_view word : apposition) {
    const auto found = thing_nouns_.find(word);
    if (found != thing_nouns_.end()) return found->second;
  }
  return {};
}

/// 一家叫Kite的公司, 名为Kite的模型.
std::string_view LatinNames::named_in_chinese(std::string_view before,
                                              std::string_view after) const {
  constexpr std::string_view kOwning = "的";
  const auto named = [&](const std::string& word) { return before.ends_with(word); };
  if (!after.starts_with(kOwning) || std::ranges::none_of(zh_naming_, named)) return {};
  after.remove_prefix(kOwning.size());
  for (const auto& [noun, type] : zh_nouns_) {
    if (after.starts_with(noun)) return type;
  }
  return {};
}

void LatinNames::tell_variants(Candidates& candidates) const {
  for (std::size_t i = 0; i < candidates.list().size(); ++i) {
    const std::string name = candidates.list()[i].name;
    const auto space = name.rfind(' ');
    if (space == std::string::npos || !variant_words_.contains(family_name(name))) continue;
    for (const Candidate& family : candidates.list()) {
      const bool thing = std::ranges::any_of(
          thing_nouns_, [&](const auto& each) { return each.second == family.type; });
      if (thing && family.name == name.substr(0, space)) {
        candidates.list()[i].type = family.type;
        break;
      }
    }
  }
}

/// "Ada Moss, chief executive", "Kite, a Boston startup", "Kite raised": what the words beside say.
std::string_view LatinNames::type_of(std::string_view text, base::ByteSpan span,
                                     std::string_view name) const {
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  if (last.size() < name.size() && company_words_.contains(last)) return kCompany;
  if (name.find(kOf) != std::string_view::npos) return "organisation";
  const std::size_t from = span.begin > kAround ? span.begin - kAround : 0;
  const Beside left(text.substr(from, span.begin - from));
  const Beside right(text.substr(span.end, kAround));
  const std::string_view before = left.all();
  const std::string_view after = right.all();
  const bool two = name.find(' ') != std::string_view::npos;
  const Words words_before = left.words_from(clause_begin(before));
  const Words near = words_before.last(std::min<std::size_t>(2, words_before.size()));
  if (two && has_title(near)) return kPerson;
  if (!near.empty() && honorifics_.contains(near.back())) return kPerson;
  if (two && is_age(after)) return kPerson;
  if (near.size() == 2 && near.back() == "of" && leaders_.contains(near.front())) return kCompany;
  if (after.starts_with(",")) {
    const Words apposition = right.words_until(clause_end(after, 1));
    if (const std::string_view told = told_in(apposition, two); !told.empty()) return told;
  }
  if (const std::string_view thing = named_in_chinese(before, after); !thing.empty()) return thing;
  if (const std::string_view thing = thing_before(before, left.words()); !thing.empty()) {
    return thing;
  }
  if (!near.empty() && company_nouns_.contains(near.back())) return kCompany;
  const Words next = right.words();
  if (next.empty() || !after.starts_with(" ")) return {};
  if (two && person_verbs_.contains(next.front())) return kPerson;
  if (stands_in_place(before)) return {};  // "the factory in Kite has"
  return company_verbs_.contains(next.front()) ? kCompany : std::string_view();
}

/// The kind that an apposition tells: "Ada Moss, chief executive", "Kite, a maker of ships".
std::string_view LatinNames::told_in(Words apposition, bool full_name) const {
  if (full_name && has_title(apposition)) return kPerson;
  if (has_any(apposition, company_nouns_)) return kCompany;
  return thing_in(apposition);
}

/// "Museum of Industry", "University of Oslo".
bool LatinNames::joins_with_of(std::string_view text, base::ByteSpan word) const {
  return text.substr(word.end, kOf.size()) == kOf &&
         of_words_.contains(text.substr(word.begin, word.size()));
}

/// The words of a name from a capital on; words that are none before it are passed over, one
/// inside ends it.
LatinNames::Run LatinNames::run_at(std::string_view text, std::size_t at) const {
  Run run{{at, at}, 0, at, false};
  while (capital_at(text, run.next) && run.words < kLongestName) {
    const std::size_t stop = word_end(text, run.next);
    const bool skipped =
        stop - run.next < 2 || not_names_.contains(text.substr(run.next, stop - run.next));
    if (skipped && run.words > 0) break;
    if (skipped) {
      run.span.begin = stop + 1;
      run.moved = true;
    } else {
      run.span.end = stop;
      ++run.words;
    }
    const bool of_follows = !skipped && joins_with_of(text, {run.next, stop});
    run.next = stop;
    if (of_follows) run.next += kOf.size() - 1;
    if (stop >= text.size() || text[stop] != ' ' || !capital_at(text, run.next + 1)) {
      run.next = stop;
      break;
    }
    ++run.next;
  }
  run.next = std::max(run.next, word_end(text, run.next));
  return run;
}

bool LatinNames::is_full_name(std::string_view label) const {
  if (!capital_at(label, 0)) return false;
  const Run run = run_at(label, 0);
  return run.words > 1 && run.span.begin == 0 && run.span.end == label.size();
}

std::string_view LatinNames::short_form(std::string_view company) const {
  constexpr std::size_t kShortest = 4;  ///< bytes
  const auto space = company.find(' ');
  if (space == std::string_view::npos || space < kShortest) return {};
  const std::string_view first = company.substr(0, space);
  if (!company_words_.contains(company.substr(space + 1)) || company_words_.contains(first)) {
    return {};
  }
  return not_names_.contains(first) ? std::string_view() : first;
}

/// "Kite 2", and "Kite-2" where it is told what that is: "F-16" and "Apollo-11" have their shape.
void LatinNames::take_numbered(std::string_view text, base::ByteSpan whole, Candidates& out) const {
  const std::string_view name = text.substr(whole.begin, whole.size());
  const std::string_view type = numbered_thing(text, whole);
  if (name.find('-') != std::string_view::npos && type.empty()) return;
  Candidate& numbered = out.of(name);
  ++numbered.times;
  ++numbered.inside;
  numbered.likely = kProduct;
  if (numbered.type.empty()) numbered.type = type;
}

void LatinNames::find(std::string_view text, bool heading, const Names& names,
                      Candidates& out) const {
  const std::string_view title = heading ? until(text, "\n") : std::string_view();
  const std::size_t strong = is_sentence_case(title) ? title.size() : 0;
  for (std::size_t at = next_name(text, 0); at < text.size(); at = next_name(text, at)) {
    const bool first_in_sentence = begins_sentence(text, at);
    const Run run = run_at(text, at);
    at = run.next;
    if (run.words == 0 || ends_numbered(text, run)) continue;
    const std::string_view name = text.substr(run.span.begin, run.span.size());
    const std::string_view rest = text.substr(run.span.end);
    if (const std::size_t version = version_size(rest);
        version > 0 && !names.counts(text, run.span.end + version)) {
      take_numbered(text, {run.span.begin, run.span.end + version}, out);
    }
    Candidate& each = out.of(name);
    const std::size_t near = run.span.begin - std::min(run.span.begin, kPlaceReach);
    each.placed += stands_in_place(text.substr(near, run.span.begin - near)) ? 1 : 0;
    each.inside += first_in_sentence && !run.moved ? 0 : 1;
    each.numbered += number_follows(rest) || version_size(rest) > 0 ? 1 : 0;
    each.times += run.span.begin < strong && (run.moved || !first_in_sentence) ? 2 : 1;
    if (each.times <= kLooks && each.type.empty()) each.type = type_of(text, run.span, name);
  }
}

}  // namespace tally::recogniser
